import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { readImport } from './import-lines.ts'

interface Person {
  employeeNumber: string
  first: string
  infix: string
  last: string
  email: string
  department: string
}

const read = async (list: string | Uint8Array) =>
  readImport({ type: 'text/csv', bytes: typeof list === 'string' ? Buffer.from(list) : list })
const valuesOf = async (list: string | Uint8Array) => (await read(list)).lines.map(({ values }) => values)

describe('headers of real systems', () => {
  const joris = {
    employeeNumber: '7001',
    displayName: 'Joris van den Broek',
    email: 'joris@x.example',
    department: 'Care',
  }
  test.each([
    ['Personio', 'Personalnummer,Vorname,Nachname,E-Mail,Abteilung', '7001,Joris,van den Broek,joris@x.example,Care'],
    [
      'Personio in English',
      'ID,First name,Last name,Email,Private email,Department,Team,Supervisor',
      '7001,Joris,van den Broek,joris@x.example,j@home.example,Care,Night,Anna Maes',
    ],
    [
      'BambooHR',
      'Employee #,Last Name,First Name,Preferred Name,Work Email,Home Email,Department,Division',
      '7001,van den Broek,Johannes,Joris,joris@x.example,j@home.example,Care,South',
    ],
    [
      'HiBob',
      'Display name,Email,Employee ID,Work - Department,Work - Reports to,Site',
      'Joris van den Broek,joris@x.example,7001,Care,Anna Maes,Ghent',
    ],
    [
      'Workday',
      'Employee ID,Legal Name - First Name,Legal Name - Last Name,Email - Work,Email - Home,Supervisory Organization,Manager',
      '7001,Joris,van den Broek,joris@x.example,j@home.example,Care,Anna Maes',
    ],
    [
      'Workday, one column for the name',
      'Worker,Employee ID,Primary Work Email,Supervisory Organization',
      'Joris van den Broek,7001,joris@x.example,Care',
    ],
    [
      'AFAS',
      'Medewerker;Roepnaam;Voornamen;Voorletters;Voorvoegsel;Achternaam;E-mail werk;E-mail privé;Organisatorische eenheid',
      '7001;Joris;Johannes;J.;van den;Broek;joris@x.example;j@home.example;Care',
    ],
    [
      'AFAS, short',
      'Medewerker;Naam;E-mail zakelijk;Afdeling;Leidinggevende',
      '7001;Joris van den Broek;joris@x.example;Care;Anna Maes',
    ],
    [
      'Visma',
      'Medewerkernummer;Voornaam;Tussenvoegsels;Achternaam;E-mailadres (zakelijk);E-mailadres (privé);Kostenplaats',
      '7001;Joris;van den;Broek;joris@x.example;j@home.example;Care',
    ],
    [
      'SAP SuccessFactors',
      'STATUS,USERID,USERNAME,FIRSTNAME,MI,LASTNAME,EMAIL,MANAGER,HR,DEPARTMENT\nSTATUS,User ID,Username,First Name,MI,Last Name,Email,Manager,HR,Department',
      'active,7001,jbroek,Joris,,van den Broek,joris@x.example,8001,9001,Care',
    ],
    [
      'SuccessFactors, report',
      'Person ID External,Personal Information: First Name,Personal Information: Last Name,Email Information: Business Email Address,Job Information: Department',
      '7001,Joris,van den Broek,joris@x.example,Care',
    ],
    [
      'DATEV',
      'Pers.-Nr.;Familienname;Vorsatzwort;Vorname;E-Mail (dienstlich);Kostenstelle',
      '7001;Broek;van den;Joris;joris@x.example;Care',
    ],
    [
      'DATEV, one column for the name',
      'Personal-Nr.;"Name, Vorname";E-Mail geschäftlich;Abteilung',
      '7001;"van den Broek, Joris";joris@x.example;Care',
    ],
    [
      'Entra ID',
      'userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,alternateEmailAddress,companyName,employeeId',
      'jb@x.onmicrosoft.example,Joris van den Broek,van den Broek,joris@x.example,Joris,7d0c8a5e-0000-4000-8000-000000000001,Member,Nurse,Care,j@home.example,Acme,7001',
    ],
    [
      'Entra ID, nobody has a mailbox',
      'userPrincipalName,displayName,mail,employeeId,department',
      'joris@x.example,Joris van den Broek,,7001,Care',
    ],
    [
      'French',
      'N° matricule;Prénom usuel;Prénom;Nom;Courriel professionnel;E-mail personnel;Service',
      '7001;Joris;Jean;van den Broek;joris@x.example;j@home.example;Care',
    ],
    [
      'French, one column for the name',
      'Numéro de salarié;Nom et prénom;Adresse électronique;Direction',
      '7001;van den Broek, Joris;joris@x.example;Care',
    ],
    ['Dutch', 'Pers.nr.;Naam medewerker;Werk e-mail;Team', '7001;Joris van den Broek;joris@x.example;Care'],
    [
      'German',
      'MA-Nr.;Mitarbeiter;Dienstliche E-Mail-Adresse;Organisationseinheit',
      '7001;Joris van den Broek;joris@x.example;Care',
    ],
    [
      'names that come last, middle and first',
      'Staff No.;Surname;Middle Name;Forename;E-mail address;Dept.',
      '7001;Broek;van den;Joris;joris@x.example;Care',
    ],
    [
      'a prefix that is a particle',
      'Employee no;First name;Prefix;Last name;Mail;Department',
      '7001;Joris;van den;Broek;joris@x.example;Care',
    ],
    [
      'a line break in a header cell',
      '"Employee\nnumber";"Display\r\nname";"E-mail\naddress";Department',
      '7001;Joris van den Broek;joris@x.example;Care',
    ],
    [
      'required fields marked',
      'Employee number *;Name (required);E-mail*;Department [optional]',
      '7001;Joris van den Broek;joris@x.example;Care',
    ],
  ])('%s', async (_system, header, row) => {
    expect(await valuesOf(`${header}\n${row}\n`)).toEqual([expect.objectContaining(joris)])
  })

  test('a form of address before a name is left out', async () => {
    expect(await valuesOf('ID;Prefix;First name;Last name;Mail\n1;Ms.;Mira;Holt;m@x.example')).toEqual([
      { employeeNumber: '1', displayName: 'Mira Holt', email: 'm@x.example' },
    ])
  })

  test('names with a degree after the comma stay, and so do lists that reverse only some names', async () => {
    const names = async (...list: string[]) =>
      (await valuesOf(`ID;Name;Mail\n${list.map((name, at) => `${at};${name};p${at}@x.example`).join('\n')}`)).map(
        (values) => values?.displayName,
      )
    expect(await names('Holt, Mira', 'von Berg, Karl Otto')).toEqual(['Mira Holt', 'Karl Otto von Berg'])
    expect(await names('Mira Holt, PhD', 'Berg, Karl')).toEqual(['Mira Holt, PhD', 'Berg, Karl'])
    expect(await names('Mira Holt', 'Berg, Karl')).toEqual(['Mira Holt', 'Berg, Karl'])
  })
})

describe('lines that aren’t data', () => {
  const header = 'employeeNumber;displayName;email;department'
  const row = '1;Mira;m@x.example;Ops'
  test('are left out and reported: a title, totals, a repeated header, a remark below', async () => {
    const list = [
      'Personnel list;;;',
      '',
      'as of 1 March 2027',
      header,
      row,
      header,
      'Subtotal;;;1',
      '2;Bo;b@x.example;Ops',
      'Total: 2;;;',
      ';;;',
      'Printed by HR on 1 March;;;',
      '(2 rows affected)',
    ].join('\r\n')
    const { lines, reading } = await read(list)
    expect(lines.map(({ line, employeeNumber }) => [line, employeeNumber])).toEqual([
      [5, '1'],
      [8, '2'],
    ])
    expect(reading).toMatchObject({ headerLine: 4, separator: ';', encoding: 'utf-8', skippedLines: 7 })
    expect(reading?.skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'title'],
      [3, 'title'],
      [6, 'repeatedHeader'],
      [7, 'total'],
      [9, 'total'],
      [11, 'remark'],
      [12, 'remark'],
    ])
  })

  test('but a line with only a number is reported, not dropped', async () => {
    const { lines } = await read(`${header}\n${row}\n7002;;;\n`)
    expect(lines[1]).toMatchObject({ line: 3, employeeNumber: '7002', notes: [{ kind: 'fault' }, { kind: 'fault' }] })
  })
})

describe('the report of a line', () => {
  test('names the field, the column, the text read and its interpretation', async () => {
    const { lines } = await read('Pers.-Nr.;Naam;E-mail\n\u200bZ1;Mira\u00a0Holt;nowhere')
    expect(lines[0]?.notes).toMatchObject([
      {
        code: 'invisible',
        kind: 'read',
        field: 'employeeNumber',
        column: 'Pers.-Nr.',
        text: 'Invisible characters were removed from employeeNumber.',
      },
      { code: 'blanks', kind: 'read', field: 'displayName', column: 'Naam' },
      { code: 'notAnAddress', kind: 'fault', field: 'email', column: 'E-mail', read: 'nowhere' },
    ])
  })
})

const letters = fc.constantFrom(...'abcdefghijklmnoprstuvzéëüöçñ')
const word = fc.array(letters, { minLength: 4, maxLength: 9 }).map((all) => {
  const text = all.join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
})
const person: fc.Arbitrary<Person> = fc.record({
  employeeNumber: fc.stringMatching(/^[A-Z]?\d{3,7}$/),
  first: word,
  infix: fc.constantFrom('', '', 'van den', 'von', "'t"),
  last: word,
  email: fc.stringMatching(/^[a-z]{2,8}\.[a-z]{2,8}@x\.example$/),
  department: fc.constantFrom('Care', 'Größe & Söhne', 'Night; shift', 'R|D, lab', 'Team "Nord"', 'Two\nlines', ''),
})

const style = fc.record({
  separator: fc.constantFrom(';', ',', '\t', '|'),
  quoting: fc.constantFrom('needed', 'all', 'blanksAround'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom(
    'utf-8',
    'utf-8 marked',
    'utf-16le',
    'utf-16le marked',
    'utf-16be',
    'utf-16be marked',
    'windows-1252',
  ),
  hint: fc.constantFrom('', 'sep=#', '"sep=#"'),
  title: fc.boolean(),
  total: fc.boolean(),
  ctrlZ: fc.boolean(),
  emptyBelow: fc.boolean(),
  number: fc.constantFrom('plain', 'formula', 'apostrophe', 'fullWidth', 'invisible'),
  address: fc.constantFrom('plain', 'blank', 'softHyphen', 'fullWidth', 'invisible'),
  name: fc.constantFrom('whole', 'parts', 'lastFirst', 'noBreakSpace', 'directionMarks'),
  order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  header: fc.constantFrom('en', 'nl', 'fr', 'de'),
})
type Style = typeof style extends fc.Arbitrary<infer T> ? T : never

const HEADERS: Record<
  Style['header'],
  Record<'number' | 'name' | 'first' | 'infix' | 'last' | 'email' | 'department', string>
> = {
  en: {
    number: 'Employee number',
    name: 'Full name',
    first: 'First name',
    infix: 'Surname prefix',
    last: 'Last name',
    email: 'Work email',
    department: 'Department',
  },
  nl: {
    number: 'Personeelsnummer',
    name: 'Naam',
    first: 'Voornaam',
    infix: 'Tussenvoegsel',
    last: 'Achternaam',
    email: 'E-mail zakelijk',
    department: 'Afdeling',
  },
  fr: {
    number: 'Matricule',
    name: 'Nom complet',
    first: 'Prénom',
    infix: 'Particule',
    last: 'Nom de famille',
    email: 'Adresse e-mail professionnelle',
    department: 'Service',
  },
  de: {
    number: 'Personal-Nr.',
    name: 'Anzeigename',
    first: 'Vorname',
    infix: 'Namenszusatz',
    last: 'Nachname',
    email: 'E-Mail (geschäftlich)',
    department: 'Abteilung',
  },
}

const full = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const NUMBERS: Record<Style['number'], (text: string) => string> = {
  plain: (text) => text,
  formula: (text) => `="${text}"`,
  apostrophe: (text) => `'${text}`,
  fullWidth: full,
  invisible: (text) => `\ufeff${text.slice(0, 1)}\u200b${text.slice(1)}`,
}
const ADDRESSES: Record<Style['address'], (text: string) => string> = {
  plain: (text) => text,
  blank: (text) => text.replace('.', '.\u00a0'),
  softHyphen: (text) => text.replace('.', '\u00ad.'),
  fullWidth: (text) => text.replace('@', '＠'),
  invisible: (text) => `${text}\u2060`,
}

const spoken = ({ first, infix, last }: Person) => [first, infix, last].filter(Boolean).join(' ')

function namesOf(person: Person, { name }: Style): string[] {
  if (name === 'parts') return [person.first, person.infix, person.last]
  if (name === 'lastFirst') return [`${[person.infix, person.last].filter(Boolean).join(' ')}, ${person.first}`]
  if (name === 'noBreakSpace') return [spoken(person).replaceAll(' ', '\u00a0')]
  return [name === 'directionMarks' ? `\u202a${spoken(person)}\u202c` : spoken(person)]
}

function written(people: readonly Person[], style: Style): Buffer {
  const { separator, quoting, lineEnd, header, encoding } = style
  const words = HEADERS[header]
  const cell = (text: string) => {
    const isNeeded = quoting !== 'needed' || text.includes(separator) || /["\r\n]/.test(text)
    if (!isNeeded || (/^="[^"]*"$/.test(text) && quoting === 'needed')) return text
    const quoted = `"${text.replaceAll('"', '""')}"`
    return quoting === 'blanksAround' ? ` ${quoted} ` : quoted
  }
  const inOrder = (groups: string[][]) => style.order.flatMap((at) => groups[at] ?? [])
  const nameWords = style.name === 'parts' ? [words.first, words.infix, words.last] : [words.name]
  const head = inOrder([[words.number], nameWords, [words.email], [words.department]])
  const rows = people.map((one) =>
    inOrder([
      [NUMBERS[style.number](one.employeeNumber)],
      namesOf(one, style),
      [ADDRESSES[style.address](one.email)],
      [one.department],
    ]),
  )
  const padding = separator.repeat(head.length - 1)
  const text = [
    ...(style.hint ? [style.hint.replace('#', separator)] : []),
    ...(style.title ? [`Staff as of 1 March${padding}`, padding] : []),
    ...[head, ...rows].map((cells) => cells.map(cell).join(separator)),
    ...(style.total ? [`Total: ${String(people.length)}${padding}`] : []),
    ...(style.emptyBelow ? [padding, padding] : []),
    ...(style.ctrlZ ? ['\x1a'] : ['']),
  ].join(lineEnd)
  const [name = '', marked] = encoding.split(' ')
  return iconv.encode(text, name, { addBOM: marked !== undefined })
}

test('a list means the same in each of these forms', async () => {
  const people = fc.uniqueArray(person, { minLength: 1, maxLength: 6, selector: (one) => one.employeeNumber })
  await fc.assert(
    fc.asyncProperty(people, style, async (list, way) => {
      // That code page doesn't have these characters.
      fc.pre(
        way.encoding !== 'windows-1252' ||
          (way.number !== 'fullWidth' &&
            way.number !== 'invisible' &&
            !['fullWidth', 'invisible'].includes(way.address) &&
            way.name !== 'directionMarks'),
      )
      const lines = (await readImport({ type: 'text/csv', bytes: written(list, way) })).lines
      expect(lines.map(({ values, notes }) => values ?? notes)).toEqual(
        list.map((one) => ({
          employeeNumber: one.employeeNumber,
          displayName: spoken(one),
          email: one.email,
          department: one.department.replace('\n', ' ') || null,
        })),
      )
    }),
    { numRuns: 400 },
  )
})
