import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Logger } from '../../lib/log.ts'
import type { PhotoStore } from '../photos.ts'
import type { Database } from './database.ts'

const BLOB = /^[0-9a-f]{64}$/
const NAMES_AT_ONCE = 5_000

const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Pictures as rows, named by the SHA-256 of their bytes. */
export function photosTable(database: Database, log: Logger): PhotoStore {
  return {
    put: async (jpeg) => {
      const blob = nameOf(jpeg)
      // Young again where it was there, so that no sweep takes it.
      await database.write((trx) =>
        sql`insert into photos (blob, jpeg) values (${blob}, ${Buffer.from(jpeg)})
          on conflict (blob) do update set touched_at = clock_timestamp()`.execute(trx),
      )
      return blob
    },
    get: async (blob) => {
      if (!BLOB.test(blob)) return undefined
      const { rows } = await database.read((db) =>
        sql<{ jpeg: Buffer }>`select jpeg from photos where blob = ${blob}`.execute(db),
      )
      const jpeg = rows[0]?.jpeg
      if (!jpeg || nameOf(jpeg) === blob) return jpeg
      log.error({ blob }, 'The row of a picture is damaged')
      return undefined
    },
    has: async (blob) => {
      if (!BLOB.test(blob)) return false
      const { rows } = await database.read((db) => sql`select 1 from photos where blob = ${blob}`.execute(db))
      return rows.length > 0
    },
    names: async function* () {
      for (let after = ''; ;) {
        const { rows } = await database.read((db) =>
          sql<{ blob: string }>`select blob from photos where blob > ${after}
            order by blob limit ${sql.lit(NAMES_AT_ONCE)}`.execute(db),
        )
        for (const { blob } of rows) yield blob
        const last = rows.at(-1)
        if (!last || rows.length < NAMES_AT_ONCE) return
        after = last.blob
      }
    },
    sweep: async (isUsed, graceMs) => {
      let gone = 0
      const old = sql`touched_at < clock_timestamp() - make_interval(secs => ${graceMs / 1000})`
      for (let after = ''; ;) {
        const { rows } = await database.read((db) =>
          sql<{ blob: string }>`select blob from photos where blob > ${after} and ${old}
            order by blob limit ${sql.lit(NAMES_AT_ONCE)}`.execute(db),
        )
        const unused = rows.map(({ blob }) => blob).filter((blob) => !isUsed(blob))
        // The age is looked at again: a picture may have been put anew meanwhile.
        if (unused.length > 0) {
          const removed = await database.write((trx) =>
            sql`delete from photos where blob = any(${unused}) and ${old}`.execute(trx),
          )
          gone += Number(removed.numAffectedRows ?? 0)
        }
        const last = rows.at(-1)
        if (!last || rows.length < NAMES_AT_ONCE) return gone
        after = last.blob
      }
    },
  }
}
