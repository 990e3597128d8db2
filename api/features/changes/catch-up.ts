import { randomUUID } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Context } from '../../context.ts'
import type { ChangeRecord, FeedRecord } from '../../store/change-records.ts'
import type { Unsaved } from '../../store/records.ts'
import { removeIfThere } from '../../store/remove-if-there.ts'
import type { Feed } from './feed.ts'

type Known<Facts> = Pick<ChangeRecord<Facts>, 'isGone' | 'facts' | 'at'>
type Change<Facts> = Pick<ChangeRecord<Facts>, 'id' | 'isGone' | 'at' | 'facts'>

const SLICE = 500
const DAY_MS = 24 * 60 * 60_000
/** A cursor is valid for 90 days; callers with an older one start again and never need this. */
const GONE_KEPT_MS = 100 * DAY_MS

/**
 * Compares the current state with what the feed last said, and records the differences. So the feed is right however
 * things changed: by a run, an upload, an import, a deletion, a restore.
 * @returns the feed's position
 */
export async function catchUp<Facts>(ctx: Context, feed: Feed<Facts>): Promise<FeedRecord> {
  const records = feed.records(ctx.store)
  const known = new Map<string, Known<Facts>>()
  let newest = 0
  for await (const { id, isGone, facts, at, sequence } of slowly(records.all())) {
    known.set(id, { isGone, facts, at })
    newest = Math.max(newest, sequence)
  }
  const changes: Change<Facts>[] = []
  for await (const { id, at, facts } of slowly(feed.look(ctx))) {
    const before = known.get(id)
    known.delete(id)
    if (!before || before.isGone || !isSame(before.facts, facts)) changes.push({ id, isGone: false, at, facts })
  }
  const now = ctx.clock.now()
  for (const [id, { isGone, facts }] of known)
    if (!isGone) changes.push({ id, isGone: true, at: now.toISOString(), facts: feed.ofGone(facts) })
  await forgetLongGone(ctx, feed, known, now)
  return note(ctx, feed, changes, newest)
}

async function note<Facts>(
  ctx: Context,
  feed: Feed<Facts>,
  changes: readonly Change<Facts>[],
  newest: number,
): Promise<FeedRecord> {
  const head = await headOf(ctx, feed.name)
  if (changes.length === 0) return head
  // Numbers start from the current time, so that a store restored from last night repeats none.
  const first = Math.max(head.sequence + 1, newest + 1, ctx.clock.now().getTime() * 1000)
  const numbered = changes.map((change, at): Unsaved<ChangeRecord<Facts>> => ({ ...change, sequence: first + at }))
  for (let from = 0; from < numbered.length; from += SLICE)
    await feed.records(ctx.store).putMany(numbered.slice(from, from + SLICE))
  // Written last: readers take everything up to here as written.
  return ctx.store.feeds.change(feed.name, (current) => ({ ...current, sequence: first + changes.length - 1 }))
}

async function headOf({ store }: Context, name: string): Promise<FeedRecord> {
  return (await store.feeds.get(name)) ?? (await store.feeds.put({ id: name, installation: randomUUID(), sequence: 0 }))
}

async function forgetLongGone<Facts>(
  ctx: Context,
  feed: Feed<Facts>,
  unseen: ReadonlyMap<string, Known<Facts>>,
  now: Date,
): Promise<void> {
  for (const [id, { isGone, at }] of unseen)
    if (isGone && now.getTime() - Date.parse(at) > GONE_KEPT_MS) await removeIfThere(feed.records(ctx.store), id)
}

const isSame = (before: unknown, after: unknown) => JSON.stringify(before) === JSON.stringify(after)

/** Pauses for requests, so that a long list doesn't delay them. */
async function* slowly<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  let count = 0
  for await (const item of items) {
    if (++count % SLICE === 0) await breathe()
    yield item
  }
}
