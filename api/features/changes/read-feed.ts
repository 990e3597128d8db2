import type { Context } from '../../context.ts'
import { limitWork } from '../../lib/limit-work.ts'
import { sequenceKey, type ChangeRecord, type FeedRecord } from '../../store/change-records.ts'
import { writeCursor } from '../../store/cursor.ts'
import { underLease } from '../../store/leases.ts'
import { catchUp } from './catch-up.ts'
import type { Feed } from './feed.ts'
import { readFeedCursor, writeFeedCursor, type FeedPlace } from './feed-cursor.ts'

export interface FeedPage<Facts> {
  items: ChangeRecord<Facts>[]
  nextCursor: string
  more: boolean
}

export type ReadFeed<Facts> = (query: { since?: string | undefined; limit: number }) => Promise<FeedPage<Facts>>

/**
 * Reads a feed page by page. The feed catches up before a reading starts, not between its pages.
 * @throws cursor_unknown, cursor_expired
 */
export function createReadFeed<Facts>(ctx: Context, feed: Feed<Facts>): ReadFeed<Facts> {
  // Two catching up at once, here or in two instances, would number the same changes twice.
  const oneAtATime = limitWork(1)
  const caughtUp = () => oneAtATime(() => underLease(ctx.store.leases, `feed ${feed.name}`, () => catchUp(ctx, feed)))
  return async ({ since, limit }) => {
    const now = ctx.clock.now()
    const known = await ctx.store.feeds.get(feed.name)
    const place = known && since !== undefined ? readFeedCursor(known, since, now) : undefined
    const head = known && place?.upTo !== undefined ? known : await caughtUp()
    const from = since === undefined ? firstPlace(head) : (place ?? readFeedCursor(head, since, now))
    return readPage(ctx, feed, head, { ...comparedWith(head, from), issuedAt: now.getTime() }, limit)
  }
}

async function readPage<Facts>(
  ctx: Context,
  feed: Feed<Facts>,
  head: FeedRecord,
  from: FeedPlace,
  limit: number,
): Promise<FeedPage<Facts>> {
  const { items, reached, more } = await pageBehind(ctx, feed, from, limit)
  const { issuedAt, isFirst = false, upTo = head.sequence } = from
  const next = more
    ? { sequence: reached, issuedAt, upTo, isFirst }
    : { sequence: Math.max(reached, head.sequence), issuedAt }
  return { items, nextCursor: writeFeedCursor(head, next), more }
}

const firstPlace = ({ sequence }: FeedRecord): FeedPlace => ({
  sequence: 0,
  upTo: sequence,
  isFirst: true,
  issuedAt: 0,
})

/**
 * A cursor ahead of the feed is from before a restore: what its caller knows may be wrong, so everything is sent again.
 */
const comparedWith = (head: FeedRecord, place: FeedPlace): FeedPlace =>
  place.sequence > head.sequence ? { ...place, sequence: 0 } : place

async function pageBehind<Facts>(ctx: Context, feed: Feed<Facts>, from: FeedPlace, limit: number) {
  const items: ChangeRecord<Facts>[] = []
  const untold = from.isFirst ? (from.upTo ?? 0) : 0
  let { sequence } = from
  for (;;) {
    const cursor = writeCursor([sequenceKey(sequence), BEHIND_ALL])
    const page = await feed.records(ctx.store).page({ limit: limit - items.length + 1, cursor })
    for (const record of page.items) {
      if (items.length === limit) return { items, reached: sequence, more: true }
      sequence = record.sequence
      if (!record.isGone || record.sequence > untold) items.push(record)
    }
    if (page.nextCursor === undefined) return { items, reached: sequence, more: false }
  }
}

const BEHIND_ALL = '\u{10ffff}'
