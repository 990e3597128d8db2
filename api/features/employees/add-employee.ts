import { randomUUID } from 'node:crypto'
import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { Unsaved } from '../../store/records.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { EmployeeDraft } from './fields/contract.ts'
import type { EmployeeView } from './contract.ts'
import { employeeChanges } from './employee-fields.ts'
import { employeeView } from './employee-view.ts'

/** A record for someone new, with an id nobody can guess. */
export function newEmployee(ctx: Context, draft: EmployeeDraft): Unsaved<EmployeeRecord> {
  const { employeeNumber, displayName, email, department, entraUserId, photoOptOut } = draft
  const now = ctx.clock.now().toISOString()
  return {
    ...{ id: randomUUID(), employeeNumber, displayName, email },
    ...(department !== undefined && { department }),
    ...(entraUserId !== undefined && { entraUserId }),
    ...(photoOptOut && { photoOptOut }),
    ...{ createdAt: now, updatedAt: now },
  }
}

/** @throws employee_number_taken, entra_user_taken */
export async function addEmployee(ctx: Context, by: By, draft: EmployeeDraft): Promise<EmployeeView> {
  const added = await ctx.store.employees.insert(newEmployee(ctx, draft))
  await auditDone(ctx, by, 'employee.created', employeeTarget(added), employeeChanges({}, added))
  return employeeView(ctx, by.actor, added, await readPersonnelSettings(ctx.store))
}

/** The employee as an audit line names it. */
export const employeeTarget = ({ id, displayName }: EmployeeRecord) => ({ kind: 'employee', id, label: displayName })
