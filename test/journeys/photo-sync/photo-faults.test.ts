import { afterEach, describe, expect, test } from 'vitest'
import type { PlantedFault } from '../../../api/demo-tenant/faults.ts'
import { digestOfPhotos, employeesOf, photoState, sentenceOn } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall, type StartOptions } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
afterEach(() => rollcall.stop())

async function start(options: StartOptions = {}): Promise<{ taskId: string; accountId: string }> {
  rollcall = await startRollcall({ prepared: true, people: 100, ...options })
  if (!rollcall.prepared) throw new Error('not prepared')
  return rollcall.prepared
}

const pictures = async () => (await employeesOf(rollcall)).filter((employee) => employee.photo).length

describe('when Microsoft asks to slow down', () => {
  test('a pause of ten minutes is waited for in full', async () => {
    const { taskId } = await start()
    rollcall.tenant.asked.reset()
    rollcall.tenant.faults.plant({ kind: 'throttled', retryAfter: 600, on: 'batch' })
    const began = rollcall.clock.monotonic()
    const night = rollcall.runTask(taskId)
    await expect.poll(() => rollcall.tenant.asked.byRoute['POST /$batch']).toBeGreaterThan(0)
    rollcall.letPass(590 / 3600)
    expect((await night).status).toBe('succeeded')
    expect(rollcall.clock.monotonic() - began).toBeGreaterThanOrEqual(600_000)
    expect(rollcall.tenant.asked.earlyCalls).toBe(0)
  })

  test('a pause given as a date is respected too', async () => {
    const { taskId } = await start()
    rollcall.tenant.faults.plant({ kind: 'throttled', retryAfter: 20, retryAfterAs: 'date', on: 'parts', times: 3 })
    expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
    expect(rollcall.tenant.asked.earlyCalls).toBe(0)
  })

  test('only the refused parts of a batch are sent again', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    rollcall.tenant.asked.reset()
    await rollcall.runTask(taskId)
    const { parts } = rollcall.tenant.asked
    rollcall.tenant.asked.reset()
    rollcall.tenant.faults.plant({ kind: 'throttled', retryAfter: 1, on: 'parts', times: 5 })
    await rollcall.runTask(taskId)
    expect(rollcall.tenant.asked.parts).toBe(parts + 5)
  })

  test('people who stay throttled fail with their pictures untouched, and succeed next time', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const before = await digestOfPhotos(rollcall)
    rollcall.tenant.faults.plant({ kind: 'throttled', retryAfter: 'none', on: 'photos', times: Infinity })
    const run = await rollcall.runTask(taskId)
    expect(run.status).toMatch(/partial|failed/)
    expect(await digestOfPhotos(rollcall)).toBe(before)
    rollcall.tenant.faults.clear()
    const next = await rollcall.runTask(taskId)
    expect(next).toMatchObject({ status: 'succeeded' })
    expect(next.counts['failed'] ?? 0).toBe(0)
  })
})

describe('when the connection to Microsoft is bad', () => {
  const mishaps: PlantedFault[] = [
    { kind: 'reset', on: 'batch', times: 2 },
    { kind: 'html', on: 'batch', times: 2 },
    { kind: 'truncated', on: 'batch', times: 2 },
    { kind: 'empty', on: 'batch', times: 2 },
    { kind: 'wrong_batch_ids', on: 'batch', times: 2 },
    { kind: 'html', on: 'users', times: 1 },
    { kind: 'reset', on: 'users', times: 2 },
    { kind: 'expired_token', on: 'batch', times: 1 },
    { kind: 'expired_token', on: 'parts', times: 3 },
    { kind: 'server_error', status: 500, on: 'parts', times: 4 },
    { kind: 'server_error', status: 504, on: 'batch', times: 2 },
  ]
  test.each(mishaps)('$kind ($times times, $on) is survived, and no picture is missing', async (fault) => {
    const { taskId } = await start({ people: 60 })
    rollcall.tenant.faults.plant(fault)
    const run = await rollcall.runTask(taskId)
    expect(run.error).toBeUndefined()
    expect(run.status).toBe('succeeded')
    expect(run.counts['failed'] ?? 0).toBe(0)
  })

  test('a silent server times out, and the request is sent again', async () => {
    const { taskId } = await start({ people: 60, timeouts: { headers: 1_000, bodyIdle: 1_000, total: 5_000 } })
    rollcall.tenant.faults.plant({ kind: 'stall', on: 'batch', times: 2 })
    expect(await rollcall.runTask(taskId)).toMatchObject({ status: 'succeeded' })
  })

  test.each(['next_link_loop', 'next_link_foreign'] as const)(
    '%s ends the run with a remedy instead of an endless reading',
    async (kind) => {
      const { taskId } = await start({ people: 60 })
      rollcall.tenant.faults.plant({ kind, on: 'users', times: Infinity })
      const run = await rollcall.runTask(taskId)
      expect(run).toMatchObject({
        status: 'failed',
        error: { code: 'directory_read_incomplete', remedy: expect.stringMatching(/\w/) },
      })
      expect(await pictures()).toBe(0)
    },
  )

  test('a network that is down stops the run after a few batches instead of failing everyone', async () => {
    const { taskId } = await start({ people: 250 })
    rollcall.tenant.faults.plant({ kind: 'reset', on: 'batch', times: Infinity })
    const run = await rollcall.runTask(taskId)
    expect(run).toMatchObject({ status: 'failed', error: { code: 'microsoft_unreachable' } })
  })
})

describe('when the account is broken', () => {
  test('an expired secret is reported with its remedy, shown on the account, and cleared by a new secret', async () => {
    const { taskId, accountId } = await start()
    await rollcall.runTask(taskId)
    const before = await digestOfPhotos(rollcall)
    rollcall.tenant.expireSecret()
    rollcall.ctx.graph.forget(accountId)
    expect(await rollcall.runTask(taskId)).toMatchObject({
      status: 'failed',
      error: { code: 'client_secret_expired', remedy: expect.stringContaining('new client secret') },
    })
    expect(await digestOfPhotos(rollcall)).toBe(before)
    const account = (await rollcall.as('admin').get(`/api/remote-accounts/${accountId}`)).body
    expect(account).toMatchObject({ state: 'needsAttention', attention: { code: 'client_secret_expired' } })
    await rollcall
      .as('admin')
      .patch(`/api/remote-accounts/${accountId}`, { clientSecret: rollcall.tenant.rotateSecret() })
    expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
    expect((await rollcall.as('admin').get(`/api/remote-accounts/${accountId}`)).body).toMatchObject({ state: 'ready' })
  })

  test.each([
    [['Calendars.ReadWrite'], 'User.ReadBasic.All'],
    [['User.ReadBasic.All'], 'ProfilePhoto.Read.All'],
  ])('with only %j granted, the run names the missing permission and touches no picture', async (roles, missing) => {
    const { taskId, accountId } = await start()
    await rollcall.runTask(taskId)
    const before = await digestOfPhotos(rollcall)
    rollcall.tenant.setRoles(roles)
    rollcall.ctx.graph.forget(accountId)
    const run = await rollcall.runTask(taskId)
    expect(run).toMatchObject({
      status: 'failed',
      error: { code: 'permission_missing', message: expect.stringContaining(missing) },
    })
    expect(await digestOfPhotos(rollcall)).toBe(before)
    const again = await rollcall.runTask(taskId)
    expect(again.counts['missingUpstream'] ?? 0).toBe(0)
  })

  test('a permission withdrawn during a run stops it, and no one else is touched', async () => {
    const { taskId, accountId } = await start()
    await rollcall.runTask(taskId)
    const before = await digestOfPhotos(rollcall)
    for (const person of rollcall.tenant.people) rollcall.tenant.setPhoto(person.id, undefined)
    const withdraw = setInterval(() => {
      if (rollcall.tenant.asked.parts >= 40)
        rollcall.tenant.faults.plant({ kind: 'permission_missing', on: 'photos', times: Infinity })
    }, 1)
    rollcall.tenant.asked.reset()
    rollcall.tenant.latencyMs = 100
    const run = await rollcall.runTask(taskId)
    clearInterval(withdraw)
    expect(run).toMatchObject({ status: 'failed', error: { code: 'permission_missing' } })
    expect(await digestOfPhotos(rollcall)).toBe(before)
    expect((await rollcall.as('admin').get(`/api/remote-accounts/${accountId}`)).body).toMatchObject({
      state: 'needsAttention',
    })
  })

  test.each([1, 25])(
    '%i people who are refused while others can be read fail alone, night after night, and keep their pictures',
    async (count) => {
      const { taskId, accountId } = await start()
      await rollcall.runTask(taskId)
      const refused = [...(await photoState(rollcall)).values()]
        .filter((person) => person.source === 'entra')
        .slice(0, count)
      expect(refused).toHaveLength(count)
      for (const { userId } of refused)
        rollcall.tenant.faults.plant({
          kind: 'permission_missing',
          on: new RegExp(`/users/${userId ?? ''}/photo`),
          times: Infinity,
        })
      for (let night = 0; night < 2; night += 1) {
        const run = await rollcall.runTask(taskId)
        expect(run).toMatchObject({ status: 'partial', counts: { failed: count } })
        expect(run.error).toBeUndefined()
      }
      const state = await photoState(rollcall)
      for (const { id, blob } of refused) expect(state.get(id)).toMatchObject({ outcome: 'failed', blob })
      expect(await sentenceOn(rollcall, refused[0]?.id ?? '')).toContain(
        'refuses the picture of this person, though it lets others be read',
      )
      expect((await rollcall.as('admin').get(`/api/remote-accounts/${accountId}`)).body).toMatchObject({
        state: 'ready',
      })
      rollcall.tenant.faults.clear()
      expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
    },
  )

  test('also on the first night: people refused alone get no picture, everyone else does', async () => {
    const { taskId } = await start()
    const owner = rollcall.tenant.people.find((person) => person.photo && person.mail && person.userType !== 'Guest')
    rollcall.tenant.faults.plant({
      kind: 'permission_missing',
      on: new RegExp(`/users/${owner?.id ?? ''}/photo`),
      times: Infinity,
    })
    const run = await rollcall.runTask(taskId)
    expect(run).toMatchObject({ status: 'partial', counts: { failed: 1 } })
    expect(await pictures()).toBe(run.counts['added'])
    expect(await pictures()).toBeGreaterThan(40)
  })

  test('the smallest permissions are enough for matching by mail', async () => {
    const { taskId } = await start()
    rollcall.tenant.setRoles(['User.ReadBasic.All', 'ProfilePhoto.Read.All'])
    expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
    expect(await pictures()).toBeGreaterThan(40)
  })

  test('matching by employee id without the right to read it is refused with the reason', async () => {
    const { taskId, accountId } = await start()
    rollcall.tenant.setRoles(['User.ReadBasic.All', 'ProfilePhoto.Read.All'])
    await rollcall.as('admin').put('/api/settings/personnel-administration', {
      photoSynchronizationAccountId: accountId,
      matchBy: 'employeeId',
    })
    expect(await rollcall.runTask(taskId)).toMatchObject({
      status: 'failed',
      error: { code: 'employee_id_not_readable' },
    })
  })

  test('a tenant that doesn’t exist is reported as such', async () => {
    const { taskId, accountId } = await start()
    const changed = await rollcall
      .as('admin')
      .patch(`/api/remote-accounts/${accountId}`, { tenantId: '00000000-0000-4000-8000-000000000000' })
    expect(changed.status).toBe(200)
    expect(await rollcall.runTask(taskId)).toMatchObject({ status: 'failed', error: { code: 'tenant_not_found' } })
  })

  test('no secret is in any log line', async () => {
    const { taskId, accountId } = await start({ people: 60 })
    await rollcall.runTask(taskId)
    rollcall.tenant.expireSecret()
    rollcall.ctx.graph.forget(accountId)
    await rollcall.runTask(taskId)
    expect(rollcall.logLines.length).toBeGreaterThan(3)
    expect(rollcall.logLines.join('\n')).not.toContain(rollcall.tenant.ids.graphAppSecret)
  })
})
