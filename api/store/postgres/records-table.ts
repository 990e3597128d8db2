import type { Stored } from '../records.ts'
import type { Collection } from '../store.ts'
import { etagMaker } from '../stored-record.ts'
import { recordChanges } from './record-changes.ts'
import { recordInserts } from './record-inserts.ts'
import { recordReads } from './record-reads.ts'
import type { RecordTableParts } from './record-table-parts.ts'

/** One kind of record as a table: its JSON, and beside it the columns that searches, orders and look-ups use. */
export function recordsTable<T extends Stored>(parts: RecordTableParts<T>): Collection<T, string> {
  const nextEtag = etagMaker()
  return { ...recordReads(parts), ...recordInserts(parts, nextEtag), ...recordChanges(parts, nextEtag) }
}
