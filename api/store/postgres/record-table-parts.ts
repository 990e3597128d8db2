import type { CollectionRules } from '../collection-rules.ts'
import { deepFreeze } from '../frozen.ts'
import type { Stored } from '../records.ts'
import type { Database } from './database.ts'
import { columnText } from './derived-columns.ts'

/** What the reads and the writes of one kind of record share. */
export interface RecordTableParts<T extends Stored> {
  database: Database
  /** The name of the collection. */
  name: string
  table: string
  rules: CollectionRules<T, string>
  now: () => Date
}

/** False for an id that no text column can hold, so no record has it. */
export const isStorable = (id: string) => columnText(id) === id

export const bodyOf = <T>(row: { body: unknown } | undefined) => (row ? deepFreeze(row.body as T) : undefined)
