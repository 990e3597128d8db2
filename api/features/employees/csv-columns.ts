import {
  columnNames,
  placeColumns,
  refuseMissing,
  type Columns as ColumnsOf,
  type HeaderReader,
} from '../../lib/lists/csv-header.ts'

export type ColumnName = 'employeeNumber' | 'displayName' | 'firstName' | 'lastName' | 'email' | 'department'
export type Columns = ColumnsOf<ColumnName>

/** Header words in English, Dutch, French and German. */
const WORDS: Record<ColumnName | 'name', string> = {
  employeeNumber:
    'employeenumber employeeno employeenr employeeid personnelnumber personnelno personnelnr ' +
    'personnelid staffnumber staffno staffid payrollnumber ' +
    'personeelsnummer personeelsnr personeelsid medewerkernummer medewerkersnummer ' +
    'werknemersnummer werknemernummer stamnummer ' +
    'matricule numerodematricule numeroemploye numerodemploye numerodelemploye numerodepersonnel numeropersonnel ' +
    'personalnummer personalnr mitarbeiternummer mitarbeiternr',
  displayName:
    'displayname fullname employeename completename weergavenaam volledigenaam nomcomplet ' +
    'nomaffiche nometprenom prenometnom anzeigename vollstandigername',
  name: 'name naam nom',
  firstName: 'firstname givenname forename voornaam prenom vorname',
  lastName: 'lastname surname familyname achternaam familienaam nomdefamille nachname familienname zuname',
  email:
    'email emailaddress mail mailaddress workemail workemailaddress emailadres mailadres werkemail ' +
    'adresseemail adressemail adresseelectronique courriel emailadresse mailadresse',
  department: 'department dept departmentname afdeling dienst departement service abteilung bereich',
}

const nameOf = columnNames(WORDS)

/** The header of a list of employees. Both first and last name may stand in place of the display name. */
export const employeeHeader: HeaderReader<ColumnName> = {
  countKnown: (header) => header.filter((word) => nameOf(word) !== undefined).length,
  readColumns: (header, line) => {
    const named = header.map(nameOf)
    // "Name" beside "First name" is the family name; alone it is the whole name.
    const generic = named.includes('firstName') && !named.includes('lastName') ? 'lastName' : 'displayName'
    const columns = placeColumns(
      header,
      named.map((name) => (name === 'name' ? generic : name)),
      line,
    )
    refuseMissing(missingOf(columns.at), line)
    return columns
  },
}

function missingOf(at: ReadonlyMap<ColumnName, number>): string[] {
  const named = at.has('displayName') || (at.has('firstName') && at.has('lastName'))
  return [
    ...(at.has('employeeNumber') ? [] : ['employeeNumber']),
    ...(named ? [] : ['displayName']),
    ...(at.has('email') ? [] : ['email']),
  ]
}
