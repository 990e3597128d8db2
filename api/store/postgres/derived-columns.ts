import { foldText, searchText } from '../../lib/search/contract.ts'
import { foldValue, type CollectionRules } from '../collection-rules.ts'
import type { Stored } from '../records.ts'
import { dayRanges } from './day-ranges.ts'

/** A column made from a record's JSON, to search, order, filter or find records or keep them unique. */
export interface DerivedColumn {
  name: string
  type: 'text' | 'text[]' | 'datemultirange'
  kind: 'order' | 'sort' | 'search' | 'unique' | 'filter' | 'days' | 'index' | 'alike' | 'reference'
  /** The record's field. */
  field: string
}

export const columnName = (prefix: string, field: string) =>
  `${prefix}_${field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`

/** Text columns can hold neither NUL nor half a surrogate pair; the JSON keeps both. */
export const columnText = (text: string) => text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD')

/** The text that is compared for equality. */
export const filterText = (value: unknown) => (value === undefined ? null : columnText(String(value)))

// Index entries are limited to about 2,700 bytes; records that are equal up to here are ordered by id.
const ORDERED_BY = 400

/** The text that is compared for order. */
export const orderText = (text: string) => columnText(foldText(text).slice(0, ORDERED_BY))

/** The columns a collection needs. */
export function derivedColumns<T extends Stored>(rules: CollectionRules<T, string>): DerivedColumn[] {
  return [
    { name: 'sort_key', type: 'text', kind: 'order', field: 'sort_key' },
    ...Object.keys(rules.sorts ?? {}).map((field): DerivedColumn => ({
      name: columnName('sort', field),
      type: 'text',
      kind: 'sort',
      field,
    })),
    ...(rules.searchable ? [{ name: 'search_text', type: 'text', kind: 'search', field: 'search_text' } as const] : []),
    ...(rules.alike ? [{ name: 'alike', type: 'text', kind: 'alike', field: 'alike' } as const] : []),
    ...(rules.unique ?? []).map(({ field }): DerivedColumn => ({
      name: columnName('only', field),
      type: 'text',
      kind: 'unique',
      field,
    })),
    ...(rules.filters ?? []).map((field): DerivedColumn => ({
      name: columnName('is', field),
      type: 'text',
      kind: 'filter',
      field,
    })),
    ...Object.keys(rules.days ?? {}).map((field): DerivedColumn => ({
      name: columnName('on', field),
      type: 'datemultirange',
      kind: 'days',
      field,
    })),
    ...(rules.references ?? [])
      .filter(({ inUse }) => inUse !== undefined)
      .map(({ to }): DerivedColumn => ({
        name: columnName('names', to),
        type: 'text[]',
        kind: 'reference',
        field: to,
      })),
    ...Object.keys(rules.indexes ?? {}).map((field): DerivedColumn => ({
      name: columnName('by', field),
      type: 'text[]',
      kind: 'index',
      field,
    })),
  ]
}

/** A record as a row: its id, its JSON, and the derived columns. */
export function rowOf<T extends Stored>(rules: CollectionRules<T, string>, record: T): Record<string, unknown> {
  const row: Record<string, unknown> = { id: record.id, body: JSON.stringify(record) }
  for (const { name, kind, field } of derivedColumns(rules)) row[name] = valueOf(rules, record, kind, field)
  return row
}

function valueOf<T extends Stored>(
  rules: CollectionRules<T, string>,
  record: T,
  kind: DerivedColumn['kind'],
  field: string,
): unknown {
  const value = record[field as keyof T]
  switch (kind) {
    case 'order':
      return orderText(rules.orderBy(record))
    case 'sort':
      return orderText(rules.sorts?.[field]?.(record) ?? '')
    case 'search':
      return columnText(searchText((rules.searchable ?? []).map((one) => String(record[one] ?? ''))))
    case 'alike':
      return columnText(rules.alike?.(record) ?? '')
    case 'unique':
      return typeof value === 'string' ? columnText(foldValue(value)) : null
    case 'filter':
      return filterText(value)
    case 'days':
      return dayRanges(rules.days?.[field]?.(record) ?? [])
    case 'reference':
      return (rules.references ?? [])
        .filter(({ to }) => to === field)
        .flatMap(({ ids }) => ids(record))
        .filter((id) => id !== undefined)
    case 'index':
      return (rules.indexes?.[field]?.(record) ?? []).map((one) => columnText(foldValue(one)))
  }
}
