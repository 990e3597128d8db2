import type { ErrorCode } from '../lib/errors.ts'
import type { Stored } from './records.ts'
import type { ReferenceRule } from './references.ts'

/**
 * No two records may have the same value in this field, upper and lower case being the same; absent values do not
 * count.
 */
export interface UniqueRule<T extends Stored> {
  field: keyof T & string
  /** The conflict error. */
  code: ErrorCode
  /** The field as a message names it. */
  words: string
}

export interface OrderRules<T extends Stored> {
  /** The text by which records are sorted, case and accents aside; then by id. */
  orderBy: (record: T) => string
  newestFirst?: boolean
  searchable?: readonly (keyof T & string)[]
}

/** What `find` can be asked for: by name, the values a record is found under. */
export type IndexRules<T, Index extends string> = { readonly [Name in Index]: (record: T) => readonly string[] }

/** What one kind of record keeps to. */
export interface CollectionRules<T extends Stored, Index extends string = never> extends OrderRules<T> {
  unique?: readonly UniqueRule<T>[]
  /** What its records name by id. */
  references?: readonly ReferenceRule<T>[]
  /** What records have in common that are counted together by a tally. */
  alike?: (record: T) => string
  /** Top-level fields that pages are narrowed to by `where`. */
  filters?: readonly (keyof T & string)[]
  indexes?: IndexRules<T, Index>
}

/** How values are compared in unique fields and indexes: without regard to case. */
export const foldValue = (value: string) => value.normalize('NFC').toLowerCase()
