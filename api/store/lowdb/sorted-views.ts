import { inSlices } from '../../lib/in-slices.ts'
import type { OrderRules } from '../collection-rules.ts'
import { sortName } from '../cursor.ts'
import type { Stored } from '../records.ts'
import type { Sort } from '../narrowing.ts'
import { recordOrder, type Place, type Placed, type RecordOrder } from './record-order.ts'

/** Records in one order, as pages are cut from them. */
export interface SortedView<T extends Stored> {
  readonly ordered: readonly Placed<T>[]
  /** The index in `ordered` of the first record after this position. */
  indexBehind(place: Place): number
}

interface Kept<T extends Stored> {
  order: RecordOrder<T>
  /** Kept longer than a view, since a change leaves most records alone. */
  places: WeakMap<T, Place>
  of: readonly Placed<T>[]
  sorted: Promise<Placed<T>[]>
}

/** A collection's declared sorts, each made on first use and again after changes. */
export function sortedViews<T extends Stored>(
  rules: OrderRules<T>,
): (records: readonly Placed<T>[], sort: Sort) => Promise<SortedView<T>> {
  const views = new Map<string, Kept<T>>()
  return async (records, sort) => {
    const { order, sorted } = keptFor(records, sort)
    const ordered = await sorted
    return { ordered, indexBehind: (place) => order.indexBehind(ordered, place) }
  }

  function keptFor(records: readonly Placed<T>[], sort: Sort): Kept<T> {
    const name = sortName(sort)
    const known = views.get(name)
    if (known?.of === records) return known
    const order = known?.order ?? orderFor(rules, sort)
    const places = known?.places ?? new WeakMap<T, Place>()
    const kept = { order, places, of: records, sorted: sortedBy(order, places, records) }
    views.set(name, kept)
    return kept
  }
}

async function sortedBy<T extends Stored>(
  order: RecordOrder<T>,
  places: WeakMap<T, Place>,
  records: readonly Placed<T>[],
): Promise<Placed<T>[]> {
  const placed: Placed<T>[] = []
  await inSlices(records, (known) => {
    const place = places.get(known.record) ?? order.placeOf(known.record)
    places.set(known.record, place)
    placed.push({ ...known, place })
  })
  return order.sortedInSlices(placed)
}

/** @throws TypeError for a sort that is not declared */
function orderFor<T extends Stored>({ sorts }: OrderRules<T>, { by, descending = false }: Sort): RecordOrder<T> {
  const orderBy = sorts?.[by]
  if (!orderBy) throw new TypeError(`There is no sort "${by}".`)
  return recordOrder({ orderBy, newestFirst: descending })
}
