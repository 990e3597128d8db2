import type { SessionLine } from '../../../../api/features/trainings/sessions/contract.ts'
import { addDays } from './month.ts'

/** One session on one day. */
export interface DayEntry {
  session: SessionLine
  date: SessionLine['dates'][number]
  /** It began on an earlier day. */
  continued: boolean
}

/** What takes place on which day, by time: a date over several days is on each of them. */
export function daysOfSessions(sessions: readonly SessionLine[]): Map<string, DayEntry[]> {
  const days = new Map<string, DayEntry[]>()
  for (const session of sessions) {
    for (const date of session.dates) {
      const first = date.start.slice(0, 10)
      // A date that ends at midnight doesn't reach into the next day.
      const last = date.end.endsWith('T00:00') ? addDays(date.end.slice(0, 10), -1) : date.end.slice(0, 10)
      for (let day = first; day <= last || day === first; day = addDays(day, 1)) {
        days.set(day, [...(days.get(day) ?? []), { session, date, continued: day !== first }])
      }
    }
  }
  const hour = ({ continued, date }: DayEntry) => (continued ? '' : date.start.slice(11))
  for (const entries of days.values()) entries.sort((one, other) => hour(one).localeCompare(hour(other)))
  return days
}
