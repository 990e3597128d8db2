import type { Context } from '../../../context.ts'
import { areOver } from '../../../lib/wall-time.ts'
import type { NewsKind } from '../../../store/news-records.ts'
import { meetingsOf } from '../load-session.ts'
import { declineNews } from './decline-news.ts'
import type { DueNews } from './news-types.ts'
import { participantNews } from './participant-news.ts'
import { requestNews } from './request-news.ts'

/** Everything there is to tell about sessions to come, whether or not it was told before. */
export async function dueNews(ctx: Context, kinds: readonly NewsKind[]): Promise<DueNews[]> {
  const found: DueNews[] = []
  for await (const session of ctx.store.sessions.all()) {
    if (session.dates.length === 0 || areOver(session.dates, ctx.clock.now())) continue
    if (session.participants.length > 0) {
      found.push(...(await participantNews(ctx, session, await meetingsOf(ctx, session.id), kinds)))
      if (kinds.includes('lateDecline')) found.push(...(await declineNews(ctx, session)))
    }
  }
  return [...found, ...(await requestNews(ctx, kinds))]
}
