import { RollcallError } from '../lib/errors.ts'
import type { Sort, Where } from './narrowing.ts'
import type { PageQuery } from './store.ts'

const invalid = () =>
  new RollcallError('validation_failed', 'The cursor is not one that this list gave out.', {
    details: { field: 'cursor' },
  })

/** An opaque text for the place in a list where the next page starts. */
export function writeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url')
}

/** @throws validation_failed for anything `writeCursor` did not make of parts of these types. */
export function readCursor<Place extends readonly (string | number)[]>(cursor: string, sample: Place): Place {
  let place: unknown
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    throw invalid()
  }
  const fits =
    Array.isArray(place) &&
    place.length === sample.length &&
    sample.every((part, at) => isLike(part, (place as unknown[])[at]))
  if (!fits) throw invalid()
  return place as Place
}

/** Numbers in a place are whole, as those of lines are. */
const isLike = (part: string | number, found: unknown) =>
  typeof found === 'number' ? typeof part === 'number' && Number.isSafeInteger(found) : typeof found === typeof part

/** A cursor for a page in this order. @param place the sort key and the id of the last record */
export const writeSortedCursor = (sort: Sort | undefined, place: readonly [string, string]) =>
  writeCursor(sort ? [sortName(sort), ...place] : place)

/** @throws validation_failed, also for a cursor of another order */
export function readSortedCursor(cursor: string, sort: Sort | undefined): readonly [string, string] {
  if (!sort) return readCursor(cursor, ['', ''] as const)
  const [name, key, id] = readCursor(cursor, ['', '', ''] as const)
  if (name !== sortName(sort)) throw invalid()
  return [key, id]
}

/** The same for lines that are numbered under a key. @param place the sort text and the number of the last line */
export const writeLineCursor = (sort: Sort, place: readonly [string, number]) => writeCursor([sortName(sort), ...place])

/** @throws validation_failed, also for a cursor of another order */
export function readLineCursor(cursor: string, sort: Sort): readonly [string, number] {
  const [name, text, line] = readCursor(cursor, ['', '', 0] as const)
  if (name !== sortName(sort)) throw invalid()
  return [text, line]
}

export const sortName = ({ by, descending }: Sort) => `${by}${descending ? ' desc' : ''}`

/** @throws validation_failed when the limit is not a whole number above zero. */
export function checkLimit({ limit }: Pick<PageQuery<unknown>, 'limit'>): number {
  if (Number.isSafeInteger(limit) && limit > 0) return limit
  throw new RollcallError('validation_failed', 'The limit must be a whole number above zero.', {
    details: { field: 'limit' },
  })
}

/** @throws TypeError for a field that pages can't be narrowed by, whichever store has it */
export function checkFilters<T>(where: Where<T> | undefined, filters: readonly string[] = []): void {
  const undeclared = Object.keys(where ?? {}).find((field) => !filters.includes(field))
  if (undeclared !== undefined) throw new TypeError(`Pages are not narrowed by "${undeclared}".`)
}

/** A test for the top-level fields a query names. @throws TypeError for a field that is not declared */
export function whereTest<T>(where: Where<T> | undefined, filters: readonly string[] = []): (item: T) => boolean {
  checkFilters(where, filters)
  const wanted = Object.entries(where ?? {}) as [keyof T, unknown][]
  return (item) => wanted.every(([field, value]) => item[field] === value)
}
