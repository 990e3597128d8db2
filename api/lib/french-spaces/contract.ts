const NARROW = '\u202F'

/**
 * French as printers set it: a narrow space that never breaks before ; : ! ? % and inside « ». Only spaces that are
 * there already change, so addresses, times and names that people gave stay as they are.
 */
export function withFrenchSpaces(text: string): string {
  return text
    .replace(/(?<=\S)[ \u00A0\u202F](?=(?:[;:!?»]|%(?!\d))(?![\w/]))/gu, NARROW)
    .replace(/(?<=«)[ \u00A0\u202F]?(?=\S)/gu, NARROW)
    .replace(/(?<=[^\s«])(?=»)/gu, NARROW)
}

/** Every text of a column, and what its functions say, in French typography. */
export function inFrench<T>(column: T): T {
  if (typeof column === 'string') return withFrenchSpaces(column) as T
  if (typeof column === 'function') {
    const said = (...values: unknown[]) => withFrenchSpaces(String(Reflect.apply(column, undefined, values)))
    return Object.defineProperty(said, 'length', { value: column.length }) as T
  }
  if (Array.isArray(column)) return column.map((part: unknown) => inFrench(part)) as T
  if (typeof column !== 'object' || column === null) return column
  return Object.fromEntries(Object.entries(column).map(([key, part]) => [key, inFrench<unknown>(part)])) as T
}
