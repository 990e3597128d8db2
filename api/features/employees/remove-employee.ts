import { randomUUID } from 'node:crypto'
import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { allEnded } from '../../lib/all-ended.ts'
import { forgetLeavers } from '../../meetings/forget-leavers.ts'
import { leaveRosters, type LeftSession } from '../../meetings/leave-rosters.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import { removeIfThere } from '../../store/remove-if-there.ts'
import { deletedEmployee } from '../../store/set-aside.ts'
import { employeeTarget } from './add-employee.ts'
import { forgetPhotoLedger } from './forget-photo-ledger.ts'
import { employeeOf } from './read-employee.ts'

/**
 * Moves an employee to the bin, where the record can be restored within 30 days. Removes what is known about the
 * picture, places in coming sessions, and the name in past meetings.
 * @throws not_found, precondition_failed
 */
export async function removeEmployee(ctx: Context, by: By, id: string, ifMatch?: string): Promise<void> {
  const removed = await moveToBin(ctx, by, id, ifMatch)
  await forgetPhotoLedger(ctx, id)
  await forgetRequests(ctx, id)
  const left = leaveRosters(ctx.store.sessions, id, ctx.clock.now())
  // Each part is done even if another fails: a failed audit line must not leave someone on a roster.
  await allEnded<unknown>([
    auditDone(ctx, by, 'employee.removed', employeeTarget(removed)),
    left.then((sessions) => auditLeft(ctx, by, removed, sessions)),
    left.then((sessions) => notePlaces(ctx, id, sessions)),
    left.catch(() => undefined).then(() => forgetLeavers(ctx.store, ctx.clock.now(), [removed.email])),
  ])
}

async function forgetRequests({ store }: Context, employee: string): Promise<void> {
  const ids: string[] = []
  for await (const { id } of store.enrolmentRequests.find({ employee })) ids.push(id)
  await store.enrolmentRequests.removeMany(ids)
  const told: string[] = []
  for await (const { id } of store.news.find({ employee })) told.push(id)
  await store.news.removeMany(told)
}

/** Stored in the bin before it is deleted, so that no crash loses it. */
async function moveToBin(ctx: Context, by: By, id: string, ifMatch: string | undefined): Promise<EmployeeRecord> {
  const { etag: _etag, ...employee } = await employeeOf(ctx, id)
  const bin = { id: randomUUID(), at: ctx.clock.now().toISOString(), byName: by.actor.name, employee, left: [] }
  await ctx.store.deletedEmployees.put(bin)
  try {
    return await ctx.store.employees.remove(id, ifMatch)
  } catch (error) {
    await removeIfThere(ctx.store.deletedEmployees, bin.id)
    throw error
  }
}

async function notePlaces({ store }: Context, id: string, left: readonly LeftSession[]): Promise<void> {
  const record = left.length > 0 ? await deletedEmployee(store, id) : undefined
  if (record)
    await store.deletedEmployees.change(record.id, (current) => ({
      ...current,
      left: left.flatMap(({ place }) => place ?? []),
    }))
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
