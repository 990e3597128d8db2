import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
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
  await auditDone(ctx, by, 'employee.removed', employeeTarget(removed))
  await auditLeft(ctx, by, removed, await leaveRosters(ctx.store.sessions, id, ctx.clock.now()))
  await forgetLeavers(ctx.store, ctx.clock.now(), [removed.email])
}

async function auditLeft(
  ctx: Context,
  by: By,
  { displayName }: EmployeeRecord,
  left: readonly LeftSession[],
): Promise<void> {
  for (const { session, movedUp } of left) {
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
}
