import { randomUUID } from 'node:crypto'
import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { placesOf } from '../../meetings/leave-rosters.ts'
import { removeIfThere } from '../../store/remove-if-there.ts'
import type { DeletedEmployeeRecord } from '../../store/set-aside-records.ts'
import { finishRemoval } from './finish-removal.ts'
import { employeeOf } from './read-employee.ts'

/**
 * Moves an employee to the bin, where the record can be restored within 30 days. Removes what is known about the
 * picture, places in coming sessions, and the name in past meetings.
 * @throws not_found, precondition_failed
 */
export async function removeEmployee(ctx: Context, by: By, id: string, ifMatch?: string): Promise<void> {
  const { id: binId, employee } = await moveToBin(ctx, by, id, ifMatch)
  await finishRemoval(ctx, by, { binId, employee })
}

/** Stored in the bin before it is deleted, so that no crash loses it. */
async function moveToBin(
  ctx: Context,
  by: By,
  id: string,
  ifMatch: string | undefined,
): Promise<DeletedEmployeeRecord> {
  const { etag: _etag, ...employee } = await employeeOf(ctx, id)
  const now = ctx.clock.now()
  const left = await placesOf(ctx.store.sessions, id, now)
  const bin = await ctx.store.deletedEmployees.put({
    ...{ id: randomUUID(), at: now.toISOString(), byName: by.actor.name, employee, left },
    unfinished: true,
  })
  try {
    await ctx.store.employees.remove(id, ifMatch)
    return bin
  } catch (error) {
    await removeIfThere(ctx.store.deletedEmployees, bin.id)
    throw error
  }
}
