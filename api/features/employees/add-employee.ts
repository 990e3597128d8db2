import { randomUUID } from 'node:crypto'
import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { invalidFields } from '../../lib/invalid-fields.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { Unsaved } from '../../store/records.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { EmployeeDraft } from './fields/contract.ts'
import type { EmployeeView } from './contract.ts'
import { employeeChanges, withFields, wrongDays } from './employee-fields.ts'
import { employeeView } from './employee-view.ts'

/** A record for a new employee, with an id that can't be guessed. */
export function newEmployee(ctx: Context, draft: EmployeeDraft): Unsaved<EmployeeRecord> {
  const { employeeNumber, displayName, email, entraUserId, photoOptOut } = draft
  const now = ctx.clock.now().toISOString()
  const bare = { id: randomUUID(), etag: '', employeeNumber, displayName, email, createdAt: now, updatedAt: now }
  const { etag: _, ...employee } = withFields(bare, draft)
  return {
    ...employee,
    ...(entraUserId !== undefined && { entraUserId }),
    ...(photoOptOut && { photoOptOut }),
  }
}

/** @throws employee_number_taken, entra_user_taken */
export async function addEmployee(ctx: Context, by: By, draft: EmployeeDraft): Promise<EmployeeView> {
  const wrong = wrongDays({
    ...(draft.employedFrom && { employedFrom: draft.employedFrom }),
    ...(draft.employedUntil && { employedUntil: draft.employedUntil }),
  })
  if (wrong) throw invalidFields([{ path: 'employedUntil', message: wrong }])
  const added = await ctx.store.employees.insert(newEmployee(ctx, draft))
  await auditDone(ctx, by, 'employee.created', employeeTarget(added), employeeChanges({}, added))
  return employeeView(ctx, by.actor, added, await readPersonnelSettings(ctx.store))
}

/** The employee as audit lines name them. */
export const employeeTarget = ({ id, displayName }: Pick<EmployeeRecord, 'id' | 'displayName'>) => ({
  kind: 'employee',
  id,
  label: displayName,
})
