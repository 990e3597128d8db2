import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { allEnded } from '../../lib/all-ended.ts'
import { forgetLeavers } from '../../meetings/forget-leavers.ts'
import { leaveRosters, type LeftSession } from '../../meetings/leave-rosters.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { Unsaved } from '../../store/records.ts'
import type { LeftPlace } from '../../store/set-aside-records.ts'
import { employeeTarget } from './add-employee.ts'
import { forgetPhotoLedger } from './forget-photo-ledger.ts'

interface Removed {
  /** The id of the record in the bin. */
  binId: string
  employee: Unsaved<EmployeeRecord>
}

/**
 * Removes what is known about the picture of a deleted employee, their places in coming sessions, and the name in past
 * meetings. Safe to repeat after a crash.
 */
export async function finishRemoval(ctx: Context, by: By, { binId, employee }: Removed): Promise<void> {
  const { id, displayName, email } = employee
  await forgetPhotoLedger(ctx, id)
  await forgetRequests(ctx, id)
  const left = leaveRosters(ctx.store.sessions, id, ctx.clock.now())
  // Each part is done even if another fails: a failed audit line must not leave someone on a roster.
  await allEnded<unknown>([
    auditDone(ctx, by, 'employee.removed', employeeTarget(employee)),
    left.then((sessions) => auditLeft(ctx, by, displayName, sessions)),
    left.catch(() => undefined).then(() => forgetLeavers(ctx.store, ctx.clock.now(), [email])),
  ])
  await noteFinished(
    ctx,
    binId,
    (await left).flatMap(({ place }) => place ?? []),
  )
}

async function forgetRequests({ store }: Context, employee: string): Promise<void> {
  const ids: string[] = []
  for await (const { id } of store.enrolmentRequests.find({ employee })) ids.push(id)
  await store.enrolmentRequests.removeMany(ids)
  const told: string[] = []
  for await (const { id } of store.news.find({ employee })) told.push(id)
  await store.news.removeMany(told)
}

/** The places as they were when they were given up count; the others were noted before. */
async function noteFinished({ store }: Context, binId: string, places: readonly LeftPlace[]): Promise<void> {
  await store.deletedEmployees.changeMany([binId], ({ unfinished: _, ...current }) => ({
    ...current,
    left: [...new Map([...current.left, ...places].map((place) => [place.sessionId, place])).values()],
  }))
}

async function auditLeft(ctx: Context, by: By, displayName: string, left: readonly LeftSession[]): Promise<void> {
  const line = async ({ session, movedUp }: LeftSession) => {
    const names = await Promise.all(
      movedUp.map(async (employee) => (await ctx.store.employees.get(employee))?.displayName ?? employee),
    )
    const changes = { removed: { before: [displayName] }, ...(names.length > 0 && { movedUp: { after: names } }) }
    await auditDone(
      ctx,
      by,
      'session.participantsChanged',
      { kind: 'session', id: session.id, label: session.title },
      changes,
    )
  }
  await allEnded(left.map(line))
}
