import { addDays } from '../lib/wall-time.ts'
import { awayBetween, type Away, type EmploymentTimes } from '../store/employment.ts'
import type { Participant, SessionDate, SessionRecord } from '../store/training-records.ts'

interface People {
  session: SessionRecord
  employees: ReadonlyMap<string, EmploymentTimes>
}

/** Whether someone is away on any day of a session date, by the calendar of the session's time zone. */
export function awayOn(
  employee: EmploymentTimes,
  { start, end }: Pick<SessionDate, 'start' | 'end'>,
): Away | undefined {
  const first = start.slice(0, 10)
  // A date that ends at midnight doesn't touch the next day.
  const last = end.endsWith('T00:00') && end > start ? addDays(end, -1).slice(0, 10) : end.slice(0, 10)
  return awayBetween(employee, first, last < first ? first : last)
}

/** Leaves out people who are away on this date, unless the trainer wants them invited anyway. */
export function withoutAway<Parts extends People>(parts: Parts, date: SessionDate): Parts {
  const { session, employees } = parts
  const isThere = (participant: Participant) => {
    const employee = participant.status === 'Subscribed' ? employees.get(participant.employee) : undefined
    return !employee || participant.evenIfAway === true || !awayOn(employee, date)
  }
  return { ...parts, session: { ...session, participants: session.participants.filter(isThere) } }
}
