import type { By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { rejoinRosters } from '../../../meetings/rejoin-rosters.ts'
import type { DeletedEmployeeRecord } from '../../../store/set-aside-records.ts'
import { finishRemoval } from '../finish-removal.ts'

const BY: By = { actor: { kind: 'system', name: 'unfinished deletions' } }
/** Another instance may be in the middle of a deletion. */
const SURELY_LEFT_MS = 2 * 60_000

/**
 * Finishes what processes that are gone left half done: a deletion whose employee is still there didn't happen, one
 * whose employee is gone is completed, and a restored employee is taken out of the bin.
 * @returns how many
 */
export async function settleBin(ctx: Context): Promise<number> {
  const records: DeletedEmployeeRecord[] = []
  for await (const record of ctx.store.deletedEmployees.all()) records.push(record)
  const present = await ctx.store.employees.getMany(records.map(({ employee }) => employee.id))
  const there = new Set(present.map(({ id }) => id))
  let settled = 0
  for (const record of records) {
    const isThere = there.has(record.employee.id)
    if (!isThere && !record.unfinished) continue
    if (record.unfinished && isUnderWay(ctx, record)) continue
    if (isThere) await takeOut(ctx, record)
    else await finishRemoval(ctx, BY, { binId: record.id, employee: record.employee })
    settled += 1
  }
  return settled
}

const isUnderWay = ({ store, clock }: Context, { at }: DeletedEmployeeRecord) =>
  !store.exclusive && clock.now().getTime() - Date.parse(at) < SURELY_LEFT_MS

async function takeOut({ store, clock }: Context, { id, employee, left, unfinished }: DeletedEmployeeRecord) {
  if (!unfinished) await rejoinRosters(store.sessions, employee.id, left, clock.now())
  await store.deletedEmployees.removeMany([id])
}
