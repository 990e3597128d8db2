import { expect, test } from 'vitest'
import { startRollcall, type Rollcall, type StartOptions } from '../../helpers/start-rollcall.ts'
import { tokenMaker } from '../../helpers/token-maker.ts'

const start = (options: StartOptions = {}) => startRollcall({ people: 3, speed: 1, ...options })
const asked = ({ tenant }: Rollcall) => tenant.asked.byRoute['GET /{tenant}/discovery/v2.0/keys'] ?? 0
const KEYS = /discovery\/v2\.0\/keys/

test("the tenant's keys are fetched once, however many sign in at a time", async () => {
  await using rollcall = await start()
  const answers = await Promise.all(Array.from({ length: 20 }, () => rollcall.as('employee').get('/api/me')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(asked(rollcall)).toBe(1)
})

test('while the keys are unknown, no one is let in and the host is reported as unreachable', async () => {
  await using rollcall = await start()
  rollcall.tenant.faults.plant({ kind: 'reset', on: KEYS })
  const { status, body } = await rollcall.as('admin').get('/api/me')
  expect(status).toBe(503)
  expect(body).toMatchObject({ error: { code: 'microsoft_unreachable' } })
  expect((await rollcall.as('admin').get('/api/me')).status).toBe(200)
})

test.each(['html', 'truncated', 'empty', 'server_error'] as const)(
  'keys that come as %s are not taken for keys',
  async (kind) => {
    await using rollcall = await start()
    rollcall.tenant.faults.plant({ kind, on: KEYS })
    expect((await rollcall.as('admin').get('/api/me')).status).toBe(503)
    expect((await rollcall.as('admin').get('/api/me')).status).toBe(200)
  },
)

test('a new key of the tenant is found, and tokens of the old one still count', async () => {
  await using rollcall = await start()
  const before = await rollcall.tenant.signIn('admin', { claims: { exp: 9_999_999_999 } })
  expect((await rollcall.withToken(before).get('/api/me')).status).toBe(200)
  rollcall.letPass(61 / 3600)
  rollcall.tenant.rotateKeys()
  const after = await rollcall.tenant.signIn('admin', { claims: { exp: 9_999_999_999 } })
  expect((await rollcall.withToken(after).get('/api/me')).status).toBe(200)
  expect((await rollcall.withToken(before).get('/api/me')).status).toBe(200)
})

test('many unknown key ids lead to one fetch a minute at most', async () => {
  await using rollcall = await start()
  expect((await rollcall.as('admin').get('/api/me')).status).toBe(200)
  const maker = tokenMaker(rollcall)
  for (let round = 0; round < 10; round++) {
    const token = await maker.sign(maker.person(), { header: { kid: `key-${String(round)}` } })
    expect((await rollcall.withToken(token).get('/api/me')).status).toBe(401)
  }
  expect(asked(rollcall)).toBe(1)
})

test('while the keys can’t be fetched, known ones stay valid', async () => {
  await using rollcall = await start()
  const token = await rollcall.tenant.signIn('admin', { claims: { exp: 9_999_999_999 } })
  expect((await rollcall.withToken(token).get('/api/me')).status).toBe(200)
  rollcall.tenant.faults.plant({ kind: 'reset', on: KEYS, times: Infinity })
  rollcall.letPass(25)
  expect((await rollcall.withToken(token).get('/api/me')).status).toBe(200)
  const maker = tokenMaker(rollcall)
  const unknown = await maker.sign(maker.person({ exp: 9_999_999_999 }), { header: { kid: 'unknown' } })
  expect((await rollcall.withToken(unknown).get('/api/me')).status).toBe(401)
  expect(asked(rollcall)).toBeGreaterThan(1)
})
