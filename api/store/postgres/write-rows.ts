import { sql } from 'kysely'
import { inSlices } from '../../lib/in-slices.ts'
import type { CollectionRules } from '../collection-rules.ts'
import type { Stored } from '../records.ts'
import type { Reader } from './database.ts'
import { derivedColumns, rowOf } from './derived-columns.ts'

// Records per statement; more of them take several statements of one transaction.
export const ROWS_AT_ONCE = 1_000

const BODY = { name: 'body', type: 'text' }

/**
 * Writes records, new or existing. Unique values are checked when the statement ends or, if deferred, the transaction.
 */
export async function upsertRows<T extends Stored>(
  db: Reader,
  table: string,
  rules: CollectionRules<T, string>,
  records: readonly T[],
  existing: 'replace' | 'refuse',
): Promise<void> {
  const columns = [{ name: 'id', type: 'text' }, ...derivedColumns(rules), BODY]
  const names = sql.join(columns.map(({ name }) => sql.ref(name)))
  const shape = sql.join(columns.map(({ name, type }) => sql`${sql.ref(name)} ${sql.raw(type)}`))
  const taken = sql.join(columns.slice(1).map(({ name }) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))
  // The JSON travels as text: parsed on the way, it couldn't contain \\u0000.
  const values = sql.join(columns.map((column) => (column === BODY ? sql`body::json` : sql.ref(column.name))))
  const onConflict = existing === 'replace' ? sql`on conflict (id) do update set ${taken}` : sql``
  for (let at = 0; at < records.length; at += ROWS_AT_ONCE) {
    const rows: Record<string, unknown>[] = []
    await inSlices(records.slice(at, at + ROWS_AT_ONCE), (record) => rows.push(rowOf(rules, record)))
    await sql`insert into ${sql.table(table)} (${names})
      select ${values} from json_to_recordset(${JSON.stringify(rows)}::json) as given (${shape}) ${onConflict}`.execute(
      db,
    )
  }
}
