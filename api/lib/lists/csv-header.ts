import { RollcallError } from '../errors.ts'

/** Which column of a list holds what. */
export interface Columns<Name extends string> {
  /** The place of each column that is there, the first being 0. */
  at: ReadonlyMap<Name, number>
  /** Header words that name nothing we know. */
  ignored: string[]
}

/** What one kind of list calls its columns. */
export interface HeaderReader<Name extends string> {
  /** How many words of this header are known; with the wrong separator it is none or one. */
  countKnown(header: readonly string[]): number
  /** @throws csv_unreadable when a column is missing or stands there twice */
  readColumns(header: readonly string[], line: number): Columns<Name>
}

/** A header word in lower case, without accents, blanks and signs. */
const plainWord = (word: string) =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Finds the column that a header word names. @param words for each column its words, plain and separated by blanks */
export function columnNames<Name extends string>(
  words: Readonly<Record<Name, string>>,
): (word: string) => Name | undefined {
  const pairs = Object.entries<string>(words).flatMap(([column, list]) =>
    list.split(' ').map((word) => [word, column as Name] as const),
  )
  const names = new Map(pairs)
  return (word) => names.get(plainWord(word))
}

/**
 * Places the columns of a header.
 * @param named what each of its words names
 * @throws csv_unreadable when a column stands there twice
 */
export function placeColumns<Name extends string>(
  header: readonly string[],
  named: readonly (Name | undefined)[],
  line: number,
): Columns<Name> {
  const at = new Map<Name, number>()
  const ignored: string[] = []
  named.forEach((column, index) => {
    if (column === undefined) return void (header[index]?.trim() && ignored.push(header[index]))
    if (at.has(column))
      throw unreadable(
        line,
        `The header names ${column} twice, in columns ${String((at.get(column) ?? 0) + 1)} and ${String(index + 1)}.`,
      )
    at.set(column, index)
  })
  return { at, ignored }
}

/** @throws csv_unreadable when columns are missing */
export function refuseMissing(missing: readonly string[], line: number): void {
  if (missing.length > 0) throw unreadable(line, `The header does not name ${missing.join(', ')}.`)
}

/** A list that cannot be read as a whole, with the line of the file where that shows. */
export const unreadable = (line: number, message: string) =>
  new RollcallError('csv_unreadable', `Line ${String(line)}: ${message}`, { details: { line } })
