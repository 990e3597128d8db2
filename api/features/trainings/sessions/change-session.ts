import { auditDone, type By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { invalidFields } from '../../../lib/invalid-fields.ts'
import { spreadMarks } from '../../../meetings/attendance.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import { readTrainingSettings } from '../../../store/settings.ts'
import type { SessionDate, SessionInvitation, SessionRecord } from '../../../store/training-records.ts'
import { employeesById } from '../people/person-view.ts'
import { trainingOf } from '../training-view.ts'
import type { SessionPatch } from './drafts/contract.ts'
import type { SessionView } from './contract.ts'
import { auditRoster, sessionChanges, sessionTarget } from './session-audit.ts'
import { sessionOf, sessionView } from './session-view.ts'
import { settleDates } from './settle-dates.ts'
import { settleEnrolment } from './settle-enrolment.ts'
import { settleInvitation } from './settle-invitation.ts'
import { seatPeople } from './settle-roster.ts'
import { settleTrainers } from './settle-trainers.ts'
import { refuseSendFirst, watchFor } from './watch-key.ts'

/**
 * Changes the fields in the patch. When the seats change, people move up from the waiting list or down to it.
 * @param ifMatch the etag the caller has seen
 * @throws not_found, precondition_failed, validation_failed, employee_unknown, session_cancelled,
 * session_reference_taken, too_many_attendees
 */
export async function changeSession(
  ctx: Context,
  by: By,
  id: string,
  patch: SessionPatch,
  ifMatch?: string,
): Promise<SessionView> {
  refuseSendFirst(by, patch.invitation)
  if (patch.trainingId !== undefined) await trainingOf(ctx, patch.trainingId)
  const { defaultTimeZone } = await readTrainingSettings(ctx.store)
  const employees = await employeesById(
    ctx,
    (patch.trainers ?? []).flatMap(({ employee }) => employee ?? []),
  )
  return mutateSession(
    ctx,
    by,
    id,
    (current, now) => seatPeople(patchSession(current, patch, employees, defaultTimeZone), current, now),
    ifMatch,
  )
}

/**
 * Changes a session that isn't cancelled, with audit lines for it and its roster.
 * @param mutate gets the newest state and returns the next
 */
export async function mutateSession(
  ctx: Context,
  by: By,
  id: string,
  mutate: (current: SessionRecord, now: Date) => SessionRecord,
  ifMatch?: string,
): Promise<SessionView> {
  let before: SessionRecord | undefined
  const now = ctx.clock.now()
  const planned = async () => {
    const current = await sessionOf(ctx, id)
    refuseCancelled(current)
    return [{ before: current, after: mutate(current, now) }]
  }
  const watch = await watchFor(ctx, by, planned)
  const change = (current: SessionRecord) => {
    before = current
    refuseCancelled(current)
    const next = mutate(current, now)
    return sessionHasChanged(current, next) ? { ...watch(current, next), updatedAt: now.toISOString() } : current
  }
  const after = await ctx.store.sessions.change(id, change, ifMatch)
  if (before && sessionHasChanged(before, after)) await auditSession(ctx, by, before, after)
  return sessionView(ctx, by.actor, after)
}

async function auditSession(ctx: Context, by: By, before: SessionRecord, after: SessionRecord): Promise<void> {
  const changes = sessionChanges(before, after)
  if (Object.keys(changes).length > 0) await auditDone(ctx, by, 'session.changed', sessionTarget(after), changes)
  await auditRoster(ctx, by, after, before.participants)
}

/** Whether two states of a session differ in anything people see. */
export function sessionHasChanged(before: SessionRecord, after: SessionRecord): boolean {
  return (
    Object.keys(sessionChanges(before, after)).length > 0 ||
    before.unseen?.id !== after.unseen?.id ||
    JSON.stringify(before.participants) !== JSON.stringify(after.participants)
  )
}

/** @throws session_cancelled */
export function refuseCancelled({ cancelled }: SessionRecord): void {
  if (cancelled)
    throw new RollcallError('session_cancelled', 'This session was called off.', { details: { at: cancelled.at } })
}

/** Applies a patch to a session, before seats are assigned. @throws validation_failed, employee_unknown */
export function patchSession(
  current: SessionRecord,
  patch: SessionPatch,
  employees: ReadonlyMap<string, EmployeeRecord>,
  defaultZone: string,
): SessionRecord {
  const { reference: referenceBefore, capacity: capacityBefore, enrolment: enrolmentBefore, unseen, ...rest } = current
  const settled = patch.dates
    ? settleDates(patch.dates, current.dates, defaultZone)
    : { dates: current.dates, faults: [] }
  const { invitation, faults } = settleInvitation(current.invitation, patch.invitation)
  if (settled.faults.length + faults.length > 0) throw invalidFields([...settled.faults, ...faults])
  const reference = patch.reference === undefined ? referenceBefore : (patch.reference ?? undefined)
  const capacity = patch.capacity === undefined ? capacityBefore : (patch.capacity ?? undefined)
  const enrolment =
    patch.enrolment === undefined ? enrolmentBefore : patch.enrolment && settleEnrolment(patch.enrolment)
  return {
    ...rest,
    ...(patch.trainingId !== undefined && { trainingId: patch.trainingId }),
    ...(patch.title !== undefined && { title: patch.title }),
    ...(reference !== undefined && { reference }),
    ...(capacity !== undefined && { capacity }),
    ...(enrolment && { enrolment }),
    trainers: patch.trainers ? settleTrainers(patch.trainers, employees, current.trainers) : current.trainers,
    dates: settled.dates.map((date) => withoutOverwritten(date, current.invitation, invitation)),
    ...(patch.dates && { participants: current.participants.map((one) => spreadMarks(one, current.dates)) }),
    invitation,
    // Someone who chooses to send the first invitation sees the forecast, so they have looked at it.
    ...(unseen && patch.invitation?.sendFirst !== true && { unseen }),
  }
}

/** The text of the Invitation tab applies to all dates, including those that had their own. */
function withoutOverwritten(
  { title, text, ...date }: SessionDate,
  before: SessionInvitation,
  after: SessionInvitation,
): SessionDate {
  return {
    ...date,
    ...(title !== undefined && before.title === after.title && { title }),
    ...(text !== undefined && before.text === after.text && { text }),
  }
}
