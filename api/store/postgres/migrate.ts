import { sql } from 'kysely'
import { RollcallError } from '../../lib/errors.ts'
import type { Logger } from '../../lib/log.ts'
import { whyNotOpened } from './opening-faults.ts'
import { sqlState } from './database-errors.ts'
import type { Reader, Writer } from './database.ts'
import { fillColumns } from './fill-columns.ts'
import { refuseOldVersion } from './oldest-version.ts'
import { collectionTables, SCHEMA_STEPS } from './schema-steps.ts'

// An arbitrary number for this database's advisory lock: "rollcall" in hexadecimal letters.
const MIGRATION_LOCK = 0x0c_a1_1c_a1
const MINUTES_MS = 30 * 60_000

/**
 * Brings the schema up to date. When several instances start at the same time, one does it and the others wait.
 * @throws data_from_newer_version, database_too_old, store_unavailable; nothing is changed then
 */
export async function migrate(db: Reader, log: Logger): Promise<void> {
  try {
    await db.transaction().execute(async (trx) => {
      await refuseOld(trx)
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx)
      await sql`set local statement_timeout = ${sql.lit(MINUTES_MS)}`.execute(trx)
      await takeSteps(trx, log)
    })
  } catch (error) {
    throw whyNotOpened(error)
  }
  await addTrigramIndexes(db, log)
}

async function refuseOld(trx: Writer): Promise<void> {
  const { rows } = await sql<{ server_version_num: string }>`show server_version_num`.execute(trx)
  refuseOldVersion(Number(rows[0]?.server_version_num))
}

async function takeSteps(trx: Writer, log: Logger): Promise<void> {
  await sql`create table if not exists schema_steps (name text primary key, taken_at timestamptz not null default now())`.execute(
    trx,
  )
  const { rows } = await sql<{ name: string }>`select name from schema_steps`.execute(trx)
  const taken = new Set(rows.map(({ name }) => name))
  const known = new Set(SCHEMA_STEPS.map(({ name }) => name))
  const unknown = [...taken].filter((name) => !known.has(name))
  if (unknown.length > 0)
    throw new RollcallError(
      'data_from_newer_version',
      `The database was used by a newer version of Rollcall: this one does not know ${unknown.slice(0, 3).join(', ')}.`,
    )
  const steps = SCHEMA_STEPS.filter(({ name }) => !taken.has(name))
  for (const { statements } of steps) for (const statement of statements) await statement.execute(trx)
  const fresh = new Set(steps.map(({ name }) => name))
  const toFill = new Set(steps.flatMap(({ fills }) => (fills !== undefined && !fresh.has(fills) ? [fills] : [])))
  for (const table of toFill) await fillColumns(trx, table)
  for (const { name } of steps) await sql`insert into schema_steps (name) values (${name})`.execute(trx)
  if (steps.length > 0) log.info({ steps: steps.length }, 'The database schema was brought up to date')
}

/**
 * Adds trigram indexes for searches if the role may use the extension; without them a search reads the whole table and
 * finds the same.
 */
async function addTrigramIndexes(db: Reader, log: Logger): Promise<void> {
  try {
    await db.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK})`.execute(trx)
      await sql`create extension if not exists pg_trgm`.execute(trx)
      for (const { table } of collectionTables.filter(({ rules }) => rules.searchable !== undefined))
        await sql`create index if not exists ${sql.ref(`${table}_search`)} on ${sql.table(table)}
          using gin (search_text gin_trgm_ops)`.execute(trx)
    })
  } catch (error) {
    log.info({ state: sqlState(error) }, 'The extension pg_trgm is not installed, so searches read whole tables')
  }
}
