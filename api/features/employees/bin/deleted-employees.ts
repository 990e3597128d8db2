import { auditDone, type By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { rejoinRosters } from '../../../meetings/rejoin-rosters.ts'
import { deletedEmployee, forgetPictures, keptUntil } from '../../../store/set-aside.ts'
import type { DeletedEmployeeRecord } from '../../../store/set-aside-records.ts'
import { employeeTarget } from '../add-employee.ts'
import type { DeletedEmployee } from './contract.ts'

interface BinQuery {
  limit: number
  cursor?: string | undefined
}

/** Recently deleted employees, newest first. */
export async function listBin(
  { store }: Context,
  { limit, cursor }: BinQuery,
): Promise<{ items: DeletedEmployee[]; nextCursor?: string }> {
  const page = await store.deletedEmployees.page({ limit, ...(cursor !== undefined && { cursor }) })
  return {
    items: page.items.map(view),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  }
}

function view({ employee, at, byName }: DeletedEmployeeRecord): DeletedEmployee {
  const { id, employeeNumber, displayName, email, department } = employee
  return {
    ...{ id, employeeNumber, displayName, email },
    ...(department !== undefined && { department }),
    ...{ deletedAt: at, deletedBy: byName, until: keptUntil(at) },
  }
}

/**
 * Restores a deleted employee: the record, the picture, and places in coming sessions while there are seats.
 * @throws not_found, employee_number_taken, entra_user_taken
 */
export async function restoreEmployee(
  ctx: Context,
  by: By,
  id: string,
): Promise<{ id: string; displayName: string; sessions: number }> {
  const record = await inBin(ctx, id)
  const updatedAt = ctx.clock.now().toISOString()
  // Someone with this id is there already when an earlier try broke off.
  const restored =
    (await ctx.store.employees.get(id)) ?? (await ctx.store.employees.insert({ ...record.employee, updatedAt }))
  const sessions = await rejoinRosters(ctx.store.sessions, id, record.left, ctx.clock.now())
  // Last, so that the next start can finish a restoring that broke off.
  await ctx.store.deletedEmployees.removeMany([record.id])
  await auditDone(ctx, by, 'employee.restored', employeeTarget(restored))
  return { id, displayName: restored.displayName, sessions }
}

/** Deletes an employee in the bin and their former pictures before the 30 days are over. @throws not_found */
export async function eraseEmployee(ctx: Context, by: By, id: string): Promise<void> {
  const record = await inBin(ctx, id)
  await ctx.store.deletedEmployees.removeMany([record.id])
  await forgetPictures(ctx.store, id)
  await auditDone(ctx, by, 'employee.erased', employeeTarget(record.employee))
}

async function inBin({ store }: Context, id: string): Promise<DeletedEmployeeRecord> {
  const record = await deletedEmployee(store, id)
  if (!record)
    throw new RollcallError('not_found', 'No one with this ID was deleted in the last 30 days.', { details: { id } })
  return record
}
