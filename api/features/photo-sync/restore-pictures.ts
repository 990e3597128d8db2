import type { Context } from '../../context.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import { storeFormerPictures, type GonePicture } from '../../store/set-aside.ts'
import type { FormerPictureRecord } from '../../store/set-aside-records.ts'
import type { RunRecord } from '../../store/task-records.ts'

const CHUNK = 500

export interface Restored {
  restored: number
  /** People whose picture was changed since, or who opted out or left. */
  skipped: number
}

/** How many pictures this run removed or replaced can still be restored. */
export async function countFormer({ store }: Pick<Context, 'store'>, runId: string): Promise<number> {
  let count = 0
  for await (const _one of store.formerPictures.find({ runId })) count += 1
  return count
}

/**
 * Restores the pictures a run replaced or removed, for everyone who still has what the run left. They aren't pinned:
 * the next run starts afresh, and asks again before it removes many.
 */
export async function restoreRunPictures(ctx: Context, run: RunRecord): Promise<Restored> {
  const records: FormerPictureRecord[] = []
  for await (const record of ctx.store.formerPictures.find({ runId: run.id })) records.push(record)
  const left = await whatRunLeft(ctx, run.id)
  let restored = 0
  for (let at = 0; at < records.length; at += CHUNK)
    restored += await restoreChunk(ctx, records.slice(at, at + CHUNK), left)
  return { restored, skipped: records.length - restored }
}

/** By employee: the picture the run set; undefined if it left none. */
async function whatRunLeft({ store }: Context, runId: string): Promise<Map<string, string | undefined>> {
  const left = new Map<string, string | undefined>()
  for await (const entry of store.photoLedger.all()) if (entry.runId === runId) left.set(entry.id, entry.blob)
  return left
}

async function restoreChunk(
  ctx: Context,
  records: readonly FormerPictureRecord[],
  left: ReadonlyMap<string, string | undefined>,
): Promise<number> {
  const updatedAt = ctx.clock.now().toISOString()
  const byEmployee = new Map(records.map((record) => [record.employeeId, record]))
  const gone: GonePicture[] = []
  const done: FormerPictureRecord[] = []
  const mutate = (current: EmployeeRecord): EmployeeRecord => {
    const record = byEmployee.get(current.id)
    if (!record || current.photoOptOut || current.photo?.source === 'hr' || current.photo?.pinned) return current
    if (left.has(current.id) && current.photo?.blob !== left.get(current.id)) return current
    done.push(record)
    if (current.photo) gone.push({ employeeId: current.id, photo: current.photo, why: 'replaced' })
    return { ...current, photo: record.photo, updatedAt }
  }
  await ctx.store.employees.changeMany([...byEmployee.keys()], mutate)
  await storeFormerPictures(ctx.store, updatedAt, gone)
  await ctx.store.formerPictures.removeMany(done.map(({ id }) => id))
  await ctx.store.photoLedger.removeMany(done.map(({ employeeId }) => employeeId))
  return done.length
}
