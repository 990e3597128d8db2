import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { readRetention } from '../../store/read-retention.ts'
import type { Amounts } from './contract.ts'
import { amountsOf, whatIsDue } from './what-is-due.ts'

/** How other features delete their own records. */
export interface RetentionParts {
  removeEmployee(by: By, id: string): Promise<void>
  removeSession(by: By, id: string): Promise<void>
}

/** The audit line that says what went. */
export const RETENTION_APPLIED = 'retention.applied'

const DAY_MS = 24 * 60 * 60_000
const BY: By = { actor: { kind: 'system', name: 'retention' } }

/** Applies the rules once a day. Resolves when the process is asked to stop. */
export async function keepRetention(ctx: Context, parts: RetentionParts): Promise<void> {
  while (!ctx.stopping.aborted) {
    try {
      await applyRetention(ctx, parts)
    } catch (error) {
      ctx.log.warn({ err: error }, 'Could not apply the retention rules; trying again tomorrow')
    }
    await ctx.clock.sleep(DAY_MS, ctx.stopping).catch(() => undefined)
  }
}

/**
 * Deletes what has been kept long enough, with one audit line about how much. Several instances may do this at the same
 * time: each skips what another has deleted.
 */
export async function applyRetention(ctx: Context, parts: RetentionParts): Promise<Amounts> {
  const due = await whatIsDue(ctx, await readRetention(ctx.store))
  const gone = { ...amountsOf(due), pictures: await removePictures(ctx, due.pictures) }
  for (const id of due.people) await unlessGone(parts.removeEmployee(BY, id))
  for (const id of due.sessions) await unlessGone(parts.removeSession(BY, id))
  const amounts = Object.entries(gone).filter(([, count]) => count > 0)
  if (amounts.length === 0) return gone
  const changes = Object.fromEntries(amounts.map(([what, count]) => [what, { before: count }]))
  await auditDone(ctx, BY, RETENTION_APPLIED, { kind: 'settings', id: 'retention' }, changes)
  return gone
}

async function removePictures({ store, clock }: Context, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0
  const updatedAt = clock.now().toISOString()
  const gone = new Set<string>()
  await store.employees.changeMany(ids, (current) => {
    if (!current.photo) return current
    gone.add(current.id)
    const { photo: _, ...rest } = current
    return { ...rest, updatedAt }
  })
  await store.photoLedger.removeMany([...gone])
  return gone.size
}

async function unlessGone(removal: Promise<void>): Promise<void> {
  try {
    await removal
  } catch (error) {
    if (!(error instanceof RollcallError) || error.code !== 'not_found') throw error
  }
}
