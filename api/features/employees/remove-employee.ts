import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { allEnded } from '../../lib/all-ended.ts'
import { forgetLeavers } from '../../meetings/forget-leavers.ts'
import { leaveRosters, type LeftSession } from '../../meetings/leave-rosters.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import { employeeTarget } from './add-employee.ts'
import { forgetPhotoLedger } from './forget-photo-ledger.ts'

/**
 * Removes an employee, what is known of the picture, the place in sessions that are still to come, and the name in
 * meetings that are over.
 * @throws not_found, precondition_failed
 */
export async function removeEmployee(ctx: Context, by: By, id: string, ifMatch?: string): Promise<void> {
  const removed = await ctx.store.employees.remove(id, ifMatch)
  await forgetPhotoLedger(ctx, id)
  await forgetRequests(ctx, id)
  const left = leaveRosters(ctx.store.sessions, id, ctx.clock.now())
  // Each part is done whatever becomes of the others: a line that cannot be written keeps nobody on a roster.
  await allEnded<unknown>([
    auditDone(ctx, by, 'employee.removed', employeeTarget(removed)),
    left.then((sessions) => auditLeft(ctx, by, removed, sessions)),
    left.catch(() => undefined).then(() => forgetLeavers(ctx.store, ctx.clock.now(), [removed.email])),
  ])
}

async function forgetRequests({ store }: Context, employee: string): Promise<void> {
  const ids: string[] = []
  for await (const { id } of store.enrolmentRequests.find({ employee })) ids.push(id)
  await store.enrolmentRequests.removeMany(ids)
}

async function auditLeft(
  ctx: Context,
  by: By,
  { displayName }: EmployeeRecord,
  left: readonly LeftSession[],
): Promise<void> {
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
