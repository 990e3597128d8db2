import { placeColumns, refuseMissing, type HeaderReader } from '../../lib/lists/csv-header.ts'
import { headerMatcher, type Match } from '../../lib/lists/header-words.ts'
import { EMPLOYEE_WORDS, NOBODYS, type ColumnWord } from './column-words.ts'
import { DETAIL_WORDS, MANAGER_WORDS, type DetailWord, type ManagerWord } from './detail-words.ts'
import { EMPLOYEE_COLUMNS, REPEATED_COLUMNS, type EmployeeColumn } from './fields/contract.ts'
import { isParticle, isSalutation } from './person-name.ts'

type Word = ColumnWord | DetailWord | ManagerWord

const ofPerson = headerMatcher({ ...EMPLOYEE_WORDS, ...DETAIL_WORDS }, NOBODYS)
const ofManager = headerMatcher(MANAGER_WORDS, /^$/)
const matchesOf = (word: string): readonly Match<Word>[] => {
  const found = ofManager(word)
  return found.length > 0 ? found : ofPerson(word)
}
const UNSURE = 5

/** The header of a list of employees. First and last name together can replace the display name. */
export const employeeHeader: HeaderReader<EmployeeColumn> = {
  fields: EMPLOYEE_COLUMNS,
  countKnown: (header) => new Set(header.flatMap((word) => matchesOf(word)[0]?.name ?? [])).size,
  readColumns: (header, line, rows, given) => {
    const columns = placeColumns({ header, line, rows }, settled(header.map(matchesOf), rows), given, REPEATED_COLUMNS)
    refuseMissing(missingOf(columns.at), line, columns)
    return columns
  },
}

/** Decides ambiguous headers by the other columns and the content. */
function settled(
  matches: readonly (readonly Match<Word>[])[],
  rows: readonly (readonly string[])[],
): Match<EmployeeColumn>[][] {
  const has = (name: Word) => matches.some((found) => found.some((match) => match.name === name))
  // "Start date" in a list with a line per absence.
  const isOfAbsences = has('absenceKind')
  return matches.map((found, place) => {
    const cells = rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '')
    return found.flatMap(({ name, level }): Match<EmployeeColumn>[] => {
      switch (name) {
        case 'name':
          // "Broek, J. van den" beside "Joris" and "Broek" is for letters.
          if ((has('firstName') || has('callName')) && has('lastName') && most(cells, hasInitial)) return []
          // "Name" beside "First name" is the family name; on its own it is the whole name.
          return [
            { name: (has('firstName') || has('callName')) && !has('lastName') ? 'lastName' : 'displayName', level: 1 },
          ]
        case 'person':
          return [{ name: areNames(cells) ? 'displayName' : 'employeeNumber', level: UNSURE }]
        case 'number':
          return areIds(cells) ? [] : [{ name: 'employeeNumber', level: UNSURE }]
        case 'manager':
          return most(cells, isNumber) ? [{ name: 'managerNumber', level: UNSURE }] : []
        case 'firstDay':
          return [{ name: isOfAbsences ? 'absenceFrom' : 'employedFrom', level: UNSURE }]
        case 'lastDay':
          return [{ name: isOfAbsences ? 'absenceUntil' : 'employedUntil', level: UNSURE }]
        case 'absenceKind':
          return []
        case 'title':
          return cells.length === 0 || most(cells, isSalutation) ? [] : [{ name: 'jobTitle', level: UNSURE }]
        case 'namePrefix':
          return cells.length > 0 && cells.every(isParticle) ? [{ name: 'infix', level: UNSURE }] : []
        default:
          return [{ name, level }]
      }
    })
  })
}

const most = (cells: readonly string[], test: (cell: string) => boolean) => cells.filter(test).length > cells.length / 2

/** Two words without a digit. */
const areNames = (cells: readonly string[]) => most(cells, (cell) => /^\P{N}*\p{L}[\s,]+\p{L}\P{N}*$/u.test(cell))
const isNumber = (cell: string) => /^[\p{L}\d.-]*\d[\p{L}\d.-]*$/u.test(cell)
const hasInitial = (cell: string) => /(^|[\s,.])\p{Lu}\./u.test(cell)
/** Entra object ids aren't employee numbers. */
const areIds = (cells: readonly string[]) => most(cells, (cell) => /^[\da-f]{8}-[\da-f]{4}-/i.test(cell))

/** A list of absences has no other fields, and all its people exist already. */
function missingOf(at: ReadonlyMap<EmployeeColumn, number>): string[] {
  if (at.has('employeeNumber') && (at.has('absences') || at.has('absenceFrom'))) return []
  const named = at.has('displayName') || ((at.has('firstName') || at.has('callName')) && at.has('lastName'))
  return [
    ...(at.has('employeeNumber') ? [] : ['employeeNumber']),
    ...(named ? [] : ['displayName']),
    ...(at.has('email') || at.has('signInName') ? [] : ['email']),
  ]
}
