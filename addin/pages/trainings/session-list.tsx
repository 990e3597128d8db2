import { makeStyles, tokens } from '@fluentui/react-components'
import type { SessionLine } from '../../../api/features/trainings/sessions/contract.ts'
import { trainingsTexts } from '../../texts/trainings-texts.ts'
import { useTexts } from '../../texts/table.ts'
import { SessionCard } from './session-card.tsx'
import { grouped } from './session-times.ts'

const GROUPS = ['planned', 'undated', 'past'] as const

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    listStyle: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
})

/** A training's sessions: coming, without a date, past. */
export function SessionList({
  sessions,
  onCopy,
}: {
  sessions: readonly SessionLine[]
  onCopy: (session: SessionLine) => void
}) {
  const styles = useStyles()
  const t = useTexts(trainingsTexts)
  const groups = grouped(sessions, new Date())
  return GROUPS.filter((group) => groups[group].length > 0).map((group) => (
    <section key={group} aria-label={t[group]}>
      <h2 className={styles.heading}>{t[group]}</h2>
      <ul className={styles.list}>
        {groups[group].map((session) => (
          <SessionCard key={session.id} session={session} onCopy={() => onCopy(session)} />
        ))}
      </ul>
    </section>
  ))
}
