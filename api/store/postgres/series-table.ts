import { sql } from 'kysely'
import { foldValue } from '../collection-rules.ts'
import { deepFreeze } from '../frozen.ts'
import { checkKey } from '../series-keys.ts'
import type { SeriesRules } from '../series-rules.ts'
import type { Series } from '../store.ts'
import type { Database, Writer } from './database.ts'
import { columnName, columnText } from './derived-columns.ts'
import { streamBodies } from './record-stream.ts'
import { seriesPage } from './series-page.ts'
import { seriesRows, type SeriesRows } from './series-rows.ts'

export interface SeriesTable<T extends object> {
  database: Database
  name: string
  table: string
  rules: SeriesRules<T, string>
}

interface Line {
  line: string
  body: unknown
}

/** A series as rows under a key. A counter row per key numbers them in the order in which they were committed. */
export function seriesTable<T extends object>(parts: SeriesTable<T>): Series<T, string> {
  const { database, name, table, rules } = parts
  const from = sql.table(table)
  const rows = seriesRows(table, rules)

  return {
    append: async (key, items) => {
      checkKey(key)
      if (items.length === 0) return
      await database.write(async (trx) => {
        const last = await countUp(trx, name, key, items.length)
        await rows.insert(trx, key, last - items.length, items)
      })
    },
    page: async (key, query) => seriesPage(parts, checkKey(key), query),
    all: (key) =>
      streamBodies<T>(database, sql<Line>`select body from ${from} where key = ${checkKey(key)} order by line`),
    find: async (index, value) => {
      if (!rules.indexes?.[index]) throw new TypeError(`There is no index "${index}" to find items by.`)
      const found = await database.read((db) =>
        sql<Line>`select body from ${from} where ${sql.ref(columnName('by', index))} = ${columnText(foldValue(value))}
          order by key, line`.execute(db),
      )
      return found.rows.map(({ body }) => deepFreeze(body as T))
    },
    keys: async () => {
      const found = await database.read((db) =>
        sql<{ key: string }>`select key from series_keys where series = ${name} order by key`.execute(db),
      )
      return found.rows.map(({ key }) => key)
    },
    rewrite: (key, change) => rewriteRows(parts, rows, checkKey(key), change),
    drop: async (key) => {
      checkKey(key)
      await database.write(async (trx) => {
        await sql`delete from series_keys where series = ${name} and key = ${key}`.execute(trx)
        await sql`delete from ${from} where key = ${key}`.execute(trx)
      })
    },
  }
}

async function rewriteRows<T extends object>(
  { database, table }: SeriesTable<T>,
  rows: SeriesRows<T>,
  key: string,
  change: (item: T) => T | undefined,
): Promise<number> {
  const from = sql.table(table)
  return database.write(async (trx) => {
    const found = await sql<Line>`select line, body from ${from} where key = ${key} order by line
      for update`.execute(trx)
    let count = 0
    for (const { line, body } of found.rows) {
      const item = deepFreeze(body as T)
      const next = change(item)
      if (next === item) continue
      count += 1
      await sql`delete from ${from} where key = ${key} and line = ${line}`.execute(trx)
      if (next) await rows.insert(trx, key, Number(line), [next])
    }
    return count
  })
}

/** Reserves the next numbers of a key. @returns the last of them */
async function countUp(trx: Writer, series: string, key: string, count: number): Promise<number> {
  const { rows } = await sql<{ last: string }>`insert into series_keys (series, key, last)
    values (${series}, ${key}, ${count})
    on conflict (series, key) do update set last = series_keys.last + excluded.last returning last`.execute(trx)
  return Number(rows[0]?.last)
}
