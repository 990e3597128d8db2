import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { accountOf } from '../../helpers/prepare.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

interface Me {
  setup: { complete: boolean; steps: { id: string; done: boolean; who: string; message: string }[] }
  warnings: {
    code: string
    level: string
    daysLeft: number
    message: string
    remedy: string
    remoteAccountId: string
  }[]
}

const meOf = async (rollcall: Rollcall, who: 'admin' | 'trainer' = 'admin') =>
  (await rollcall.as(who).get('/api/me')).body as Me
const done = async (rollcall: Rollcall) =>
  (await meOf(rollcall)).setup.steps.filter((step) => step.done).map(({ id }) => id)

test('a signed-in user sees the remaining setup steps in order', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  expect((await meOf(rollcall, 'trainer')).setup).toMatchObject({
    complete: false,
    steps: [{ id: 'remoteAccount', done: false, who: 'admin' }, {}, {}, {}, {}],
    invitations: [{ id: 'invitationSetting', done: false, who: 'admin' }, { who: 'trainer' }, { who: 'trainer' }],
  })
  const { id } = (await admin.post('/api/remote-accounts', accountOf(rollcall.tenant))).body as { id: string }
  expect(await done(rollcall)).toEqual([])
  await admin.post(`/api/remote-accounts/${id}/test`)
  expect(await done(rollcall)).toEqual(['remoteAccount'])
  await admin.put('/api/settings/personnel-administration', { photoSynchronizationAccountId: id, matchBy: 'mail' })
  expect(await done(rollcall)).toEqual(['remoteAccount', 'photoSetting'])
  await admin.post('/api/employees', { employeeNumber: '1', displayName: 'Ada', email: 'ada@contoso.example' })
  expect(await done(rollcall)).toEqual(['remoteAccount', 'photoSetting', 'employees'])
  const task = {
    type: 'PhotoSynchronization',
    name: 'Nightly',
    schedule: '0 2 * * *',
    timeZone: 'Europe/Brussels',
    enabled: true,
  }
  const created = (await admin.post('/api/service-tasks', task)).body as { id: string }
  expect(await done(rollcall)).toEqual(['remoteAccount', 'photoSetting', 'employees', 'serviceTask'])
  await rollcall.runTask(created.id, { dryRun: true })
  expect(await done(rollcall)).not.toContain('firstRun')
  await rollcall.runTask(created.id)
  expect((await meOf(rollcall)).setup).toMatchObject({ complete: true })
  expect(new Set((await meOf(rollcall)).setup.steps.map(({ message }) => message)).size).toBe(5)
})

test('an admin is warned of client secrets that expire within 30 days, the most urgent first', async () => {
  await using rollcall = await startRollcall({ people: 3, speed: 1 })
  const today = rollcall.clock.now()
  const inDays = (days: number) => new Date(today.getTime() + days * 86_400_000).toISOString().slice(0, 10)
  // Written to the store directly: the API refuses a date in the past.
  for (const [name, days] of [
    ['far off', 31],
    ['next month', 30],
    ['two weeks', 14],
    ['a week', 7],
    ['tomorrow', 1],
    ['gone', -1],
  ] as const) {
    await rollcall.ctx.store.remoteAccounts.insert({
      id: randomUUID(),
      type: 'MicrosoftGraphSecret',
      name,
      cloud: 'global',
      tenantId: randomUUID(),
      clientId: randomUUID(),
      credentialsRevision: 1,
      clientSecretExpiresOn: inDays(days),
      createdAt: today.toISOString(),
      updatedAt: today.toISOString(),
    })
  }
  const { warnings } = await meOf(rollcall)
  expect(warnings.map(({ level, daysLeft }) => [level, daysLeft])).toEqual([
    ['expired', -1],
    ['last', 1],
    ['urgent', 7],
    ['soon', 14],
    ['notice', 30],
  ])
  expect(warnings.map(({ code }) => code)).toEqual([
    'client_secret_expired',
    ...Array.from({ length: 4 }, () => 'client_secret_expires_soon'),
  ])
  expect(warnings[1]?.message).toBe('The client secret of the remote account "tomorrow" expires tomorrow.')
  expect(warnings.every(({ remedy, remoteAccountId }) => remedy !== '' && remoteAccountId !== '')).toBe(true)
  expect((await meOf(rollcall, 'trainer')).warnings).toEqual([])
})

test('an account that was added, or got another secret, isn’t done before its test has passed', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const admin = rollcall.as('admin')
  const account = async () => (await admin.get(`/api/remote-accounts/${id}`)).body as { tested: boolean }
  const { id } = (await admin.post('/api/remote-accounts', accountOf(rollcall.tenant))).body as { id: string }
  expect(await account()).toMatchObject({ state: 'ready', tested: false })
  await admin.post(`/api/remote-accounts/${id}/test`)
  expect(await account()).toMatchObject({ state: 'ready', tested: true })
  await admin.patch(`/api/remote-accounts/${id}`, { tenantId: '00000000-0000-4000-8000-00000000dead' })
  expect(await account()).toMatchObject({ tested: false })
  expect(await done(rollcall)).toEqual([])
  await admin.post(`/api/remote-accounts/${id}/test`)
  expect(await account()).toMatchObject({ state: 'needsAttention', tested: false })
  expect(await done(rollcall)).toEqual([])
})
