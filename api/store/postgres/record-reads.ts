import { sql } from 'kysely'
import { foldValue } from '../collection-rules.ts'
import type { Stored } from '../records.ts'
import type { Collection } from '../store.ts'
import { columnName, columnText } from './derived-columns.ts'
import { cursorAt, recordQueries, type PlacedRow } from './record-query.ts'
import { streamBodies } from './record-stream.ts'
import { bodyOf, isStorable, type RecordTableParts } from './record-table-parts.ts'

type Reads<T extends Stored> = Pick<
  Collection<T, string>,
  'get' | 'getMany' | 'findUnique' | 'page' | 'all' | 'find' | 'count'
>

export function recordReads<T extends Stored>({ database, table, rules }: RecordTableParts<T>): Reads<T> {
  const from = sql.table(table)
  const queries = recordQueries(table, rules)

  return {
    get: async (id) => {
      if (!isStorable(id)) return undefined
      const { rows } = await database.read((db) =>
        sql<PlacedRow>`select body from ${from} where id = ${id}`.execute(db),
      )
      return bodyOf<T>(rows[0])
    },
    getMany: async (ids) => {
      const wanted = [...new Set(ids)].filter(isStorable)
      if (wanted.length === 0) return []
      const { rows } = await database.read((db) =>
        sql<PlacedRow>`select body from ${from} where id = any(${wanted})`.execute(db),
      )
      return rows.flatMap((row) => bodyOf<T>(row) ?? [])
    },
    findUnique: async (field, value) => {
      if (!rules.unique?.some((rule) => rule.field === field))
        throw new TypeError(`${table}.${field} is not declared unique.`)
      const column = sql.ref(columnName('only', field))
      const { rows } = await database.read((db) =>
        sql<PlacedRow>`select body from ${from} where ${column} = ${columnText(foldValue(value))}`.execute(db),
      )
      return bodyOf<T>(rows[0])
    },
    page: async (query) => {
      const { rows } = await database.read(async (db) => queries.page(query).execute(db))
      const shown = rows.slice(0, query.limit)
      const last = shown.at(-1)
      return {
        items: shown.flatMap((row) => bodyOf<T>(row) ?? []),
        ...(rows.length > query.limit && last && { nextCursor: cursorAt(last, query.sort) }),
      }
    },
    all: () => streamBodies<T>(database, queries.all()),
    find: async function* (where) {
      yield* streamBodies<T>(database, queries.find(where))
    },
    count: async (where, search, on) => {
      const selection = { ...(where && { where }), ...(search && { search }), ...(on && { on }) }
      const { rows } = await database.read((db) => queries.count(selection).execute(db))
      return Number(rows[0]?.count)
    },
  }
}
