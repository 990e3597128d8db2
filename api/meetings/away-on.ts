import { addDays } from '../lib/wall-time.ts'
import { awayBetween, type Away, type EmploymentTimes } from '../store/employment.ts'
import type { Participant, SessionDate, SessionRecord } from '../store/training-records.ts'

interface People {
  session: SessionRecord
  employees: ReadonlyMap<string, EmploymentTimes>
}

/** Whether somebody is away on a session date: on any of its days, as the calendar shows them at its place. */
export function awayOn(
  employee: EmploymentTimes,
  { start, end }: Pick<SessionDate, 'start' | 'end'>,
): Away | undefined {
  const first = start.slice(0, 10)
  // What ends at midnight takes nothing of the day that begins then.
  const last = end.endsWith('T00:00') && end > start ? addDays(end, -1).slice(0, 10) : end.slice(0, 10)
  return awayBetween(employee, first, last < first ? first : last)
}

/** Without the people who are away on this date, unless the trainer wants them invited all the same. */
export function withoutAway<Parts extends People>(parts: Parts, date: SessionDate): Parts {
  const { session, employees } = parts
  const isThere = (participant: Participant) => {
    const employee = participant.status === 'Subscribed' ? employees.get(participant.employee) : undefined
    return !employee || participant.evenIfAway === true || !awayOn(employee, date)
  }
  return { ...parts, session: { ...session, participants: session.participants.filter(isThere) } }
}
