import { createHash } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import type { Logger } from '../../lib/log.ts'
import type { PhotoStore } from '../photos.ts'
import type { Database } from './database.ts'
import { photoWriter } from './photo-writer.ts'

const BLOB = /^[0-9a-f]{64}$/
const NAMES_AT_ONCE = 5_000

const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Pictures as rows, named by the SHA-256 of their bytes. */
export function photosTable(database: Database, log: Logger): PhotoStore {
  const write = photoWriter(database)
  return {
    put: async (jpeg) => {
      const blob = nameOf(jpeg)
      await write(blob, jpeg)
      return blob
    },
    get: async (blob) => {
      if (!BLOB.test(blob)) return undefined
      const { rows } = await database.read((db) =>
        sql<{ jpeg: Buffer }>`select jpeg from photos where blob = ${blob}`.execute(db),
      )
      const jpeg = rows[0]?.jpeg
      if (!jpeg || nameOf(jpeg) === blob) return jpeg
      log.error({ blob }, 'A picture row is damaged')
      return undefined
    },
    has: async (blob) => {
      if (!BLOB.test(blob)) return false
      const { rows } = await database.read((db) => sql`select 1 from photos where blob = ${blob}`.execute(db))
      return rows.length > 0
    },
    names: async function* () {
      for await (const names of nameLists(database, sql`true`)) yield* names
    },
    sweep: async (isUsed, graceMs) => {
      let gone = 0
      const old = sql`touched_at < clock_timestamp() - make_interval(secs => ${graceMs / 1000})`
      for await (const names of nameLists(database, old)) {
        const unused = names.filter((blob) => !isUsed(blob))
        if (unused.length === 0) continue
        // The age is checked again: the picture may have been stored again meanwhile.
        const removed = await database.write((trx) =>
          sql`delete from photos where blob = any(${unused}) and ${old}`.execute(trx),
        )
        gone += Number(removed.numAffectedRows ?? 0)
      }
      return gone
    },
  }
}

/** The names of all pictures that match, in lists. */
async function* nameLists(database: Database, wanted: RawBuilder<unknown>): AsyncGenerator<string[]> {
  for (let after = ''; ;) {
    const { rows } = await database.read((db) =>
      sql<{ blob: string }>`select blob from photos where blob > ${after} and ${wanted}
        order by blob limit ${sql.lit(NAMES_AT_ONCE)}`.execute(db),
    )
    yield rows.map(({ blob }) => blob)
    const last = rows.at(-1)
    if (!last || rows.length < NAMES_AT_ONCE) return
    after = last.blob
  }
}
