import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { retryAfterMs, sentAt } from '../../../api/graph/retry.ts'
import { addPasswordAccount, beginConsent, grantConsent, openBrowser } from '../../helpers/consent.ts'
import { handClock, type HandClock } from '../../helpers/hand-clock.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const DAY = 24 * 3600_000
const NOON = new Date('2027-02-01T12:00:00Z')

let clock: HandClock
let rollcall: Rollcall
beforeEach(async () => {
  clock = handClock(new Date(NOON.getTime() + DAY))
  rollcall = await startRollcall({ people: 5, clock, rateLimits: { calls: 20 } })
})
afterEach(() => rollcall.stop())

describe('a clock that was a day ahead and is corrected', () => {
  test('locks out no steady caller', async () => {
    const trainer = rollcall.as('trainer')
    for (let at = 0; at < 10; at += 1) expect((await trainer.get('/api/me')).status).toBe(200)
    clock.set(NOON)
    for (let at = 0; at < 10; at += 1) expect((await trainer.get('/api/me')).status).toBe(200)
    const refused = await trainer.get('/api/me')
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBe(60)
    clock.advance(60_000)
    expect((await trainer.get('/api/me')).status).toBe(200)
  })

  test('cancels a consent begun before, and the next one counts as the newest', async () => {
    const accountId = await addPasswordAccount(rollcall)
    const early = await beginConsent(rollcall, accountId)
    clock.set(NOON)
    const progress = await rollcall.as('admin').get(`/api/remote-accounts/${accountId}/consent`)
    expect(progress.body).toMatchObject({ status: 'expired' })
    expect((await openBrowser(rollcall).open(early.startUrl)).page).toContain('consent_expired')
    expect((await grantConsent(rollcall, accountId)).status).toBe(200)
  })

  test('doesn’t keep its runs as the newest forever', async () => {
    const admin = rollcall.as('admin')
    const task = { type: 'SessionInvitations', name: 'Hourly', schedule: '0 * * * *', timeZone: 'UTC', enabled: true }
    const { id } = (await admin.post('/api/service-tasks', task)).body as { id: string }
    const early = await rollcall.runTask(id)
    clock.set(NOON)
    const later = await rollcall.runTask(id)
    const last = await rollcall.runTask(id, { dryRun: true })
    const runs = (await admin.get(`/api/service-tasks/${id}/runs`)).body as {
      items: { id: string; startedAt: string }[]
    }
    expect(runs.items.map((run) => run.id)).toEqual([last.id, later.id, early.id])
    expect(runs.items[1]?.startedAt).toBe(NOON.toISOString())
    const tasks = (await admin.get('/api/service-tasks')).body as { items: { lastRun: { id: string } }[] }
    expect(tasks.items[0]?.lastRun.id).toBe(last.id)
    expect((await admin.get('/api/runs')).body).toMatchObject({ items: [{ id: last.id }, { id: later.id }, {}] })
  })

  test('keeps a service key’s last use up to date', async () => {
    const admin = rollcall.as('admin')
    const made = await admin.post('/api/service-keys', { name: 'HR', scopes: ['employees:write'] })
    const { key, id } = made.body as { key: string; id: string }
    const use = () => rollcall.withToken(key).get('/api/employees')
    const lastUse = async () => (await rollcall.ctx.store.serviceKeys.get(id))?.lastUsedAt
    await use()
    expect(await lastUse()).toBe('2027-02-02T12:00:00.000Z')
    clock.set(NOON)
    await use()
    expect(await lastUse()).toBe(NOON.toISOString())
  })
})

test('a time in Retry-After is read by the sender’s clock', () => {
  const headers = new Headers({ date: 'Mon, 01 Feb 2027 12:00:00 GMT', 'retry-after': 'Mon, 01 Feb 2027 12:00:30 GMT' })
  expect(retryAfterMs(headers.get('retry-after'), sentAt(headers, clock))).toBe(31_000)
  headers.delete('date')
  expect(sentAt(headers, clock)).toEqual(clock.now())
})
