import type { Stored } from './records.ts'
import type { Collection, Page, PageQuery } from './store.ts'

/** What a query selects, without the page of it. */
export type Selection<T> = Omit<PageQuery<T>, 'limit' | 'cursor'>

const SLICE = 500

/** One page of the records that pass a test the store can't do itself; without a test just the page. */
export async function pageFitting<T extends Stored>(
  collection: Pick<Collection<T>, 'page'>,
  selection: Selection<T>,
  fits: ((record: T) => boolean) | undefined,
  query: { limit: number; cursor?: string | undefined },
): Promise<Page<T>> {
  let from = query.cursor === undefined ? {} : { cursor: query.cursor }
  if (!fits) return collection.page({ ...selection, ...from, limit: query.limit })
  const items: T[] = []
  for (;;) {
    const slice = await collection.page({ ...selection, ...from, limit: SLICE })
    for (const [at, record] of slice.items.entries()) {
      if (!fits(record)) continue
      if (items.length < query.limit) items.push(record)
      // The next page starts here: the store gives its cursor when asked for exactly the records before it.
      else if (at === 0) return { items, ...asNext(from.cursor) }
      else return { items, ...asNext((await collection.page({ ...selection, ...from, limit: at })).nextCursor) }
    }
    if (slice.nextCursor === undefined) return { items }
    from = { cursor: slice.nextCursor }
  }
}

const asNext = (cursor: string | undefined) => (cursor === undefined ? {} : { nextCursor: cursor })
