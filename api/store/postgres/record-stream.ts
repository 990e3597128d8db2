import { sql, type RawBuilder } from 'kysely'
import { deepFreeze } from '../frozen.ts'
import { asStoreError } from './database-errors.ts'
import type { Database } from './database.ts'

const CHUNK = 1_000

interface Row {
  body: unknown
}

/**
 * Reads rows as of the start of the reading, without holding all of them. A short result comes at once; a longer one
 * through a cursor, which keeps its connection until the reader is done.
 */
export async function* streamBodies<T>(database: Database, query: RawBuilder<Row>): AsyncGenerator<T> {
  const { rows } = await database.read((db) => sql<Row>`${query} limit ${sql.lit(CHUNK + 1)}`.execute(db))
  if (rows.length <= CHUNK) {
    for (const { body } of rows) yield deepFreeze(body as T)
    return
  }
  yield* throughCursor<T>(database, query)
}

async function* throughCursor<T>({ streams }: Database, query: RawBuilder<Row>): AsyncGenerator<T> {
  let trx
  try {
    trx = await streams.startTransaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute()
    await sql`declare reading no scroll cursor for ${query}`.execute(trx)
    for (;;) {
      const { rows } = await sql<Row>`fetch ${sql.lit(CHUNK)} from reading`.execute(trx)
      for (const { body } of rows) yield deepFreeze(body as T)
      if (rows.length < CHUNK) return
    }
  } catch (error) {
    throw asStoreError(error)
  } finally {
    // Nothing was written, so it is enough to release the connection.
    if (trx)
      await trx
        .rollback()
        .execute()
        .catch(() => undefined)
  }
}
