import { sql } from 'kysely'
import { RollcallError } from '../../lib/errors.ts'
import { foldValue, type CollectionRules } from '../collection-rules.ts'
import { deepFreeze } from '../frozen.ts'
import type { Stored, Unsaved } from '../records.ts'
import type { Collection } from '../store.ts'
import { changedRecord, etagMaker, standing, storedRecord } from '../stored-record.ts'
import type { Database, Reader, Writer } from './database.ts'
import { columnName, columnText } from './derived-columns.ts'
import { cursorAt, recordQueries, type PlacedRow } from './record-query.ts'
import { streamBodies } from './record-stream.ts'
import { holdNamed, refuseNamed } from './reference-checks.ts'
import { asConflict } from './unique-conflict.ts'
import { ROWS_AT_ONCE, upsertRows } from './write-rows.ts'

export interface RecordsTable<T extends Stored> {
  database: Database
  /** Of the collection. */
  name: string
  table: string
  rules: CollectionRules<T, string>
  now: () => Date
}

/** No text column can hold these, so no record has such an id. */
const isStorable = (id: string) => columnText(id) === id
const bodyOf = <T>(row: { body: unknown } | undefined) => (row ? deepFreeze(row.body as T) : undefined)

/**
 * One kind of record as a table: its JSON as it was written, and beside it the columns it is searched, ordered and
 * found by.
 */
export function recordsTable<T extends Stored>(parts: RecordsTable<T>): Collection<T, string> {
  const { database, table, rules } = parts
  const from = sql.table(table)
  const queries = recordQueries(table, rules)

  return {
    ...recordWrites(parts),
    get: async (id) => {
      if (!isStorable(id)) return undefined
      const { rows } = await database.read((db) =>
        sql<PlacedRow>`select body from ${from} where id = ${id}`.execute(db),
      )
      return bodyOf<T>(rows[0])
    },
    getMany: async (ids) => {
      const wanted = [...new Set(ids)].filter(isStorable)
      if (wanted.length === 0) return []
      const { rows } = await database.read((db) =>
        sql<PlacedRow>`select body from ${from} where id = any(${wanted})`.execute(db),
      )
      return rows.flatMap((row) => bodyOf<T>(row) ?? [])
    },
    findUnique: async (field, value) => {
      if (!rules.unique?.some((rule) => rule.field === field))
        throw new TypeError(`${table}.${field} is not declared unique.`)
      const column = sql.ref(columnName('only', field))
      const { rows } = await database.read((db) =>
        sql<PlacedRow>`select body from ${from} where ${column} = ${columnText(foldValue(value))}`.execute(db),
      )
      return bodyOf<T>(rows[0])
    },
    page: async (query) => {
      const { rows } = await database.read(async (db) => queries.page(query).execute(db))
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      return {
        items: shown.flatMap((row) => bodyOf<T>(row) ?? []),
        ...(rows.length > query.limit && last && { nextCursor: cursorAt(last, query.sort) }),
      }
    },
    all: () => streamBodies<T>(database, queries.all()),
    find: async function* (where) {
      yield* streamBodies<T>(database, queries.find(where))
    },
    count: async (where, search) => {
      const { rows } = await database.read((db) => queries.count(where, search).execute(db))
      return Number(rows[0]?.count)
    },
  }
}

type Keep<T> = (records: readonly T[], existing: 'replace' | 'refuse', before: ReadonlyMap<string, T>) => Promise<void>

type Writes<T extends Stored> = Pick<
  Collection<T>,
  'insert' | 'insertMany' | 'change' | 'changeMany' | 'put' | 'putMany' | 'remove' | 'removeMany'
>

function recordWrites<T extends Stored>(parts: RecordsTable<T>): Writes<T> {
  const { database, name, table, rules, now } = parts
  const from = sql.table(table)
  const nextEtag = etagMaker()

  /** Carries out a write; what it meant to write is needed to say what stood in its way. */
  const write = async <Result>(work: (trx: Writer, keep: Keep<T>) => Promise<Result>) => {
    const written: T[] = []
    try {
      return await database.write((trx) => {
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
  const stored = (record: Unsaved<T>) => {
    const made = storedRecord<T>(record, nextEtag())
    if (isStorable(made.id)) return made
    throw new RollcallError('validation_failed', 'The id of a record is plain text.', { details: { field: 'id' } })
  }
  const locked = async (trx: Reader, ids: readonly string[]) => {
    // In one order for all, so that two who want the same records wait and do not block each other.
    const { rows } = await sql<PlacedRow>`select body from ${from} where id = any(${ids.filter(isStorable)})
      order by id for update`.execute(trx)
    return new Map(rows.flatMap((row) => bodyOf<T>(row) ?? []).map((record) => [record.id, record]))
  }
  const insertMany = async (records: readonly Unsaved<T>[]) => {
    const made = records.map(stored)
    if (made.length > 0) await write((_trx, keep) => keep(made, 'refuse', new Map()))
    return made
  }
  const putMany = async (records: readonly Unsaved<T>[]) => {
    // The last of several with one id is the one that stays.
    const made = [...new Map(records.map(stored).map((record) => [record.id, record])).values()]
    if (made.length === 0) return made
    await write(async (trx, keep) => {
      // Only where records name others does it matter what they were before.
      const ids = rules.references ? made.map(({ id }) => id) : []
      await keep(made, 'replace', ids.length > 0 ? await locked(trx, ids) : new Map())
    })
    return made
  }
  const one = (made: readonly T[]): T => {
    const [record] = made
    if (!record) throw new RollcallError('internal', 'The store did not carry out a write.')
    return record
  }

  return {
    insert: async (record) => one(await insertMany([record])),
    insertMany,
    put: async (record) => one(await putMany([record])),
    putMany: async (records) => void (await putMany(records)),
    change: (id, mutate, ifMatch) =>
      write(async (trx, keep) => {
        const before = await locked(trx, [id])
        const current = standing(before.get(id), id, ifMatch)
        const next = changedRecord(current, mutate, nextEtag)
        if (next !== current) await keep([next], 'replace', before)
        return next
      }),
    changeMany: (ids, mutate) =>
      write(async (trx, keep) => {
        const standingNow = await locked(trx, ids)
        const changed = new Map<string, T>()
        const results: T[] = []
        for (const id of ids) {
          const current = changed.get(id) ?? standingNow.get(id)
          if (!current) continue
          const next = changedRecord(current, mutate, nextEtag)
          if (next !== current) changed.set(id, next)
          results.push(next)
        }
        if (changed.size > 0) await keep([...changed.values()], 'replace', standingNow)
        return results
      }),
    remove: (id, ifMatch) =>
      write(async (trx) => {
        const current = standing((await locked(trx, [id])).get(id), id, ifMatch)
        await refuseNamed(trx, name, [id], now())
        await sql`delete from ${from} where id = ${id}`.execute(trx)
        return current
      }),
    removeMany: async (ids) => {
      if (ids.length === 0) return 0
      return write(async (trx) => {
        const gone = [...(await locked(trx, ids)).keys()]
        await refuseNamed(trx, name, gone, now())
        await sql`delete from ${from} where id = any(${gone})`.execute(trx)
        return gone.length
      })
    },
  }
}
