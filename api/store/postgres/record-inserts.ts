import { RollcallError } from '../../lib/errors.ts'
import type { Stored, Unsaved } from '../records.ts'
import type { Collection } from '../store.ts'
import { storedRecord } from '../stored-record.ts'
import { isStorable, type RecordTableParts } from './record-table-parts.ts'
import { lockRecords, writeRecords } from './record-writer.ts'

type Inserts<T extends Stored> = Pick<Collection<T>, 'insert' | 'insertMany' | 'put' | 'putMany'>

/** The writes that take whole records. */
export function recordInserts<T extends Stored>(parts: RecordTableParts<T>, nextEtag: () => string): Inserts<T> {
  const stored = (record: Unsaved<T>) => {
    const made = storedRecord<T>(record, nextEtag())
    if (isStorable(made.id)) return made
    throw new RollcallError('validation_failed', 'The id of a record is plain text.', { details: { field: 'id' } })
  }
  const insertMany = async (records: readonly Unsaved<T>[]) => {
    const made = records.map(stored)
    if (made.length > 0) await writeRecords(parts, (_trx, keep) => keep(made, 'refuse', new Map()))
    return made
  }
  const putMany = async (records: readonly Unsaved<T>[]) => {
    // Of several with one id, the last counts.
    const made = [...new Map(records.map(stored).map((record) => [record.id, record])).values()]
    if (made.length === 0) return made
    await writeRecords(parts, async (trx, keep) => {
      // Their earlier state matters only for records that refer to others.
      const ids = parts.rules.references ? made.map(({ id }) => id) : []
      await keep(made, 'replace', ids.length > 0 ? await lockRecords(trx, parts.table, ids) : new Map())
    })
    return made
  }

  return {
    insert: async (record) => only(await insertMany([record])),
    insertMany,
    put: async (record) => only(await putMany([record])),
    putMany: async (records) => void (await putMany(records)),
  }
}

function only<T>([record]: readonly T[]): T {
  if (!record) throw new RollcallError('internal', 'The store did not complete a write.')
  return record
}
