import { sql } from 'kysely'
import type { Stored } from '../records.ts'
import type { Collection } from '../store.ts'
import { changedRecord, currentRecord } from '../stored-record.ts'
import type { RecordTableParts } from './record-table-parts.ts'
import { lockRecords, writeRecords } from './record-writer.ts'
import { refuseNamed } from './reference-checks.ts'

type Changes<T extends Stored> = Pick<Collection<T>, 'change' | 'changeMany' | 'remove' | 'removeMany'>

/** The writes to records that exist. */
export function recordChanges<T extends Stored>(parts: RecordTableParts<T>, nextEtag: () => string): Changes<T> {
  const { name, table, now } = parts
  const from = sql.table(table)

  return {
    change: (id, mutate, ifMatch) =>
      writeRecords(parts, async (trx, keep) => {
        const before = await lockRecords<T>(trx, table, [id])
        const current = currentRecord(before.get(id), id, ifMatch)
        const next = changedRecord(current, mutate, nextEtag)
        if (next !== current) await keep([next], 'replace', before)
        return next
      }),
    changeMany: (ids, mutate) =>
      writeRecords(parts, async (trx, keep) => {
        const before = await lockRecords<T>(trx, table, ids)
        const changed = new Map<string, T>()
        const results: T[] = []
        for (const id of ids) {
          const current = changed.get(id) ?? before.get(id)
          if (!current) continue
          const next = changedRecord(current, mutate, nextEtag)
          if (next !== current) changed.set(id, next)
          results.push(next)
        }
        if (changed.size > 0) await keep([...changed.values()], 'replace', before)
        return results
      }),
    remove: (id, ifMatch) =>
      writeRecords(parts, async (trx) => {
        const current = currentRecord((await lockRecords<T>(trx, table, [id])).get(id), id, ifMatch)
        await refuseNamed(trx, name, [id], now())
        await sql`delete from ${from} where id = ${id}`.execute(trx)
        return current
      }),
    removeMany: async (ids) => {
      if (ids.length === 0) return 0
      return writeRecords(parts, async (trx) => {
        const gone = [...(await lockRecords<T>(trx, table, ids)).keys()]
        await refuseNamed(trx, name, gone, now())
        await sql`delete from ${from} where id = any(${gone})`.execute(trx)
        return gone.length
      })
    },
  }
}
