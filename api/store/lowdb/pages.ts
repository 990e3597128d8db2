import { checkLimit, readSortedCursor, whereTest, writeSortedCursor } from '../cursor.ts'
import { onDayTest } from '../day-spans.ts'
import { searchTest } from '../../lib/search/contract.ts'
import type { Stored } from '../records.ts'
import type { Page, PageQuery } from '../store.ts'
import type { CollectionState } from './collection-state.ts'
import type { Placed } from './record-order.ts'

/** One page of what a query selects. @throws validation_failed for a limit or a cursor that is none */
export async function pageOf<T extends Stored>(state: CollectionState<T>, query: PageQuery<T>): Promise<Page<T>> {
  const limit = checkLimit(query)
  const { sort, cursor } = query
  const fits = selectionTest(state, query)
  const { ordered, indexBehind } = sort ? await state.sortedBy(sort) : state
  const items: Placed<T>[] = []
  const page = (): Page<T> => ({ items: items.map(({ record }) => record) })
  const from = cursor === undefined ? 0 : indexBehind(readSortedCursor(cursor, sort))
  for (let at = from; at < ordered.length; at += 1) {
    const placed = ordered[at]
    if (!placed || !fits(placed)) continue
    const last = items.at(-1)
    // The cursor names the last record returned: what comes right after it, even if added later, is on the next page.
    if (last && items.length === limit) return { ...page(), nextCursor: writeSortedCursor(sort, last.place) }
    items.push(placed)
  }
  return page()
}

/** How many records a selection has. */
export function countOf<T extends Stored>(state: CollectionState<T>, selection: Selection<T>): number {
  const { where, search, on } = selection
  if (!where && !search && !on) return state.ordered.length
  return state.ordered.filter(selectionTest(state, selection)).length
}

type Selection<T> = Pick<PageQuery<T>, 'where' | 'search' | 'on'>

function selectionTest<T extends Stored>(
  { filters, days }: CollectionState<T>,
  { where, search, on }: Selection<T>,
): (placed: Placed<T>) => boolean {
  const [fits, found, isThen] = [whereTest(where, filters), searchTest(search), onDayTest(on, days)]
  return ({ record, searchText }) => fits(record) && found(searchText) && isThen(record)
}
