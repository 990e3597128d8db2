import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Link } from '../../../components/link.tsx'
import { useWall } from '../use-wall.ts'
import type { DayEntry } from './days-of-sessions.ts'

const useStyles = makeStyles({
  entry: {
    display: 'block',
    padding: `1px ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textDecorationLine: 'none',
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  cancelled: {
    textDecorationLine: 'line-through',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})

/** A session in a day of the grid. */
export function EntryLink({ entry: { session, date, continued } }: { entry: DayEntry }) {
  const styles = useStyles()
  const wall = useWall()
  return (
    <Link
      to={`/sessions/${encodeURIComponent(session.id)}`}
      className={mergeClasses(styles.entry, session.cancelled ? styles.cancelled : undefined)}
    >
      {continued ? '… ' : `${wall.time(date.start)} `}
      {session.title}
    </Link>
  )
}
