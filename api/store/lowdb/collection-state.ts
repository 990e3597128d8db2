import { claimsOf, type Draft, type View } from './draft.ts'
import type { DayRules } from '../day-spans.ts'
import { inSlices } from '../../lib/in-slices.ts'
import { recordIndexes } from './record-indexes.ts'
import { recordOrder, type Placed } from './record-order.ts'
import type { CollectionRules } from '../collection-rules.ts'
import type { Stored } from '../records.ts'
import { sortedViews, type SortedView } from './sorted-views.ts'
import type { Sort } from '../narrowing.ts'

/** The current records: exactly what is on disk. */
export interface CollectionState<T extends Stored> extends View<T>, SortedView<T> {
  /** How many changes there have been. */
  readonly revision: number
  /** The fields that pages may be narrowed by. */
  readonly filters: readonly string[]
  /** What pages may be narrowed to by days. */
  readonly days: DayRules<T>
  /** The same records in another order. @throws TypeError for a sort that is not declared */
  sortedBy(sort: Sort): Promise<SortedView<T>>
  /** In order. @throws TypeError for an index that is not declared */
  find(where: Readonly<Record<string, string | undefined>>): readonly T[]
  /** All records with these changes, in the order they were added: in the file, a change leaves the others in place. */
  filedWith(draft: Draft<T>): readonly T[]
  /** Prepares, in slices, what `accept` will need about new records. */
  prepare(draft: Draft<T>): Promise<void>
  /** The prepared changes are on disk: makes them visible. */
  accept(draft: Draft<T>): void
}

export function createState<T extends Stored>(
  rules: CollectionRules<T, string>,
  records: readonly T[],
): CollectionState<T> {
  const order = recordOrder(rules)
  const unique = rules.unique ?? []
  const byId = new Map(records.map((record) => [record.id, order.placed(record)]))
  const holders = new Map(
    records.flatMap((record) => claimsOf(unique, record).map(({ claim }) => [claim, record.id] as const)),
  )
  const sorted = sortedViews(rules)
  const indexes = recordIndexes(rules.indexes ?? {}, records)
  let ordered: readonly Placed<T>[] = order.sorted([...byId.values()])
  let revision = 0
  const prepared = new WeakMap<Draft<T>, readonly Placed<T>[]>()

  return {
    filters: rules.filters ?? [],
    days: rules.days ?? {},
    get ordered() {
      return ordered
    },
    get revision() {
      return revision
    },
    sortedBy: (sort) => sorted(ordered, sort),
    indexBehind: (place) => order.indexBehind(ordered, place),
    find: (where) =>
      order.sorted([...indexes.find(where)].flatMap((id) => byId.get(id) ?? [])).map(({ record }) => record),
    get: (id) => byId.get(id)?.record,
    holder: (claim) => holders.get(claim),
    filedWith: ({ records: changes }) => withChanges(byId, changes),
    prepare: async (draft) => {
      const arriving: Placed<T>[] = []
      await inSlices(draft.records.values(), (record) => record && arriving.push(order.placed(record)))
      prepared.set(draft, await order.sortedInSlices(arriving))
    },
    accept: (draft) => {
      revision += 1
      const arriving = prepared.get(draft) ?? []
      ordered = order.withChanges(ordered, draft.records, arriving)
      const placed = new Map(arriving.map((one) => [one.record.id, one]))
      for (const [id, record] of draft.records) {
        indexes.move(byId.get(id)?.record, record)
        setOrDelete(byId, id, placed.get(id))
      }
      for (const [claim, id] of draft.holders) setOrDelete(holders, claim, id)
    },
  }
}

function withChanges<T extends Stored>(
  byId: ReadonlyMap<string, Placed<T>>,
  changes: Draft<T>['records'],
): readonly T[] {
  const next: T[] = []
  for (const { record } of byId.values()) {
    const now = changes.has(record.id) ? changes.get(record.id) : record
    if (now) next.push(now)
  }
  for (const [id, record] of changes) if (record && !byId.has(id)) next.push(record)
  return next
}

function setOrDelete<Key, Value>(map: Map<Key, Value>, key: Key, value: Value | undefined): void {
  if (value === undefined) map.delete(key)
  else map.set(key, value)
}
