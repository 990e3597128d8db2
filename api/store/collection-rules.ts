import type { ErrorCode } from '../lib/errors.ts'
import type { DayRules } from './day-spans.ts'
import type { Stored } from './records.ts'
import type { ReferenceRule } from './references.ts'

/** No two records may have the same value in this field, ignoring case; absent values don't count. */
export interface UniqueRule<T extends Stored> {
  field: keyof T & string
  /** The conflict error. */
  code: ErrorCode
  /** The field's name in a message. */
  words: string
}

export interface OrderRules<T extends Stored> {
  /** The text by which records are sorted, ignoring case and accents; then by id. */
  orderBy: (record: T) => string
  newestFirst?: boolean
  /** Other orders in which pages can be asked for, by name: each gives the text to sort by. */
  sorts?: Readonly<Record<string, (record: T) => string>>
  searchable?: readonly (keyof T & string)[]
}

/** The indexes for `find`: by name, the values a record is found under. */
export type IndexRules<T, Index extends string> = { readonly [Name in Index]: (record: T) => readonly string[] }

/** The rules of one kind of record. */
export interface CollectionRules<T extends Stored, Index extends string = never> extends OrderRules<T> {
  unique?: readonly UniqueRule<T>[]
  /** What its records name by id. */
  references?: readonly ReferenceRule<T>[]
  /** What records that a tally counts together have in common. */
  alike?: (record: T) => string
  /** Top-level fields that pages are narrowed to by `where`. */
  filters?: readonly (keyof T & string)[]
  /** What pages are narrowed to by `on`: on which days a record is this or that. */
  days?: DayRules<T>
  indexes?: IndexRules<T, Index>
}

/** How values are compared in unique fields and indexes: ignoring case. */
export const foldValue = (value: string) => value.normalize('NFC').toLowerCase()
