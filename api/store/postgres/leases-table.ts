import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Logger } from '../../lib/log.ts'
import type { Lease, LeaseNote, Leases } from '../leases.ts'
import type { Database } from './database.ts'
import { behindFence, withoutFence } from './fence.ts'
import { NEWS, type Notices } from './notices.ts'

/** Without a renewal for so long a lease is anybody's, by the database's clock; its holder gives up before that. */
export const LEASE_SECONDS = 20
const GIVE_UP_AFTER_MS = 14_000
const BEAT_MS = 2_000

interface Held {
  ticket: string
  renewedAt: number
  lost: AbortController
  hear: (wish: string) => void
  stopHearing: () => void
}

const expiry = sql`clock_timestamp() + make_interval(secs => ${sql.lit(LEASE_SECONDS)})`

/** The leases of one process, and what keeps them from ending. */
export interface LeasesTable extends Leases {
  /** Renews a row that was taken with this ticket. @returns gives it back */
  keep(name: string, ticket: string): () => Promise<void>
  stop(): void
}

/** Leases as rows with an expiry, all of one process renewed together. */
export function leasesTable(database: Database, notices: Notices, log: Logger): LeasesTable {
  const held = new Map<string, Held>()
  let beating: NodeJS.Timeout | undefined

  const lose = (name: string, mine: Held) => {
    mine.stopHearing()
    if (held.get(name) === mine) held.delete(name)
    mine.lost.abort()
  }
  const beat = async () => {
    const before = performance.now()
    const mine = new Map(held)
    try {
      const names = [...mine.keys()]
      const tickets = [...mine.values()].map(({ ticket }) => ticket)
      // One that has ended already is lost, also where nobody has taken it yet.
      const { rows } = await database.read((db) =>
        sql<{ name: string; asked: string | null }>`update leases set expires_at = ${expiry}
          from unnest(${names}::text[], ${tickets}::uuid[]) as ours (name, ticket)
          where leases.name = ours.name and leases.ticket = ours.ticket and leases.expires_at > clock_timestamp()
          returning leases.name, leases.asked`.execute(db),
      )
      const renewed = new Map(rows.map((row) => [row.name, row]))
      for (const [name, one] of mine) {
        const row = renewed.get(name)
        if (!row) lose(name, one)
        else {
          one.renewedAt = before
          if (row.asked !== null) one.hear(row.asked)
        }
      }
    } catch (error) {
      log.warn({ err: error, leases: mine.size }, 'Leases could not be renewed; it is tried again')
    }
    for (const [name, one] of mine) if (performance.now() - one.renewedAt > GIVE_UP_AFTER_MS) lose(name, one)
  }
  const goOn = () => {
    if (beating !== undefined || held.size === 0) return
    beating = setTimeout(() => {
      void withoutFence(beat).then(() => {
        beating = undefined
        goOn()
      })
    }, BEAT_MS)
    beating.unref()
  }

  const hold = (name: string, ticket: string, renewedAt: number): Held => {
    const stopHearing = notices.hear(`asked ${name}`, () => void withoutFence(beat))
    const mine: Held = { ticket, renewedAt, lost: new AbortController(), hear: () => undefined, stopHearing }
    held.set(name, mine)
    goOn()
    return mine
  }
  const release = async (name: string, mine: Held) => {
    mine.stopHearing()
    if (held.get(name) === mine) held.delete(name)
    // It ends by itself where the database is not there.
    await database
      .read((db) =>
        sql`with gone as (delete from leases where name = ${name} and ticket = ${mine.ticket} returning 1)
          select pg_notify(${NEWS}, ${`noted ${name}`}) from gone`.execute(db),
      )
      .catch((error: unknown) => log.warn({ err: error, name }, 'A lease could not be given back; it ends by itself'))
  }

  const leaseOn = (name: string, mine: Held): Lease => ({
    lost: mine.lost.signal,
    guard: (work) => behindFence({ name, ticket: mine.ticket }, work),
    onAsked: (hear) => void (mine.hear = hear),
    note: async (note) => {
      await database.read((db) =>
        sql`with noted as (update leases set note = ${JSON.stringify(note)}::json
          where name = ${name} and ticket = ${mine.ticket} returning 1)
          select pg_notify(${NEWS}, ${`noted ${name}`}) from noted`.execute(db),
      )
    },
    release: () => release(name, mine),
  })

  return {
    take: async (name, note) => {
      const ticket = randomUUID()
      for (;;) {
        const renewedAt = performance.now()
        const taken = await database.read((db) => insertLease(db, name, ticket, note))
        if (taken) return leaseOn(name, hold(name, ticket, renewedAt))
        const heldBy = await holder(database, name)
        if (heldBy) return { heldBy }
      }
    },
    holder: (name) => holder(database, name),
    ask: async (name, wish) => {
      const { rows } = await database.read((db) =>
        sql`with asked as (update leases set asked = ${wish}
          where name = ${name} and expires_at > clock_timestamp() returning 1)
          select pg_notify(${NEWS}, ${`asked ${name}`}) from asked`.execute(db),
      )
      return rows.length > 0
    },
    noted: (name, signal) =>
      new Promise((resolve) => {
        const end = () => {
          stopHearing()
          signal.removeEventListener('abort', end)
          resolve()
        }
        const stopHearing = notices.hear(`noted ${name}`, end)
        if (signal.aborted) end()
        else signal.addEventListener('abort', end)
      }),
    keep: (name, ticket) => {
      const mine = hold(name, ticket, performance.now())
      return () => release(name, mine)
    },
    stop: () => clearTimeout(beating),
  }
}

async function insertLease(
  db: Parameters<Parameters<Database['read']>[0]>[0],
  name: string,
  ticket: string,
  note: LeaseNote,
) {
  const { rows } = await sql`insert into leases (name, ticket, note, expires_at)
    values (${name}, ${ticket}, ${JSON.stringify(note)}::json, ${expiry})
    on conflict (name) do update set ticket = excluded.ticket, note = excluded.note, asked = null,
      expires_at = excluded.expires_at where leases.expires_at <= clock_timestamp() returning 1`.execute(db)
  return rows.length > 0
}

async function holder(database: Database, name: string): Promise<LeaseNote | undefined> {
  const { rows } = await database.read((db) =>
    sql<{ note: LeaseNote }>`select note from leases where name = ${name} and expires_at > clock_timestamp()`.execute(
      db,
    ),
  )
  return rows[0]?.note
}
