import type { RawBody } from '../../http/read-body.ts'
import { RollcallError } from '../../lib/errors.ts'
import { inSlices } from '../../lib/in-slices.ts'
import { cleanCell, type CellKind } from '../../lib/lists/clean-cell.ts'
import { decodeJson } from '../../lib/lists/decode-json.ts'
import { faultsOf, note, notesOf, type Note } from '../../lib/lists/notes.ts'
import type { GivenColumns } from '../../lib/lists/csv-header.ts'
import { readCsv, type ColumnChoices, type Csv } from '../../lib/lists/read-csv.ts'
import { OVERSIZED, readJsonList } from '../../lib/lists/read-json-list.ts'
import { readingOf } from '../../lib/lists/reading-of.ts'
import type { ListReading } from '../../imports/contract.ts'
import { employeeHeader } from './csv-columns.ts'
import { EMPLOYEES_TEMPLATE } from './employees-template.ts'
import { ImportLine, type EmployeeColumn } from './fields/contract.ts'
import { createRowReader } from './import-row.ts'

const MOST_LINES = 20_000

/** One line of a list, as far as it could be read: its values, or what is wrong with it. */
export interface ReadLine {
  line: number
  employeeNumber?: string
  values?: ImportLine
  notes: Note[]
}

export interface ReadList {
  lines: ReadLine[]
  ignoredColumns: string[]
  reading?: ListReading
  /** The header of a CSV, and what somebody said that its columns hold. */
  columns?: { header: readonly string[]; given: GivenColumns<EmployeeColumn> }
}

/**
 * Reads a list of employees from CSV or from a JSON array. A line that is wrong says so; only a list that cannot be
 * read as a whole throws.
 * @throws csv_unreadable, malformed_json, payload_too_large
 */
export async function readImport(
  { type, bytes, charset }: RawBody,
  choices?: ColumnChoices<EmployeeColumn>,
): Promise<ReadList> {
  const lines: ReadLine[] = []
  if (type === 'application/json') {
    const items = await readJsonList(decodeJson(bytes, charset), MOST_LINES, tooMany)
    await inSlices(items.entries(), ([index, item]) => lines.push(readItem(index + 1, item)))
    return { ignoredColumns: [], lines }
  }
  const rules = { header: employeeHeader, template: EMPLOYEES_TEMPLATE, mostRows: MOST_LINES, tooMany, choices }
  const csv = await readCsv({ bytes, charset }, rules)
  const readRow = createRowReader(csv)
  await inSlices(csv.rows, (row) => {
    const { sent, notes } = readRow(row)
    lines.push(checked(row.line, sent, notes, (field) => columnOf(csv, field)))
  })
  const columns = { header: csv.header, given: choices?.of(csv.header) ?? new Map() }
  return { ignoredColumns: csv.columns.ignored, lines, reading: readingOf(csv), columns }
}

const tooMany = () =>
  new RollcallError('payload_too_large', `The list has more than ${MOST_LINES} lines.`, {
    details: { most: MOST_LINES },
  })

const columnOf = ({ columns }: Csv<EmployeeColumn>, field: string) =>
  columns.all.find((one) => one.field === field)?.column

const KINDS: Readonly<Record<string, CellKind>> = {
  employeeNumber: 'key',
  displayName: 'words',
  email: 'address',
  department: 'words',
}

/** An item of JSON: its texts are cleaned as cells are, for they come from the same systems. */
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
  if (notes.some(({ kind }) => kind === 'fault')) return { ...known, notes: [...notes] }
  if (result.success) return { ...known, values: result.data, notes: [...notes] }
  const faults = faultsOf(result.error, (field) => {
    const [column, read] = [columnFor(field), textAt(sent, field)]
    return { field, ...(column !== undefined && { column }), ...(read !== undefined && { read }) }
  })
  return { ...known, notes: [...notes, ...faults] }
}

function textAt(sent: unknown, field: string): string | undefined {
  const value: unknown = typeof sent === 'object' && sent !== null ? Reflect.get(sent, field) : undefined
  return typeof value === 'string' ? value : undefined
}
