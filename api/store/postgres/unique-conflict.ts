import { sql } from 'kysely'
import { RollcallError } from '../../lib/errors.ts'
import { foldValue, type CollectionRules } from '../collection-rules.ts'
import type { Stored } from '../records.ts'
import { idTaken } from '../stored-record.ts'
import { takenConstraint } from './database-errors.ts'
import type { Database } from './database.ts'
import { columnName, columnText } from './derived-columns.ts'

/** The error for a write that conflicts with another record, in the collection's words; any other failure unchanged. */
export async function asConflict<T extends Stored>(
  { database, table, rules }: { database: Database; table: string; rules: CollectionRules<T, string> },
  error: unknown,
  written: readonly T[],
): Promise<unknown> {
  const constraint = takenConstraint(error)
  if (constraint === undefined) return error
  if (constraint === `${table}_pkey`) return idTaken(await existingId(database, table, written))
  const rule = rules.unique?.find(({ field }) => constraint === `${table}_${columnName('only', field)}`)
  if (!rule) return error
  const values = new Map<string, T>()
  for (const record of written) {
    const value = record[rule.field]
    if (typeof value !== 'string') continue
    const key = columnText(foldValue(value))
    const other = values.get(key)
    if (other && other.id !== record.id) return conflict(rule, value, other.id)
    values.set(key, record)
  }
  const column = sql.ref(columnName('only', rule.field))
  const holders = await database.read((db) =>
    sql<{ id: string; value: string }>`select id, ${column} as value from ${sql.table(table)}
      where ${column} = any(${[...values.keys()]})`.execute(db),
  )
  const holder = holders.rows.find(({ id, value }) => values.get(value)?.id !== id)
  return conflict(rule, String(values.get(holder?.value ?? '')?.[rule.field] ?? ''), holder?.id)
}

function conflict(
  rule:
    | NonNullable<CollectionRules<Stored>['unique']>[number]
    | { field: string; code: RollcallError['code']; words: string },
  value: string,
  takenBy: string | undefined,
): RollcallError {
  return new RollcallError(rule.code, `The ${rule.words} "${value}" is taken by another record.`, {
    details: { field: rule.field, value, ...(takenBy !== undefined && { takenBy }) },
  })
}

async function existingId<T extends Stored>(database: Database, table: string, written: readonly T[]): Promise<string> {
  const ids = written.map(({ id }) => id)
  const { rows } = await database.read((db) =>
    sql<{ id: string }>`select id from ${sql.table(table)} where id = any(${ids}) limit 1`.execute(db),
  )
  return rows[0]?.id ?? ids[0] ?? ''
}
