import { sql } from 'kysely'
import { foldValue } from '../collection-rules.ts'
import { checkLimit, readCursor, writeCursor } from '../cursor.ts'
import { deepFreeze } from '../frozen.ts'
import { checkKey } from '../series-keys.ts'
import { seriesText, type SeriesRules } from '../series-rules.ts'
import type { Series } from '../store.ts'
import type { Database } from './database.ts'
import { columnName, columnText, filterText } from './derived-columns.ts'
import { allOf, searchConditions, whereConditions } from './record-query.ts'
import { streamBodies } from './record-stream.ts'

export interface SeriesTable<T extends object> {
  database: Database
  name: string
  table: string
  rules: SeriesRules<T, string>
}

const LINES_AT_ONCE = 1_000

interface Line {
  line: string
  body: unknown
}

/**
 * A series as rows under a key. A counter row for each key numbers them, so that they stand in the order in which they
 * were committed.
 */
export function seriesTable<T extends object>({ database, name, table, rules }: SeriesTable<T>): Series<T, string> {
  const from = sql.table(table)
  const filters = rules.filters ?? []
  const indexes = Object.entries(rules.indexes ?? {})
  const columns = [
    ...filters.map((field) => columnName('is', field)),
    ...indexes.map(([field]) => columnName('by', field)),
  ]
  const rowOf = (key: string, line: number, item: T): Record<string, unknown> => ({
    key,
    line,
    search_text: columnText(seriesText(rules, item)),
    body: JSON.stringify(item),
    ...Object.fromEntries(filters.map((field) => [columnName('is', field), filterText(item[field])])),
    ...Object.fromEntries(
      indexes.map(([field, valuesOf]) => [columnName('by', field), columnText(foldValue(valuesOf(item)[0] ?? ''))]),
    ),
  })
  const values = sql.join(['key', 'line', 'search_text', ...columns].map((column) => sql.ref(column)))
  const shape = sql.join([
    sql`key text, line bigint, search_text text, body text`,
    ...columns.map((column) => sql`${sql.ref(column)} text`),
  ])

  return {
    append: async (key, items) => {
      checkKey(key)
      if (items.length === 0) return
      await database.write(async (trx) => {
        const { rows } = await sql<{ last: string }>`insert into series_keys (series, key, last)
          values (${name}, ${key}, ${items.length})
          on conflict (series, key) do update set last = series_keys.last + excluded.last returning last`.execute(trx)
        const first = Number(rows[0]?.last) - items.length
        for (let at = 0; at < items.length; at += LINES_AT_ONCE) {
          const lines = items.slice(at, at + LINES_AT_ONCE).map((item, step) => rowOf(key, first + at + step, item))
          await sql`insert into ${from} (body, ${values}) select body::json, ${values}
            from json_to_recordset(${JSON.stringify(lines)}::json) as given (${shape})`.execute(trx)
        }
      })
    },
    page: async (key, query) => {
      const limit = checkLimit(query)
      const [start] = query.cursor === undefined ? [0] : readCursor(query.cursor, [0] as const)
      const conditions = allOf([
        sql`key = ${checkKey(key)} and line >= ${Math.max(0, start)}`,
        ...whereConditions(query.where, filters),
        ...searchConditions(query.search),
      ])
      const { rows } = await database.read((db) =>
        sql<Line>`select line, body from ${from} where ${conditions} order by line limit ${sql.lit(limit + 1)}`.execute(
          db,
        ),
      )
      const next = rows[limit]
      return {
        items: rows.slice(0, limit).map(({ body }) => deepFreeze(body as T)),
        ...(next && { nextCursor: writeCursor([Number(next.line)]) }),
      }
    },
    all: (key) =>
      streamBodies<T>(database, sql<Line>`select body from ${from} where key = ${checkKey(key)} order by line`),
    find: async (index, value) => {
      if (!rules.indexes?.[index]) throw new TypeError(`There is no index "${index}" to find items by.`)
      const { rows } = await database.read((db) =>
        sql<Line>`select body from ${from} where ${sql.ref(columnName('by', index))} = ${columnText(foldValue(value))}
          order by key, line`.execute(db),
      )
      return rows.map(({ body }) => deepFreeze(body as T))
    },
    keys: async () => {
      const { rows } = await database.read((db) =>
        sql<{ key: string }>`select key from series_keys where series = ${name} order by key`.execute(db),
      )
      return rows.map(({ key }) => key)
    },
    drop: async (key) => {
      checkKey(key)
      await database.write(async (trx) => {
        await sql`delete from series_keys where series = ${name} and key = ${key}`.execute(trx)
        await sql`delete from ${from} where key = ${key}`.execute(trx)
      })
    },
  }
}
