import { RollcallError } from '../errors.ts'
import type { Match } from './header-words.ts'

/** A column of a list: what the header calls it, and what it holds. */
interface Column<Name extends string> {
  column: string
  field?: Name
}

/** Which column of a list holds what. */
export interface Columns<Name extends string> {
  /** The place of each column that is there, the first being 0. */
  at: ReadonlyMap<Name, number>
  /** Header words that name nothing we know. */
  ignored: string[]
  all: Column<Name>[]
}

/** What one kind of list calls its columns. */
export interface HeaderReader<Name extends string> {
  /** How many fields this header names; with the wrong separator, or in any other row, it is few. */
  countKnown(header: readonly string[]): number
  /**
   * @param rows the first rows below the header, where their content tells what a column is
   * @param given which columns hold what as somebody said, by place; "" for a column that is left out
   * @throws csv_unreadable when a column is missing or stands there twice
   */
  readColumns(
    header: readonly string[],
    line: number,
    rows: readonly (readonly string[])[],
    given?: ReadonlyMap<number, Name | ''>,
  ): Columns<Name>
  fields: readonly Name[]
}

/** So surely named that two columns of the name cannot both be meant. */
const SURE = 1

/**
 * Gives each field its column: what was said by hand first, then the surest words.
 * @param matches what each header word may name
 * @throws csv_unreadable when a field is surely named twice
 */
export function placeColumns<Name extends string>(
  header: readonly string[],
  matches: readonly (readonly Match<Name>[])[],
  line: number,
  given: ReadonlyMap<number, Name | ''> = new Map(),
): Columns<Name> {
  const at = new Map<Name, number>()
  const taken = new Set(given.keys())
  for (const [place, name] of given) if (name !== '') takePlace(at, name, place, line)
  const levels = [...new Set(matches.flat().map(({ level }) => level))].sort((left, right) => left - right)
  for (const level of levels) {
    const before = new Set(at.keys())
    for (const [place, found] of matches.entries()) {
      const match = taken.has(place) ? undefined : found.find((one) => one.level === level && !before.has(one.name))
      if (!match || (level > SURE && at.has(match.name))) continue
      takePlace(at, match.name, place, line)
      taken.add(place)
    }
  }
  const inOrder = new Map([...at].sort(([, left], [, right]) => left - right))
  return { at: inOrder, ...columnsOf(header, at) }
}

function takePlace<Name extends string>(at: Map<Name, number>, name: Name, place: number, line: number): void {
  const other = at.get(name)
  if (other !== undefined)
    throw unreadable(line, `The header names ${name} twice, in columns ${String(other + 1)} and ${String(place + 1)}.`)
  at.set(name, place)
}

const MOST_IGNORED = 100
const LONGEST_NAME = 100

function columnsOf<Name extends string>(header: readonly string[], at: ReadonlyMap<Name, number>) {
  const byPlace = new Map([...at].map(([name, place]) => [place, name] as const))
  const all = header.map((word, place) => {
    const field = byPlace.get(place)
    return { column: headerText(word), ...(field !== undefined && { field }) }
  })
  const ignored = all.filter(({ column, field }) => field === undefined && column !== '').map(({ column }) => column)
  return { all, ignored: ignored.slice(0, MOST_IGNORED) }
}

/** A header word as it is shown. */
const headerText = (word: string) => word.replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME)

/** @throws csv_unreadable when columns are missing */
export function refuseMissing(missing: readonly string[], line: number): void {
  if (missing.length > 0) throw unreadable(line, `The header does not name ${missing.join(', ')}.`)
}

/** A list that cannot be read as a whole, with the line of the file where that shows. */
export const unreadable = (line: number, message: string) =>
  new RollcallError('csv_unreadable', `Line ${String(line)}: ${message}`, { details: { line } })
