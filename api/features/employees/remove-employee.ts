import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { employeeTarget } from './add-employee.ts'
import { forgetPhotoLedger } from './forget-photo-ledger.ts'

/**
 * Removes an employee and what is known of the picture.
 * @throws not_found, precondition_failed
 */
export async function removeEmployee(ctx: Context, by: By, id: string, ifMatch?: string): Promise<void> {
  const removed = await ctx.store.employees.remove(id, ifMatch)
  await forgetPhotoLedger(ctx, id)
  await auditDone(ctx, by, 'employee.removed', employeeTarget(removed))
}
