import { foldValue, type IndexRules } from '../collection-rules.ts'
import type { Stored } from '../records.ts'

/** Finds records by their collection's indexes, updated with each change. */
export interface RecordIndexes<T extends Stored> {
  /** The ids of the records that have all of these values. */
  find(where: Readonly<Record<string, string | undefined>>): ReadonlySet<string>
  /** Replaces a record's former values with its new ones. */
  move(before: T | undefined, after: T | undefined): void
}

const NONE: ReadonlySet<string> = new Set()

/** The ids that have a value. Most values have one id, and a set for each would be much of the memory. */
type Ids = string | Set<string>

/** By value. */
type Holders = Map<string, Ids>

function addTo(holders: Holders, value: string, id: string): void {
  const ids = holders.get(value)
  if (ids === undefined) holders.set(value, id)
  else if (typeof ids !== 'string') ids.add(id)
  else if (ids !== id) holders.set(value, new Set([ids, id]))
}

function removeFrom(holders: Holders, value: string, id: string): void {
  const ids = holders.get(value)
  if (ids === id) holders.delete(value)
  if (!(ids instanceof Set)) return
  ids.delete(id)
  if (ids.size === 0) holders.delete(value)
}

function idsOf(holders: Holders, value: string): ReadonlySet<string> {
  const ids = holders.get(value) ?? NONE
  return typeof ids === 'string' ? new Set([ids]) : ids
}

/** @throws TypeError from `find` for an index that is not declared */
export function recordIndexes<T extends Stored>(rules: IndexRules<T, string>, records: readonly T[]): RecordIndexes<T> {
  const names = Object.keys(rules)
  const found = new Map(names.map((name) => [name, new Map<string, Ids>()]))
  const each = (record: T, visit: (holders: Holders, value: string, id: string) => void) => {
    for (const name of names) {
      const holders = found.get(name)
      if (holders) for (const value of rules[name]?.(record) ?? []) visit(holders, foldValue(value), record.id)
    }
  }
  for (const record of records) each(record, addTo)

  return {
    find: (where) => {
      const sets = Object.entries(where).map(([name, value]) => {
        const holders = found.get(name)
        if (!holders || value === undefined) throw new TypeError(`There is no index "${name}" to find records by.`)
        return idsOf(holders, foldValue(value))
      })
      const [smallest, ...others] = sets.sort((left, right) => left.size - right.size)
      return new Set([...(smallest ?? NONE)].filter((id) => others.every((ids) => ids.has(id))))
    },
    move: (before, after) => {
      if (before) each(before, removeFrom)
      if (after) each(after, addTo)
    },
  }
}
