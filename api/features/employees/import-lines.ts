import type { RawBody } from '../../http/read-body.ts'
import { plainCell } from '../../lib/csv-cell.ts'
import { RollcallError } from '../../lib/errors.ts'
import { inSlices } from '../../lib/in-slices.ts'
import { decodeJson } from '../../lib/lists/decode-json.ts'
import { lineFaults } from '../../lib/lists/line-faults.ts'
import { readCsv, type CsvRow } from '../../lib/lists/read-csv.ts'
import { OVERSIZED, readJsonList } from '../../lib/lists/read-json-list.ts'
import { ImportLine } from './fields/contract.ts'
import { employeeHeader, type ColumnName, type Columns } from './csv-columns.ts'

const MOST_LINES = 20_000

/** One line of a list, as far as it could be read: its values, or what is wrong with it. */
export interface ReadLine {
  line: number
  employeeNumber?: string
  values?: ImportLine
  message?: string
}

export interface ReadList {
  lines: ReadLine[]
  ignoredColumns: string[]
}

/**
 * Reads a list of employees from CSV or from a JSON array. A line that is wrong says so; only a list that cannot be
 * read as a whole throws.
 * @throws csv_unreadable, malformed_json, payload_too_large
 */
export async function readImport({ type, bytes, charset }: RawBody): Promise<ReadList> {
  const lines: ReadLine[] = []
  if (type === 'application/json') {
    const items = await readJsonList(decodeJson(bytes, charset), MOST_LINES, tooMany)
    await inSlices(items.entries(), ([index, item]) => lines.push(checked(index + 1, item)))
    return { ignoredColumns: [], lines }
  }
  const { columns, width, rows } = await readCsv(bytes, employeeHeader, MOST_LINES, tooMany)
  await inSlices(rows, (row) => lines.push(readRow(row, columns, width)))
  return { ignoredColumns: columns.ignored, lines }
}

const tooMany = () =>
  new RollcallError('payload_too_large', `The list has more than ${MOST_LINES} lines.`, {
    details: { most: MOST_LINES },
  })

function readRow({ line, cells }: CsvRow, { at }: Columns, width: number): ReadLine {
  const cell = (name: ColumnName) => plainCell(cells[at.get(name) ?? -1]?.trim() ?? '')
  const employeeNumber = cell('employeeNumber')
  const known = { line, ...(employeeNumber && { employeeNumber }) }
  const isTooLong = cells.slice(width).some((extra) => extra.trim() !== '')
  // A row may end early only where nothing but the department is missing; that field is left alone then.
  const isTooShort = [...at].some(([name, place]) => name !== 'department' && place >= cells.length)
  if (isTooLong || isTooShort)
    return { ...known, message: `The line has ${cells.length} cells where the header has ${width}.` }
  const displayName = at.has('displayName') ? cell('displayName') : `${cell('firstName')} ${cell('lastName')}`
  const hasDepartment = (at.get('department') ?? cells.length) < cells.length
  return checked(line, {
    employeeNumber,
    displayName,
    email: cell('email'),
    ...(hasDepartment && { department: cell('department') }),
  })
}

function checked(line: number, sent: unknown): ReadLine {
  if (sent === OVERSIZED) return { line, message: 'The line is larger than any line may be.' }
  const result = ImportLine.safeParse(sent)
  if (result.success) return { line, employeeNumber: result.data.employeeNumber, values: result.data }
  const employeeNumber = ImportLine.pick({ employeeNumber: true }).loose().safeParse(sent).data?.employeeNumber
  return { line, ...(employeeNumber && { employeeNumber }), message: lineFaults(result.error).join('; ') }
}
