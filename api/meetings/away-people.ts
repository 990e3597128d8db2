import { instantOf, isZone } from '../lib/wall-time.ts'
import type { Away } from '../store/employment.ts'
import { awayOn } from './away-on.ts'
import type { PlanInput, Problem } from './plan-types.ts'
import { problem } from './problem.ts'

/** Who is away on which coming date, as problems to show before sending. */
export function awayProblems({ session, employees, now }: PlanInput): Problem[] {
  const toCome = session.dates.filter(({ end, timeZone }) => isZone(timeZone) && instantOf(end, timeZone) > now)
  return toCome.flatMap((date) =>
    session.participants.flatMap(({ employee: id, status, evenIfAway }): Problem[] => {
      const employee = status === 'Subscribed' ? employees.get(id) : undefined
      const away = employee && awayOn(employee, date)
      if (!employee || !away) return []
      const becomes = evenIfAway ? 'and is invited all the same' : 'and is not invited to it until back'
      const name = employee.displayName
      const message = `${name} ${whyAway(away)} on ${date.start.slice(0, 10)}, ${becomes}.`
      return [
        {
          severity: 'warn',
          dateId: date.id,
          employee: id,
          ...problem('person_absent', message, {
            what: evenIfAway ? `${away.reason}Invited` : away.reason,
            name,
            from: away.from,
            until: away.until,
          }),
        },
      ]
    }),
  )
}

function whyAway({ reason, from = '', until }: Away): string {
  if (reason === 'startsLater') return `starts on ${from} and does not work here yet`
  if (reason === 'hasLeft') return `has left by then (last day ${until ?? ''})`
  return until === undefined ? `is away from ${from}` : `is away from ${from} until ${until}`
}
