import { sql } from 'kysely'
import { systemClock } from '../../lib/clock.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { Logger } from '../../lib/log.ts'
import type { CollectionRules } from '../collection-rules.ts'
import { COLLECTIONS } from '../collections.ts'
import type { RawPictures, RawRecords, RawTarget } from '../move/raw-store.ts'
import type { Stored } from '../records.ts'
import { SERIES, type SeriesRules } from '../series-rules.ts'
import type { Series } from '../store.ts'
import { rawAuditTable } from './audit-table.ts'
import { whyNotOpened } from './opening-faults.ts'
import { openDatabase, openKysely, type Database, type Reader } from './database.ts'
import { migrate } from './migrate.ts'
import {
  hasSchema,
  noteMove,
  noteMoved,
  refuseHalfMovedInto,
  lockOutOthers,
  unfinishedMoveInto,
} from './moves-table.ts'
import { photosTable } from './photos-table.ts'
import type { PostgresAddress } from './postgres-url.ts'
import { recordsTable } from './records-table.ts'
import { tableName } from './schema-steps.ts'
import { seriesTable } from './series-table.ts'
import { ROWS_AT_ONCE, upsertRows } from './write-rows.ts'

/** The application name by which a move is told from a running Rollcall. */
const MOVER = 'rollcall-move'

export interface RawDatabaseOptions {
  address: PostgresAddress
  /** Absent when they are in the database. */
  pictures?: RawPictures | undefined
  log: Logger
}

/**
 * Opens a database to read everything. No Rollcall can write to it meanwhile.
 * @throws no_records_found, database_in_use, move_unfinished, data_from_newer_version, store_unavailable
 */
export async function openDatabaseAsSource(options: RawDatabaseOptions): Promise<RawTarget> {
  const { address, log } = options
  return openGuarded(options, 'source', async (db) => {
    if (!(await hasSchema(db)))
      throw new RollcallError('no_records_found', `The database ${placeOf(address)} has no records.`)
    await migrate(db, log)
    await refuseHalfMovedInto(db, placeOf(address))
  })
}

/** Opens a database to write everything into it. @throws as openDatabaseAsSource */
export async function openDatabaseAsTarget(options: RawDatabaseOptions): Promise<RawTarget> {
  return openGuarded(options, 'target', (db) => migrate(db, options.log))
}

/** For messages, without user and password. */
export const placeOf = ({ connection: { host, port, database } }: PostgresAddress) =>
  `postgres://${host ?? ''}:${String(port ?? 5432)}/${database ?? ''}`

async function openGuarded(
  { address, pictures, log }: RawDatabaseOptions,
  kind: 'source' | 'target',
  prepare: (db: Reader) => Promise<void>,
): Promise<RawTarget> {
  const mover = { ...address, connection: { ...address.connection, application_name: MOVER } }
  const db = openKysely(mover, 1, log)
  let release = () => db.destroy()
  try {
    await prepare(db)
    // Held until the end; it also ends with the process.
    const guard = await db.startTransaction().execute()
    release = async () => {
      await guard
        .rollback()
        .execute()
        .catch(() => undefined)
      await db.destroy()
    }
    await lockOutOthers(guard, placeOf(address), kind)
    const database = openDatabase(mover, log)
    return rawStore(placeOf(address), database, pictures ?? photosTable(database, log), release)
  } catch (error) {
    await release()
    throw whyNotOpened(error)
  }
}

function rawStore(place: string, database: Database, pictures: RawPictures, release: () => Promise<void>): RawTarget {
  const records = (Object.entries(COLLECTIONS) as [string, CollectionRules<Stored, string>][]).map(
    ([name, rules]) => [name, rawRecords(database, name, rules)] as const,
  )
  const series = (Object.entries(SERIES) as [string, SeriesRules<object, string>][]).map(
    ([name, rules]): [string, Series<object, string>] => [
      name,
      seriesTable({ database, name, table: tableName(name), rules }),
    ],
  )
  return {
    place,
    records: new Map(records),
    series: new Map(series),
    audit: rawAuditTable(database),
    pictures,
    atOnce: ROWS_AT_ONCE,
    unfinishedFrom: () => database.read(unfinishedMoveInto),
    begin: (from) => database.write((trx) => noteMove(trx, from)),
    finish: async () => void (await database.write(noteMoved)),
    close: async () => {
      await database.close()
      await release()
    },
  }
}

function rawRecords(database: Database, name: string, rules: CollectionRules<Stored, string>): RawRecords {
  const table = tableName(name)
  const { all, getMany, count } = recordsTable<Stored>({ database, name, table, rules, now: systemClock().now })
  return {
    all,
    getMany: (ids) => getMany(ids),
    count: () => count(),
    put: async (records) => {
      await database.write((trx) => upsertRows(trx, table, rules, records, 'refuse'))
    },
    remove: async (ids) => {
      await database.write((trx) => sql`delete from ${sql.table(table)} where id = any(${[...ids]})`.execute(trx))
    },
  }
}
