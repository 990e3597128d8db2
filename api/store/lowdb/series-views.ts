import { foldText, searchTest } from '../../lib/search/contract.ts'
import { checkLimit, readLineCursor, sortName, whereTest, writeLineCursor } from '../cursor.ts'
import type { Sort } from '../narrowing.ts'
import { seriesSort, seriesText, type SeriesRules } from '../series-rules.ts'
import type { Page, PageQuery } from '../store.ts'
import { mergeSort } from './merge-sort.ts'

interface PlacedLine<T> {
  item: T
  place: readonly [text: string, line: number]
}

export interface SeriesViews<T> {
  /** @throws validation_failed for a cursor of another order; TypeError for a sort or filter that is not declared */
  page(key: string, query: PageQuery<T>, sort: Sort): Promise<Page<T>>
  /** Call this when the lines of a key have changed. */
  forget(key: string): void
}

/** The lines of a series in its declared orders. Only the order asked for last is kept, because it has all lines. */
export function seriesViews<T extends object>(
  rules: SeriesRules<T, string>,
  read: (key: string) => AsyncIterable<T>,
): SeriesViews<T> {
  let kept: { key: string; name: string; sorted: Promise<PlacedLine<T>[]> } | undefined
  const sortedOf = (key: string, sort: Sort) => {
    const name = sortName(sort)
    if (kept?.key === key && kept.name === name) return kept.sorted
    const made = { key, name, sorted: sortedLines(rules, read(key), sort) }
    kept = made
    // The next caller tries again to read what failed.
    made.sorted.catch(() => {
      if (kept === made) kept = undefined
    })
    return made.sorted
  }
  return {
    page: async (key, query, sort) => {
      const { cursor, where, search } = query
      const limit = checkLimit(query)
      const fits = whereTest(where, rules.filters)
      const found = searchTest(search)
      const behind = cursor === undefined ? undefined : readLineCursor(cursor, sort)
      const isInOrder = inOrder(sort)
      const page: PlacedLine<T>[] = []
      for (const line of await sortedOf(key, sort)) {
        if (behind && isInOrder(line.place, behind)) continue
        if (!fits(line.item) || !found(seriesText(rules, line.item))) continue
        const last = page.at(-1)
        if (last && page.length === limit)
          return { items: page.map(({ item }) => item), nextCursor: writeLineCursor(sort, last.place) }
        page.push(line)
      }
      return { items: page.map(({ item }) => item) }
    },
    forget: (key) => {
      if (kept?.key === key) kept = undefined
    },
  }
}

async function sortedLines<T>(
  rules: SeriesRules<T, string>,
  items: AsyncIterable<T>,
  sort: Sort,
): Promise<PlacedLine<T>[]> {
  const textOf = seriesSort(rules, sort)
  const lines: PlacedLine<T>[] = []
  for await (const item of items) lines.push({ item, place: [foldText(textOf(item)), lines.length] })
  const isInOrder = inOrder(sort)
  return mergeSort(
    lines,
    (some) => [...some].sort((one, other) => (isInOrder(one.place, other.place) ? -1 : 1)),
    (one, other) => isInOrder(one.place, other.place),
  )
}

/** Whether a place comes before another, or is the same. Lines with the same text stay in the order of adding. */
const inOrder =
  ({ descending = false }: Sort) =>
  ([text, line]: PlacedLine<unknown>['place'], [otherText, otherLine]: PlacedLine<unknown>['place']) =>
    text === otherText ? line <= otherLine : text < otherText !== descending
