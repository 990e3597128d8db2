import type { RawBody } from '../../../http/read-body.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { inSlices } from '../../../lib/in-slices.ts'
import { decodeJson } from '../../../lib/lists/decode-json.ts'
import { faultsOf, note, type Note } from '../../../lib/lists/notes.ts'
import type { GivenColumns } from '../../../lib/lists/csv-header.ts'
import { readCsv, type ColumnChoices, type CsvRow } from '../../../lib/lists/read-csv.ts'
import { OVERSIZED, readJsonList } from '../../../lib/lists/read-json-list.ts'
import type { DateOrder } from '../../../lib/lists/read-written-time.ts'
import { readingOf } from '../../../lib/lists/reading-of.ts'
import type { ListReading } from '../../../imports/contract.ts'
import type { SessionColumn } from './columns/contract.ts'
import { SessionImportLine } from './contract.ts'
import { cellsOf, readItem, readRow, type RowCells } from './read-session-row.ts'
import { orderOf } from './read-when.ts'
import { sessionHeader } from './session-header.ts'
import { SESSIONS_TEMPLATE } from './sessions-template.ts'

const MOST_LINES = 5000

/** One line of a list: its values, or what is wrong with it. */
export interface ReadLine {
  line: number
  reference?: string
  values?: SessionImportLine
  /** Including its faults. */
  notes: Note[]
}

export interface ReadList {
  lines: ReadLine[]
  ignoredColumns: string[]
  reading?: ListReading
  /** Whether dates of the list are ambiguous. */
  asksForOrder: boolean
  /** The header of a CSV, and the fields someone chose for its columns. */
  columns?: { header: readonly string[]; given: GivenColumns<SessionColumn> }
}

export interface ReadOptions {
  /** The zone of times that name none. */
  defaultTimeZone: string
  dateOrder?: DateOrder | undefined
  choices?: ColumnChoices<SessionColumn>
}

/**
 * Reads a list of session dates from CSV or a JSON array. A bad line carries its fault; only a list that can't be read
 * at all throws.
 * @throws csv_unreadable, malformed_json, payload_too_large
 */
export async function readLines({ type, bytes, charset }: RawBody, options: ReadOptions): Promise<ReadList> {
  const lines: ReadLine[] = []
  if (type === 'application/json') {
    const items = await readJsonList(decodeJson(bytes, charset), MOST_LINES, tooMany)
    await inSlices(items.entries(), ([index, item]) => lines.push(lineOfItem(index + 1, item, options)))
    return { lines, ignoredColumns: [], asksForOrder: false }
  }
  const { choices } = options
  const rules = { header: sessionHeader, template: SESSIONS_TEMPLATE, mostRows: MOST_LINES, tooMany, choices }
  const csv = await readCsv({ bytes, charset }, rules)
  const rows: { row: CsvRow; cells: RowCells }[] = []
  await inSlices(csv.rows, (row) => rows.push({ row, cells: cellsOf(csv, row) }))
  const order = await orderOf(
    rows.map(({ cells }) => cells.when),
    options.dateOrder,
  )
  await inSlices(rows, ({ row, cells }) => {
    const { sent, notes } = readRow(csv, row, cells, order, options.defaultTimeZone)
    const columnOf = (field: string) => csv.columns.all.find((one) => one.field === field)?.column
    lines.push(checked(row.line, sent, notes, columnOf))
  })
  const asksForOrder = lines.some(({ notes }) => notes.some(({ code }) => code === 'date_order_unknown'))
  const columns = { header: csv.header, given: choices?.of(csv.header) ?? new Map() }
  return { lines, ignoredColumns: csv.columns.ignored, reading: readingOf(csv), asksForOrder, columns }
}

const tooMany = () =>
  new RollcallError('payload_too_large', `The list has more than ${String(MOST_LINES)} lines.`, {
    details: { most: MOST_LINES },
  })

function lineOfItem(line: number, item: unknown, options: ReadOptions): ReadLine {
  if (item !== OVERSIZED) {
    const { sent, notes } = readItem(item, options.defaultTimeZone)
    return checked(line, sent, notes)
  }
  const large = note('fault', 'lineTooLarge', 'The line is larger than any line may be.')
  return { line, notes: [large] }
}

function checked(
  line: number,
  sent: unknown,
  notes: readonly Note[],
  columnOf: (field: string) => string | undefined = () => undefined,
): ReadLine {
  const result = SessionImportLine.safeParse(sent)
  const reference = result.success
    ? result.data.reference
    : SessionImportLine.pick({ reference: true }).loose().safeParse(sent).data?.reference
  const known = { line, ...(reference !== undefined && { reference }) }
  const read = notes.filter(({ kind }) => kind === 'fault')
  const wrong =
    read.length > 0 || result.success ? read : faultsOf(result.error, (field) => placeOf(sent, field, columnOf))
  const all = [...wrong, ...notes.filter(({ kind }) => kind !== 'fault')]
  return { ...known, ...(result.success && wrong.length === 0 && { values: result.data }), notes: all }
}

/** The faults of a line. */
export const faultsIn = ({ notes }: ReadLine) => notes.filter(({ kind }) => kind === 'fault')

function placeOf(sent: unknown, field: string, columnOf: (field: string) => string | undefined) {
  const [column, value]: [string | undefined, unknown] = [
    columnOf(field),
    typeof sent === 'object' && sent !== null ? Reflect.get(sent, field) : undefined,
  ]
  return { field, ...(column !== undefined && { column }), ...(typeof value === 'string' && { read: value }) }
}
