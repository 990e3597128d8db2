import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Operation } from '../../../api/http/operation.ts'
import { OPERATIONS, somePath } from '../../helpers/operations.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
beforeAll(async () => {
  rollcall = await startRollcall({ people: 3 })
})
afterAll(() => rollcall.stop())

const title = (operation: Operation): [string, Operation] => [`${operation.method} ${operation.path}`, operation]
const WITH_JSON = OPERATIONS.filter(({ body }) => body !== undefined).map(title)
const WITH_FIELDS = OPERATIONS.filter(({ body }) => body instanceof z.ZodObject).map(title)
const WITH_RAW = OPERATIONS.filter(({ rawBody }) => rawBody !== undefined).map(title)
const WITH_ETAG = OPERATIONS.filter(({ ifMatch, method }) => ifMatch && method === 'delete').map(title)
const READS = OPERATIONS.filter(({ method, access }) => method === 'get' && access.includes('admin')).map(title)

const JSON_TYPE = { 'content-type': 'application/json' }
const send = (operation: Operation, body: unknown, headers: Record<string, string> = {}) =>
  rollcall.as('admin').send(operation.method, somePath(operation), body, { headers })
const errorOf = (body: unknown) =>
  (body as { error: { code: string; message: string; details: { fields?: { path: string }[] } } }).error
const pathsOf = (body: unknown) => errorOf(body).details.fields?.map(({ path }) => path)

describe.each(WITH_JSON)('%s', (_title, operation) => {
  test.each(['{"name":', 'not json', '[1,2', "{'name':1}", '"text"', '{"a":1}}', '\u0000'])(
    '%j is refused',
    async (text) => {
      const { status, body } = await send(operation, text, JSON_TYPE)
      // A list is read as a stream, and a single text is well-formed JSON but not a list.
      const isText = text === '"text"' && operation.rawBody?.jsonAsSent
      expect([status, errorOf(body).code]).toEqual([400, isText ? 'validation_failed' : 'malformed_json'])
    },
  )

  test('invalid UTF-8 is refused', async () => {
    for (const type of ['application/json', 'application/json; charset=utf-8', 'application/json;charset="UTF-8"']) {
      const { status, body } = await send(operation, Buffer.from('{"name":"Zo\xeb"}', 'latin1'), {
        'content-type': type,
      })
      expect([status, errorOf(body).code], type).toEqual([400, 'malformed_json'])
    }
  })

  test.each(['klingon', 'base64', 'utf-7'])('the character set %s is refused', async (charset) => {
    const { status, body } = await send(operation, '{}', { 'content-type': `application/json; charset=${charset}` })
    expect([status, errorOf(body).code]).toEqual([415, 'unsupported_media_type'])
  })

  test('a body of another type is refused, and the accepted types are named', async () => {
    const { status, body } = await send(operation, 'name=x', { 'content-type': 'application/x-www-form-urlencoded' })
    expect([status, errorOf(body).code]).toEqual([415, 'unsupported_media_type'])
    expect(errorOf(body).message).toContain('application/json')
  })

  test('10 MB are too much', async () => {
    const { status, body } = await send(operation, { name: 'x'.repeat(10 * 1024 * 1024) })
    expect([status, errorOf(body).code]).toEqual([413, 'payload_too_large'])
    expect(errorOf(body).message).toMatch(/\d+ bytes/)
  })

  test('values of the wrong type are refused', async () => {
    const kinds = [null, 1, 'text', [[]], { name: { $gt: '' } }]
    for (const value of kinds) {
      const { status, body } = await send(operation, JSON.stringify(value), JSON_TYPE)
      if (operation.body?.safeParse(value).success !== true)
        expect({ value, status, known: errorOf(body).code }).toMatchObject({ status: 400 })
    }
  })
})

describe.each(WITH_FIELDS)('%s', (_title, operation) => {
  test('a field that does not exist is named and refused', async () => {
    const { status, body } = await send(operation, { etag: 'mine', surprise: true })
    expect(status).toBe(400)
    expect(errorOf(body).code).toBe('validation_failed')
    expect(pathsOf(body)).toContain('surprise')
  })

  test('__proto__ can’t add fields', async () => {
    const { status } = await send(
      operation,
      '{"__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}',
      JSON_TYPE,
    )
    expect(status).toBe(400)
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
})

describe.each(WITH_RAW)('%s', (_title, operation) => {
  test('a body that is too large is refused', async () => {
    const { types = [], maxBytes = 0 } = operation.rawBody ?? {}
    const type = (types[0] ?? '').replace('*', 'jpeg')
    const { status, bytes } = await send(operation, new Uint8Array(maxBytes + 1), { 'content-type': type })
    // Data, or a page whose button someone pressed.
    expect([status, Buffer.from(bytes).toString()]).toEqual([413, expect.stringContaining('payload_too_large')])
  })

  test('another type is refused', async () => {
    const { status } = await send(operation, '<x/>', { 'content-type': 'application/xml' })
    expect(status).toBe(415)
  })
})

describe.each(WITH_ETAG)('%s', (_title, operation) => {
  test.each(['W/"some-etag"', 'W/some-etag', '"other", W/"some-etag"'])(
    'the weak etag %s gets an answer that says what to do',
    async (etag) => {
      const { status, body } = await send(operation, undefined, { 'if-match': etag })
      expect([status, errorOf(body).code]).toEqual([412, 'weak_etag'])
      expect(body).toMatchObject({ error: { remedy: expect.stringContaining('without the W/') as string } })
    },
  )
})

describe.each(READS)('%s', (_title, operation) => {
  test('an unknown or repeated query parameter is refused', async () => {
    if (!operation.query) return
    const admin = rollcall.as('admin')
    const unknown = await admin.get(`${somePath(operation)}?surprise=1`)
    expect([unknown.status, pathsOf(unknown.body)]).toEqual([400, ['surprise']])
    const [name = ''] = Object.keys(operation.query.shape)
    expect((await admin.get(`${somePath(operation)}?${name}=1&${name}=2`)).status).toBe(400)
  })
})

test('every object that can be sent refuses fields it does not know, at any depth', () => {
  const open = WITH_JSON.flatMap(([name, { body }]) =>
    openObjects(z.toJSONSchema(body as z.ZodType, { io: 'input', unrepresentable: 'any' }), name),
  )
  const top = WITH_FIELDS.map(([name]) => name)
  // Unknown fields of the outermost object are refused by the body parser, whatever the contract says.
  expect(open.filter((place) => !top.includes(place))).toEqual([])
})

function openObjects(schema: unknown, place: string): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const { type, properties, additionalProperties } = schema as Record<string, unknown>
  const isOpen = type === 'object' && properties !== undefined && additionalProperties !== false
  return [
    ...(isOpen ? [place] : []),
    ...Object.entries(schema).flatMap(([name, part]) => openObjects(part, `${place} ${name}`)),
  ]
}

describe('an address', () => {
  const admin = () => rollcall.as('admin')

  test.each(['/api/nothing', '/api', '/nothing', '/api/service-keys/x/y/z', '/api/audit/1'])(
    '%s that is none answers in the one shape of errors',
    async (path) => {
      const { status, body, headers } = await admin().get(path)
      expect(status).toBe(404)
      expect(body).toMatchObject({ error: { code: 'not_found', requestId: headers.get('x-request-id') } })
    },
  )

  test.each(['..%2f..%2fetc%2fpasswd', '%00', 'a%20b', '%3Cscript%3E', 'x'.repeat(129), "'%20or%201=1"])(
    'with the id %s finds nothing',
    async (id) => {
      const { status, body } = await admin().delete(`/api/service-keys/${id}`)
      expect([status, errorOf(body).code]).toEqual([404, 'not_found'])
    },
  )

  test('that is not well-formed is refused', async () => {
    expect((await admin().delete('/api/service-keys/%E0%A4%A')).status).toBe(400)
  })
})

describe('a text in another character set', () => {
  const json = (displayName: string, number: string) =>
    JSON.stringify({ employeeNumber: number, displayName, email: `${number}@x.example` })
  const NAME = 'Zoë Łuczak'
  const utf16 = (text: string) => Buffer.from(text, 'utf16le')

  test.each<[string, string, Uint8Array]>([
    ['iso-8859-2', NAME, Buffer.from('Zo\xeb \xa3uczak', 'latin1')],
    ['ISO-8859-1', 'Zoë', Buffer.from('Zo\xeb', 'latin1')],
    ['"windows-1252"', 'Zoë €', Buffer.from('Zo\xeb \x80', 'latin1')],
    ['utf-16le', NAME, utf16(NAME)],
    ['utf-16', NAME, Buffer.from(utf16(NAME)).swap16()],
    ['shift_jis', '山田', Buffer.from('\x8eR\x93c', 'latin1')],
    ['utf-8', NAME, Buffer.from(NAME)],
  ])('is read by it, as JSON and as a list: %s', async (charset, name, bytes) => {
    const wide = charset.startsWith('utf-16')
    const encode = (text: string) => (wide ? utf16(text) : Buffer.from(text))
    const around = (text: string): Uint8Array => {
      const [before = '', behind = ''] = text.split(NAME)
      const middle = charset === 'utf-16' ? Buffer.from(bytes).swap16() : bytes
      const all = Buffer.concat([encode(before), middle, encode(behind)])
      return charset === 'utf-16' ? Buffer.concat([Buffer.from([0xfe, 0xff]), all.swap16()]) : all
    }
    const number = `C${charset.replace(/\W/g, '')}-`
    const one = await rollcall.as('admin').post('/api/employees', around(json(NAME, `${number}J`)), {
      headers: { 'content-type': `application/json; charset=${charset}` },
    })
    expect({ status: one.status, body: one.body }).toMatchObject({ status: 201, body: { displayName: name } })
    const csv = `employeeNumber,displayName,email\r\n${number}L,${NAME},${number}l@x.example\r\n`
    const list = await rollcall.as('admin').post('/api/employees/import', around(csv), {
      headers: { 'content-type': `text/csv; charset=${charset}` },
    })
    expect({ status: list.status, body: list.body }).toMatchObject({ status: 200, body: { created: 1 } })
    const found = (await rollcall.as('admin').get(`/api/employees?search=${number}L`)).body
    expect(found).toMatchObject({ items: [{ displayName: name }] })
  })

  test('that a list names wrongly is refused', async () => {
    const text = Buffer.from('employeeNumber,displayName,email\r\n1,Zo\xeb,z@x.example\r\n', 'latin1')
    const sent = (charset: string) =>
      rollcall
        .as('admin')
        .post('/api/employees/import', text, { headers: { 'content-type': `text/csv; charset=${charset}` } })
    expect(await sent('utf-8')).toMatchObject({ status: 400, body: { error: { code: 'csv_unreadable' } } })
    expect(await sent('klingon')).toMatchObject({ status: 415, body: { error: { code: 'unsupported_media_type' } } })
  })
})
