import express from 'express'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { securityHeaders } from '../../../api/http/security-headers.ts'
import { OPERATIONS, somePath } from '../../helpers/operations.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
beforeAll(async () => {
  rollcall = await startRollcall({ people: 3 })
})
afterAll(() => rollcall.stop())

/** A page for people allows only its own style, by its hash. */
const PAGE =
  /^default-src 'none'; style-src 'sha256-[\w+/=]+'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'$/
const READS = OPERATIONS.filter(({ method }) => method === 'get').map((operation) => somePath(operation))

test.each([...READS, '/api/nothing', '/nothing'])(
  '%s can’t be framed, loads nothing and isn’t cached',
  async (path) => {
    const { headers } = await rollcall.as('admin').get(path)
    expect(headers.get('content-security-policy')).toMatch(
      path.startsWith('/consent/') ? PAGE : /^default-src 'none';frame-ancestors 'none'$/,
    )
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('access-control-allow-origin')).toBeNull()
  },
)

test('browsers are told to come by https in production, and not on a developer’s machine', async () => {
  expect((await rollcall.anonymous.get('/healthz')).headers.get('strict-transport-security')).toBeNull()
  const server = createServer(express().use(securityHeaders({ ...rollcall.ctx.config, mode: 'production' })))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { headers } = await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`)
  server.close()
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
})

describe('the request id', () => {
  const idFor = async (given: string) =>
    (await rollcall.anonymous.get('/healthz', { headers: { 'x-request-id': given } })).headers.get('x-request-id')

  test('is the caller’s own when it is well-formed', async () => {
    expect(await idFor('trace-0123456789')).toBe('trace-0123456789')
  })

  test.each(['short', 'with blanks in it', '{"level":60}', 'x'.repeat(65)])(
    'is a new one in place of %j',
    async (given) => {
      expect(await idFor(given)).toMatch(/^[0-9a-f-]{36}$/)
    },
  )

  test('is in the log with route, status and caller, but without addresses that contain ids', async () => {
    await rollcall
      .as('admin')
      .delete('/api/service-keys/some-very-special-id', { headers: { 'x-request-id': 'look-me-up-1' } })
    const lines = rollcall.logLines.map((line) => JSON.parse(line) as Record<string, unknown>)
    const admin = `user:${rollcall.tenant.ids.tenantId}:${rollcall.tenant.personFor('admin').id}`
    expect(lines).toContainEqual(
      expect.objectContaining({
        requestId: 'look-me-up-1',
        route: '/api/service-keys/{id}',
        method: 'DELETE',
        status: 404,
        actor: admin,
      }),
    )
    expect(rollcall.logLines.join('')).not.toContain('some-very-special-id')
  })
})

describe('someone who calls too often', () => {
  const start = (rateLimits: { calls?: number; failures?: number; scheduled?: number }) =>
    startRollcall({ people: 3, speed: 1, rateLimits })
  const waitOf = ({ headers }: { headers: Headers }) => Number(headers.get('retry-after'))

  test('waits as long as told, while others are served', async () => {
    await using limited = await start({ calls: 3 })
    for (let round = 0; round < 3; round++) expect((await limited.as('admin').get('/api/me')).status).toBe(200)
    const refused = await limited.as('admin').get('/api/me')
    expect(refused.status).toBe(429)
    expect(refused.body).toMatchObject({ error: { code: 'too_many_requests' } })
    expect(waitOf(refused)).toBeGreaterThan(0)
    expect(waitOf(refused)).toBeLessThanOrEqual(60)
    expect((await limited.as('trainer').get('/api/me')).status).toBe(200)
  })

  test('without a valid sign-in is refused, while others from the same address are served', async () => {
    await using limited = await start({ failures: 2 })
    const guess = () => limited.withToken(`rck_${'B'.repeat(43)}`).get('/api/audit')
    expect([(await guess()).status, (await guess()).status, (await guess()).status]).toEqual([401, 401, 429])
    expect((await limited.as('admin').get('/api/audit')).status).toBe(200)
  })

  test('starts no service task', async () => {
    await using limited = await start({ scheduled: 1 })
    const token = await limited.tenant.appToken()
    const runDue = () => limited.withToken(token).post('/api/scheduled/run-due')
    expect([(await runDue()).status, (await runDue()).status]).toEqual([200, 429])
  })
})

test('while the server stops, reading continues and nothing new is started', async () => {
  const stopping = await startRollcall({ people: 3 })
  const admin = stopping.as('admin')
  const draft = { name: 'too late', scopes: ['tasks:run'] }
  stopping.beginToStop()
  const { status, body, headers } = await admin.post('/api/service-keys', draft)
  expect([status, (body as { error: { code: string } }).error.code, headers.get('retry-after')]).toEqual([
    503,
    'stopping',
    '60',
  ])
  expect((await admin.get('/api/service-keys')).body).toMatchObject({ items: [] })
  await stopping.stop()
})

test('for an unknown failure the caller gets the request id, and the log has the rest', async () => {
  await using broken = await startRollcall({ people: 3 })
  broken.expectInternalErrors()
  broken.ctx.store.serviceKeys.page = () => Promise.reject(new Error('the disk said: sector 7'))
  const { status, body, headers } = await broken.as('admin').get('/api/service-keys')
  expect(status).toBe(500)
  expect(body).toEqual({
    error: {
      code: 'internal',
      message: 'Something unexpected went wrong.',
      remedy: expect.any(String) as string,
      details: {},
      requestId: headers.get('x-request-id'),
    },
  })
  expect(
    broken.logLines.some((line) => line.includes('sector 7') && line.includes(headers.get('x-request-id') ?? 'none')),
  ).toBe(true)
})
