import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link } from '../../../components/link.tsx'
import { trainingsTexts } from '../../../texts/trainings-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { badgeState } from '../session-times.ts'
import { useWall } from '../use-wall.ts'
import type { DayEntry } from './days-of-sessions.ts'

const edge = (colour: string) => ({ boxShadow: `inset 3px 0 0 ${colour}` })

const useStyles = makeStyles({
  entry: {
    display: 'block',
    padding: `1px ${tokens.spacingHorizontalXS} 1px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textDecorationLine: 'none',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: 'block', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  // The colour of the edge, for screen readers.
  spoken: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  sent: edge(tokens.colorStatusSuccessBorderActive),
  notSent: edge(tokens.colorNeutralStrokeAccessible),
  changed: edge(tokens.colorStatusWarningBorderActive),
  drift: edge(tokens.colorStatusWarningBorderActive),
  failed: edge(tokens.colorStatusDangerBorderActive),
  cancelled: {
    textDecorationLine: 'line-through',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})

/** A session in a day of the grid: when, of which training, and by its edge how its invitations stand. */
export function EntryLink({ entry: { session, date, continued } }: { entry: DayEntry }) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const wall = useWall()
  const state = badgeState(session, new Date())
  const isNamedAlike = session.title === session.trainingTitle
  return (
    <Link
      to={`/sessions/${encodeURIComponent(session.id)}`}
      className={mergeClasses(styles.entry, state === undefined ? undefined : styles[state])}
    >
      <span className={mergeClasses(styles.line, styles.strong)}>
        {continued ? '… ' : `${wall.time(date.start)} `}
        {session.trainingTitle}
      </span>
      {isNamedAlike ? null : <span className={styles.line}> {session.title}</span>}
      {state === undefined ? null : <span className={styles.spoken}> {t.states[state]}</span>}
    </Link>
  )
}
