import type { OrderRules } from '../collection-rules.ts'
import { sortName } from '../cursor.ts'
import type { Stored } from '../records.ts'
import type { Sort } from '../store.ts'
import { recordOrder, type Place, type RecordOrder } from './record-order.ts'

/** Records in one order, as pages are cut from them. */
export interface SortedView<T extends Stored> {
  readonly ordered: readonly T[]
  placeOf(record: T): Place
  /** The index in `ordered` of the first record after this position. */
  indexBehind(place: Place): number
}

interface Kept<T extends Stored> {
  order: RecordOrder<T>
  of: readonly T[]
  sorted: Promise<T[]>
}

/** The declared sorts of a collection, each made when it is first asked for and again after changes. */
export function sortedViews<T extends Stored>(
  rules: OrderRules<T>,
): (records: readonly T[], sort: Sort) => Promise<SortedView<T>> {
  const views = new Map<string, Kept<T>>()
  return async (records, sort) => {
    const { order, sorted } = keptFor(records, sort)
    const ordered = await sorted
    return { ordered, placeOf: order.placeOf, indexBehind: (place) => order.indexBehind(ordered, place) }
  }

  function keptFor(records: readonly T[], sort: Sort): Kept<T> {
    const name = sortName(sort)
    const known = views.get(name)
    if (known?.of === records) return known
    const order = known?.order ?? orderFor(rules, sort)
    const kept = { order, of: records, sorted: order.sortedInSlices(records) }
    views.set(name, kept)
    return kept
  }
}

/** @throws TypeError for a sort that is not declared */
function orderFor<T extends Stored>({ sorts }: OrderRules<T>, { by, descending = false }: Sort): RecordOrder<T> {
  const orderBy = sorts?.[by]
  if (!orderBy) throw new TypeError(`There is no sort "${by}".`)
  return recordOrder({ orderBy, newestFirst: descending })
}
