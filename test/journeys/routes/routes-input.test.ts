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
      // A list is read as it comes, and a text alone is well-formed JSON, though no list.
      const isText = text === '"text"' && operation.rawBody?.jsonAsSent
      expect([status, errorOf(body).code]).toEqual([400, isText ? 'validation_failed' : 'malformed_json'])
    },
  )

  test('a body of another type is refused, and the types that are taken are named', async () => {
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

  test('nothing can be slipped under by way of __proto__', async () => {
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
  test('more bytes than it takes are refused', async () => {
    const { types = [], maxBytes = 0 } = operation.rawBody ?? {}
    const type = (types[0] ?? '').replace('*', 'jpeg')
    const { status, bytes } = await send(operation, new Uint8Array(maxBytes + 1), { 'content-type': type })
    // Data, or a page for a person who presses a button.
    expect([status, Buffer.from(bytes).toString()]).toEqual([413, expect.stringContaining('payload_too_large')])
  })

  test('another type is refused', async () => {
    const { status } = await send(operation, '<x/>', { 'content-type': 'application/xml' })
    expect(status).toBe(415)
  })
})

describe.each(WITH_ETAG)('%s', (_title, operation) => {
  test.each(['W/"some-etag"', 'W/some-etag', '"other", W/"some-etag"'])(
    'the weak etag %s gets an answer that tells what to do',
    async (etag) => {
      const { status, body } = await send(operation, undefined, { 'if-match': etag })
      expect([status, errorOf(body).code]).toEqual([412, 'weak_etag'])
      expect(body).toMatchObject({ error: { remedy: expect.stringContaining('without the W/') as string } })
    },
  )
})

describe.each(READS)('%s', (_title, operation) => {
  test('a question that does not exist, or is asked twice, is refused', async () => {
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
  // The outermost object is closed by the reader of bodies, whatever the contract says.
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
