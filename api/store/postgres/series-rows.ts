import { sql } from 'kysely'
import { foldValue } from '../collection-rules.ts'
import { seriesText, type SeriesRules } from '../series-rules.ts'
import type { Writer } from './database.ts'
import { columnName, columnText, filterText, orderText } from './derived-columns.ts'

const LINES_AT_ONCE = 1_000

/** Writes the items of a series as rows. */
export interface SeriesRows<T extends object> {
  /** @param first the number of the first item */
  insert(trx: Writer, key: string, first: number, items: readonly T[]): Promise<void>
  /** Makes the columns of existing lines from their items again. */
  refill(trx: Writer, lines: readonly { key: string; line: number; item: T }[]): Promise<void>
}

export function seriesRows<T extends object>(table: string, rules: SeriesRules<T, string>): SeriesRows<T> {
  const filters = rules.filters ?? []
  const sorts = Object.entries(rules.sorts ?? {})
  const indexes = Object.entries(rules.indexes ?? {})
  const columns = [
    ...filters.map((field) => columnName('is', field)),
    ...sorts.map(([by]) => columnName('sort', by)),
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
    ...Object.fromEntries(sorts.map(([by, textOf]) => [columnName('sort', by), orderText(textOf(item))])),
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
    refill: async (trx, lines) => {
      const given = lines.map(({ key, line, item }) => rowOf(key, line, item))
      const made = sql.join(
        ['search_text', ...columns].map((column) => sql`${sql.ref(column)} = ${sql.ref(`given.${column}`)}`),
      )
      await sql`update ${sql.table(table)} as kept set ${made}
        from json_to_recordset(${JSON.stringify(given)}::json) as given (${shape})
        where kept.key = given.key and kept.line = given.line`.execute(trx)
    },
  }
}
