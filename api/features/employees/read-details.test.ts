import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { DateOrder } from '../../lib/lists/read-written-time.ts'
import { readImport } from './import-lines.ts'

const read = (list: string, dateOrder?: DateOrder) =>
  readImport({ type: 'text/csv', bytes: Buffer.from(list) }, { dateOrder })
const first = async (list: string) => {
  const { lines } = await read(list)
  return lines[0]?.values ?? lines[0]?.notes
}

describe('employment, manager, job title, location and language under the headers of real systems', () => {
  const joris = { employeeNumber: '7001', displayName: 'Joris Broek', email: 'j@x.example' }
  const details = {
    ...{ jobTitle: 'Nurse', location: 'Ghent', managerNumber: '8001', language: 'nl' },
    ...{ employedFrom: '2026-03-25', employedUntil: '2027-12-31' },
  }
  test.each([
    [
      'Personio in German',
      'Personalnummer,Vorname,Nachname,E-Mail,Position,Standort,Vorgesetzter Personalnummer,Sprache,Eintrittsdatum,Austrittsdatum',
      '7001,Joris,Broek,j@x.example,Nurse,Ghent,8001,Niederländisch,25.03.2026,31.12.2027',
    ],
    [
      'Personio in English',
      'Employee ID,First name,Last name,Email,Position,Office,Supervisor ID,Preferred language,Hire date,Last working day',
      '7001,Joris,Broek,j@x.example,Nurse,Ghent,8001,Dutch,2026-03-25,2027-12-31',
    ],
    [
      'BambooHR',
      'Employee #,First Name,Last Name,Work Email,Job Title,Location,Supervisor Employee Number,Language,Hire Date,Termination Date',
      '7001,Joris,Broek,j@x.example,Nurse,Ghent,8001,nl,03/25/2026,12/31/2027',
    ],
    [
      'HiBob',
      'Employee ID,Display name,Email,Work - Job title,Work - Site,Work - Manager ID,Language,Work - Start date,Termination date',
      '7001,Joris Broek,j@x.example,Nurse,Ghent,8001,NL,25/03/2026,31/12/2027',
    ],
    [
      'Workday',
      'Employee ID,Legal Name - First Name,Legal Name - Last Name,Email - Work,Business Title,Location,Manager - Employee ID,Preferred Language,Hire Date,Termination Date',
      '7001,Joris,Broek,j@x.example,Nurse,Ghent,8001,Dutch,2026-03-25,2027-12-31',
    ],
    [
      'AFAS',
      'Medewerker;Naam;E-mail werk;Functie;Werklocatie;Leidinggevende;Taal;Datum in dienst;Datum uit dienst',
      '7001;Joris Broek;j@x.example;Nurse;Ghent;8001;Nederlands;25-03-2026;31-12-2027',
    ],
    [
      'Visma',
      'Medewerkernummer;Voornaam;Achternaam;E-mailadres (zakelijk);Functieomschrijving;Vestiging;Leidinggevende nummer;Voorkeurstaal;Indienstdatum;Uitdienstdatum',
      '7001;Joris;Broek;j@x.example;Nurse;Ghent;8001;nl;25-03-2026;31-12-2027',
    ],
    [
      'SAP SuccessFactors',
      'USERID,FIRSTNAME,LASTNAME,EMAIL,MANAGER,JOB TITLE,LOCATION,DEFAULT_LOCALE,HIREDATE,EXITDATE',
      '7001,Joris,Broek,j@x.example,8001,Nurse,Ghent,nl,03/25/2026,12/31/2027',
    ],
    [
      'DATEV',
      'Pers.-Nr.;Familienname;Vorname;E-Mail (dienstlich);Berufsbezeichnung;Betriebsstätte;Pers.-Nr. Vorgesetzte;Korrespondenzsprache;Eintrittsdatum;Austrittsdatum',
      '7001;Broek;Joris;j@x.example;Nurse;Ghent;8001;Niederländisch;25.03.2026;31.12.2027',
    ],
    [
      'French',
      'Matricule;Prénom;Nom;Courriel professionnel;Intitulé du poste;Lieu de travail;Matricule du responsable;Langue;Date d’entrée;Date de sortie',
      '7001;Joris;Broek;j@x.example;Nurse;Ghent;8001;Néerlandais;25/03/2026;31/12/2027',
    ],
  ])('%s', async (_system, header, row) => {
    expect(await first(`${header}\n${row}\n`)).toEqual({ ...joris, ...details })
  })

  test('a manager’s name and other details are left out', async () => {
    const list = 'ID;Name;Mail;Manager;Manager email;Manager phone\n7;Jo Ek;j@x.example;Anna Maes;a@x.example;12'
    expect(await first(list)).toEqual({ employeeNumber: '7', displayName: 'Jo Ek', email: 'j@x.example' })
  })

  test('an empty cell removes a field, and a date far in the future means no end', async () => {
    const list =
      'ID;Name;Mail;Location;Language;Employed from;Employed until\n7;Jo Ek;j@x.example;;;01.09.87;31.12.9999'
    expect(await first(list)).toEqual({
      ...{ employeeNumber: '7', displayName: 'Jo Ek', email: 'j@x.example' },
      ...{ location: null, language: null, employedFrom: '1987-09-01', employedUntil: null },
    })
  })
})

describe('absences', () => {
  const spring = { from: '2027-03-01', until: '2027-06-30' }
  const august = { from: '2027-08-25' }
  const absencesOf = async (list: string) => (await first(list)) as { absences?: unknown }
  test.each([
    '2027-03-01..2027-06-30; 2027-08-25..',
    '01.03.2027 - 30.06.2027; ab 25.08.2027',
    '1 maart 2027 tot en met 30 juni 2027 | vanaf 25 augustus 2027',
    'du 1er mars 2027 au 30 juin 2027; à partir du 25 août 2027',
    '3/1/2027 to 6/30/2027, from 8/25/2027',
    '2027-03-01/2027-06-30; 2027-08-25/',
    '2027-03-01 … 2027-06-30; 2027-08-25 …',
    '25.08.2027-; 01.03.2027–30.06.2027; 01.03.2027-30.06.2027',
  ])('in one cell: %s', async (cell) => {
    expect(await absencesOf(`Personeelsnummer\tAfwezigheden\n7001\t${cell}`)).toEqual({
      employeeNumber: '7001',
      absences: [spring, august],
    })
  })

  test.each([
    'ID;Absence from;Absence until;Absence from;Absence until',
    'ID;Afwezig van;Afwezig tot en met;Afwezig van 2;Afwezig tot en met 2',
    'Matricule;Début d’absence 1;Fin d’absence 1;Début d’absence 2;Fin d’absence 2',
    'Personalnummer;Abwesend von;Abwesend bis;Abwesend von;Abwesend bis',
  ])('in repeated columns: %s', async (header) => {
    const { absences } = await absencesOf(`${header}\n7001;2027-03-01;2027-06-30;2027-08-25;`)
    expect(absences).toEqual([spring, august])
  })

  test('one per line, as absence reports have them, and the import report says so', async () => {
    const { lines } = await read(
      [
        'Employee ID;First name;Last name;Email;Absence type;Start date;End date',
        '7001;Jo;Ek;j@x.example;Parental leave;01/03/2027;30/06/2027',
        '7002;Bo;Es;b@x.example;Sick leave;05/03/2027;06/03/2027',
        '7001;Jo;Ek;j@x.example;Sick leave;25/08/2027;',
      ].join('\n'),
    )
    expect(lines.map(({ line, values }) => [line, values?.absences])).toEqual([
      [2, [spring, august]],
      [3, [{ from: '2027-03-05', until: '2027-03-06' }]],
    ])
    expect(lines[0]?.notes).toMatchObject([{ code: 'moreAbsences', kind: 'read', facts: { lines: '4' } }])
  })

  test('a single day is that day, and an empty cell removes all of them', async () => {
    expect(await absencesOf('ID;Absences\n7001;2027-03-05')).toMatchObject({
      absences: [{ from: '2027-03-05', until: '2027-03-05' }],
    })
    expect(await absencesOf('ID;Absences\n7001;')).toEqual({ employeeNumber: '7001', absences: null })
  })

  test.each([
    ['soon', 'notADay'],
    ['2027-06-30..2027-03-01', 'endBeforeStart'],
    ['2027-02-31', 'notADay'],
    ['03/04/2027', 'date_order_unknown'],
  ])('that are impossible are refused with the reason: %s', async (cell, code) => {
    const { lines, asksForOrder } = await read(`ID;Absences\n7001;${cell}`)
    expect(lines[0]?.values).toBeUndefined()
    expect(lines[0]?.notes.find(({ kind }) => kind === 'fault')).toMatchObject({
      code,
      field: 'absences',
      column: 'Absences',
    })
    expect(asksForOrder).toBe(code === 'date_order_unknown')
  })

  test('the order of day and month is worked out for the whole list, or as the caller says', async () => {
    const list = 'ID;Employed from;Absence from;Absence until\n1;03/04/2026;;\n2;;05/06/2027;25/06/2027'
    const { lines } = await read(list)
    expect(lines.map(({ values }) => [values?.employedFrom, values?.absences])).toEqual([
      ['2026-04-03', null],
      [null, [{ from: '2027-06-05', until: '2027-06-25' }]],
    ])
    const asked = await read('ID;Absence from\n1;03/04/2027', 'monthFirst')
    expect(asked.lines[0]?.values?.absences).toEqual([{ from: '2027-03-04' }])
  })

  test('thousands for one person are refused, in a cell and in lines, and delay no one', async () => {
    const cell = Array.from({ length: 20_000 }, () => '2027-03-01').join('; ')
    const many = Array.from(
      { length: 5000 },
      (_, at) => `7001;${new Date(Date.UTC(2027, 0, at + 1)).toISOString().slice(0, 10)}`,
    )
    await expect(read(`ID;Absences\n7001;${cell}`)).rejects.toMatchObject({ details: { reason: 'rowTooLong' } })
    const { lines } = await read(['ID;Absence from', ...many].join('\n'))
    expect(lines).toHaveLength(1)
    expect(lines[0]?.values).toBeUndefined()
    expect(lines[0]?.notes.at(-1)).toMatchObject({ kind: 'fault', code: 'tooLarge', facts: { most: 200 } })
  })
})

const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2028-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const period = fc
  .tuple(day, fc.option(day))
  .map(([from, other]) =>
    other === null ? { from } : from < other ? { from, until: other } : { from: other, until: from },
  )
const DAYS: Readonly<Record<string, (iso: string) => string>> = {
  iso: (iso) => iso,
  dots: (iso) => iso.split('-').reverse().join('.'),
  slashes: (iso) => iso.split('-').reverse().join('/'),
  american: (iso) => iso.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$2/$3/$1'),
}
/** The day is above 12, so each list shows its order. */
const TELLING = { from: '2027-07-25', until: '2027-07-26' }

test('absences mean the same in whichever form they are written', async () => {
  const lists = fc.uniqueArray(period, { maxLength: 4, selector: ({ from }) => from })
  await fc.assert(
    fc.asyncProperty(
      lists,
      fc.constantFrom(...Object.keys(DAYS)),
      fc.constantFrom('cell', 'columns', 'lines'),
      async (some, style, way) => {
        const all = [...some.filter(({ from }) => from !== TELLING.from), TELLING]
        const write = (iso = '') => (iso === '' ? '' : (DAYS[style]?.(iso) ?? ''))
        const pairs = all.map((one) => [write(one.from), write('until' in one ? one.until : '')] as const)
        const texts = {
          cell: () => ['ID;Absences', `7;"${pairs.map(([from, until]) => `${from}..${until}`).join('; ')}"`],
          columns: () => [`ID;${pairs.map(() => 'Absent from;Absent until').join(';')}`, `7;${pairs.flat().join(';')}`],
          lines: () => ['ID;Absence start;Absence end', ...pairs.map((pair) => `7;${pair.join(';')}`)],
        }
        const { lines } = await read(texts[way as 'cell']().join('\n'))
        const sorted = [...all].sort((left, right) => (left.from < right.from ? -1 : 1))
        expect(lines.map(({ values, notes }) => values?.absences ?? notes)).toEqual([sorted])
      },
    ),
    { numRuns: 200 },
  )
})
