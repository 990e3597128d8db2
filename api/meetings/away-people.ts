import { attentionFor, RollcallError } from '../lib/errors.ts'
import { addDays, instantOf, isZone } from '../lib/wall-time.ts'
import { awayBetween, type Away, type EmploymentTimes } from '../store/employment.ts'
import type { Participant, SessionDate } from '../store/training-records.ts'
import type { SessionParts } from './meeting-content.ts'
import type { PlanInput, Problem } from './plan-types.ts'

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
export function withoutAway<Parts extends SessionParts>(parts: Parts, date: SessionDate): Parts {
  const { session, employees } = parts
  const isThere = (participant: Participant) => {
    const employee = participant.status === 'Subscribed' ? employees.get(participant.employee) : undefined
    return !employee || participant.evenIfAway === true || !awayOn(employee, date)
  }
  return { ...parts, session: { ...session, participants: session.participants.filter(isThere) } }
}

/** Who is away on which date to come, in words for whoever sends. */
export function awayProblems({ session, employees, now }: PlanInput): Problem[] {
  const toCome = session.dates.filter(({ end, timeZone }) => isZone(timeZone) && instantOf(end, timeZone) > now)
  return toCome.flatMap((date) =>
    session.participants.flatMap(({ employee: id, status, evenIfAway }): Problem[] => {
      const employee = status === 'Subscribed' ? employees.get(id) : undefined
      const away = employee && awayOn(employee, date)
      if (!employee || !away) return []
      const becomes = evenIfAway ? 'and is invited all the same' : 'and is not invited to it until back'
      const message = `${employee.displayName} ${whyAway(away)} on ${date.start.slice(0, 10)}, ${becomes}.`
      return [{ severity: 'warn', dateId: date.id, employee: id, ...told('person_absent', message) }]
    }),
  )
}

function whyAway({ reason, from = '', until }: Away): string {
  if (reason === 'startsLater') return `starts on ${from} and does not work here yet`
  if (reason === 'hasLeft') return `has left by then (last day ${until ?? ''})`
  return until === undefined ? `is away from ${from}` : `is away from ${from} until ${until}`
}

const told = (...[code, message]: ConstructorParameters<typeof RollcallError>) =>
  attentionFor(new RollcallError(code, message))
