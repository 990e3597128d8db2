import { describe, expect, test } from 'vitest'
import { readCsv } from '../../lib/lists/read-csv.ts'
import { employeeHeader } from './csv-columns.ts'

const HEADER = 'employeeNumber;displayName;email;department'
const tooMany = () => new Error('too many')
const read = (file: string | Uint8Array, most = 100) =>
  readCsv(
    { bytes: typeof file === 'string' ? Buffer.from(file) : file },
    { header: employeeHeader, template: [], mostRows: most, tooMany },
  )
const cellsOf = async (file: string | Uint8Array) => (await read(file)).rows.map((row) => row.cells)
const refusal = (line: number, words: string) =>
  expect.objectContaining({
    code: 'csv_unreadable',
    details: expect.objectContaining({ line }) as unknown,
    message: expect.stringContaining(words) as string,
  })

describe('how spreadsheets save it', () => {
  const list = `${HEADER}\r\n7;Zoë Müller-Łuczak;zoe@x.example;Größe\r\n`
  const expected = [['7', 'Zoë Müller-Łuczak', 'zoe@x.example', 'Größe']]
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list, 'utf16le')])

  test('UTF-8, with and without a byte order mark', async () => {
    expect(await cellsOf(list)).toEqual(expected)
    const marked = await read(`\ufeff${list}`)
    expect(marked.columns.at.get('employeeNumber')).toBe(0)
    expect(marked.rows.map((row) => row.cells)).toEqual(expected)
  })

  test('UTF-16 of either byte order, with and without its mark', async () => {
    expect(await cellsOf(utf16)).toEqual(expected)
    expect(await cellsOf(Buffer.from(utf16).swap16())).toEqual(expected)
    expect(await cellsOf(utf16.subarray(2))).toEqual(expected)
    expect(await cellsOf(Buffer.from(utf16).swap16().subarray(2))).toEqual(expected)
  })

  test('Windows-1252, with its euro sign and curly quotes', async () => {
    const bytes = Buffer.from(`${HEADER}\r\n7;Zo\xeb \x93M\xfcller\x94;z@x.example;\x80\x9c\r\n`, 'latin1')
    expect(await cellsOf(bytes)).toEqual([['7', 'Zoë “Müller”', 'z@x.example', '€œ']])
  })

  test.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['pipe', '|'],
  ])('separated by %s', async (_name, separator) => {
    expect(await cellsOf(list.replaceAll(';', separator))).toEqual(expected)
  })

  test('a separator inside a cell does not mislead', async () => {
    expect(await cellsOf('email;name;employee number\na@x.example;Doe, Jane, Dr.;1')).toEqual([
      ['a@x.example', 'Doe, Jane, Dr.', '1'],
    ])
  })

  test('with the hint "sep=;" and each kind of line ending', async () => {
    for (const ending of ['\n', '\r\n', '\r']) {
      const { rows } = await read(['sep=;', HEADER, '1;a;a@x.example;b', ''].join(ending))
      expect(rows).toEqual([{ line: 3, cells: ['1', 'a', 'a@x.example', 'b'] }])
    }
  })

  test('quoted cells with separators, quotation marks and line breaks, and the lines they begin on', async () => {
    const { rows } = await read(
      [HEADER, '1;"a;b";c;d', '', ';;;', '2;"a ""big""', '', 'b";c;d', '3;a;b;c'].join('\r\n'),
    )
    expect(rows).toEqual([
      { line: 2, cells: ['1', 'a;b', 'c', 'd'] },
      { line: 5, cells: ['2', 'a "big"\n\nb', 'c', 'd'] },
      { line: 8, cells: ['3', 'a', 'b', 'c'] },
    ])
  })
})

describe('the header', () => {
  test.each([
    'Employee Number,Name,E-mail,Department',
    'PERSONNEL NUMBER,Display name,Mail,Dept',
    'Personeelsnummer,Naam,E-mailadres,Afdeling',
    'Matricule,Nom et prénom,Adresse e-mail,Département',
    'Personalnummer,Anzeigename,E-Mail-Adresse,Abteilung',
  ])('is understood: %s', async (header) => {
    const { columns } = await read(`${header}\n1,a,b,c`)
    expect([...columns.at]).toEqual([
      ['employeeNumber', 0],
      ['displayName', 1],
      ['email', 2],
      ['department', 3],
    ])
  })

  test('may be in any order, with unknown columns', async () => {
    const { columns } = await read('Salary;mail;Afdeling;Voornaam;Naam;stamnummer\n1;2;3;4;5;6')
    expect(columns.ignored).toEqual(['Salary'])
    expect(Object.fromEntries(columns.at)).toEqual({
      email: 1,
      department: 2,
      firstName: 3,
      lastName: 4,
      employeeNumber: 5,
    })
  })

  test('without a required column, or with one twice, is refused with its line number', async () => {
    await expect(read('\n\nname;department\na;b')).rejects.toEqual(refusal(3, 'does not name employeeNumber, email'))
    await expect(read('mail;e-mail;name;employee no\na;b;c;d')).rejects.toEqual(
      refusal(1, 'email twice, in columns 1 and 2'),
    )
    await expect(read('first name;email;employeeNumber\na;b;c')).rejects.toEqual(
      refusal(1, 'does not name displayName'),
    )
  })
})

describe('a broken file', () => {
  test('with a quotation mark that is never closed names the line where it begins', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `${index};a;a@x.example;b`)
    rows[200] = '200;"never closed;a@x.example;b'
    await expect(read([HEADER, ...rows].join('\r\n'), 1000)).rejects.toEqual(refusal(202, 'never closed'))
  })

  test('with a quotation mark in the wrong place names the line', async () => {
    await expect(read(`${HEADER}\n1;a;b;c\n\n2;"a" b;c;d`)).rejects.toEqual(refusal(4, 'quotation mark'))
    await expect(read(`${HEADER}\n1;Jan "Jef" Peeters;b;c`)).rejects.toEqual(refusal(2, 'quotation mark'))
  })

  test.each([
    ['an Excel workbook', Buffer.from('PK\x03\x04rest of a workbook', 'latin1'), 'Excel workbook'],
    ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]), 'not a text file'],
    ['nothing', Buffer.alloc(0), 'empty'],
    ['nothing but blanks', Buffer.from(' \r\n\r\n ;;\r\n'), 'empty'],
  ])('%s is refused', async (_name, bytes, words) => {
    await expect(read(bytes)).rejects.toEqual(refusal(1, words))
  })

  test('with more rows than allowed is refused, with exactly as many it is read', async () => {
    const list = `${HEADER}\n1;a;b;c\n2;a;b;c\n`
    await expect(read(list, 1)).rejects.toThrow('too many')
    expect((await read(list, 2)).rows).toHaveLength(2)
  })
})
