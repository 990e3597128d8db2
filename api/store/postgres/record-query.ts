import { sql, type RawBuilder } from 'kysely'
import { searchWords } from '../../lib/search/contract.ts'
import { foldValue, type CollectionRules } from '../collection-rules.ts'
import { checkFilters, checkLimit, readSortedCursor, writeSortedCursor } from '../cursor.ts'
import { daySpansNamed } from '../day-spans.ts'
import type { Stored } from '../records.ts'
import type { Sort, Where } from '../narrowing.ts'
import type { PageQuery } from '../store.ts'
import { dayOf } from './day-ranges.ts'
import { columnName, columnText, filterText } from './derived-columns.ts'

export interface PlacedRow {
  id: string
  sort_key: string
  body: unknown
}

type Selection<T> = Pick<PageQuery<T>, 'where' | 'search' | 'on'>

/** The queries on one collection's table. */
export interface RecordQueries<T extends Stored> {
  all(): RawBuilder<PlacedRow>
  /** @throws TypeError for an index that is not declared */
  find(where: Readonly<Record<string, string | undefined>>): RawBuilder<PlacedRow>
  /** One more row than the page has, if it exists. */
  page(query: PageQuery<T>): RawBuilder<PlacedRow>
  count(selection: Selection<T>): RawBuilder<{ count: string }>
}

const escaped = (word: string) => word.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)

/** Conditions for each word of a search: it occurs in one of the ways to type it. */
export function searchConditions(search: string | undefined): RawBuilder<unknown>[] {
  return searchWords(search).map((spellings) => {
    const ways = spellings.map((word) => sql`search_text like ${`%${escaped(columnText(word))}%`}`)
    return sql`(${sql.join(ways, sql` or `)})`
  })
}

export const allOf = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`

/** Top-level fields that must equal these values: by their column if they have one. */
export function whereConditions<T>(where: Where<T> | undefined, filters: readonly string[]): RawBuilder<unknown>[] {
  checkFilters(where, filters)
  return Object.entries(where ?? {}).map(([field, value]) => {
    const place = sql.ref(columnName('is', field))
    return value === undefined ? sql`${place} is null` : sql`${place} = ${filterText(value)}`
  })
}

export function recordQueries<T extends Stored>(table: string, rules: CollectionRules<T, string>): RecordQueries<T> {
  const from = sql.table(table)
  const ordered = (conditions: readonly RawBuilder<unknown>[], sort?: Sort) => {
    const { key, descending } = orderOf(rules, sort)
    return sql<PlacedRow>`select id, ${key} as sort_key, body from ${from} where ${allOf(conditions)}
      order by ${key} ${descending ? sql`desc` : sql`asc`}, id`
  }
  const selected = ({ where, search, on = [] }: Selection<T>) => [
    ...whereConditions(where, rules.filters ?? []),
    ...(rules.searchable ? searchConditions(search) : []),
    ...on.map(({ is, day }) => {
      daySpansNamed(rules.days, is)
      return sql`${sql.ref(columnName('on', is))} @> ${dayOf(day)}::date`
    }),
  ]
  const behind = ({ cursor, sort }: PageQuery<T>) => {
    if (cursor === undefined) return []
    const [place, id] = readSortedCursor(cursor, sort).map(columnText)
    const { key, descending } = orderOf(rules, sort)
    const beyond = descending ? sql`<` : sql`>`
    return [sql`(${key} ${beyond} ${place} or (${key} = ${place} and id > ${id}))`]
  }

  return {
    all: () => ordered([]),
    find: (where) =>
      ordered(
        Object.entries(where).map(([name, value]) => {
          if (!rules.indexes?.[name] || value === undefined)
            throw new TypeError(`There is no index "${name}" to find records by.`)
          return sql`${sql.ref(columnName('by', name))} @> array[${columnText(foldValue(value))}]::text[]`
        }),
      ),
    page: (query) => {
      const limit = checkLimit(query)
      const conditions = [...selected(query), ...behind(query)]
      return sql<PlacedRow>`${ordered(conditions, query.sort)} limit ${sql.lit(limit + 1)}`
    },
    count: (selection) =>
      sql<{ count: string }>`select count(*) as count from ${from} where ${allOf(selected(selection))}`,
  }
}

/** @throws TypeError for a sort that is not declared */
function orderOf<T extends Stored>(rules: CollectionRules<T, string>, sort: Sort | undefined) {
  if (!sort) return { key: sql.ref('sort_key'), descending: rules.newestFirst ?? false }
  if (!rules.sorts?.[sort.by]) throw new TypeError(`There is no sort "${sort.by}".`)
  return { key: sql.ref(columnName('sort', sort.by)), descending: sort.descending ?? false }
}

/** The cursor names the last record returned: what comes right after it, even if added later, is on the next page. */
export const cursorAt = ({ sort_key, id }: PlacedRow, sort: Sort | undefined) => writeSortedCursor(sort, [sort_key, id])
