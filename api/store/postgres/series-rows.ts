import { sql } from 'kysely'
import { foldValue } from '../collection-rules.ts'
import { seriesText, type SeriesRules } from '../series-rules.ts'
import type { Writer } from './database.ts'
import { columnName, columnText, filterText } from './derived-columns.ts'

const LINES_AT_ONCE = 1_000

/** Writes the items of a series as rows. */
export interface SeriesRows<T extends object> {
  /** @param first the number of the first item */
  insert(trx: Writer, key: string, first: number, items: readonly T[]): Promise<void>
}

export function seriesRows<T extends object>(table: string, rules: SeriesRules<T, string>): SeriesRows<T> {
  const filters = rules.filters ?? []
  const indexes = Object.entries(rules.indexes ?? {})
  const columns = [
    ...filters.map((field) => columnName('is', field)),
    ...indexes.map(([field]) => columnName('by', field)),
  ]
  const values = sql.join(['key', 'line', 'search_text', ...columns].map((column) => sql.ref(column)))
  const shape = sql.join([
    sql`key text, line bigint, search_text text, body text`,
    ...columns.map((column) => sql`${sql.ref(column)} text`),
  ])
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

  return {
    insert: async (trx, key, first, items) => {
      for (let at = 0; at < items.length; at += LINES_AT_ONCE) {
        const lines = items.slice(at, at + LINES_AT_ONCE).map((item, step) => rowOf(key, first + at + step, item))
        await sql`insert into ${sql.table(table)} (body, ${values}) select body::json, ${values}
          from json_to_recordset(${JSON.stringify(lines)}::json) as given (${shape})`.execute(trx)
      }
    },
  }
}
