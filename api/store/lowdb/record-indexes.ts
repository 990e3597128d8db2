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

/** @throws TypeError from `find` for an index that is not declared */
export function recordIndexes<T extends Stored>(rules: IndexRules<T, string>, records: readonly T[]): RecordIndexes<T> {
  const names = Object.keys(rules)
  const found = new Map(names.map((name) => [name, new Map<string, Set<string>>()]))
  const each = (record: T, visit: (values: Map<string, Set<string>>, value: string) => void) => {
    for (const name of names) {
      const values = found.get(name)
      if (values) for (const value of rules[name]?.(record) ?? []) visit(values, foldValue(value))
    }
  }
  const add = (record: T) =>
    each(record, (values, value) => {
      const ids = values.get(value)
      if (ids) ids.add(record.id)
      else values.set(value, new Set([record.id]))
    })
  const remove = (record: T) =>
    each(record, (values, value) => {
      const ids = values.get(value)
      ids?.delete(record.id)
      if (ids?.size === 0) values.delete(value)
    })
  for (const record of records) add(record)

  return {
    find: (where) => {
      const sets = Object.entries(where).map(([name, value]) => {
        const values = found.get(name)
        if (!values || value === undefined) throw new TypeError(`There is no index "${name}" to find records by.`)
        return values.get(foldValue(value)) ?? NONE
      })
      const [smallest, ...others] = sets.sort((left, right) => left.size - right.size)
      return new Set([...(smallest ?? NONE)].filter((id) => others.every((ids) => ids.has(id))))
    },
    move: (before, after) => {
      if (before) remove(before)
      if (after) add(after)
    },
  }
}
