import { auditDone, changesBetween, type By, type Changes } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import type { Participant, SessionRecord } from '../../../store/training-records.ts'

const MOST_NAMES = 20
const MOST_CHARACTERS = 200

/** The session as audit lines name it. */
export const sessionTarget = ({ id, title }: Pick<SessionRecord, 'id' | 'title'>) => ({
  kind: 'session',
  id,
  label: title,
})

/** The differences between two states of a session without its roster; long texts are cut. */
export function sessionChanges(before: Partial<SessionRecord>, after: Partial<SessionRecord>): Changes {
  const left = audited(before)
  const right = audited(after)
  const changes = changesBetween(left, right)
  return Object.fromEntries(
    Object.entries(changes).map(([field, change]) => [
      field,
      { before: short(change.before), after: short(change.after) },
    ]),
  )
}

function audited({
  trainingId,
  title,
  reference,
  capacity,
  trainers,
  dates,
  enrolment,
  invitation,
}: Partial<SessionRecord>): Record<string, unknown> {
  return {
    ...{ trainingId, title, reference, capacity },
    trainers: trainers?.map(
      ({ employee, name, email, invited }) =>
        `${employee ?? [name, email].filter(Boolean).join(' ')}${invited ? ' (invited)' : ''}`,
    ),
    dates: dates?.map(({ start, end, timeZone, location }) =>
      [`${start} to ${end}`, timeZone, location].filter(Boolean).join(', '),
    ),
    ...Object.fromEntries(Object.entries(enrolment ?? {}).map(([field, value]) => [`enrolment.${field}`, value])),
    ...Object.fromEntries(Object.entries(invitation ?? {}).map(([field, value]) => [`invitation.${field}`, value])),
  }
}

const short = (value: unknown) =>
  typeof value === 'string' && value.length > MOST_CHARACTERS ? `${value.slice(0, MOST_CHARACTERS)}…` : value

/** Writes an audit line about a roster's changes, if any. */
export async function auditRoster(
  ctx: Context,
  by: By,
  session: SessionRecord,
  before: readonly Participant[],
): Promise<void> {
  const changes = await rosterChanges(ctx, before, session)
  if (Object.keys(changes).length > 0)
    await auditDone(ctx, by, 'session.participantsChanged', sessionTarget(session), changes)
}

/** Who was added or removed and whose status changed, by name; the first ones if there are many. */
async function rosterChanges(
  { store }: Context,
  before: readonly Participant[],
  { participants: after, dates }: SessionRecord,
): Promise<Changes> {
  const newMarks = (one: Participant | undefined, next: Participant) =>
    dates.flatMap(({ id, start }) => {
      const mark = next.marks?.[id]
      // Of a single date the status says it.
      if (dates.length < 2 || mark === one?.marks?.[id]) return []
      return [`${start.replace('T', ' ')} ${mark ?? 'not seen'}`]
    })
  const left = new Map(before.map((one) => [one.employee, one]))
  const right = new Map(after.map((one) => [one.employee, one]))
  const name = async (id: string) => (await store.employees.get(id))?.displayName ?? id
  const names = async (people: readonly Participant[], word: (one: Participant) => string = () => '') => {
    const some = await Promise.all(
      people.slice(0, MOST_NAMES).map(async (one) => `${await name(one.employee)}${word(one)}`),
    )
    return people.length > MOST_NAMES ? [...some, `and ${String(people.length - MOST_NAMES)} more`] : some
  }
  const added = after.filter(({ employee }) => !left.has(employee))
  const removed = before.filter(({ employee }) => !right.has(employee))
  const differs = (one: Participant, field: 'status' | 'attendance') =>
    left.has(one.employee) && left.get(one.employee)?.[field] !== one[field]
  const restated = after.filter((one) => differs(one, 'status'))
  const retyped = after.filter((one) => differs(one, 'attendance'))
  const remarked = after.filter((one) => left.has(one.employee) && newMarks(left.get(one.employee), one).length > 0)
  return {
    ...(added.length > 0 && { added: { after: await names(added, ({ status }) => ` (${status})`) } }),
    ...(removed.length > 0 && { removed: { before: await names(removed) } }),
    ...(restated.length > 0 && {
      status: {
        after: await names(restated, ({ employee, status }) => `: ${left.get(employee)?.status ?? ''} → ${status}`),
      },
    }),
    ...(remarked.length > 0 && {
      attended: { after: await names(remarked, (one) => `: ${newMarks(left.get(one.employee), one).join(', ')}`) },
    }),
    ...(retyped.length > 0 && { attendance: { after: await names(retyped, ({ attendance }) => `: ${attendance}`) } }),
  }
}
