import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import type { SharedLimits } from '../leases.ts'
import type { Database } from './database.ts'
import { LEASE_SECONDS } from './lease-rows.ts'
import type { LeasesTable } from './leases-table.ts'

const LOOK_AGAIN_MS = 40

/**
 * Pauses and places that all instances share. A place is kept like a lease: when its process is killed, it is free
 * again after the request has long been answered.
 * @param speed how many times faster than the database's the callers' clock runs: 1, except in tests
 */
export function limitsTable(database: Database, leases: Pick<LeasesTable, 'keep'>, speed: number): SharedLimits {
  return {
    pauseLeft: async (name) => {
      const { rows } = await database.read((db) =>
        sql<{ left: string }>`select extract(epoch from until - clock_timestamp()) * 1000 as left
          from pauses where name = ${name} and until > clock_timestamp()`.execute(db),
      )
      return rows[0] ? Math.ceil(Number(rows[0].left) * speed) : 0
    },
    pause: async (name, ms) => {
      const until = sql`clock_timestamp() + make_interval(secs => ${ms / 1000 / speed})`
      await database.read((db) =>
        sql`insert into pauses (name, until) values (${name}, ${until})
          on conflict (name) do update set until = greatest(pauses.until, excluded.until)`.execute(db),
      )
    },
    enter: async (name, most, signal) => {
      const ticket = randomUUID()
      for (;;) {
        signal?.throwIfAborted()
        const place = await freePlace(database, { name, most, ticket })
        if (place !== undefined) return leases.keep(place, ticket)
        await delay(LOOK_AGAIN_MS * (1 + Math.random()), undefined, signal ? { signal } : {})
      }
    },
  }
}

interface Wanted {
  name: string
  most: number
  ticket: string
}

async function freePlace(database: Database, { name, most, ticket }: Wanted): Promise<string | undefined> {
  const { rows } = await database.read((db) =>
    sql<{ name: string }>`insert into leases (name, ticket, note, expires_at)
      select place, ${ticket}::uuid, '{}'::json, clock_timestamp() + make_interval(secs => ${sql.lit(LEASE_SECONDS)})
      from (select 'place ' || ${name} || ' ' || number as place from generate_series(1, ${most}::int) as number) as places
      where not exists (select 1 from leases where leases.name = place and expires_at > clock_timestamp())
      order by random() limit 1
      on conflict (name) do update set ticket = excluded.ticket, expires_at = excluded.expires_at
        where leases.expires_at <= clock_timestamp()
      returning name`.execute(db),
  )
  return rows[0]?.name
}
