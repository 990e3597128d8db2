import { sql } from 'kysely'
import type { CollectionRules } from '../collection-rules.ts'
import { deepFreeze } from '../frozen.ts'
import type { Stored } from '../records.ts'
import type { SeriesRules } from '../series-rules.ts'
import type { Writer } from './database.ts'
import { collectionTables, seriesTables } from './schema-steps.ts'
import { seriesRows } from './series-rows.ts'
import { ROWS_AT_ONCE, upsertRows } from './write-rows.ts'

/** Fills the new columns of what a table already has. */
export async function fillColumns(trx: Writer, table: string): Promise<void> {
  const collection = collectionTables.find((one) => one.table === table)
  if (collection) return fillRecords(trx, table, collection.rules)
  const series = seriesTables.find((one) => one.table === table)
  if (series) await fillLines(trx, table, series.rules)
}

async function fillRecords(trx: Writer, table: string, rules: CollectionRules<Stored, string>): Promise<void> {
  for (let after = ''; ;) {
    const { rows } = await sql<{ id: string; body: Stored }>`select id, body from ${sql.table(table)}
      where id > ${after} order by id limit ${sql.lit(ROWS_AT_ONCE)}`.execute(trx)
    const records = rows.map(({ body }) => body)
    await upsertRows(trx, table, rules, records, 'replace')
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_ONCE) return
    after = last.id
  }
}

async function fillLines(trx: Writer, table: string, rules: SeriesRules<object, string>): Promise<void> {
  const { refill } = seriesRows(table, rules)
  for (let after = { key: '', line: '0' }; ;) {
    const { rows } = await sql<{ key: string; line: string; body: object }>`select key, line, body
      from ${sql.table(table)} where (key, line) > (${after.key}, ${after.line}::bigint)
      order by key, line limit ${sql.lit(ROWS_AT_ONCE)}`.execute(trx)
    await refill(
      trx,
      rows.map(({ key, line, body }) => ({ key, line: Number(line), item: deepFreeze(body) })),
    )
    const last = rows.at(-1)
    if (!last || rows.length < ROWS_AT_ONCE) return
    after = last
  }
}
