import { setTimeout as delay } from 'node:timers/promises'
import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import pg from 'pg'
import { RollcallError } from '../../lib/errors.ts'
import type { Logger } from '../../lib/log.ts'
import { asStoreError, asUnsure, metAnother } from './database-errors.ts'
import { presentFences } from './fence.ts'
import type { PostgresAddress } from './postgres-url.ts'

/** Tables are made from the collections' declarations, so the compiler doesn't know their columns. */
export type Tables = Record<string, Record<string, unknown>>
export type Reader = Kysely<Tables>
export type Writer = Transaction<Tables>

/** The connections of one process. */
export interface Database {
  /** @throws store_unavailable */
  read<T>(query: (db: Reader) => Promise<T>): Promise<T>
  /** One transaction, repeated when it collides with another one. @throws store_unavailable, stopping, lease_lost */
  write<T>(work: (trx: Writer) => Promise<T>): Promise<T>
  /** For long reads: connections of their own, so that readers who also write never wait for themselves. */
  readonly streams: Reader
  readonly closed: boolean
  /** Waits for writes in progress. */
  close(): Promise<void>
}

const ATTEMPTS = 5
const STREAM_CONNECTIONS = 3
// Includes the wait for a pooled connection, and a busy machine may be slow.
const TIMEOUTS = { connectionTimeoutMillis: 10_000, query_timeout: 40_000 }
/** Sent to the server with the connection. */
const SETTINGS = { statement_timeout: 30_000, idle_in_transaction_session_timeout: 120_000 }

function poolOf(address: PostgresAddress, max: number, log: Logger): pg.Pool {
  const pool = new pg.Pool({
    application_name: 'rollcall',
    ...address.connection,
    ...TIMEOUTS,
    ...(!address.pooled && SETTINGS),
    max,
    keepAlive: true,
  })
  const lost = (err: Error) => log.warn({ err: { message: err.message } }, 'A connection to the database was lost')
  // A connection that breaks while idle is replaced when the next one is needed.
  pool.on('error', lost)
  // A connection that breaks between two statements has no other listener, and the error would end the process.
  pool.on('connect', (client) => client.on('error', lost))
  return pool
}

/** A connection outside the pool, not connected yet. */
export const connectionTo = ({ connection }: PostgresAddress): pg.Client =>
  new pg.Client({ application_name: 'rollcall', ...connection, keepAlive: true, connectionTimeoutMillis: 5_000 })

export const openKysely = (address: PostgresAddress, max: number, log: Logger): Reader =>
  new Kysely<Tables>({ dialect: new PostgresDialect({ pool: poolOf(address, max, log) }) })

export function openDatabase(address: PostgresAddress, log: Logger): Database {
  const db = openKysely(address, address.poolSize, log)
  const streams = openKysely(address, STREAM_CONNECTIONS, log)
  const underWay = new Set<Promise<unknown>>()
  let closed = false

  return {
    streams,
    get closed() {
      return closed
    },
    read: async (query) => {
      try {
        return await query(db)
      } catch (error) {
        throw asStoreError(error)
      }
    },
    write: async (work) => {
      if (closed) throw new RollcallError('stopping', 'The store is closed.')
      const going = attempt(db, work)
      const ended = going.then(
        () => undefined,
        () => undefined,
      )
      underWay.add(ended)
      void ended.then(() => underWay.delete(ended))
      return going
    },
    close: async () => {
      if (closed) return
      closed = true
      while (underWay.size > 0) await Promise.all(underWay)
      await Promise.all([db.destroy(), streams.destroy()])
    },
  }
}

async function attempt<T>(db: Reader, work: (trx: Writer) => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    let isDone = false
    try {
      return await db.transaction().execute(async (trx) => {
        await checkFences(trx)
        const result = await work(trx)
        isDone = true
        return result
      })
    } catch (error) {
      if (!metAnother(error) || tried === ATTEMPTS) throw isDone ? asUnsure(error) : asStoreError(error)
      await delay(10 * tried * (1 + Math.random()))
    }
  }
}

/** The lease can't change until this transaction has ended, so no one takes it over in between. */
async function checkFences(trx: Writer): Promise<void> {
  for (const { name, ticket } of presentFences()) {
    const { rows } = await sql`select 1 from leases where name = ${name} and ticket = ${ticket}
      and expires_at > clock_timestamp() for share`.execute(trx)
    if (rows.length === 0)
      throw new RollcallError('lease_lost', 'Another instance has taken over this work.', { details: { name } })
  }
}
