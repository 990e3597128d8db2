import { expect, test } from 'vitest'
import { fastClock } from '../helpers/fast-clock.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { createAsker } from './ask.ts'

test('a planted fault applies to the next requests of its kind only', async () => {
  const { tenant, get } = await createAsker({ people: 3 })
  const photo = `/users/${tenant.personFor('admin').id}/photo`
  tenant.faults.plant({ kind: 'server_error', status: 504, times: 2, on: 'photos' })
  const statuses = [await get('/users'), await get(photo), await get(photo), await get(photo)].map(
    ({ status }) => status,
  )
  expect(statuses).toEqual([200, 504, 504, 200])
})

test('throttling gives the wait in seconds, as a date, or not at all', async () => {
  const clock = handClock()
  const { tenant, get } = await createAsker({ people: 3, clock })
  tenant.faults.plant({ kind: 'throttled', retryAfter: 'none' })
  tenant.faults.plant({ kind: 'throttled', retryAfter: 7 })
  const plain = await get('/users')
  const seconds = await get('/users')
  expect([plain.status, plain.headers.get('retry-after')]).toEqual([429, null])
  expect([seconds.status, seconds.headers.get('retry-after')]).toEqual([429, '7'])
  clock.advance(7000)
  tenant.faults.plant({ kind: 'server_error', retryAfter: 5, retryAfterAs: 'date' })
  const before = clock.now().getTime()
  const dated = await get('/users')
  expect(dated.status).toBe(503)
  expect(Date.parse(dated.headers.get('retry-after') ?? '')).toBeGreaterThanOrEqual(before + 5000)
})

test('a call before Retry-After has ended is counted and refused; one after it is not', async () => {
  const clock = handClock()
  const { tenant, get } = await createAsker({ people: 3, clock })
  tenant.faults.plant({ kind: 'throttled', retryAfter: 60 })
  await get('/users')
  const early = await get('/users')
  expect([early.status, tenant.asked.earlyCalls]).toEqual([429, 1])
  clock.advance(61_000)
  expect([(await get('/users')).status, tenant.asked.earlyCalls]).toEqual([200, 1])
})

test('a request sent at the same moment as the throttled one isn’t early', async () => {
  const { tenant, get } = await createAsker({ people: 3 })
  tenant.faults.plant({ kind: 'throttled', retryAfter: 60 })
  const answers = await Promise.all([get('/users'), get('/users')])
  expect(answers.map(({ status }) => status)).toEqual([429, 200])
  expect(tenant.asked.earlyCalls).toBe(0)
})

test('parts of a batch are throttled separately, and the wait counts from when the answer was read', async () => {
  const { tenant, batch, get } = await createAsker({ people: 20, clock: handClock() })
  tenant.faults.plant({ kind: 'throttled', retryAfter: 9, times: 3, on: 'parts' })
  const answers = await batch(tenant.people.map(({ id }) => `/users/${id}/photo`))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused.map(({ headers }) => headers['Retry-After'])).toEqual(['9', '9', '9'])
  expect(tenant.asked.earlyCalls).toBe(0)
  await get('/users')
  expect(tenant.asked.earlyCalls).toBe(1)
})

test('a share of all requests is refused, the same ones for the same seed', async () => {
  const statusesOf = async (seed: number) => {
    const clock = handClock()
    const { tenant, batch } = await createAsker({ people: 40, clock })
    tenant.faults.random({ share: 0.2, seed })
    const statuses: number[] = []
    for (let round = 0; round < 10; round += 1) {
      const answers = (await batch(Array<string>(20).fill('/users?$top=1'))) as
        { status: number; id: string }[] | undefined
      statuses.push(...(answers ?? []).toSorted((a, b) => Number(a.id) - Number(b.id)).map(({ status }) => status))
      clock.advance(4000)
    }
    expect(tenant.asked.earlyCalls).toBe(0)
    return statuses
  }
  const statuses = await statusesOf(7)
  expect(await statusesOf(7)).toEqual(statuses)
  expect(await statusesOf(8)).not.toEqual(statuses)
  const refused = statuses.filter((status) => status !== 200)
  expect(new Set(refused)).toEqual(new Set([429, 503]))
  expect(refused.length / statuses.length).toBeGreaterThan(0.1)
  expect(refused.length / statuses.length).toBeLessThan(0.3)
})

test('a connection breaks as fetch reports it', async () => {
  const { tenant, get } = await createAsker({ people: 3 })
  tenant.faults.plant({ kind: 'reset' })
  await expect(get('/users')).rejects.toMatchObject({
    name: 'TypeError',
    message: 'fetch failed',
    cause: { code: 'ECONNRESET' },
  })
})

test('a silent server doesn’t answer until the caller hangs up', async () => {
  const { tenant, get } = await createAsker({ people: 3 })
  tenant.faults.plant({ kind: 'stall' })
  await expect(get('/users', { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({ name: 'TimeoutError' })
})

test('bodies are cut off, empty or for another request', async () => {
  const { tenant, get } = await createAsker({ people: 3 })
  for (const kind of ['truncated', 'html', 'empty'] as const) {
    tenant.faults.plant({ kind })
    const answer = await get('/users')
    expect(answer.status).toBe(200)
    const text = await answer.text()
    expect(() => JSON.parse(text) as unknown).toThrow()
  }
})

test('a batch may answer with unknown ids', async () => {
  const { tenant, batch } = await createAsker({ people: 3 })
  tenant.faults.plant({ kind: 'wrong_batch_ids' })
  expect((await batch(['/users', '/users'])).map(({ id }) => id)).not.toContain('0')
})

test('a list may lead in a circle or to another host', async () => {
  const { tenant, json } = await createAsker({ people: 3 })
  tenant.faults.plant({ kind: 'next_link_loop' })
  tenant.faults.plant({ kind: 'next_link_foreign' })
  expect(await json('/users?$top=2')).toMatchObject({
    '@odata.nextLink': 'https://graph.microsoft.com/v1.0/users?%24top=2',
  })
  expect(await json('/users?$top=2')).toMatchObject({
    '@odata.nextLink': expect.stringContaining('https://graph.elsewhere.example/') as string,
  })
})

test('a token may expire and a permission be withdrawn between two requests', async () => {
  const { tenant, get, batch } = await createAsker({ people: 3 })
  tenant.faults.plant({ kind: 'expired_token' })
  tenant.faults.plant({ kind: 'permission_missing', on: 'users' })
  expect([(await get('/users')).status, (await get('/users')).status, (await get('/users')).status]).toEqual([
    401, 403, 200,
  ])
  tenant.faults.plant({ kind: 'permission_missing', on: 'parts' })
  expect((await batch(['/users'])).map(({ status }) => status)).toEqual([403])
})

test('a request takes the latency, a batch once for every four parts', async () => {
  const { tenant, clock, get, batch } = await createAsker({ people: 3, clock: fastClock(1000) })
  tenant.latencyMs = 5000
  const start = clock.monotonic()
  await get('/users')
  const alone = clock.monotonic()
  await batch(Array<string>(20).fill('/users'))
  expect(alone - start).toBeGreaterThanOrEqual(5000)
  expect(clock.monotonic() - alone).toBeGreaterThanOrEqual(25_000)
})
