import { plainCell } from '../csv-cell.ts'
import { plainWord, type Match } from './header-words.ts'
import { unreadable } from './unreadable.ts'

/** A column of a list: its header, its field, and the cells of the first rows. */
interface Column<Name extends string> {
  column: string
  field?: Name
  samples?: string[]
}

/** Which column has which field. */
export interface Columns<Name extends string> {
  /** The position of each column, from 0. */
  at: ReadonlyMap<Name, number>
  /** Headers that match nothing we know. */
  ignored: string[]
  all: Column<Name>[]
}

/** The fields that someone chose for columns, by position; "" to ignore a column. */
export type GivenColumns<Name extends string> = ReadonlyMap<number, Name | ''>

/** The headers of one kind of list. */
export interface HeaderReader<Name extends string> {
  /** How many headers are known: few with the wrong separator, or in any row but the header. */
  countKnown(header: readonly string[]): number
  /**
   * @param rows the first rows below the header, for columns whose content decides
   * @throws csv_unreadable when a column is missing or there twice
   */
  readColumns(
    header: readonly string[],
    line: number,
    rows: readonly (readonly string[])[],
    given?: GivenColumns<Name>,
  ): Columns<Name>
  fields: readonly Name[]
}

/** So certain that two columns with this name can't both be meant. */
const SURE = 1

/** A header with its line and the first rows below it. */
export interface HeaderRows {
  header: readonly string[]
  line: number
  rows: readonly (readonly string[])[]
}

/**
 * Assigns a column to each field: chosen ones first, then the most certain headers.
 * @param matches the fields each header may mean
 * @param repeated fields that may have several columns; `at` has the first, `all` has each
 * @throws csv_unreadable when two columns certainly mean the same field
 */
export function placeColumns<Name extends string>(
  source: HeaderRows,
  matches: readonly (readonly Match<Name>[])[],
  given: GivenColumns<Name> = new Map(),
  repeated: readonly Name[] = [],
): Columns<Name> {
  const at = new Map<Name, number>()
  const byPlace = new Map<number, Name>()
  const taken = new Set(given.keys())
  const take = (name: Name, place: number) => {
    const other = at.get(name)
    if (other !== undefined && !repeated.includes(name)) throw namedTwice(source, byPlace, name, [other, place])
    byPlace.set(place, name)
    if (other === undefined) at.set(name, place)
  }
  for (const [place, name] of given) if (name !== '') take(name, place)
  const byHand = new Set(at.keys())
  const levels = [...new Set(matches.flat().map(({ level }) => level))].sort((left, right) => left - right)
  for (const level of levels) {
    const before = new Set([...at.keys()].filter((name) => !repeated.includes(name)))
    for (const [place, found] of matches.entries()) {
      const match = taken.has(place) ? undefined : found.find((one) => one.level === level && !before.has(one.name))
      const other = match && at.get(match.name)
      if (!match || (other !== undefined && (level > SURE || byHand.has(match.name)))) continue
      if (other !== undefined && !repeated.includes(match.name) && isRepeat(source, other, place)) continue
      take(match.name, place)
      taken.add(place)
    }
  }
  const inOrder = new Map([...at].sort(([, left], [, right]) => left - right))
  const all = describeColumns(source, byPlace)
  const ignored = all.filter(({ column, field }) => field === undefined && column !== '').map(({ column }) => column)
  return { at: inOrder, all, ignored: ignored.slice(0, MOST_IGNORED) }
}

/** The same column once more, as reports have it that people put together. */
const isRepeat = ({ header, rows }: HeaderRows, first: number, second: number) =>
  plainWord(header[first] ?? '') === plainWord(header[second] ?? '') &&
  rows.every((row) => (row[second] ?? '').trim() === '' || row[first] === row[second])

function namedTwice<Name extends string>(
  source: HeaderRows,
  byPlace: ReadonlyMap<number, Name>,
  name: Name,
  [first, second]: readonly [number, number],
) {
  const places = `columns ${String(first + 1)} and ${String(second + 1)}`
  const facts = { field: name, first: first + 1, second: second + 1, columns: describeColumns(source, byPlace) }
  return unreadable(source.line, 'columnTwice', `The header names ${name} twice, in ${places}.`, facts)
}

const MOST_IGNORED = 100
const MOST_SAMPLED = 200
const MOST_SAMPLES = 3
const LONGEST_NAME = 100
const LONGEST_SAMPLE = 40

/** The columns as shown to someone who has to choose their fields. */
function describeColumns<Name extends string>(
  { header, rows }: HeaderRows,
  byPlace: ReadonlyMap<number, Name>,
): Column<Name>[] {
  return header.map((word, place) => {
    const field = byPlace.get(place)
    const samples = place < MOST_SAMPLED ? samplesOf(rows, place) : []
    return {
      column: shownText(word, LONGEST_NAME),
      ...(field !== undefined && { field }),
      ...(samples.length > 0 && { samples }),
    }
  })
}

function samplesOf(rows: HeaderRows['rows'], place: number): string[] {
  const filled = rows.map((row) => shownText(plainCell(row[place] ?? ''), LONGEST_SAMPLE)).filter(Boolean)
  return [...new Set(filled)].slice(0, MOST_SAMPLES)
}

/** A cell, shortened for display. */
const shownText = (cell: string, most: number) => cell.replace(/\s+/g, ' ').trim().slice(0, most)

/** @throws csv_unreadable when columns are missing, with the existing columns */
export function refuseMissing(missing: readonly string[], line: number, { all }: Columns<string>): void {
  if (missing.length === 0) return
  const message = `The header does not name ${missing.join(', ')}.`
  throw unreadable(line, 'columnsMissing', message, { missing: [...missing], columns: all })
}
