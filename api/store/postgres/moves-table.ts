import { sql } from 'kysely'
import { RollcallError } from '../../lib/errors.ts'
import { sqlState } from './database-errors.ts'
import type { Reader, Writer } from './database.ts'
import { collectionTables, seriesTables } from './schema-steps.ts'

/** Where the unfinished move into this database came from; undefined when there is none. */
export async function unfinishedMoveInto(db: Reader): Promise<string | undefined> {
  const { rows } = await sql<{ source: string }>`select source from moves where finished_at is null`.execute(db)
  return rows[0]?.source
}

export async function noteMove(db: Reader, source: string): Promise<void> {
  await sql`insert into moves (source) values (${source})
    on conflict (one) do update set source = excluded.source, started_at = now(), finished_at = null`.execute(db)
}

export const noteMoved = (db: Reader) => sql`update moves set finished_at = now()`.execute(db)

/** @throws move_unfinished when a move into this database was interrupted */
export async function refuseHalfMovedInto(db: Reader, place: string): Promise<void> {
  const from = await unfinishedMoveInto(db)
  if (from === undefined) return
  throw new RollcallError('move_unfinished', `A move from ${from} to ${place} was interrupted.`, {
    details: { from },
  })
}

/** Whether Rollcall has ever worked in this database. */
export async function hasSchema(db: Reader): Promise<boolean> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('schema_steps') is not null as there`.execute(db)
  return rows[0]?.there === true
}

/** Tables locked against writes. Leases aren't among them, because a move takes none. */
const TABLES = [
  ...collectionTables.map(({ table }) => table),
  ...seriesTables.map(({ table }) => table),
  ...['series_keys', 'audit', 'audit_head', 'photos', 'leases', 'pauses'],
]
// "move" in hexadecimal letters: one move at a time.
const MOVE_LOCK = 0x0c_a1_1c_a2

const LOCK_TIMEOUT = '55P03'

const inUse = (message: string) => new RollcallError('database_in_use', message)

/**
 * Makes sure that no one else works on a database until the transaction ends; no one can write to a source either.
 * @throws database_in_use
 */
export async function lockOutOthers(trx: Writer, place: string, kind: 'source' | 'target'): Promise<void> {
  await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx)
  await sql`set local lock_timeout = '10s'`.execute(trx)
  // A move that was just killed may still be ending in the database.
  await orInUse(sql`select pg_advisory_xact_lock(${MOVE_LOCK})`.execute(trx), `Another move works on ${place}.`)
  const { rows: others } = await sql<{
    address: string | null
    count: string
  }>`select max(client_addr::text) as address,
    count(*) as count from pg_stat_activity where datname = current_database() and application_name = 'rollcall'
    having count(*) > 0`.execute(trx)
  const [other] = others
  if (other)
    throw inUse(`${other.count} connections of a Rollcall (from ${other.address ?? 'this machine'}) use ${place}.`)
  if (kind === 'target') return
  const tables = sql.join(TABLES.map((table) => sql.table(table)))
  await orInUse(sql`lock table ${tables} in share mode`.execute(trx), `Something writes to ${place} all the time.`)
}

async function orInUse(locking: Promise<unknown>, message: string): Promise<void> {
  try {
    await locking
  } catch (error) {
    throw sqlState(error) === LOCK_TIMEOUT ? inUse(message) : error
  }
}
