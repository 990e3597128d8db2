import { sql } from 'kysely'
import type { LeaseNote } from '../leases.ts'
import type { Database } from './database.ts'
import { NEWS } from './notices.ts'

/** A lease that isn't renewed for this long, by the database's clock, may be taken by anyone. */
export const LEASE_SECONDS = 20

const expiry = sql`clock_timestamp() + make_interval(secs => ${sql.lit(LEASE_SECONDS)})`

/** Takes a lease that nobody holds. @returns false when someone holds it */
export async function insertLease(database: Database, name: string, ticket: string, note: LeaseNote): Promise<boolean> {
  const { rows } = await database.read((db) =>
    sql`insert into leases (name, ticket, note, expires_at)
    values (${name}, ${ticket}, ${JSON.stringify(note)}::json, ${expiry})
    on conflict (name) do update set ticket = excluded.ticket, note = excluded.note, asked = null,
      expires_at = excluded.expires_at where leases.expires_at <= clock_timestamp() returning 1`.execute(db),
  )
  return rows.length > 0
}

/** What the current holder noted; undefined when nobody holds the lease. */
export async function leaseHolder(database: Database, name: string): Promise<LeaseNote | undefined> {
  const { rows } = await database.read((db) =>
    sql<{ note: LeaseNote }>`select note from leases where name = ${name} and expires_at > clock_timestamp()`.execute(
      db,
    ),
  )
  return rows[0]?.note
}

/**
 * Renews leases that haven't expired, even if nobody has taken an expired one yet.
 * @param tickets by the name of the lease
 * @returns for each renewed lease what another instance asked of its holder, or null
 */
export async function renewLeases(
  database: Database,
  tickets: ReadonlyMap<string, string>,
): Promise<Map<string, string | null>> {
  const { rows } = await database.read((db) =>
    sql<{ name: string; asked: string | null }>`update leases set expires_at = ${expiry}
      from unnest(${[...tickets.keys()]}::text[], ${[...tickets.values()]}::uuid[]) as ours (name, ticket)
      where leases.name = ours.name and leases.ticket = ours.ticket and leases.expires_at > clock_timestamp()
      returning leases.name, leases.asked`.execute(db),
  )
  return new Map(rows.map(({ name, asked }) => [name, asked]))
}

/** Deletes a lease and tells the instances that wait for it. */
export async function deleteLease(database: Database, name: string, ticket: string): Promise<void> {
  await database.read((db) =>
    sql`with gone as (delete from leases where name = ${name} and ticket = ${ticket} returning 1)
      select pg_notify(${NEWS}, ${`noted ${name}`}) from gone`.execute(db),
  )
}

/** Replaces the holder's note and tells the instances that wait for it. */
export async function noteOnLease(database: Database, name: string, ticket: string, note: LeaseNote): Promise<void> {
  await database.read((db) =>
    sql`with noted as (update leases set note = ${JSON.stringify(note)}::json
      where name = ${name} and ticket = ${ticket} returning 1)
      select pg_notify(${NEWS}, ${`noted ${name}`}) from noted`.execute(db),
  )
}

/** Asks the holder for something. False when nobody holds the lease. */
export async function askLeaseHolder(database: Database, name: string, wish: string): Promise<boolean> {
  const { rows } = await database.read((db) =>
    sql`with asked as (update leases set asked = ${wish}
      where name = ${name} and expires_at > clock_timestamp() returning 1)
      select pg_notify(${NEWS}, ${`asked ${name}`}) from asked`.execute(db),
  )
  return rows.length > 0
}
