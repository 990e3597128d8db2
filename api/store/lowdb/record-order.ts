import { mergeSort } from './merge-sort.ts'
import { foldText, searchText } from '../../lib/search/contract.ts'
import type { OrderRules } from '../collection-rules.ts'
import type { Stored } from '../records.ts'

/** A record's position in its collection's order. */
export type Place = readonly [key: string, id: string]

/** A record with its position and what `searchTest` looks at, both computed once: lists of many are searched often. */
export interface Placed<T extends Stored> {
  readonly record: T
  readonly place: Place
  readonly searchText: string
}

export interface RecordOrder<T extends Stored> {
  placed(record: T): Placed<T>
  placeOf(record: T): Place
  sorted(list: readonly Placed<T>[]): Placed<T>[]
  /** The index of the first record of a sorted list after this position, whether or not a record is at it. */
  indexBehind(sorted: readonly Placed<T>[], place: Place): number
  /** Like `sorted`, with pauses, so that thousands of new records don't block requests. */
  sortedInSlices(list: readonly Placed<T>[]): Promise<Placed<T>[]>
  /**
   * A sorted list with records changed, added, or (undefined) removed.
   * @param arriving the records of `changes`, sorted
   */
  withChanges(
    sorted: readonly Placed<T>[],
    changes: ReadonlyMap<string, T | undefined>,
    arriving: readonly Placed<T>[],
  ): Placed<T>[]
}

function compareWith(newestFirst = false): (left: Place, right: Place) => number {
  return (left, right) => {
    if (left[0] !== right[0]) return left[0] < right[0] === newestFirst ? 1 : -1
    return left[1] < right[1] ? -1 : Number(left[1] > right[1])
  }
}

/** The order of one kind of record. */
export function recordOrder<T extends Stored>(rules: OrderRules<T>): RecordOrder<T> {
  const compare = compareWith(rules.newestFirst)
  const searchTextOf = (record: T) => searchText((rules.searchable ?? []).map((field) => String(record[field] ?? '')))
  const placeOf = (record: T): Place => [foldText(rules.orderBy(record)), record.id]

  const indexBehind = (list: readonly Placed<T>[], place: Place, from = 0) => {
    let low = from
    let high = list.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const found = list[middle]
      if (found && compare(found.place, place) <= 0) low = middle + 1
      else high = middle
    }
    return low
  }
  const sorted = (list: readonly Placed<T>[]) => [...list].sort((left, right) => compare(left.place, right.place))
  return {
    placeOf,
    placed: (record) => ({ record, place: placeOf(record), searchText: searchTextOf(record) }),
    sorted,
    sortedInSlices: (list) => mergeSort(list, sorted, (left, right) => compare(left.place, right.place) <= 0),
    indexBehind,
    withChanges: (list, changes, arrivals) => {
      const kept = list.filter(({ record }) => !changes.has(record.id))
      const next: Placed<T>[] = []
      let from = 0
      for (const arriving of arrivals) {
        const to = indexBehind(kept, arriving.place, from)
        for (const before of kept.slice(from, to)) next.push(before)
        next.push(arriving)
        from = to
      }
      for (const behind of kept.slice(from)) next.push(behind)
      return next
    },
  }
}
