import { makeStyles, tokens } from '@fluentui/react-components'
import { EmptyState } from '../../../components/empty-state.tsx'
import { calendarTexts } from '../../../texts/training-calendar-texts.ts'
import { useTexts } from '../../../texts/table.ts'
import { DaySessions } from './day-sessions.tsx'
import type { DayEntry } from './days-of-sessions.ts'

const useStyles = makeStyles({ days: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL } })

interface AgendaProps {
  month: string
  name: string
  days: ReadonlyMap<string, DayEntry[]>
}

/** The days of a month on which something takes place, one below the other. */
export function Agenda({ month, name, days }: AgendaProps) {
  const styles = useStyles()
  const t = useTexts(calendarTexts)
  const taken = [...days].filter(([day]) => day.startsWith(month)).sort(([one], [other]) => one.localeCompare(other))
  if (taken.length === 0) return <EmptyState picture="calendar" title={t.none} />
  return (
    <div className={styles.days} role="group" aria-label={t.listOf(name)}>
      {taken.map(([day, entries]) => (
        <DaySessions key={day} day={day} entries={entries} />
      ))}
    </div>
  )
}
