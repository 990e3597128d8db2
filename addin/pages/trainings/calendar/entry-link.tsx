import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import {
  ArrowSync12Regular,
  CheckmarkCircle12Regular,
  ErrorCircle12Regular,
  Mail12Regular,
  Prohibited12Regular,
  Warning12Regular,
  type FluentIcon,
} from '@fluentui/react-icons'
import type { SessionLine } from '../../../../api/features/trainings/sessions/contract.ts'
import { Link } from '../../../components/link.tsx'
import { trainingsTexts } from '../../../texts/trainings-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { badgeState } from '../session-times.ts'
import { useWall } from '../use-wall.ts'
import type { DayEntry } from './days-of-sessions.ts'

type State = SessionLine['invitations']

const ICONS: Readonly<Record<State, FluentIcon>> = {
  notSent: Mail12Regular,
  sent: CheckmarkCircle12Regular,
  changed: ArrowSync12Regular,
  drift: Warning12Regular,
  failed: ErrorCircle12Regular,
  cancelled: Prohibited12Regular,
}

const edge = (colour: string) => ({ boxShadow: `inset 3px 0 0 ${colour}` })

const useStyles = makeStyles({
  entry: {
    display: 'block',
    padding: `2px ${tokens.spacingHorizontalXS} 2px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textDecorationLine: 'none',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  line: { display: 'block' },
  // A title of two hundred characters would push the month off the screen.
  title: { display: '-webkit-box', WebkitBoxOrient: 'vertical', WebkitLineClamp: '4', overflow: 'hidden' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  state: { display: 'flex', alignItems: 'baseline', gap: '3px', color: tokens.colorNeutralForeground2 },
  icon: { flexShrink: 0, transform: 'translateY(2px)' },
  sent: edge(tokens.colorStatusSuccessBorderActive),
  notSent: edge(tokens.colorNeutralStrokeAccessible),
  changed: edge(tokens.colorStatusWarningBorderActive),
  drift: edge(tokens.colorStatusWarningBorderActive),
  failed: edge(tokens.colorStatusDangerBorderActive),
  cancelled: { color: tokens.colorNeutralForeground3, backgroundColor: tokens.colorNeutralBackground3 },
  struck: { textDecorationLine: 'line-through' },
})

/** A session in a day of the grid: when, which training, and the state of its invitations in words. */
export function EntryLink({ entry: { session, date, continued } }: { entry: DayEntry }) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const wall = useWall()
  const state = badgeState(session, new Date())
  const Icon = state === undefined ? undefined : ICONS[state]
  const struck = state === 'cancelled' ? styles.struck : undefined
  return (
    <Link
      to={`/sessions/${encodeURIComponent(session.id)}`}
      className={mergeClasses(styles.entry, state === undefined ? undefined : styles[state])}
    >
      <span className={mergeClasses(styles.line, struck)}>{continued ? '…' : wall.time(date.start)} </span>
      <span className={mergeClasses(styles.title, styles.strong, struck)} title={session.trainingTitle}>
        {session.trainingTitle}
      </span>
      {session.title === session.trainingTitle ? null : (
        <span className={mergeClasses(styles.title, struck)} title={session.title}>
          {' '}
          {session.title}
        </span>
      )}
      {state !== undefined && Icon ? (
        <span className={styles.state}>
          <Icon className={styles.icon} aria-hidden />
          {` ${t.states[state]}`}
        </span>
      ) : null}
    </Link>
  )
}
