import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import type { Caller } from '../../helpers/caller.ts'

interface Key {
  id: string
  etag: string
  key: string
  name: string
  lastUsedAt?: string
}

const SCHEDULE_KEY = 'a-scheduler-key-of-more-than-32-letters'
let rollcall: Rollcall
let admin: Caller
beforeAll(async () => {
  rollcall = await startRollcall({ people: 3, speed: 1, env: { SCHEDULE_KEY } })
  admin = rollcall.as('admin')
})
afterAll(() => rollcall.stop())

const make = async (name: string, scopes: string[]) =>
  (await admin.post('/api/service-keys', { name, scopes })).body as Key
const list = async () => ((await admin.get('/api/service-keys')).body as { items: Key[] }).items

describe('an admin makes a service key', () => {
  test('and sees it once; what is kept is its hash', async () => {
    const { status, body, headers } = await admin.post('/api/service-keys', {
      name: 'Monitoring',
      scopes: ['metrics:read'],
    })
    const { id, key, etag } = body as Key
    expect(status).toBe(201)
    expect(key).toMatch(/^rck_[\w-]{43}$/)
    expect(headers.get('etag')).toBe(`"${etag}"`)
    const shown = (await list()).find((item) => item.id === id)
    expect(shown).toMatchObject({
      name: 'Monitoring',
      scopes: ['metrics:read'],
      createdBy: rollcall.tenant.personFor('admin').displayName,
    })
    expect(JSON.stringify(await list())).not.toMatch(/rck_|hash/)
    expect((await rollcall.ctx.store.serviceKeys.get(id))?.hash).toBe(createHash('sha256').update(key).digest('hex'))
    expect(rollcall.logLines.join('')).not.toContain(key)
  })

  test.each([
    ['without a name', { scopes: ['metrics:read'] }],
    ['with a blank name', { name: '  ', scopes: ['metrics:read'] }],
    ['without scopes', { name: 'x', scopes: [] }],
    ['with a scope that does not exist', { name: 'x', scopes: ['admin'] }],
    ['with a hash of their own', { name: 'x', scopes: ['metrics:read'], hash: 'abc' }],
  ])('not %s', async (_what, draft) => {
    expect((await admin.post('/api/service-keys', draft)).status).toBe(400)
  })
})

describe('a service key', () => {
  test('opens only what its scopes name', async () => {
    const { key } = await make('HR system', ['employees:write'])
    const hr = rollcall.withToken(key)
    expect((await hr.get('/api/employees')).status).toBe(200)
    const refused = await hr.post('/api/scheduled/run-due')
    expect(refused.status).toBe(403)
    expect(refused.body).toMatchObject({
      error: { code: 'forbidden', message: expect.stringContaining('tasks:run') as string },
    })
  })

  test('stops working when it is removed', async () => {
    const { id, key } = await make('Short-lived', ['employees:write'])
    expect((await rollcall.withToken(key).get('/api/employees')).status).toBe(200)
    expect((await admin.delete(`/api/service-keys/${id}`)).status).toBe(204)
    expect((await rollcall.withToken(key).get('/api/employees')).status).toBe(401)
    expect((await admin.delete(`/api/service-keys/${id}`)).status).toBe(404)
  })

  test('is removed by its etag though it was used meanwhile, and not by another one', async () => {
    const { id, key, etag } = await make('In use', ['employees:write'])
    const other = await make('Another', ['employees:write'])
    await rollcall.withToken(key).get('/api/employees')
    expect((await list()).find((item) => item.id === id)).toMatchObject({
      etag,
      lastUsedAt: expect.any(String) as string,
    })
    const wrong = await admin.delete(`/api/service-keys/${id}`, { headers: { 'if-match': `"${other.etag}"` } })
    expect([wrong.status, (wrong.body as { error: { code: string } }).error.code]).toEqual([412, 'precondition_failed'])
    expect((await admin.delete(`/api/service-keys/${id}`, { headers: { 'if-match': `W/"${etag}"` } })).status).toBe(412)
    expect((await admin.delete(`/api/service-keys/${id}`, { headers: { 'if-match': `"${etag}"` } })).status).toBe(204)
  })

  test('with a different last letter is refused', async () => {
    const { key } = await make('Near miss', ['employees:write'])
    const near = key.slice(0, -1) + (key.endsWith('A') ? 'E' : 'A')
    expect((await rollcall.withToken(near).get('/api/employees')).status).toBe(401)
    expect((await rollcall.withToken(key.toUpperCase()).get('/api/employees')).status).toBe(401)
  })

  test('shows when it was last used, noted once an hour at most', async () => {
    await using other = await startRollcall({ people: 3, speed: 1 })
    const boss = other.as('admin')
    const { id, key } = (await boss.post('/api/service-keys', { name: 'Busy', scopes: ['employees:write'] }))
      .body as Key
    const lastUsed = async () => {
      await other.withToken(key).get('/api/employees')
      return (await other.ctx.store.serviceKeys.get(id))?.lastUsedAt
    }
    const first = await lastUsed()
    other.letPass(1)
    const later = await lastUsed()
    expect(Date.parse(later ?? '') - Date.parse(first ?? '')).toBeGreaterThanOrEqual(3_600_000)
    const uses = [await lastUsed(), await lastUsed(), await lastUsed()]
    expect(new Set([later, ...uses]).size).toBe(1)
  })
})

describe('SCHEDULE_KEY', () => {
  test('starts service tasks and opens nothing else', async () => {
    const scheduler = rollcall.withToken(SCHEDULE_KEY)
    expect((await scheduler.post('/api/scheduled/run-due')).status).toBe(200)
    expect((await scheduler.get('/api/employees')).status).toBe(403)
    expect((await scheduler.get('/api/me')).status).toBe(403)
    expect((await rollcall.withToken(`${SCHEDULE_KEY}x`).post('/api/scheduled/run-due')).status).toBe(401)
  })

  test('is in no log line, even when it turns up in the wrong place', async () => {
    rollcall.ctx.log.info({ note: `the key is ${SCHEDULE_KEY}` }, 'a careless line')
    expect(rollcall.logLines.join('')).toContain('a careless line')
    expect(rollcall.logLines.join('')).not.toContain(SCHEDULE_KEY)
  })
})

test('a key is looked up without reading all keys', async () => {
  await using own = await startRollcall({ people: 3 })
  const admin = own.as('admin')
  const { key } = (await admin.post('/api/service-keys', { name: 'HR', scopes: ['employees:write'] })).body as {
    key: string
  }
  const { serviceKeys } = own.ctx.store
  serviceKeys.all = () => {
    throw new Error('All keys were read.')
  }
  expect((await own.withToken(key).get('/api/employees')).status).toBe(200)
  expect((await own.withToken(`${key}x`).get('/api/employees')).status).toBe(401)
})
