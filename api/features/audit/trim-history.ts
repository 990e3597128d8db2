import type { Context } from '../../context.ts'
import { dropOldAside } from '../../store/set-aside.ts'
import { forgetOldImports } from '../../imports/forget-old-imports.ts'

const DAY_MS = 24 * 60 * 60_000

/** Deletes history that has been kept long enough, once a day. Resolves when the process is asked to stop. */
export async function keepHistoryTrimmed(ctx: Context): Promise<void> {
  while (!ctx.stopping.aborted) {
    try {
      await trimHistory(ctx)
    } catch (error) {
      ctx.log.warn({ err: error }, 'Could not remove old history; trying again tomorrow')
    }
    await ctx.clock.sleep(DAY_MS, ctx.stopping).catch(() => undefined)
  }
}

/**
 * Several instances may do this at the same time: each skips what another has removed.
 * @returns how many audit lines and months of events were deleted
 */
export async function trimHistory(ctx: Context): Promise<{ auditLines: number; months: number }> {
  const { audit, history } = ctx.config.keepMonths
  const now = ctx.clock.now()
  const gone = { auditLines: audit === 0 ? 0 : await ctx.store.audit.trim(monthBefore(now, audit)), months: 0 }
  if (history > 0) {
    const before = monthBefore(now, history)
    for (const events of [ctx.store.photoEvents, ctx.store.importEvents]) {
      for (const month of await events.keys()) {
        if (month >= before) continue
        await events.drop(month)
        gone.months += 1
      }
    }
  }
  await forgetOldImports(ctx)
  await dropOldAside(ctx.store, now)
  if (gone.auditLines + gone.months > 0) ctx.log.info(gone, 'The retention rules were applied')
  return gone
}

function monthBefore(now: Date, months: number): string {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 1)).toISOString().slice(0, 7)
}
