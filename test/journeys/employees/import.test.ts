import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { EmployeeList, EmployeeView, ImportResult } from '../../../api/features/employees/contract.ts'
import type { Caller } from '../../helpers/caller.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
let admin: Caller
beforeAll(async () => {
  rollcall = await startRollcall({ people: 5 })
  admin = rollcall.as('admin')
})
afterAll(() => rollcall.stop())
beforeEach(async () => {
  for await (const { id } of rollcall.ctx.store.employees.all()) await rollcall.ctx.store.employees.remove(id)
})

const CSV = { headers: { 'content-type': 'text/csv' } }
const HEADER = 'employeeNumber;displayName;email;department\r\n'
const failure = (code: string) =>
  expect.objectContaining({ error: expect.objectContaining({ code }) as unknown }) as unknown

const send = (list: string | Uint8Array | unknown[], query = '') =>
  admin.post(`/api/employees/import${query}`, list, Array.isArray(list) ? {} : CSV)

async function imported(list: string | Uint8Array | unknown[], query = ''): Promise<ImportResult> {
  const { status, body } = await send(list, query)
  expect(status, JSON.stringify(body)).toBe(200)
  return body as ImportResult
}

async function everyone(): Promise<EmployeeView[]> {
  return ((await admin.get('/api/employees?limit=200')).body as EmployeeList).items
}
const one = async (employeeNumber: string) =>
  (await everyone()).find((employee) => employee.employeeNumber === employeeNumber)

describe('a list whose numbers lost their leading zeros', () => {
  const warned = ({ lines }: ImportResult) =>
    lines.map(({ employeeNumber, message }) => [
      employeeNumber,
      /Another employee has this address: ([^.]*)\./.exec(message ?? '')?.[1],
    ])

  test('gets a warning for each line before anything is added, and can be imported anyway', async () => {
    await imported(`${HEADER}00123;Anna;anna@x.example;Care\r\n00456;Bram;bram@x.example;Care\r\n`)
    const spoilt = `${HEADER}123;Anna;Anna@X.example;Care\r\n00456;Bram;bram@x.example;Night\r\n789;Cleo;cleo@x.example;Care\r\n`
    const dry = await imported(spoilt, '?dryRun=true')
    expect(dry).toMatchObject({ created: 2, updated: 1, failed: 0 })
    expect(warned(dry)).toEqual([
      ['123', '00123'],
      ['00456', undefined],
      ['789', undefined],
    ])
    expect(dry.lines[0]).toMatchObject({
      result: 'created',
      message: expect.stringContaining('leading zeros') as string,
    })
    expect(warned(await imported(spoilt))).toEqual(warned(dry))
    expect(await everyone()).toHaveLength(4)
  })

  test('also if both are in the same list, or an address becomes one that someone else has', async () => {
    expect(
      warned(
        await imported(`${HEADER}1;Anna;anna@x.example;\r\n01;Anna;anna@x.example;\r\n2;Bram;bram@x.example;\r\n`),
      ),
    ).toEqual([
      ['1', '01'],
      ['01', '1'],
      ['2', undefined],
    ])
    expect(warned(await imported(`${HEADER}2;Bram;anna@x.example;\r\n`, '?dryRun=true'))).toEqual([['2', '1, 01']])
  })

  test('names those who have the address by their numbers, in the same order each time', async () => {
    await imported(
      `${HEADER}${['10', '2', '001', '1', '33', '4'].map((number) => `${number};Anna;anna@x.example;`).join('\r\n')}\r\n`,
    )
    expect(warned(await imported(`${HEADER}99;Anna;anna@x.example;\r\n`, '?dryRun=true'))).toEqual([
      ['99', '1, 2, 4 and more'],
    ])
  })

  test('gets no warning if addresses change hands within the list', async () => {
    await imported(`${HEADER}1;Anna;anna@x.example;\r\n2;Bram;bram@x.example;\r\n`)
    expect(warned(await imported(`${HEADER}1;Anna;bram@x.example;\r\n2;Bram;anna@x.example;\r\n`))).toEqual([
      ['1', undefined],
      ['2', undefined],
    ])
    expect(warned(await imported(`${HEADER}1;Anna;bram@x.example;\r\n`))).toEqual([['1', undefined]])
  })
})

describe('a list from the HR system', () => {
  test('adds new people, changes those who changed, leaves the others alone, and removes no one', async () => {
    const first = await imported(
      `${HEADER}1;Anna;anna@x.example;Care\r\n2;Bram;bram@x.example;Care\r\n3;Cleo;cleo@x.example;\r\n`,
    )
    expect(first).toMatchObject({ dryRun: false, total: 3, created: 3, updated: 0, unchanged: 0, failed: 0 })
    const before = await one('2')

    const second = await imported(
      `${HEADER}1;Anna Maria;anna@x.example;\r\n2;Bram;bram@x.example;Care\r\n4;Dirk;dirk@x.example;IT\r\n`,
    )
    expect(second).toMatchObject({ total: 3, created: 1, updated: 1, unchanged: 1, failed: 0 })
    expect(second.lines).toEqual([
      {
        line: 2,
        employeeNumber: '1',
        result: 'updated',
        displayName: 'Anna Maria',
        fields: ['displayName', 'department'],
        changes: { displayName: { before: 'Anna', after: 'Anna Maria' }, department: { before: 'Care' } },
      },
      { line: 3, employeeNumber: '2', result: 'unchanged', displayName: 'Bram' },
      {
        line: 4,
        employeeNumber: '4',
        result: 'created',
        displayName: 'Dirk',
        changes: {
          employeeNumber: { after: '4' },
          displayName: { after: 'Dirk' },
          email: { after: 'dirk@x.example' },
          department: { after: 'IT' },
        },
      },
    ])
    expect((await everyone()).map(({ displayName }) => displayName)).toEqual(['Anna Maria', 'Bram', 'Cleo', 'Dirk'])
    expect(await one('1')).not.toHaveProperty('department')
    expect(await one('2')).toEqual(before)
  })

  test('a missing column leaves its field alone', async () => {
    await imported(`${HEADER}1;Anna;anna@x.example;Care\r\n`)
    await imported('Mail,Name,Personnel number\nanna.new@x.example,Anna,1\n')
    expect(await one('1')).toMatchObject({ email: 'anna.new@x.example', department: 'Care' })
  })

  test('keeps the picture, the link by hand and the opt-out, which aren’t in the list', async () => {
    await imported(`${HEADER}1;Anna;anna@x.example;Care\r\n`)
    const anna = await one('1')
    const entraUserId = '11111111-2222-4333-8444-555555555555'
    await admin.patch(`/api/employees/${anna?.id ?? ''}`, { entraUserId, photoOptOut: true })
    await imported(`${HEADER}1;Anna M.;anna@x.example;\r\n`)
    expect(await one('1')).toMatchObject({ id: anna?.id, displayName: 'Anna M.', entraUserId, photoOptOut: true })
  })

  test('is read as Excel saves it in Dutch, with first and last name', async () => {
    const text =
      'sep=;\r\nPersoneelsnummer;Voornaam;Naam;E-mailadres;Afdeling;Loon\r\n007;Zoë;"Müller\n-Peeters";zoe@x.example;Café;1\r\n'
    const result = await imported(Buffer.from(text, 'latin1'))
    expect(result).toMatchObject({ created: 1, ignoredColumns: ['Loon'], lines: [{ line: 3 }] })
    expect(await one('007')).toMatchObject({ displayName: 'Zoë Müller -Peeters', department: 'Café' })
  })

  test('as a dry run only reports what would happen', async () => {
    const list = `${HEADER}1;Anna;anna@x.example;\r\n2;Bram;nowhere;\r\n`
    const told = await imported(list, '?dryRun=true')
    expect(told).toMatchObject({ dryRun: true, created: 1, failed: 1 })
    expect(await everyone()).toEqual([])
    expect({ ...(await imported(list)), dryRun: true }).toEqual(told)
    expect(await everyone()).toHaveLength(1)
  })

  test('leaves one audit line with its counts', async () => {
    const trail = async () => ((await admin.get('/api/audit?limit=2')).body as { items: { action: string }[] }).items
    await admin.post('/api/employees', { employeeNumber: '9', displayName: 'Before', email: 'b@x.example' })
    await imported(`${HEADER}1;Anna;anna@x.example;\r\n2;Bram;bram@x.example;\r\n3;;;\r\n`)
    expect(await trail()).toMatchObject([
      { action: 'employees.imported', changes: { created: { after: 2 }, failed: { after: 1 } } },
      { action: 'employee.created' },
    ])
    const [line] = await trail()
    await imported(`${HEADER}1;Anna;anna@x.example;\r\n`)
    expect((await trail())[0]).toEqual(line)
  })
})

describe('a bad line', () => {
  test('is reported with its line and reason, and the good ones are imported', async () => {
    const result = await imported(
      [
        'employeeNumber;displayName;email;department',
        '1;Anna;anna@x.example;Care', // 2
        '2;Bram;not an address;Care', // 3
        ';Cleo;cleo@x.example;Care', // 4
        '4;;dirk@x.example;Care', // 5
        '5;"Two',
        'lines";e@x.example;Care', // 6
        '6;Filip;f@x.example;Care;more', // 8
        '7;Gus', // 9
        '8;Hanna;h@x.example', // 10: only the department is missing
        'X9;Ilse;i@x.example;Care', // 11
        'x9;Jan;j@x.example;Care', // 12
      ].join('\r\n'),
    )
    expect(result).toMatchObject({ total: 10, created: 3, failed: 7 })
    const failed = Object.fromEntries(
      result.lines.filter((line) => line.result === 'failed').map((line) => [line.line, line.message]),
    )
    expect(failed).toEqual({
      3: 'email must be an e-mail address',
      4: 'employeeNumber must not be empty',
      5: 'displayName must not be empty',
      8: 'The line has 5 cells where the header has 4.',
      9: 'The line has 2 cells where the header has 4.',
      11: 'The employee number is also in line 12.',
      12: 'The employee number is also in line 11.',
    })
    expect((await everyone()).map(({ displayName }) => displayName)).toEqual(['Anna', 'Hanna', 'Two lines'])
  })

  test('changes no one: its employee stays as before', async () => {
    await imported(`${HEADER}1;Anna;anna@x.example;Care\r\n`)
    const before = await everyone()
    expect(await imported(`${HEADER}1;Anna Maria;;\r\n`)).toMatchObject({ failed: 1, updated: 0 })
    expect(await everyone()).toEqual(before)
  })
})

describe('a broken file', () => {
  test.each<[string, string | Uint8Array, number]>([
    [
      'a quotation mark that is never closed',
      `${HEADER}1;Anna;anna@x.example;\r\n2;"Bram;b@x.example;\r\n3;Cleo;c@x.example;\r\n`,
      3,
    ],
    ['a missing column', 'employeeNumber;department\r\n1;Care\r\n', 1],
    ['a column twice', 'employeeNumber;name;mail;e-mail\r\n1;a;b;c\r\n', 1],
    ['a workbook', Buffer.from('PK\x03\x04 and so on', 'latin1'), 1],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 1],
    ['nothing', ' ', 1],
  ])('%s: nothing is changed, and the line is named', async (_name, file, line) => {
    const { status, body } = await send(file)
    expect({ status, body }).toMatchObject({ status: 400, body: failure('csv_unreadable') })
    expect((body as { error: { details: object } }).error.details).toMatchObject({ line })
    expect(await everyone()).toEqual([])
  })

  test('of more than 8 MB, or of more than 20,000 lines, is refused', async () => {
    expect(await send(HEADER + 'x'.repeat(8 * 1024 * 1024))).toMatchObject({
      status: 413,
      body: failure('payload_too_large'),
    })
    const many = Array.from({ length: 20_001 }, (_, index) => `${index};A;a${index}@x.example;`).join('\r\n')
    expect(await send(HEADER + many)).toMatchObject({ status: 413, body: failure('payload_too_large') })
    expect(await everyone()).toEqual([])
  })

  test('of another kind is refused', async () => {
    const answer = await admin.post('/api/employees/import', '<employees/>', {
      headers: { 'content-type': 'application/xml' },
    })
    expect(answer).toMatchObject({ status: 415, body: failure('unsupported_media_type') })
    expect(await admin.post('/api/employees/import', { employeeNumber: '1' })).toMatchObject({
      status: 400,
      body: failure('validation_failed'),
    })
    expect(
      await admin.post('/api/employees/import', '[{', { headers: { 'content-type': 'application/json' } }),
    ).toMatchObject({ status: 400, body: failure('malformed_json') })
  })
})

describe('a JSON array', () => {
  test('is reported by position; a missing field stays, null removes the department', async () => {
    await imported([{ employeeNumber: '1', displayName: 'Anna', email: 'anna@x.example', department: 'Care' }])
    const result = await imported([
      { employeeNumber: '1', displayName: 'Anna M.' },
      { employeeNumber: '2', displayName: 'Bram' },
      { employeeNumber: '3', displayName: 'Cleo', email: 'cleo@x.example', isAdmin: true },
      'Dirk',
      { employeeNumber: 5, displayName: 'Eva', email: 'eva@x.example' },
    ])
    expect(result).toMatchObject({ total: 5, updated: 1, failed: 4 })
    expect(result.lines.map(({ line, employeeNumber, result }) => [line, employeeNumber, result])).toEqual([
      [1, '1', 'updated'],
      [2, '2', 'failed'],
      [3, '3', 'failed'],
      [4, undefined, 'failed'],
      [5, undefined, 'failed'],
    ])
    expect(result.lines[1]?.message).toBe('A new employee needs displayName and email.')
    expect(result.lines[2]?.message).toContain('isAdmin')
    expect(await one('1')).toMatchObject({ displayName: 'Anna M.', email: 'anna@x.example', department: 'Care' })
    await imported([{ employeeNumber: '1', department: null }])
    expect(await one('1')).not.toHaveProperty('department')
  })

  test('can’t reach beyond its fields with names that have a meaning in JavaScript', async () => {
    const text =
      '[{"employeeNumber":"__proto__","displayName":"constructor","email":"p@x.example","__proto__":{"photoOptOut":true}}]'
    const { status } = await admin.post('/api/employees/import', text, {
      headers: { 'content-type': 'application/json' },
    })
    expect(status).toBe(200)
    expect({}).not.toHaveProperty('photoOptOut')
    expect(
      await imported([{ employeeNumber: '__proto__', displayName: 'constructor', email: 'p@x.example' }]),
    ).toMatchObject({ failed: 0 })
    expect(await one('__proto__')).toMatchObject({ displayName: 'constructor' })
    expect(await one('__proto__')).not.toHaveProperty('photoOptOut')
  })
})

describe('a list that would make the answer huge', () => {
  test('with the same number on every line names at most three other lines', async () => {
    const list = `${HEADER}${Array.from({ length: 3000 }, (_, at) => `1;P ${at};p${at}@x.example;`).join('\r\n')}`
    const { lines, failed } = await imported(list, '?dryRun=true')
    expect(failed).toBe(3000)
    expect(lines[0]?.message).toBe('The employee number is also in line 3, 4, 5 and 2996 more.')
    expect(lines.at(-1)?.message).toBe('The employee number is also in line 2, 3, 4 and 2996 more.')
  })

  test('gets an answer with fewer details, failed lines first', async () => {
    const good = Array.from({ length: 19_000 }, (_, at) => `G${at};${'é'.repeat(95)} ${at};g${at}@x.example;Care`)
    const bad = Array.from({ length: 1000 }, (_, at) => `B${at};P;nowhere;`)
    const answer = await send(`${HEADER}${[...good, ...bad].join('\r\n')}`, '?dryRun=true')
    expect(answer.bytes.length).toBeLessThan(4_000_000)
    const { total, lines, omittedLines = 0 } = answer.body as ImportResult
    expect(total).toBe(20_000)
    expect(lines.length + omittedLines).toBe(20_000)
    expect(omittedLines).toBeGreaterThan(0)
    expect(lines.filter(({ result }) => result === 'failed')).toHaveLength(1000)
    expect(lines.map(({ line }) => line)).toEqual([...lines.map(({ line }) => line)].sort((a, b) => a - b))
  })

  test('as JSON is refused before it is parsed: too nested, endless, or with too large a line', async () => {
    const sendJson = (text: string | Uint8Array, charset = '') =>
      admin.post('/api/employees/import', text, { headers: { 'content-type': `application/json${charset}` } })
    expect(await sendJson('['.repeat(100_000))).toMatchObject({ status: 400, body: failure('validation_failed') })
    expect(await sendJson(`[${'{},'.repeat(20_000)}{}]`)).toMatchObject({
      status: 413,
      body: failure('payload_too_large'),
    })
    for (const text of ['[{}', '[{},]', '[{}]]', '["a', '[{]', 'x', '[1 2]'])
      expect(await sendJson(text), text).toMatchObject({ status: 400, body: failure('malformed_json') })
    const keys = Array.from({ length: 50_000 }, (_, at) => `"k${at}":1`).join(',')
    const { status, body } = await sendJson(`[{${keys}}]`)
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { failed: 1, lines: [{ message: 'The line is larger than any line may be.' }] },
    })
  })

  test('as JSON in another character set is decoded, or refused', async () => {
    const sendJson = (bytes: Uint8Array, charset: string) =>
      admin.post('/api/employees/import', bytes, {
        headers: { 'content-type': `application/json; charset=${charset}` },
      })
    const zoe = Buffer.from('[{"employeeNumber":"7","displayName":"Zo\xeb","email":"zoe@x.example"}]', 'latin1')
    expect(await sendJson(zoe, 'utf-8')).toMatchObject({ status: 400, body: failure('malformed_json') })
    expect(await sendJson(zoe, 'klingon')).toMatchObject({ status: 415, body: failure('unsupported_media_type') })
    expect(await sendJson(zoe, 'ISO-8859-1')).toMatchObject({ status: 200, body: { created: 1 } })
    expect(await one('7')).toMatchObject({ displayName: 'Zoë' })
  })
})

test('an export is safe to open and imports unchanged', async () => {
  await imported([
    {
      employeeNumber: '1',
      displayName: '=HYPERLINK("https://x.example")',
      email: 'a@x.example',
      department: '+Care, "north"',
    },
    { employeeNumber: '-2', displayName: "'t Hart", email: 'b@x.example' },
  ])
  const { status, headers, bytes } = await admin.get('/api/employees/export')
  expect(status).toBe(200)
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(Buffer.from(bytes).toString()).toBe(
    [
      '\ufeffemployeeNumber,displayName,email,department,jobTitle,location,managerNumber,language,employedFrom,employedUntil,entraUserId,absences',
      "'-2,'t Hart,b@x.example,,,,,,,,,",
      `1,"'=HYPERLINK(""https://x.example"")",a@x.example,"'+Care, ""north""",,,,,,,,`,
      '',
    ].join('\r\n'),
  )
  expect(await imported(bytes)).toMatchObject({ total: 2, unchanged: 2, ignoredColumns: ['entraUserId'] })
})

test('20,000 people are imported from one file, and a second import at the same time creates no one twice', async () => {
  const list =
    HEADER +
    Array.from({ length: 20_000 }, (_, index) => `${index};Person ${index};p${index}@x.example;D${index % 9}`).join(
      '\r\n',
    )
  const results = await Promise.all([imported(list), imported(list)])
  expect(results.map(({ created, unchanged, failed }) => ({ new: created + unchanged, failed }))).toEqual([
    { new: 20_000, failed: 0 },
    { new: 20_000, failed: 0 },
  ])
  expect(results[0].created + results[1].created).toBe(20_000)
  expect(await rollcall.ctx.store.employees.count()).toBe(20_000)
})
