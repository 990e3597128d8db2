import { cleanCell, type CellKind, type CleanCell } from '../../../lib/lists/clean-cell.ts'
import type { OrderFound } from '../../../lib/lists/date-order.ts'
import { note, notesOf, type Note } from '../../../lib/lists/notes.ts'
import type { Csv, CsvRow } from '../../../lib/lists/read-csv.ts'
import { readWritten } from '../../../lib/lists/read-written-time.ts'
import { zoneNamed } from '../../../lib/wall-time.ts'
import { zoneWritten } from '../../../lib/windows-zones.ts'
import { readWhen, WHEN_COLUMNS, type WhenCells } from './read-when.ts'
import { htmlOf, readDeadline, readMode } from './read-enrolment.ts'
import type { SessionColumn } from './columns/contract.ts'

const KINDS: Readonly<Record<SessionColumn, CellKind>> = {
  reference: 'key',
  training: 'words',
  session: 'words',
  ...{ date: 'moment', start: 'moment', end: 'moment', startDate: 'moment', startTime: 'moment' },
  ...{ endDate: 'moment', endTime: 'moment', hours: 'moment', timeZone: 'words', location: 'words' },
  capacity: 'key',
  trainer: 'words',
  trainerEmail: 'address',
  participants: 'words',
  onlineSession: 'words',
  ...{ invitationTitle: 'words', invitationText: 'words', resendAutomatically: 'words' },
  ...{ enrolment: 'words', enrolUntil: 'moment', leaveUntil: 'moment', enrolDepartments: 'words' },
}

/** The cleaned cells of a row, and notes about them. */
export interface RowCells {
  cell: (name: SessionColumn) => string
  when: WhenCells
  notes: Note[]
}

export interface SentLine {
  /** The line as a caller would send it in JSON. */
  sent: unknown
  notes: Note[]
}

export function cellsOf({ columns: { at, all } }: Csv<SessionColumn>, { cells }: CsvRow): RowCells {
  const notes: Note[] = []
  const clean = new Map<SessionColumn, CleanCell>()
  for (const [name, place] of at) {
    const read = cells[place] ?? ''
    const one = cleanCell(read, KINDS[name])
    clean.set(name, one)
    notes.push(...notesOf(one, { field: name, column: all[place]?.column ?? '', read }))
  }
  const cell = (name: SessionColumn) => clean.get(name)?.text ?? ''
  const when = Object.fromEntries(WHEN_COLUMNS.map((name) => [name, cell(name)])) as WhenCells
  return { cell, when, notes }
}

/** Reads a row as a line of the contract. */
export function readRow(
  { columns, width }: Csv<SessionColumn>,
  { cells }: CsvRow,
  { cell, when, notes: cleaned }: RowCells,
  order: OrderFound,
  defaultTimeZone: string,
): SentLine {
  const zone = readZone(cell('timeZone'))
  const { start, end, notes } = readWhen(when, order, (zone.name && zoneNamed(zone.name)) ?? defaultTimeZone)
  // An empty location clears it; any other empty cell counts as absent.
  const others = (['session', 'capacity', 'trainer', 'trainerEmail', 'participants'] as const)
    .filter((name) => cell(name) !== '')
    .map((name) => [name, cell(name)])
  const online = yesOrNo(cell('onlineSession'))
  const further: Note[] = []
  const isTooLong = cells.slice(width).some((extra) => extra.trim() !== '')
  return {
    sent: {
      ...{ reference: cell('reference'), training: cell('training'), start, end },
      ...(zone.name !== undefined && { timeZone: zone.name }),
      ...(columns.at.has('location') && { location: cell('location') }),
      ...(online !== '' && { onlineSession: online }),
      ...readOffer(cell, order, further),
      ...(Object.fromEntries(others) as object),
    },
    notes: [...further, ...(isTooLong ? [tooLong(cells.length, width)] : []), ...notes, ...zone.notes, ...cleaned],
  }
}

/** How people are invited, and whether they may enrol. */
function readOffer(cell: RowCells['cell'], order: OrderFound, notes: Note[]): Record<string, unknown> {
  const text = cell('invitationText')
  const offer = {
    invitationTitle: cell('invitationTitle'),
    invitationText: text === '' ? '' : htmlOf(text),
    resendAutomatically: yesOrNo(cell('resendAutomatically')),
    enrolment: readMode(cell('enrolment')),
    enrolUntil: readDeadline('enrolUntil', cell('enrolUntil'), order, notes) ?? '',
    leaveUntil: readDeadline('leaveUntil', cell('leaveUntil'), order, notes) ?? '',
    enrolDepartments: cell('enrolDepartments'),
  }
  return Object.fromEntries(Object.entries(offer).filter(([, value]) => value !== ''))
}

const tooLong = (cells: number, columns: number) =>
  note(
    'fault',
    'cellCount',
    `The line has ${String(cells)} cells where the header has ${String(columns)}.`,
    {},
    { cells, columns },
  )

function readZone(text: string): { name?: string; notes: Note[] } {
  if (text === '') return { notes: [] }
  const name = zoneWritten(text)
  if (name === undefined || name.toLowerCase() === text.toLowerCase()) return { name: name ?? text, notes: [] }
  const place = { field: 'timeZone', read: text }
  return { name, notes: [note('read', 'zoneRead', `The time zone was read as ${name}.`, place, { zone: name })] }
}

const YES = new Set(['true', 'yes', '1', 'ja', 'oui', 'x', 'wahr', 'waar', 'vrai', 'j', 'y', 'teams', 'online'])
const NO = new Set(['false', 'no', '0', 'nee', 'nein', 'non', 'falsch', 'onwaar', 'faux', 'n', '-'])
const yesOrNo = (cell: string) => (YES.has(cell.toLowerCase()) ? true : NO.has(cell.toLowerCase()) ? false : cell)

const JSON_KINDS: Readonly<Record<string, CellKind>> = {
  ...{ reference: 'key', training: 'words', session: 'words', location: 'words', trainer: 'words' },
  ...{ trainerEmail: 'address', timeZone: 'words', invitationTitle: 'words' },
}

/** An item of JSON: texts are cleaned like cells, and an instant becomes local wall time. */
export function readItem(item: unknown, defaultTimeZone: string): SentLine {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return { sent: item, notes: [] }
  const notes: Note[] = []
  const sent = Object.fromEntries(
    Object.entries(item).map(([field, value]: [string, unknown]) => {
      const kind = JSON_KINDS[field]
      if (kind === undefined || typeof value !== 'string') return [field, value] as const
      const cell = cleanCell(value, kind)
      notes.push(...notesOf(cell, { field, read: value }))
      return [field, cell.text] as const
    }),
  )
  const zone = readZone(typeof sent['timeZone'] === 'string' ? sent['timeZone'] : '')
  const { start, end } = sent
  const isInstant = [start, end].some((text) => typeof text === 'string' && readWritten(text)?.offset !== undefined)
  if (!isInstant || typeof start !== 'string' || typeof end !== 'string')
    return {
      sent: { ...sent, ...(zone.name !== undefined && { timeZone: zone.name }) },
      notes: [...notes, ...zone.notes],
    }
  const cells = { date: '', startDate: '', startTime: '', endDate: '', endTime: '', hours: '', start, end }
  const when = readWhen(cells, { isMixed: false }, (zone.name && zoneNamed(zone.name)) ?? defaultTimeZone)
  return {
    sent: { ...sent, start: when.start, end: when.end, ...(zone.name !== undefined && { timeZone: zone.name }) },
    notes: [...notes, ...when.notes, ...zone.notes],
  }
}
