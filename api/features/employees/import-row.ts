import { cleanCell, type CellKind, type CleanCell } from '../../lib/lists/clean-cell.ts'
import { plainWord } from '../../lib/lists/header-words.ts'
import { note, notesOf, type Note } from '../../lib/lists/notes.ts'
import type { Csv, CsvRow } from '../../lib/lists/read-csv.ts'
import { LAST_FIRST } from './column-words.ts'
import { OPTIONAL_FIELDS, type EmployeeColumn } from './fields/contract.ts'
import { nameOfParts, spokenName, writesLastFirst, type NameParts } from './person-name.ts'

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
}

export interface SentRow {
  /** The line as a caller would send it as JSON. */
  sent: Record<string, string>
  notes: Note[]
}

type Cells = (name: EmployeeColumn) => string

/** Makes the function that reads the rows of a list. How the list writes its names is concluded from all of them. */
export function createRowReader(csv: Csv<EmployeeColumn>): (row: CsvRow) => SentRow {
  const { at, all } = csv.columns
  const swap = swapsNames(csv)
  const places = [...at]
  return ({ cells }) => {
    const notes: Note[] = []
    const clean = new Map<EmployeeColumn, CleanCell>()
    for (const [name, place] of places) {
      const cell = cleanCell(cells[place] ?? '', KINDS[name])
      clean.set(name, cell)
      if (cell.done.length === 0 && !cell.spoilt) continue
      notes.push(...notesOf(cell, { field: name, column: all[place]?.column ?? '', read: cells[place] ?? '' }))
    }
    const faults = widthFault(csv, cells)
    const text: Cells = (name) => clean.get(name)?.text ?? ''
    const name = displayName(text, swap, notes)
    const email = addressOf(text, notes)
    const others = OPTIONAL_FIELDS.filter((field) => (at.get(field) ?? cells.length) < cells.length)
    const sent = { employeeNumber: text('employeeNumber'), displayName: name, email }
    return {
      sent: { ...sent, ...Object.fromEntries(others.map((field) => [field, text(field)])) },
      notes: faults ? [faults] : notes,
    }
  }
}

function swapsNames({ columns: { at, all }, rows }: Csv<EmployeeColumn>): boolean {
  const place = at.get('displayName')
  if (place === undefined) return false
  if (LAST_FIRST.test(plainWord(all[place]?.column ?? ''))) return true
  return writesLastFirst(rows.map(({ cells }) => cleanCell(cells[place] ?? '', 'words').text))
}

/** A row may end early only where nothing is missing that may be left out; those fields are left alone then. */
function widthFault({ columns, width }: Csv<EmployeeColumn>, cells: readonly string[]): Note | undefined {
  const isTooLong = cells.slice(width).some((extra) => extra.trim() !== '')
  const isTooShort = [...columns.at].some(([name, place]) => !isOptional(name) && place >= cells.length)
  if (!isTooLong && !isTooShort) return undefined
  const text = `The line has ${String(cells.length)} cells where the header has ${String(width)}.`
  return note('fault', 'cellCount', text, {}, { cells: cells.length, columns: width })
}

const isOptional = (name: EmployeeColumn) => (OPTIONAL_FIELDS as readonly string[]).includes(name)

function displayName(text: Cells, swap: boolean, notes: Note[]): string {
  const whole = text('displayName')
  if (whole === '') return nameOfParts(partsOf(text))
  const spoken = swap ? spokenName(whole) : undefined
  if (spoken === undefined) return whole
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

/** People without a mailbox have a sign-in name alone in what Entra ID exports. */
function addressOf(text: Cells, notes: Note[]): string {
  const [email, signIn] = [text('email'), text('signInName')]
  if (email !== '' || !signIn.includes('@')) return email
  const place = { field: 'email', read: signIn }
  notes.push(note('read', 'signInNameUsed', 'The sign-in name was taken for the e-mail address.', place))
  return signIn
}
