import type { RawBody } from '../../http/read-body.ts'
import { RollcallError } from '../../lib/errors.ts'
import { inSlices } from '../../lib/in-slices.ts'
import { cleanCell, type CellKind } from '../../lib/lists/clean-cell.ts'
import { concludeOrder, type OrderFound } from '../../lib/lists/date-order.ts'
import { decodeJson } from '../../lib/lists/decode-json.ts'
import { faultsOf, note, notesOf, type Note } from '../../lib/lists/notes.ts'
import type { GivenColumns } from '../../lib/lists/csv-header.ts'
import { readCsv, type ColumnChoices, type Csv } from '../../lib/lists/read-csv.ts'
import { OVERSIZED, readJsonList } from '../../lib/lists/read-json-list.ts'
import type { DateOrder, WrittenDay } from '../../lib/lists/read-written-time.ts'
import { readingOf } from '../../lib/lists/reading-of.ts'
import type { ListReading } from '../../imports/contract.ts'
import { employeeHeader } from './csv-columns.ts'
import { EMPLOYEES_TEMPLATE } from './employees-template.ts'
import { ImportLine, type EmployeeColumn } from './fields/contract.ts'
import { cleanRow, createRowReader, type CleanRow } from './import-row.ts'
import { mergeAbsences } from './merge-absences.ts'
import type { ReadLine } from './read-line.ts'
import { daysOf } from './read-details.ts'

const MOST_LINES = 20_000

export interface ReadList {
  lines: ReadLine[]
  ignoredColumns: string[]
  reading?: ListReading
  /** Whether dates of the list are ambiguous. */
  asksForOrder: boolean
  /** The header of a CSV, and the fields someone chose for its columns. */
  columns?: { header: readonly string[]; given: GivenColumns<EmployeeColumn> }
}

export interface ReadOptions {
  choices?: ColumnChoices<EmployeeColumn>
  /** The sender's answer about ambiguous dates. */
  dateOrder?: DateOrder | undefined
}

/**
 * Reads a list of employees from CSV or a JSON array. A bad line carries its fault; only a list that can't be read at
 * all throws.
 * @throws csv_unreadable, malformed_json, payload_too_large
 */
export async function readImport(
  { type, bytes, charset }: RawBody,
  { choices, dateOrder }: ReadOptions = {},
): Promise<ReadList> {
  const lines: ReadLine[] = []
  if (type === 'application/json') {
    const items = await readJsonList(decodeJson(bytes, charset), MOST_LINES, tooMany)
    await inSlices(items.entries(), ([index, item]) => lines.push(readItem(index + 1, item)))
    return { ignoredColumns: [], lines, asksForOrder: false }
  }
  const rules = { header: employeeHeader, template: EMPLOYEES_TEMPLATE, mostRows: MOST_LINES, tooMany, choices }
  const csv = await readCsv({ bytes, charset }, rules)
  const readRow = createRowReader(csv)
  const rows: CleanRow[] = []
  await inSlices(csv.rows, (row) => rows.push(cleanRow(csv, row)))
  const order = dateOrder === undefined ? await orderOf(rows) : { order: dateOrder, isMixed: false }
  await inSlices(rows, (row) => {
    const { sent, notes } = readRow(row, order)
    lines.push(checked(row.line, sent, notes, (field) => columnOf(csv, field)))
  })
  const asksForOrder = lines.some(({ notes }) => notes.some(({ code }) => code === 'date_order_unknown'))
  const columns = { header: csv.header, given: choices?.of(csv.header) ?? new Map() }
  const { ignored } = csv.columns
  return { ignoredColumns: ignored, lines: await mergeAbsences(lines), reading: readingOf(csv), asksForOrder, columns }
}

async function orderOf(rows: readonly CleanRow[]): Promise<OrderFound> {
  const days: WrittenDay[] = []
  await inSlices(rows, ({ texts }) => {
    days.push(...daysOf(texts))
  })
  return concludeOrder(days)
}

const tooMany = () =>
  new RollcallError('payload_too_large', `The list has more than ${MOST_LINES} lines.`, {
    details: { most: MOST_LINES },
  })

const columnOf = ({ columns }: Csv<EmployeeColumn>, field: string) =>
  columns.all.find((one) => one.field === field || (field === 'absences' && one.field === 'absenceFrom'))?.column

const KINDS: Readonly<Record<string, CellKind>> = {
  employeeNumber: 'key',
  displayName: 'words',
  email: 'address',
  department: 'words',
  jobTitle: 'words',
  location: 'words',
  managerNumber: 'key',
}

/** Texts in JSON are cleaned like cells, because they come from the same systems. */
function readItem(line: number, item: unknown): ReadLine {
  if (item === OVERSIZED)
    return { line, notes: [note('fault', 'lineTooLarge', 'The line is larger than any line may be.')] }
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return checked(line, item, [])
  const notes: Note[] = []
  const cleaned = Object.entries(item).map(([field, value]: [string, unknown]) => {
    const kind = KINDS[field]
    if (kind === undefined || typeof value !== 'string') return [field, value] as const
    const cell = cleanCell(value, kind)
    notes.push(...notesOf(cell, { field, read: value }))
    return [field, cell.text] as const
  })
  return checked(line, Object.fromEntries(cleaned), notes)
}

function checked(
  line: number,
  sent: unknown,
  notes: readonly Note[],
  columnFor: (field: string) => string | undefined = () => undefined,
): ReadLine {
  const result = ImportLine.safeParse(sent)
  const employeeNumber = result.success
    ? result.data.employeeNumber
    : ImportLine.pick({ employeeNumber: true }).loose().safeParse(sent).data?.employeeNumber
  const known = { line, ...(employeeNumber && { employeeNumber }) }
  if (notes.some(({ kind }) => kind === 'fault')) return { ...known, notes: notes.map((one) => placed(one, columnFor)) }
  if (result.success) return { ...known, values: result.data, notes: [...notes] }
  const faults = faultsOf(result.error, (path) => {
    const [field = ''] = path.split('.')
    const [column, read] = [columnFor(field), textAt(sent, path)]
    return { field, ...(column !== undefined && { column }), ...(read !== undefined && { read }) }
  })
  return { ...known, notes: [...notes, ...faults] }
}

function placed(one: Note, columnFor: (field: string) => string | undefined): Note {
  const column = one.column ?? (one.field === undefined ? undefined : columnFor(one.field))
  return column === undefined ? one : { ...one, column }
}

function textAt(sent: unknown, path: string): string | undefined {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined), sent)
  return typeof value === 'string' ? value : undefined
}
