import type { RawBody } from '../../../http/read-body.ts'
import { plainCell } from '../../../lib/csv-cell.ts'
import type { Columns } from '../../../lib/lists/csv-header.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { decodeJson } from '../../../lib/lists/decode-json.ts'
import { faultsOf } from '../../../lib/lists/notes.ts'
import { readCsv, type CsvRow } from '../../../lib/lists/read-csv.ts'
import { OVERSIZED, readJsonList } from '../../../lib/lists/read-json-list.ts'
import { inSlices } from '../../../lib/in-slices.ts'
import { SessionImportLine } from './contract.ts'
import { sessionHeader, type SessionColumn } from './session-header.ts'
import { isUncertain, slashOrderOf, wallTimeOf, type SlashOrder } from './written-time.ts'

const MOST_LINES = 5000

/** One line of a list, as far as it could be read: its values, or what is wrong with it. */
export interface ReadLine {
  line: number
  reference?: string
  values?: SessionImportLine
  faults: string[]
}

export interface ReadList {
  lines: ReadLine[]
  ignoredColumns: string[]
}

/**
 * Reads a list of session dates from CSV or from a JSON array. A line that is wrong says so; only a list that cannot be
 * read as a whole throws.
 * @throws csv_unreadable, malformed_json, payload_too_large
 */
export async function readLines({ type, bytes, charset }: RawBody): Promise<ReadList> {
  const lines: ReadLine[] = []
  if (type === 'application/json') {
    const items = await readJsonList(decodeJson(bytes, charset), MOST_LINES, tooMany)
    await inSlices(items.entries(), ([index, item]) => lines.push(checked(index + 1, item)))
    return { lines, ignoredColumns: [] }
  }
  const { columns, width, rows } = await readCsv(
    { bytes, charset },
    { header: sessionHeader, mostRows: MOST_LINES, tooMany },
  )
  const order = slashOrderOf(
    rows.flatMap((row) => (['date', 'start', 'end'] as const).map((name) => cellOf(row, columns, name))),
  )
  await inSlices(rows, (row) => lines.push(readRow(row, columns, width, order)))
  return { lines, ignoredColumns: columns.ignored }
}

const tooMany = () =>
  new RollcallError('payload_too_large', `The list has more than ${String(MOST_LINES)} lines.`, {
    details: { most: MOST_LINES },
  })

const cellOf = ({ cells }: CsvRow, { at }: Columns<SessionColumn>, name: SessionColumn) =>
  plainCell(cells[at.get(name) ?? -1]?.trim() ?? '')

function readRow(row: CsvRow, columns: Columns<SessionColumn>, width: number, order: SlashOrder): ReadLine {
  const cell = (name: SessionColumn) => cellOf(row, columns, name)
  const day = cell('date')
  const moments = { start: wallTimeOf(cell('start'), day, order), end: wallTimeOf(cell('end'), day, order) }
  // A location that is left empty takes it away; everything else that is empty is as good as left out.
  const others = (['session', 'timeZone', 'capacity', 'trainer', 'trainerEmail', 'participants'] as const)
    .filter((name) => cell(name) !== '')
    .map((name) => [name, cell(name)])
  const online = yesOrNo(cell('onlineSession'))
  const read = checked(row.line, {
    ...{ reference: cell('reference'), training: cell('training') },
    ...moments,
    ...(columns.at.has('location') && { location: cell('location') }),
    ...(online !== '' && { onlineSession: online }),
    ...(Object.fromEntries(others) as object),
  })
  const faults = [
    ...(row.cells.slice(width).some((extra) => extra.trim() !== '')
      ? [`The line has ${String(row.cells.length)} cells where the header has ${String(width)}.`]
      : []),
    ...([day, cell('start'), cell('end')].some((text) => isUncertain(text, order))
      ? ['Day and month can be mistaken for each other here; write the date as 2027-03-10.']
      : []),
  ]
  if (faults.length === 0) return read
  return { line: row.line, ...(read.reference !== undefined && { reference: read.reference }), faults }
}

const YES = new Set(['true', 'yes', '1', 'ja', 'oui', 'x', 'wahr', 'waar', 'vrai'])
const NO = new Set(['false', 'no', '0', 'nee', 'nein', 'non', 'falsch', 'onwaar', 'faux'])
const yesOrNo = (cell: string) => (YES.has(cell.toLowerCase()) ? true : NO.has(cell.toLowerCase()) ? false : cell)

function checked(line: number, sent: unknown): ReadLine {
  if (sent === OVERSIZED) return { line, faults: ['The line is larger than any line may be.'] }
  const result = SessionImportLine.safeParse(sent)
  if (result.success) return { line, reference: result.data.reference, values: result.data, faults: [] }
  const reference = SessionImportLine.pick({ reference: true }).loose().safeParse(sent).data?.reference
  return {
    line,
    ...(reference !== undefined && { reference }),
    faults: faultsOf(result.error, (field) => ({ field })).map(({ text }) => text),
  }
}
