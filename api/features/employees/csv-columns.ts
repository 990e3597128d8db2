import { placeColumns, refuseMissing, type HeaderReader } from '../../lib/lists/csv-header.ts'
import { headerMatcher, type Match } from '../../lib/lists/header-words.ts'
import { EMPLOYEE_WORDS, NOBODYS, type ColumnWord } from './column-words.ts'
import { EMPLOYEE_COLUMNS, type EmployeeColumn } from './fields/contract.ts'
import { isParticle } from './person-name.ts'

const matchesOf = headerMatcher(EMPLOYEE_WORDS, NOBODYS)
const UNSURE = 5

/** The header of a list of employees. Both first and last name may stand in place of the display name. */
export const employeeHeader: HeaderReader<EmployeeColumn> = {
  fields: EMPLOYEE_COLUMNS,
  countKnown: (header) => new Set(header.flatMap((word) => matchesOf(word)[0]?.name ?? [])).size,
  readColumns: (header, line, rows, given) => {
    const columns = placeColumns({ header, line, rows }, settled(header.map(matchesOf), rows), given)
    refuseMissing(missingOf(columns.at), line, columns)
    return columns
  },
}

/** Words that may mean two things, as the other columns and the content of this one have it. */
function settled(
  matches: readonly (readonly Match<ColumnWord>[])[],
  rows: readonly (readonly string[])[],
): Match<EmployeeColumn>[][] {
  const has = (name: ColumnWord) => matches.some((found) => found.some((match) => match.name === name))
  return matches.map((found, place) => {
    const cells = rows.map((row) => row[place]?.trim() ?? '').filter((cell) => cell !== '')
    return found.flatMap(({ name, level }): Match<EmployeeColumn>[] => {
      switch (name) {
        case 'name':
          // "Name" beside "First name" is the family name; alone it is the whole name.
          return [
            { name: (has('firstName') || has('callName')) && !has('lastName') ? 'lastName' : 'displayName', level: 1 },
          ]
        case 'person':
          return [{ name: areNames(cells) ? 'displayName' : 'employeeNumber', level: UNSURE }]
        case 'number':
          return areIds(cells) ? [] : [{ name: 'employeeNumber', level: UNSURE }]
        case 'namePrefix':
          return cells.length > 0 && cells.every(isParticle) ? [{ name: 'infix', level: UNSURE }] : []
        default:
          return [{ name, level }]
      }
    })
  })
}

const most = (cells: readonly string[], test: (cell: string) => boolean) => cells.filter(test).length > cells.length / 2

/** Two words and no digit. */
const areNames = (cells: readonly string[]) => most(cells, (cell) => /^\P{N}*\p{L}[\s,]+\p{L}\P{N}*$/u.test(cell))
/** The ids of Entra ID are no employee numbers. */
const areIds = (cells: readonly string[]) => most(cells, (cell) => /^[\da-f]{8}-[\da-f]{4}-/i.test(cell))

function missingOf(at: ReadonlyMap<EmployeeColumn, number>): string[] {
  const named = at.has('displayName') || ((at.has('firstName') || at.has('callName')) && at.has('lastName'))
  return [
    ...(at.has('employeeNumber') ? [] : ['employeeNumber']),
    ...(named ? [] : ['displayName']),
    ...(at.has('email') || at.has('signInName') ? [] : ['email']),
  ]
}
