import { cleanCell, type CellKind } from '../../lib/lists/clean-cell.ts'
import { plainWord } from '../../lib/lists/header-words.ts'
import { note, notesOf, type Note } from '../../lib/lists/notes.ts'
import type { Csv, CsvRow } from '../../lib/lists/read-csv.ts'
import type { OrderFound } from '../../lib/lists/date-order.ts'
import { LAST_FIRST } from './column-words.ts'
import { OPTIONAL_FIELDS, type EmployeeColumn } from './fields/contract.ts'
import { languageTag } from './language-names.ts'
import { readDays, type RowTexts } from './read-details.ts'
import { bareName, nameOfParts, spokenName, writesLastFirst, type NameParts } from './person-name.ts'

const KINDS: Record<EmployeeColumn, CellKind> = {
  employeeNumber: 'key',
  displayName: 'words',
  firstName: 'words',
  callName: 'words',
  middleName: 'words',
  infix: 'words',
  lastName: 'words',
  email: 'address',
  signInName: 'address',
  department: 'words',
  jobTitle: 'words',
  location: 'words',
  managerNumber: 'key',
  language: 'words',
  ...{ employedFrom: 'moment', employedUntil: 'moment' },
  ...{ absences: 'moment', absenceFrom: 'moment', absenceUntil: 'moment' },
}

export interface SentRow {
  /** The line as a caller would send it in JSON. */
  sent: Record<string, unknown>
  notes: Note[]
}

/** A row with cleaned cells, and notes about it. */
export interface CleanRow {
  line: number
  texts: RowTexts
  notes: Note[]
}

type Cells = (name: EmployeeColumn) => string

/** Cleans the cells of a row. Optional columns beyond the end of a short row are left out. */
export function cleanRow(csv: Csv<EmployeeColumn>, { line, cells }: CsvRow): CleanRow {
  const notes: Note[] = []
  const texts = new Map<EmployeeColumn, string[]>()
  for (const [place, { field, column }] of csv.columns.all.entries()) {
    if (field === undefined || (place >= cells.length && isOptional(field))) continue
    const read = cells[place] ?? ''
    const cell = cleanCell(read, KINDS[field])
    texts.set(field, [...(texts.get(field) ?? []), cell.text])
    if (cell.done.length > 0 || cell.spoilt) notes.push(...notesOf(cell, { field, column, read }))
  }
  const fault = widthFault(csv, cells)
  return { line, texts, notes: fault ? [fault] : notes }
}

/** Makes the function that reads the rows of a list. How the list writes names is decided by looking at all of them. */
export function createRowReader(csv: Csv<EmployeeColumn>): (row: CleanRow, order: OrderFound) => SentRow {
  const swap = swapsNames(csv)
  const { at } = csv.columns
  const hasName = ['displayName', 'firstName', 'callName', 'lastName'].some((name) => at.has(name as EmployeeColumn))
  const hasAddress = at.has('email') || at.has('signInName')
  return ({ texts, notes }, order) => {
    const read = [...notes]
    const text: Cells = (name) => texts.get(name)?.[0] ?? ''
    const others = OPTIONAL_FIELDS.filter((field) => texts.has(field))
    const sent = {
      employeeNumber: text('employeeNumber'),
      ...(hasName && { displayName: displayName(text, swap, read) }),
      ...(hasAddress && { email: addressOf(text, read) }),
      ...Object.fromEntries(others.map((field) => [field, text(field) === '' ? null : text(field)])),
      ...(text('language') !== '' && { language: languageTag(text('language')) }),
      ...readDays(texts, order, read),
    }
    return { sent, notes: read }
  }
}

function swapsNames({ columns: { at, all }, rows }: Csv<EmployeeColumn>): boolean {
  const place = at.get('displayName')
  if (place === undefined) return false
  if (LAST_FIRST.test(plainWord(all[place]?.column ?? ''))) return true
  return writesLastFirst(rows.map(({ cells }) => cleanCell(cells[place] ?? '', 'words').text))
}

/** A row may be short only if the missing columns are optional; those fields don't change then. */
function widthFault({ columns, width }: Csv<EmployeeColumn>, cells: readonly string[]): Note | undefined {
  const isTooLong = cells.slice(width).some((extra) => extra.trim() !== '')
  const isTooShort = [...columns.at].some(([name, place]) => !isOptional(name) && place >= cells.length)
  if (!isTooLong && !isTooShort) return undefined
  const text = `The line has ${String(cells.length)} cells where the header has ${String(width)}.`
  return note('fault', 'cellCount', text, {}, { cells: cells.length, columns: width })
}

const MAY_LACK: ReadonlySet<EmployeeColumn> = new Set([...OPTIONAL_FIELDS, 'absences', 'absenceFrom', 'absenceUntil'])
const isOptional = (name: EmployeeColumn) => MAY_LACK.has(name)

function displayName(text: Cells, swap: boolean, notes: Note[]): string {
  const whole = text('displayName')
  if (whole === '') return nameOfParts(partsOf(text))
  const bare = bareName(whole, text('employeeNumber'))
  const spoken = (swap ? spokenName(bare) : undefined) ?? bare
  if (spoken === whole) return whole
  const place = { field: 'displayName', read: whole }
  notes.push(note('read', 'lastNameFirst', `The name was read as ${spoken}.`, place, { name: spoken }))
  return spoken
}

const partsOf = (text: Cells): NameParts => ({
  firstName: text('firstName'),
  callName: text('callName'),
  middleName: text('middleName'),
  infix: text('infix'),
  lastName: text('lastName'),
})

/** In Entra ID's exports, people without a mailbox only have a user name. */
function addressOf(text: Cells, notes: Note[]): string {
  const [email, signIn] = [text('email'), text('signInName')]
  if (email !== '' || !signIn.includes('@')) return email
  const place = { field: 'email', read: signIn }
  notes.push(note('read', 'signInNameUsed', 'The sign-in name was taken for the e-mail address.', place))
  return signIn
}
