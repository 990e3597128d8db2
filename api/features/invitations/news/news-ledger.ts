import type { Context } from '../../../context.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { areOver } from '../../../lib/wall-time.ts'
import type { NewsRecord } from '../../../store/news-records.ts'
import type { DueNews } from './news-types.ts'

/** Without what was told before, or may have been. */
export async function notToldYet({ store }: Context, due: readonly DueNews[]): Promise<DueNews[]> {
  const known = new Set((await store.news.getMany(due.map(({ id }) => id))).map(({ id }) => id))
  return due.filter(({ id }) => !known.has(id))
}

/**
 * Notes that something is about to be told.
 * @returns false where somebody else is telling it
 */
export async function beginNews(ctx: Context, news: DueNews): Promise<boolean> {
  try {
    await ctx.store.news.insert(recordOf(ctx, news, 'begun'))
    return true
  } catch (error) {
    if (error instanceof RollcallError && error.code === 'validation_failed') return false
    throw error
  }
}

/** Notes what became of it. */
export async function endNews(ctx: Context, news: DueNews, state: NewsRecord['state']): Promise<void> {
  await ctx.store.news.put(recordOf(ctx, news, state))
}

/** It was certainly not told: the next run tries again. */
export async function takeBackNews({ store }: Context, news: readonly DueNews[]): Promise<void> {
  await store.news.removeMany(news.map(({ id }) => id))
}

/** Of sessions that are over or gone nothing is told any more. */
export async function forgetOldNews({ store, clock }: Context): Promise<void> {
  const isGone = new Map<string, boolean>()
  const old: string[] = []
  for await (const { id, sessionId } of store.news.all()) {
    if (!isGone.has(sessionId)) {
      const session = await store.sessions.get(sessionId)
      isGone.set(sessionId, !session || areOver(session.dates, clock.now()))
    }
    if (isGone.get(sessionId)) old.push(id)
  }
  await store.news.removeMany(old)
}

const recordOf = ({ clock }: Context, { id, kind, session, employee }: DueNews, state: NewsRecord['state']) => ({
  id,
  kind,
  sessionId: session.id,
  employee: employee.id,
  state,
  at: clock.now().toISOString(),
})
