import { mergeSort } from './merge-sort.ts'
import { foldText, searchText } from '../../lib/search/contract.ts'
import type { OrderRules } from '../collection-rules.ts'
import type { Stored } from '../records.ts'

/** A record's position in its collection's order. */
export type Place = readonly [key: string, id: string]

export interface RecordOrder<T extends Stored> {
  placeOf(record: T): Place
  /** What `searchTest` looks at. */
  searchTextOf(record: T): string
  sorted(records: readonly T[]): T[]
  /** The index of the first record of a sorted list after this position, whether or not a record is at it. */
  indexBehind(sorted: readonly T[], place: Place): number
  /** Like `sorted`, with pauses, so that thousands of new records don't block requests. */
  sortedInSlices(records: readonly T[]): Promise<T[]>
  /**
   * A sorted list with records changed, added, or (undefined) removed.
   * @param arriving the records of `changes`, sorted
   */
  withChanges(sorted: readonly T[], changes: ReadonlyMap<string, T | undefined>, arriving: readonly T[]): T[]
}

interface Facets {
  place: Place
  searchText: string
}

function compareWith(newestFirst = false): (left: Place, right: Place) => number {
  return (left, right) => {
    if (left[0] !== right[0]) return left[0] < right[0] === newestFirst ? 1 : -1
    return left[1] < right[1] ? -1 : Number(left[1] > right[1])
  }
}

/** The order of one kind of record, and what searches look at; both computed once for each (frozen) record. */
export function recordOrder<T extends Stored>(rules: OrderRules<T>): RecordOrder<T> {
  const compare = compareWith(rules.newestFirst)
  const known = new WeakMap<T, Facets>()
  const facetsOf = (record: T) => {
    const found = known.get(record)
    if (found) return found
    const fields = (rules.searchable ?? []).map((field) => String(record[field] ?? ''))
    const facets: Facets = { place: [foldText(rules.orderBy(record)), record.id], searchText: searchText(fields) }
    known.set(record, facets)
    return facets
  }
  const placeOf = (record: T) => facetsOf(record).place

  const sorted = (records: readonly T[]) => {
    const placed = records.map((record) => ({ record, place: placeOf(record) }))
    return placed.sort((left, right) => compare(left.place, right.place)).map(({ record }) => record)
  }
  const indexBehind = (list: readonly T[], place: Place, from = 0) => {
    let low = from
    let high = list.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const record = list[middle]
      if (record && compare(placeOf(record), place) <= 0) low = middle + 1
      else high = middle
    }
    return low
  }
  const sortedInSlices = (records: readonly T[]) =>
    mergeSort(records, sorted, (left, right) => compare(placeOf(left), placeOf(right)) <= 0)
  const withChanges = (list: readonly T[], changes: ReadonlyMap<string, T | undefined>, arrivals: readonly T[]) => {
    const kept = list.filter((record) => !changes.has(record.id))
    const next: T[] = []
    let from = 0
    for (const arriving of arrivals) {
      const to = indexBehind(kept, placeOf(arriving), from)
      for (const before of kept.slice(from, to)) next.push(before)
      next.push(arriving)
      from = to
    }
    for (const behind of kept.slice(from)) next.push(behind)
    return next
  }
  const searchTextOf = (record: T) => facetsOf(record).searchText
  return { placeOf, searchTextOf, sorted, sortedInSlices, indexBehind, withChanges }
}
