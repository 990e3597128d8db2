import { Readable } from 'node:stream'
import { CsvError, parse, type Options } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { createBreath } from '../breathe.ts'
import type { ListFault } from './contract.ts'
import { unreadable } from './unreadable.ts'

export interface CsvRow {
  /** The line of the file where the row begins; the header is usually line 1. */
  line: number
  cells: string[]
}

const PIECE = 16 * 1024
export const LONGEST_ROW = 64 * 1024
const MOST_COLUMNS = 1000
/** A character that no list contains, because no text does. */
const STRAY = '\0'
/** How Excel protects a text, although no quotation mark is allowed there. */
const TEXT_FORMULA = /^=\s*"[^"]*"$/

const optionsFor = (delimiter: string): Options => ({
  delimiter,
  relax_column_count: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_ROW,
  // Spaces around quotation marks and cells.
  trim: true,
  relax_quotes: true,
  cast: (cell, { quoting }) => (!quoting && cell.includes('"') && !TEXT_FORMULA.test(cell) ? STRAY : cell),
})

/** The first rows with this separator, unprocessed, up to the first broken one. */
export function firstRows(text: string, delimiter: string, most: number): string[][] {
  const rows: string[][] = []
  const on_record = (row: string[]) => {
    rows.push(row)
    return row
  }
  try {
    parseAtOnce(text, { ...optionsFor(delimiter), to: most, on_record })
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
  }
  return rows
}

/** All rows of a list with their lines. @throws csv_unreadable with the line where the file is broken */
export async function* parseRows(text: string, delimiter: string): AsyncGenerator<CsvRow> {
  let linesRead = 0
  // Called by the parser itself: its output comes later, and not at all once it has failed.
  const on_record = (row: string[], info: { lines: number }) => {
    linesRead = info.lines
    return row
  }
  const parser = Readable.from(pieces(text), { objectMode: false }).pipe(
    parse({ ...optionsFor(delimiter), on_record, info: true, raw: true }),
  )
  try {
    for await (const { record, info, raw } of parser as AsyncIterable<ParsedRow>) {
      // The raw text may begin with the empty lines before the row.
      const line = info.lines - lineBreaks(raw.trim())
      if (record.includes(STRAY)) throw unreadable(line, ...reason(''))
      if (record.length > MOST_COLUMNS)
        throw unreadable(line, 'tooManyColumns', `This row has more than ${String(MOST_COLUMNS)} columns.`)
      yield { line, cells: record }
    }
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(lineAfter(text, linesRead), ...reason(error.code))
    throw error
  }
}

/** In portions with pauses, so that a long list doesn't delay others. */
async function* pieces(text: string): AsyncGenerator<string> {
  const breath = createBreath()
  for (let at = 0; at < text.length; at += PIECE) {
    yield text.slice(at, at + PIECE)
    await breath()
  }
}

interface ParsedRow {
  record: string[]
  info: { lines: number }
  raw: string
}

const lineBreaks = (text: string) => text.match(/\n/g)?.length ?? 0

/** The next non-empty line: the broken row begins there, however far the parser read to notice. */
function lineAfter(text: string, linesRead: number): number {
  const rest = text.split('\n').slice(linesRead)
  const ahead = rest.findIndex((line) => line !== '')
  return linesRead + 1 + Math.max(0, ahead)
}

function reason(code: string): [ListFault, string] {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return ['quoteOpen', 'A quotation mark is opened in this row and never closed.']
  if (code === 'CSV_MAX_RECORD_SIZE')
    return ['rowTooLong', 'This row is longer than 64 KB; a quotation mark before it may not be closed.']
  return ['quoteStray', 'A quotation mark is in the wrong place. Inside a quoted cell, write it twice.']
}
