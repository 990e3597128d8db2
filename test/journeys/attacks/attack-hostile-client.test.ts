import { once } from 'node:events'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../../helpers/caller.ts'
import { pictureOf } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
let person = ''
const admin = () => rollcall.as('admin')
const codeOf = ({ body }: Answer) => (body as { error: { code: string } }).error.code
const task = { type: 'PhotoSynchronization', name: 'Photos', schedule: '0 2 * * *', timeZone: 'UTC' }

beforeAll(async () => {
  rollcall = await startRollcall({ people: 3, prepared: true })
  const added = await admin().post('/api/employees', {
    employeeNumber: 'H-1',
    displayName: 'Hanna',
    email: 'hanna@contoso.example',
  })
  person = (added.body as { id: string }).id
  expect(
    (
      await admin().put(`/api/employees/${person}/photo`, await pictureOf(1), {
        headers: { 'content-type': 'image/jpeg' },
      })
    ).status,
  ).toBe(200)
})
afterAll(() => rollcall.stop())

/** Sends raw bytes and returns what arrives before the connection ends. */
const token = () => rollcall.tenant.signIn('admin')

async function raw(text: string): Promise<string> {
  const socket = connect(Number(new URL(rollcall.url).port), '127.0.0.1')
  let answer = ''
  socket.setEncoding('utf8').on('data', (chunk: string) => (answer += chunk))
  socket.write(text)
  await once(socket, 'close')
  return answer
}

describe('values with a meaning in JavaScript', () => {
  test('in the options of a service task change nothing else', async () => {
    const sent = JSON.stringify({ ...task, options: {} }).replace(
      '"options":{}',
      '"options":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    )
    const answer = await admin().post('/api/service-tasks', sent, { headers: { 'content-type': 'application/json' } })
    expect(answer.status).toBeLessThan(500)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  test.each(['[', '{"a":'])(
    'a body of %j nested a hundred thousand deep is refused as a client error',
    async (opening) => {
      const depth = 100_000
      const nested = opening.repeat(depth) + '1' + (opening === '[' ? ']' : '}').repeat(depth)
      const sent = JSON.stringify({ ...task, options: {} }).replace('"options":{}', `"options":{"deep":${nested}}`)
      const answer = await admin().post('/api/service-tasks', sent, { headers: { 'content-type': 'application/json' } })
      expect([answer.status, codeOf(answer)]).toEqual([400, 'validation_failed'])
    },
  )

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '%s is neither a record nor an outcome nor a size',
    async (name) => {
      for (const path of [
        `/api/employees/${name}`,
        `/api/remote-accounts/${name}`,
        `/api/runs/${name}`,
        `/api/service-tasks/${name}`,
      ])
        expect((await admin().get(path)).status).toBe(404)
      expect((await admin().get(`/api/employees?outcome=${name}`)).status).toBe(400)
      expect((await admin().get(`/api/employees/${person}/photo?size=${name}`)).status).toBe(400)
    },
  )
})

describe('other ways to the same address', () => {
  test.each([
    '/API/employees',
    '/api/Employees/',
    '/api/employees/',
    '//api/employees',
    '/api/./employees',
    '/api/x/../employees',
    '/api/employees;x=1',
    '/api/employees%2f',
    '/api/employees%00',
    '\\api\\employees',
  ])('%s lets no one in without a sign-in', async (path) => {
    expect(await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 (401|404|400)/,
    )
  })

  test.each(['HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'PATCH', 'CONNECT'])(
    '%s shows no record without a sign-in, and does nothing',
    async (method) => {
      const answer = await raw(
        `${method} /api/employees HTTP/1.1\r\nHost: x\r\nConnection: close\r\nX-HTTP-Method-Override: GET\r\n\r\n`,
      )
      expect(answer).not.toContain('displayName')
      expect(answer.startsWith('HTTP/1.1 200') ? method : 'refused').toMatch(/OPTIONS|refused/)
    },
  )

  test('HEAD of a picture has the headers of GET and no body', async () => {
    const [head, get] = [
      await admin().send('head', `/api/employees/${person}/photo`),
      await admin().get(`/api/employees/${person}/photo`),
    ]
    expect([head.status, head.bytes.byteLength, head.headers.get('etag')]).toEqual([200, 0, get.headers.get('etag')])
    expect(head.headers.get('cache-control')).toBe('private, no-cache')
  })
})

describe('requests two servers could read differently', () => {
  test.each([
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 30'],
    ['a length beside chunks', 'Content-Length: 4\r\nTransfer-Encoding: chunked'],
    ['an unknown encoding of the transfer', 'Transfer-Encoding: xchunked'],
    ['a blank before the colon', 'Content-Length : 4'],
    ['a folded line', 'X-Thing: a\r\n b\r\nContent-Length : 2'],
  ])('with %s are refused', async (_what, headers) => {
    const answer = await raw(
      `POST /api/service-tasks HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${await token()}\r\n${headers}\r\n\r\n{}\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 400/)
  })

  test('with headers without end are refused', async () => {
    expect(await raw(`GET /healthz HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(70_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 431/,
    )
  })

  test('with two sign-ins are judged by one of them only', async () => {
    const employee = await rollcall.tenant.signIn('employee')
    const answer = await raw(
      `GET /api/audit HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${employee}\r\nAuthorization: Bearer ${await token()}\r\n\r\n`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 40[13]/)
  })
})

/** The statuses of the answers on one connection, in order. */
const statuses = (answer: string) => [...answer.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => Number(status))

describe('requests that do not wait for the answer to the last', () => {
  test('are answered in their order, each by its own sign-in', async () => {
    const me = 'GET /api/me HTTP/1.1\r\nHost: x\r\n'
    const answer = await raw(
      `GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n${me}Authorization: Bearer ${await token()}\r\n\r\n` +
        `${me}\r\nGET /api/nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
    )
    expect(statuses(answer)).toEqual([200, 200, 401, 404])
    expect(answer.split('"userId"')).toHaveLength(2)
  })

  test('end with the first that can’t be read', async () => {
    const answer = await raw(
      'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nnonsense\r\n\r\nGET /healthz HTTP/1.1\r\nHost: x\r\n\r\n',
    )
    expect(statuses(answer).at(-1)).toBe(400)
    expect(statuses(answer).filter((status) => status === 200).length).toBeLessThanOrEqual(1)
  })
})

describe('bodies announced by their length', () => {
  const begun = async (headers: string) =>
    `POST /api/service-tasks HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer ${await token()}\r\n` +
    `Content-Type: application/json\r\n${headers}\r\n\r\n`

  test('are refused before they arrive if they are too large', async () => {
    const answer = await raw(await begun('Content-Length: 9000000'))
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toContain('payload_too_large')
  })

  test('and longer than that are read only so far: the rest is no part of them, and ends the connection', async () => {
    const kept = async (headers: string) => (await begun(headers)).replace('Connection: close\r\n', '')
    const before = ((await admin().get('/api/service-tasks')).body as { items: unknown[] }).items.length
    const whole = JSON.stringify({ ...task, name: 'Longer than announced' })
    const chunked = `2\r\n{}${whole}\r\n0\r\n\r\n`
    for (const sent of [
      `${await kept('Content-Length: 2')}{}${whole}`,
      `${await kept('Transfer-Encoding: chunked')}${chunked}`,
    ]) {
      const answered = statuses(await raw(sent))
      expect(answered).toEqual(answered.map(() => 400))
      expect(answered.length).toBeGreaterThan(0)
    }
    expect(((await admin().get('/api/service-tasks')).body as { items: unknown[] }).items).toHaveLength(before)
  })

  test('with Expect: 100-continue are asked for, or refused at once', async () => {
    expect(await raw(`${await begun('Expect: 100-continue\r\nContent-Length: 2')}{}`)).toMatch(
      /^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 400 /,
    )
    expect(await raw(await begun('Expect: 100-continue\r\nContent-Length: 9000000'))).toMatch(/HTTP\/1\.1 413 /)
    expect(await raw(await begun('Expect: something-else\r\nContent-Length: 0'))).toMatch(/^HTTP\/1\.1 417 /)
  })
})

describe('bodies that expand', () => {
  test('a list that is small when compressed and 200 MB when decompressed is refused', async () => {
    const answer = await admin().post('/api/employees/import', gzipSync(Buffer.alloc(200 * 1024 * 1024, 'a')), {
      headers: { 'content-type': 'text/csv', 'content-encoding': 'gzip' },
    })
    expect([answer.status, codeOf(answer)]).toEqual([413, 'payload_too_large'])
  })

  test('a list of a million columns, of one endless cell or of separators only is refused', async () => {
    for (const list of [
      'a;'.repeat(1_000_000),
      `employeeNumber;displayName;email\n"${'x'.repeat(2_000_000)}`,
      ';\n'.repeat(1_000_000),
    ]) {
      const answer = await admin().post('/api/employees/import', list, { headers: { 'content-type': 'text/csv' } })
      expect([400, 413]).toContain(answer.status)
      expect(['csv_unreadable', 'payload_too_large']).toContain(codeOf(answer))
    }
  })
})

describe('races', () => {
  test('of twenty who change the same record, one wins and the others are refused', async () => {
    const { etag } = (await admin().get(`/api/employees/${person}`)).body as { etag: string }
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        admin().patch(
          `/api/employees/${person}`,
          { department: `Team ${String(index)}` },
          { headers: { 'if-match': `"${etag}"` } },
        ),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 412)])
  })

  test('of twenty who create the same employee, one succeeds', async () => {
    const draft = { employeeNumber: 'R-1', displayName: 'Race', email: 'race@contoso.example' }
    const answers = await Promise.all(Array.from({ length: 20 }, () => admin().post('/api/employees', draft)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)])
  })

  test('pictures put and withdrawn at once leave a record whose picture is there, or none', async () => {
    const pictures = await Promise.all([2, 3, 4, 5].map(pictureOf))
    await Promise.all(
      pictures.flatMap((picture) => [
        admin().put(`/api/employees/${person}/photo`, picture, { headers: { 'content-type': 'image/jpeg' } }),
        admin().delete(`/api/employees/${person}/photo`),
      ]),
    )
    const { photo } = (await admin().get(`/api/employees/${person}`)).body as { photo?: { etag: string } }
    expect((await admin().get(`/api/employees/${person}/photo`)).status).toBe(photo ? 200 : 404)
  })
})
