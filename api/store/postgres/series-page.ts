import { sql } from 'kysely'
import { checkLimit, readCursor, readLineCursor, writeCursor, writeLineCursor } from '../cursor.ts'
import { deepFreeze } from '../frozen.ts'
import type { Sort } from '../narrowing.ts'
import { seriesSort, type SeriesRules } from '../series-rules.ts'
import type { Page, PageQuery } from '../store.ts'
import type { Database } from './database.ts'
import { columnName, columnText } from './derived-columns.ts'
import { allOf, searchConditions, whereConditions } from './record-query.ts'

interface SeriesPlace<T> {
  database: Database
  table: string
  rules: SeriesRules<T, string>
}

interface Line {
  line: string
  sort_text: string
  body: unknown
}

/**
 * One page of a key's lines, in the order of adding or in a declared one.
 * @throws validation_failed for a cursor of another order; TypeError for a sort or filter that is not declared
 */
export async function seriesPage<T extends object>(
  { database, table, rules }: SeriesPlace<T>,
  key: string,
  query: PageQuery<T>,
): Promise<Page<T>> {
  const limit = checkLimit(query)
  const order = query.sort ? orderBySort(rules, query.sort, query.cursor) : orderOfAdding(query.cursor)
  const conditions = allOf([
    sql`key = ${key}`,
    ...order.behind,
    ...whereConditions(query.where, rules.filters ?? []),
    ...searchConditions(query.search),
  ])
  const { rows } = await database.read((db) =>
    sql<Line>`select line, ${order.text} as sort_text, body from ${sql.table(table)} where ${conditions}
      order by ${order.by} limit ${sql.lit(limit + 1)}`.execute(db),
  )
  const [last, next] = [rows[limit - 1], rows[limit]]
  return {
    items: rows.slice(0, limit).map(({ body }) => deepFreeze(body as T)),
    ...(last && next && { nextCursor: order.cursor(last, next) }),
  }
}

function orderOfAdding(cursor: string | undefined) {
  const [start] = cursor === undefined ? [0] : readCursor(cursor, [0] as const)
  return {
    text: sql`''`,
    by: sql`line`,
    behind: [sql`line >= ${Math.max(0, start)}`],
    cursor: (_last: Line, next: Line) => writeCursor([Number(next.line)]),
  }
}

function orderBySort<T>(rules: SeriesRules<T, string>, sort: Sort, cursor: string | undefined) {
  seriesSort(rules, sort)
  const column = sql.ref(columnName('sort', sort.by))
  const [direction, beyond] = sort.descending ? [sql`desc`, sql`<`] : [sql`asc`, sql`>`]
  const [text, line] = cursor === undefined ? [undefined, 0] : readLineCursor(cursor, sort)
  const place = text === undefined ? undefined : columnText(text)
  return {
    text: column,
    by: sql`${column} ${direction}, line`,
    behind:
      place === undefined ? [] : [sql`(${column} ${beyond} ${place} or (${column} = ${place} and line > ${line}))`],
    cursor: (last: Line) => writeLineCursor(sort, [last.sort_text, Number(last.line)]),
  }
}
