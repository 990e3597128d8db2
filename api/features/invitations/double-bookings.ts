import type { Context } from '../../context.ts'
import { instantOf, isZone } from '../../lib/wall-time.ts'
import type { PlanInput, Problem } from '../../meetings/plan-types.ts'
import { problem } from '../../meetings/problem.ts'
import type { SessionDate, SessionRecord } from '../../store/training-records.ts'

const AT_ONCE = 20

interface Hours {
  date: SessionDate
  from: number
  to: number
}

/**
 * Who is in another of our sessions at the time of a coming date, as participant or trainer. Times are compared as
 * instants, so zones and clock changes don't matter.
 */
export async function doubleBookings(ctx: Context, input: PlanInput): Promise<Problem[]> {
  const { session, employees, now } = input
  const own = hoursOf(session, now)
  if (own.length === 0 || session.cancelled) return []
  const people = peopleOf(session).filter((id) => employees.has(id))
  const problems: Problem[] = []
  for (let at = 0; at < people.length; at += AT_ONCE) {
    const slice = people.slice(at, at + AT_ONCE)
    const found = await Promise.all(slice.map((id) => othersOf(ctx, id, session.id, now)))
    for (const [place, id] of slice.entries())
      problems.push(...clashes(employees.get(id)?.displayName ?? '', id, own, found[place] ?? []))
  }
  return problems
}

/** Who comes to a session: Subscribed participants and its trainers. */
const peopleOf = ({ participants, trainers }: SessionRecord) => [
  ...new Set([
    ...participants.filter(({ status }) => status === 'Subscribed').map(({ employee }) => employee),
    ...trainers.flatMap(({ employee }) => employee ?? []),
  ]),
]

interface Other extends Hours {
  title: string
}

async function othersOf({ store }: Context, person: string, except: string, now: Date): Promise<Other[]> {
  const found: Other[] = []
  for await (const other of store.sessions.find({ person })) {
    if (other.id === except || other.cancelled || !peopleOf(other).includes(person)) continue
    found.push(...hoursOf(other, now).map((hours) => ({ ...hours, title: other.title })))
  }
  return found
}

/** The dates that aren't over, as instants. */
const hoursOf = ({ dates }: SessionRecord, now: Date): Hours[] =>
  dates
    .filter(({ timeZone }) => isZone(timeZone))
    .map((date) => ({
      date,
      from: instantOf(date.start, date.timeZone).getTime(),
      to: instantOf(date.end, date.timeZone).getTime(),
    }))
    .filter(({ to }) => to > now.getTime())

function clashes(name: string, employee: string, own: readonly Hours[], others: readonly Other[]): Problem[] {
  return own.flatMap(({ date, from, to }) =>
    others
      .filter((other) => other.from < to && from < other.to)
      .map((other): Problem => {
        const when = other.date.start.replace('T', ' at ')
        const message = `${name} is in “${other.title}” at the same hour (${when}, ${other.date.timeZone}).`
        return {
          severity: 'warn',
          dateId: date.id,
          employee,
          ...problem('double_booked', message, { name, title: other.title }),
        }
      }),
  )
}
