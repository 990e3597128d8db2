import { sql } from 'kysely'
import { RollcallError } from '../../lib/errors.ts'
import type { CollectionRules } from '../collection-rules.ts'
import type { Stored } from '../records.ts'
import type { Writer } from './database.ts'
import { columnName, columnText } from './derived-columns.ts'
import { collectionTables, tableName } from './schema-steps.ts'

/**
 * Checks the ids that records newly name, and protects those records from removal until the transaction ends.
 * @throws the rule's error for an id that doesn't exist
 */
export async function holdNamed<T extends Stored>(
  trx: Writer,
  { references = [] }: CollectionRules<T, string>,
  records: readonly T[],
  before: ReadonlyMap<string, T>,
): Promise<void> {
  for (const { to, ids, missing, words } of references) {
    const named = new Set<string>()
    for (const record of records) {
      const earlier = before.get(record.id)
      const known = new Set(earlier && ids(earlier))
      for (const id of ids(record)) if (id !== undefined && !known.has(id)) named.add(id)
    }
    if (named.size === 0) continue
    const wanted = [...named].filter((id) => columnText(id) === id)
    const { rows } = await sql<{ id: string }>`select id from ${sql.table(tableName(to))} where id = any(${wanted})
      order by id for key share`.execute(trx)
    for (const { id } of rows) named.delete(id)
    for (const id of named) throw new RollcallError(missing, `There is no such ${words}.`, { details: { id } })
  }
}

/** Called once the records are locked. @throws the rule's error when another record protects one of these */
export async function refuseNamed(trx: Writer, name: string, ids: readonly string[], now: Date): Promise<void> {
  for (const { table, rules } of collectionTables) {
    for (const { to, inUse, words, keeps, ids: namedBy } of rules.references ?? []) {
      if (to !== name || inUse === undefined) continue
      const { rows } = await sql<{ body: Stored }>`select body from ${sql.table(table)}
        where ${sql.ref(columnName('names', to))} && ${ids}::text[]`.execute(trx)
      const keeping = rows.find(({ body }) => keeps === undefined || keeps(body, now))
      const id = keeping && namedBy(keeping.body).find((one) => one !== undefined && ids.includes(one))
      if (keeping) throw new RollcallError(inUse, `This ${words} is still in use.`, { details: { id } })
    }
  }
}
