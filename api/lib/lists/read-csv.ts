import type { Columns, GivenColumns, HeaderReader } from './csv-header.ts'
import { parseRows, type CsvRow } from './csv-rows.ts'
import { decodeText } from './decode-text.ts'
import { fileLines } from './file-lines.ts'
import { findHeader, type FoundHeader } from './find-header.ts'
import { skipped, withoutLeftovers, type SkippedRow } from './leftovers.ts'
import { exampleTest, type Template } from './list-template.ts'
import { noList } from './unreadable.ts'

export type { CsvRow } from './csv-rows.ts'

/** A file as it was sent. */
export interface CsvSource {
  bytes: Uint8Array
  charset?: string | undefined
}

export interface Csv<Name extends string> {
  columns: Columns<Name>
  /** How many cells a row should have. */
  width: number
  header: string[]
  headerLine: number
  rows: CsvRow[]
  encoding: string
  separator: string
  skipped: SkippedRow[]
  /** Where the fields of the columns come from, if not from the header alone. */
  mapping?: 'given' | 'remembered'
}

/** The fields that someone chose for columns, now or for an earlier list with this header. */
export interface ColumnChoices<Name extends string> {
  /** Whether this row is certainly the header that was meant. */
  isFor(header: readonly string[]): boolean
  /** @throws validation_failed for a column that doesn't exist */
  of(header: readonly string[]): GivenColumns<Name>
  source: (header: readonly string[]) => 'given' | 'remembered' | undefined
}

export interface CsvRules<Name extends string> {
  /** The headers of this kind of list. */
  header: HeaderReader<Name>
  /** More rows are refused with `tooMany`. */
  mostRows: number
  tooMany: () => Error
  /** The fields that someone chose for columns. */
  choices?: ColumnChoices<Name> | undefined
  /** Its example is skipped. */
  template: Template<Name>
}

/** Cells may contain line breaks, and rows may be empty; with more lines per row than this it isn't a list. */
const LINES_PER_ROW = 5
const SEP = /^\s*"?sep=(\\t|[^\n])"?[;,|\t ]*(?=\n|$)/i
const MOST_REPORTED = 20

/**
 * Reads a list as spreadsheets and HR systems save it: with any separator, columns in any order, a title above and
 * totals below.
 * @throws csv_unreadable (with the line) when the file is broken, and what `tooMany` makes
 */
export async function readCsv<Name extends string>(source: CsvSource, rules: CsvRules<Name>): Promise<Csv<Name>> {
  const { text, encoding, found } = await openCsv(source, rules)
  const { separator, above } = found
  const all = await collect(text, separator, rules)
  const titles = all.slice(0, above).map((row) => skipped(row, 'title'))
  const [first, ...below] = all.slice(above)
  if (!first) throw noList('emptyFile', 'Line 1: The file is empty.')
  const { rows, skipped: left } = withoutLeftovers(below, first.cells, headerTest(rules.header, first.cells))
  if (rows.length > rules.mostRows) throw rules.tooMany()
  const sample = rows.slice(0, MOST_REPORTED).map(({ cells }) => cells)
  const columns = rules.header.readColumns(first.cells, first.line, sample, rules.choices?.of(first.cells))
  const { cells: header, line: headerLine } = first
  const isExample = exampleTest(rules.template, columns)
  const examples = rows.filter(isExample).map((row) => skipped(row, 'example'))
  const mapping = rules.choices?.source(header)
  return {
    ...{ columns, width: header.length, header, headerLine, rows, encoding, separator },
    ...(examples.length > 0 && { rows: rows.filter((row) => !isExample(row)) }),
    skipped: [...titles, ...left, ...examples],
    ...(mapping && { mapping }),
  }
}

/** Some systems write a second header with the names of their database. */
function headerTest<Name extends string>(reader: HeaderReader<Name>, header: readonly string[]) {
  const known = reader.countKnown(header)
  return (cells: readonly string[]) => known >= 3 && reader.countKnown(cells) >= Math.max(3, known - 1)
}

/** The text of a list with its header. @throws csv_unreadable */
async function openCsv<Name extends string>(
  { bytes, charset }: CsvSource,
  { header, mostRows, tooMany, choices }: CsvRules<Name>,
): Promise<{ text: string; encoding: string; found: FoundHeader }> {
  const decoded = decodeText(bytes, charset)
  const lines = await fileLines(decoded.text, mostRows * LINES_PER_ROW, tooMany)
  // Excel's own hint; the line stays, so that line numbers don't change.
  const hint = SEP.exec(lines)?.[1]?.replace('\\t', '\t')
  const text = lines.replace(SEP, '')
  const found = findHeader(text, hint, header, (row) => choices?.isFor(row) ?? false)
  if (!found) throw noList('emptyFile', 'Line 1: The file is empty.')
  return { text, encoding: decoded.encoding, found }
}

async function collect<Name extends string>(
  text: string,
  separator: string,
  { mostRows, tooMany }: CsvRules<Name>,
): Promise<CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const row of parseRows(text, separator)) {
    if (row.cells.every((cell) => cell.trim() === '')) continue
    // A few more than allowed, because titles and totals are among them.
    if (rows.length > mostRows + 2 * MOST_REPORTED) throw tooMany()
    rows.push(row)
  }
  return rows
}
