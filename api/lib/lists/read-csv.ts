import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import { createBreath } from '../breathe.ts'
import { unreadable, type Columns, type HeaderReader } from './csv-header.ts'
import { decodeText } from './decode-text.ts'
import { fileLines } from './file-lines.ts'

export interface CsvRow {
  /** The line of the file on which the row begins, the header line being 1 as a rule. */
  line: number
  cells: string[]
}

export interface Csv<Name extends string> {
  columns: Columns<Name>
  /** How many cells a row should have. */
  width: number
  rows: CsvRow[]
}

const SEPARATORS = [';', ',', '\t']
const PIECE = 16 * 1024
const LONGEST_ROW = 64 * 1024
const MOST_COLUMNS = 1000
/** Cells may hold line breaks, and empty rows may lie between; so many more lines than rows is no list any more. */
const LINES_PER_ROW = 5
const OPTIONS = { relax_column_count: true, skip_empty_lines: true, max_record_size: LONGEST_ROW }

/**
 * Reads a list as Excel and HR systems save it: separated by semicolon, comma or tab, columns in any order.
 * @param header what this kind of list calls its columns
 * @param mostRows one row more is refused with `tooMany`
 * @throws csv_unreadable (with the line) when the file is broken, and whatever `tooMany` makes
 */
export async function readCsv<Name extends string>(
  bytes: Uint8Array,
  header: HeaderReader<Name>,
  mostRows: number,
  tooMany: () => Error,
): Promise<Csv<Name>> {
  const lines = await fileLines(decodeText(bytes), mostRows * LINES_PER_ROW, tooMany)
  // Excel's own hint to itself; its line stays, so that the line numbers do.
  const text = lines.replace(/^sep=.(?=\n)/i, '')
  const rows: CsvRow[] = []
  for await (const row of parseRows(text, separatorOf(text, header))) {
    if (row.cells.every((cell) => cell.trim() === '')) continue
    if (rows.length > mostRows) throw tooMany()
    if (row.cells.length > MOST_COLUMNS) throw unreadable(row.line, `This row has more than ${MOST_COLUMNS} columns.`)
    rows.push(row)
  }
  const first = rows.shift()
  if (!first) throw unreadable(1, 'The file is empty.')
  return { columns: header.readColumns(first.cells, first.line), width: first.cells.length, rows }
}

/** The separator that makes the most of the header line; a file without any known word is reported by its header. */
function separatorOf(text: string, header: Pick<HeaderReader<string>, 'countKnown'>): string {
  const [line = ''] = text.trimStart().slice(0, LONGEST_ROW).split('\n', 1)
  const known = (delimiter: string) => {
    try {
      return header.countKnown(parseAtOnce(line, { ...OPTIONS, delimiter }).flat())
    } catch {
      return 0
    }
  }
  return SEPARATORS.reduce((best, next) => (known(next) > known(best) ? next : best))
}

async function* parseRows(text: string, delimiter: string): AsyncGenerator<CsvRow> {
  let linesRead = 0
  // Asked by the parser itself: what it hands out comes later, and not at all once it has failed.
  const on_record = (row: string[], info: { lines: number }) => {
    linesRead = info.lines
    return row
  }
  const parser = Readable.from(pieces(text), { objectMode: false }).pipe(
    parse({ ...OPTIONS, delimiter, on_record, info: true, raw: true }),
  )
  try {
    for await (const { record, info, raw } of parser as AsyncIterable<ParsedRow>) {
      // The raw text may begin with the empty lines before the row.
      yield { line: info.lines - lineBreaks(raw.trim()), cells: record }
    }
  } catch (error) {
    if (error instanceof CsvError) throw unreadable(lineAfter(text, linesRead), reason(error.code))
    throw error
  }
}

/** In pieces with a breath between them, so that a long list does not keep others waiting. */
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

/** The next line with something on it: there the broken row begins, however far the parser went to find out. */
function lineAfter(text: string, linesRead: number): number {
  const rest = text.split('\n').slice(linesRead)
  return (
    linesRead +
    1 +
    Math.max(
      0,
      rest.findIndex((line) => line !== ''),
    )
  )
}

function reason(code: string): string {
  if (code === 'CSV_QUOTE_NOT_CLOSED') return 'A quotation mark is opened in this row and never closed.'
  if (code === 'CSV_MAX_RECORD_SIZE')
    return 'This row is longer than 64 KB; a quotation mark before it may not be closed.'
  return 'A quotation mark stands where none may stand; inside a quoted cell it is written twice.'
}
