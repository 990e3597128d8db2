import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { resealSecrets } from '../../api/features/remote-accounts/reseal-secrets.ts'
import { startScheduler } from '../../api/features/service-tasks/scheduler.ts'
import type { Clock } from '../../api/lib/clock.ts'
import { fastClock } from '../helpers/fast-clock.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { accountOf, prepare } from '../helpers/prepare.ts'
import { scriptedRunner } from '../helpers/scripted-runner.ts'
import { companyOf } from './company-of.ts'

const MINUTE = 60_000

/** A database can be slow on a busy machine. */
const PATIENT = { timeout: 20_000 }

test('with two timers on one database, of which one runs behind, a task due each minute runs once each minute', async () => {
  const clock = handClock(new Date('2027-01-10T08:00:30Z'))
  const behind: Clock = { ...clock, now: () => new Date(clock.now().getTime() - 4_000) }
  const { start } = await companyOf(3, clock)
  const [here, there] = [scriptedRunner(), scriptedRunner()]
  await using one = await start({ runners: [here] })
  await using other = await start({ runners: [there], clock: behind })
  const task = { type: 'PhotoSynchronization', name: 'Often', schedule: '* * * * *', timeZone: 'UTC', enabled: true }
  const created = await one.as('admin').post('/api/service-tasks', task)
  expect(created.status).toBe(201)
  for (const [{ ctx }, runner] of [
    [one, here],
    [other, there],
  ] as const)
    void startScheduler(ctx, [runner])
  const runs = () => here.handles.length + there.handles.length
  // Steps that don't divide a minute, so that either instance may come first.
  for (let passed = 0; passed < 20 * MINUTE; passed += 7_000) {
    // Only the two timers: a time during a run is skipped.
    for (const { ctx } of [one, other, one]) {
      await expect.poll(() => clock.sleeping(), PATIENT).toBe(2)
      await ctx.runBoard.drain()
    }
    clock.advance(7_000)
    const due = Math.floor((clock.now().getTime() - Date.parse('2027-01-10T08:00:04Z')) / MINUTE)
    await expect.poll(runs, PATIENT).toBeGreaterThanOrEqual(due)
  }
  expect(runs()).toBe(20)
  const minutes = [...here.handles, ...there.handles].map(({ run }) => Math.round(Date.parse(run.startedAt) / MINUTE))
  expect(new Set(minutes).size).toBe(20)
})

test('a 429 to one instance also pauses the other', async () => {
  const clock = fastClock(20)
  const { start, tenant } = await companyOf(30, clock)
  await using one = await start()
  await using other = await start()
  const { accountId, taskId } = await prepare(one.as('admin'), tenant)
  tenant.asked.reset()
  tenant.faults.plant({ kind: 'throttled', retryAfter: 60, on: 'graph' })
  const started = await one.as('admin').post(`/api/service-tasks/${taskId}/runs`, {})
  expect(started.status).toBe(202)
  const pauseAtOther = () => other.ctx.store.limits?.pauseLeft(`global ${tenant.ids.tenantId.toLowerCase()}`)
  await expect.poll(pauseAtOther).toBeGreaterThan(20_000)
  const asked = tenant.asked.requests
  // Someone waits for this answer, so it says at once that Microsoft asks for a pause.
  const checked = await other.as('admin').post(`/api/remote-accounts/${accountId}/test`)
  expect(JSON.stringify(checked.body)).toContain('throttled')
  expect([tenant.asked.requests, tenant.asked.earlyCalls]).toEqual([asked, 0])
  await one.ctx.runBoard.drain()
  expect(tenant.asked.earlyCalls).toBe(0)
})

test('the key is changed in two steps, instance by instance, and every secret stays readable', async () => {
  const [older, newer] = [randomBytes(32), randomBytes(32)].map((key) => key.toString('base64'))
  if (older === undefined || newer === undefined) throw new Error('There are no keys.')
  const clock = fastClock(50)
  const { start, tenant } = await companyOf(5, clock)
  const instance = async (key: string, previous?: string) => {
    const env = { ROLLCALL_KEY: key, ...(previous !== undefined && { ROLLCALL_PREVIOUS_KEYS: previous }) }
    const rollcall = await start({ env })
    await resealSecrets(rollcall.ctx)
    return rollcall
  }
  let [one, other] = [await instance(older), await instance(older)]
  const account = await one.as('admin').post('/api/remote-accounts', accountOf(tenant))
  const { id } = account.body as { id: string }
  const bothWork = async () => {
    for (const rollcall of [one, other]) {
      const clientSecret = tenant.rotateSecret()
      const patched = await rollcall.as('admin').patch(`/api/remote-accounts/${id}`, { clientSecret })
      expect(patched.status).toBe(200)
      for (const { as } of [one, other])
        expect((await as('admin').post(`/api/remote-accounts/${id}/test`)).body).toMatchObject({ ok: true })
    }
  }
  const steps: [string, string | undefined][] = [
    [older, newer],
    [newer, older],
    [newer, undefined],
  ]
  for (const [key, previous] of steps) {
    await one.stop()
    one = await instance(key, previous)
    await bothWork()
    await other.stop()
    other = await instance(key, previous)
    await bothWork()
  }
  await Promise.all([one.stop(), other.stop()])
})
