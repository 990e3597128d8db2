import { RollcallError } from '../../lib/errors.ts'

export type ColumnName = 'employeeNumber' | 'displayName' | 'firstName' | 'lastName' | 'email' | 'department'

export interface Columns {
  /** The place of each column that is there, the first being 0. */
  at: ReadonlyMap<ColumnName, number>
  /** Header words that name nothing we know. */
  ignored: string[]
}

/** Header words in English, Dutch, French and German: lower case, without accents, blanks and signs. */
const WORDS: Record<ColumnName | 'name', string> = {
  employeeNumber:
    'employeenumber employeeno employeenr employeeid personnelnumber personnelno personnelnr personnelid staffnumber staffno staffid payrollnumber ' +
    'personeelsnummer personeelsnr personeelsid medewerkernummer medewerkersnummer werknemersnummer werknemernummer stamnummer ' +
    'matricule numerodematricule numeroemploye numerodemploye numerodelemploye numerodepersonnel numeropersonnel ' +
    'personalnummer personalnr mitarbeiternummer mitarbeiternr',
  displayName:
    'displayname fullname employeename completename weergavenaam volledigenaam nomcomplet nomaffiche nometprenom prenometnom anzeigename vollstandigername',
  name: 'name naam nom',
  firstName: 'firstname givenname forename voornaam prenom vorname',
  lastName: 'lastname surname familyname achternaam familienaam nomdefamille nachname familienname zuname',
  email:
    'email emailaddress mail mailaddress workemail workemailaddress emailadres mailadres werkemail ' +
    'adresseemail adressemail adresseelectronique courriel emailadresse mailadresse',
  department: 'department dept departmentname afdeling dienst departement service abteilung bereich',
}

const NAMES = new Map(
  Object.entries(WORDS).flatMap(([column, words]) => words.split(' ').map((word) => [word, column as keyof typeof WORDS])),
)

const plainWord = (word: string) => word.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/** How many words of this header are known; with the wrong separator it is none or one. */
export const countKnown = (header: readonly string[]) => header.filter((word) => NAMES.has(plainWord(word))).length

/**
 * Which column holds what. Both first and last name may stand in place of the display name.
 * @throws csv_unreadable when a column is missing or stands there twice
 */
export function readColumns(header: readonly string[], line: number): Columns {
  const named = header.map((word) => NAMES.get(plainWord(word)))
  // "Name" beside "First name" is the family name; alone it is the whole name.
  const generic = named.includes('firstName') && !named.includes('lastName') ? 'lastName' : 'displayName'
  const at = new Map<ColumnName, number>()
  const ignored: string[] = []
  named.forEach((name, index) => {
    const column = name === 'name' ? generic : name
    if (column === undefined) return void (header[index]?.trim() && ignored.push(header[index]))
    if (at.has(column)) throw unreadable(line, `The header names ${column} twice, in columns ${(at.get(column) ?? 0) + 1} and ${index + 1}.`)
    at.set(column, index)
  })
  refuseMissing(at, line)
  return { at, ignored }
}

function refuseMissing(at: ReadonlyMap<ColumnName, number>, line: number): void {
  const named = at.has('displayName') || (at.has('firstName') && at.has('lastName'))
  const missing = [!at.has('employeeNumber') && 'employeeNumber', !named && 'displayName', !at.has('email') && 'email'].filter(Boolean)
  if (missing.length > 0) throw unreadable(line, `The header does not name ${missing.join(', ')}.`)
}

/** A list that cannot be read as a whole, with the line of the file where that shows. */
export const unreadable = (line: number, message: string) =>
  new RollcallError('csv_unreadable', `Line ${line}: ${message}`, { details: { line } })
