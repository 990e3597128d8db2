import { claimsOf, type Draft, type View } from './draft.ts'
import { inSlices } from '../../lib/in-slices.ts'
import { recordIndexes } from './record-indexes.ts'
import { recordOrder } from './record-order.ts'
import type { CollectionRules } from '../collection-rules.ts'
import type { Stored } from '../records.ts'
import { sortedViews, type SortedView } from './sorted-views.ts'
import type { Sort } from '../store.ts'

/** The current records: exactly what is on disk. */
export interface CollectionState<T extends Stored> extends View<T>, SortedView<T> {
  /** How many changes there have been. */
  readonly revision: number
  /** The same records in another order. @throws TypeError for a sort that is not declared */
  sortedBy(sort: Sort): Promise<SortedView<T>>
  searchTextOf(record: T): string
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
  const byId = new Map(records.map((record) => [record.id, record]))
  const holders = new Map(
    records.flatMap((record) => claimsOf(unique, record).map(({ claim }) => [claim, record.id] as const)),
  )
  const sorted = sortedViews(rules)
  const indexes = recordIndexes(rules.indexes ?? {}, records)
  let ordered: readonly T[] = order.sorted(records)
  let revision = 0
  const prepared = new WeakMap<Draft<T>, readonly T[]>()

  return {
    get ordered() {
      return ordered
    },
    get revision() {
      return revision
    },
    placeOf: order.placeOf,
    sortedBy: (sort) => sorted(ordered, sort),
    searchTextOf: order.searchTextOf,
    indexBehind: (place) => order.indexBehind(ordered, place),
    find: (where) => order.sorted([...indexes.find(where)].flatMap((id) => byId.get(id) ?? [])),
    get: (id) => byId.get(id),
    holder: (claim) => holders.get(claim),
    filedWith: ({ records: changes }) => withChanges(byId, changes),
    prepare: async (draft) => {
      await inSlices(draft.records.values(), (record) => record && order.placeOf(record))
      const arriving = [...draft.records.values()].filter((record) => record !== undefined)
      prepared.set(draft, await order.sortedInSlices(arriving))
    },
    accept: (draft) => {
      revision += 1
      ordered = order.withChanges(ordered, draft.records, prepared.get(draft) ?? [])
      for (const [id, record] of draft.records) {
        indexes.move(byId.get(id), record)
        if (record) byId.set(id, record)
        else byId.delete(id)
      }
      for (const [claim, id] of draft.holders) {
        if (id) holders.set(claim, id)
        else holders.delete(claim)
      }
    },
  }
}

function withChanges<T extends Stored>(byId: ReadonlyMap<string, T>, changes: Draft<T>['records']): readonly T[] {
  const next: T[] = []
  for (const record of byId.values()) {
    const now = changes.has(record.id) ? changes.get(record.id) : record
    if (now) next.push(now)
  }
  for (const [id, record] of changes) if (record && !byId.has(id)) next.push(record)
  return next
}
