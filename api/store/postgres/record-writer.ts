import { sql } from 'kysely'
import type { Stored } from '../records.ts'
import type { Reader, Writer } from './database.ts'
import type { PlacedRow } from './record-query.ts'
import { bodyOf, isStorable, type RecordTableParts } from './record-table-parts.ts'
import { holdNamed } from './reference-checks.ts'
import { asConflict } from './unique-conflict.ts'
import { ROWS_AT_ONCE, upsertRows } from './write-rows.ts'

type Keep<T> = (records: readonly T[], existing: 'replace' | 'refuse', before: ReadonlyMap<string, T>) => Promise<void>

/**
 * Runs `work` in one transaction. It passes the records it writes to `keep`.
 * @throws the conflict with another record, in the words of the collection
 */
export async function writeRecords<T extends Stored, Result>(
  parts: RecordTableParts<T>,
  work: (trx: Writer, keep: Keep<T>) => Promise<Result>,
): Promise<Result> {
  const { database, table, rules } = parts
  const written: T[] = []
  try {
    return await database.write((trx) => {
      // The transaction may run more than once.
      written.length = 0
      return work(trx, async (records, existing, before) => {
        written.push(...records)
        await holdNamed(trx, rules, records, before)
        if (records.length > ROWS_AT_ONCE) await sql`set constraints all deferred`.execute(trx)
        await upsertRows(trx, table, rules, records, existing)
      })
    })
  } catch (error) {
    throw await asConflict(parts, error, written)
  }
}

/** Reads records by id and locks them until the transaction ends. */
export async function lockRecords<T extends Stored>(
  trx: Reader,
  table: string,
  ids: readonly string[],
): Promise<Map<string, T>> {
  // Everyone locks in the same order, so that two writers of the same records wait and never deadlock.
  const { rows } = await sql<PlacedRow>`select body from ${sql.table(table)} where id = any(${ids.filter(isStorable)})
    order by id for update`.execute(trx)
  return new Map(rows.flatMap((row) => bodyOf<T>(row) ?? []).map((record) => [record.id, record]))
}
