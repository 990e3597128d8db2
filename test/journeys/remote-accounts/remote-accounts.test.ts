import { describe, expect, test } from 'vitest'
import { noteAccountHealth } from '../../../api/graph/account-health.ts'
import { openAccount } from '../../../api/graph/open-account.ts'
import { RollcallError, attentionFor } from '../../../api/lib/errors.ts'
import type { Answer } from '../../helpers/caller.ts'
import { accountOf } from '../../helpers/prepare.ts'
import { readEvents } from '../../helpers/read-events.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

interface AccountBody {
  id: string
  etag: string
  state: string
  attention?: { code: string; message: string; remedy: string }
  usedBy: string[]
  [field: string]: unknown
}
interface TestBody {
  ok: boolean
  checks: { id: string; status: string; code?: string; message: string; remedy?: string }[]
}

const SMALL = { people: 12 }
const accountIn = (answer: Answer) => answer.body as AccountBody
const errorIn = (answer: Answer) =>
  (answer.body as { error: { code: string; message: string; details: Record<string, unknown> } }).error

async function addAccount(rollcall: Rollcall, changes: Record<string, unknown> = {}): Promise<AccountBody> {
  const answer = await rollcall.as('admin').post('/api/remote-accounts', { ...accountOf(rollcall.tenant), ...changes })
  expect(answer.status).toBe(201)
  return accountIn(answer)
}

async function testAccount(rollcall: Rollcall, id: string): Promise<TestBody> {
  const answer = await rollcall.as('admin').post(`/api/remote-accounts/${id}/test`)
  expect(answer.status).toBe(200)
  return answer.body as TestBody
}

const statuses = ({ checks }: TestBody) => Object.fromEntries(checks.map(({ id, status }) => [id, status]))
const codes = ({ checks }: TestBody) =>
  Object.fromEntries(checks.flatMap(({ id, code }) => (code === undefined ? [] : [[id, code]])))

describe('keeping remote accounts', () => {
  test('an admin adds an account, sees it in the list, renames it and deletes it', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const added = await addAccount(rollcall, { name: ' Contoso ', clientSecretExpiresOn: '2999-05-31' })
    expect(added).toMatchObject({
      type: 'MicrosoftGraphSecret',
      name: 'Contoso',
      cloud: 'global',
      hasClientSecret: true,
      clientSecretExpiresOn: '2999-05-31',
      state: 'ready',
      usedBy: [],
    })
    expect((await admin.get('/api/remote-accounts')).body).toEqual({ items: [added] })

    const renamed = await admin.patch(
      `/api/remote-accounts/${added.id}`,
      { name: 'Fabrikam' },
      { headers: { 'if-match': `"${added.etag}"` } },
    )
    expect(accountIn(renamed)).toMatchObject({ name: 'Fabrikam', hasClientSecret: true })
    expect(renamed.headers.get('etag')).toBe(`"${accountIn(renamed).etag}"`)
    expect((await admin.delete(`/api/remote-accounts/${added.id}`)).status).toBe(204)
    expect((await admin.get(`/api/remote-accounts/${added.id}`)).status).toBe(404)
    expect(await rollcall.ctx.store.remoteAccounts.count()).toBe(0)
  })

  test('of two admins who change the same account, the slower one is told, and their change isn’t saved', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const { id, etag } = await addAccount(rollcall)
    const headers = { 'if-match': `"${etag}"` }
    expect((await admin.patch(`/api/remote-accounts/${id}`, { name: 'First' }, { headers })).status).toBe(200)
    expect((await admin.patch(`/api/remote-accounts/${id}`, { name: 'Second' }, { headers })).status).toBe(412)
    expect((await admin.delete(`/api/remote-accounts/${id}`, { headers })).status).toBe(412)
    expect(accountIn(await admin.get(`/api/remote-accounts/${id}`)).name).toBe('First')
  })

  test('a test in between does not get in the way of saving', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { id, etag } = await addAccount(rollcall, { clientSecret: 'wrong~wrong~wrong~wrong' })
    expect((await testAccount(rollcall, id)).ok).toBe(false)
    const saved = await rollcall
      .as('admin')
      .patch(`/api/remote-accounts/${id}`, { name: 'Saved' }, { headers: { 'if-match': `"${etag}"` } })
    expect(saved.status).toBe(200)
  })

  test('an account that a setting uses cannot be deleted, and the answer names the setting', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const { id } = await addAccount(rollcall)
    await admin.put('/api/settings/personnel-administration', { photoSynchronizationAccountId: id, matchBy: 'mail' })
    await admin.put('/api/settings/training', {
      invitationType: 'MicrosoftGraph',
      invitationSynchronizationAccountId: id,
    })
    const refused = await admin.delete(`/api/remote-accounts/${id}`)
    expect(refused.status).toBe(409)
    expect(errorIn(refused)).toMatchObject({
      code: 'remote_account_in_use',
      details: {
        usedBy: [{ setting: 'photoSynchronizationAccountId' }, { setting: 'invitationSynchronizationAccountId' }],
      },
    })
    expect(errorIn(refused).message).toContain('Microsoft photo synchronization')
    expect(accountIn(await admin.get(`/api/remote-accounts/${id}`)).usedBy).toHaveLength(2)
  })

  test('invalid fields are refused one by one, and nothing is saved', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const draft = {
      ...accountOf(rollcall.tenant),
      tenantId: 'https://contoso.com',
      clientSecret: rollcall.tenant.ids.graphAppSecretId,
      clientSecretExpiresOn: '2027-02-30',
    }
    const refused = await admin.post('/api/remote-accounts', draft)
    expect(refused.status).toBe(400)
    const { fields } = errorIn(refused).details as { fields: { path: string; message: string }[] }
    expect(fields.map(({ path }) => path).sort()).toEqual(['clientSecret', 'clientSecretExpiresOn', 'tenantId'])
    const password = await admin.post('/api/remote-accounts', {
      type: 'MicrosoftGraphPassword',
      name: 'x',
      cloud: 'global',
      username: 'a@contoso.com',
      password: 'b',
      clientId: rollcall.tenant.ids.graphAppClientId,
    })
    expect(errorIn(password)).toMatchObject({ code: 'validation_failed', details: { fields: [{ path: 'clientId' }] } })
    expect(await rollcall.ctx.store.remoteAccounts.count()).toBe(0)
  })

  test('null removes an optional field, and a new secret removes the old expiry date', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const { id } = await addAccount(rollcall, { clientSecretExpiresOn: '2999-05-31' })
    expect(accountIn(await admin.patch(`/api/remote-accounts/${id}`, { mailbox: null }))).not.toHaveProperty('mailbox')
    expect(
      accountIn(await admin.patch(`/api/remote-accounts/${id}`, { clientSecret: rollcall.tenant.rotateSecret() })),
    ).not.toHaveProperty('clientSecretExpiresOn')
  })

  test('every write leaves an audit line, none of them with a secret', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const { id } = await addAccount(rollcall)
    const secret = rollcall.tenant.rotateSecret()
    await admin.patch(`/api/remote-accounts/${id}`, { clientSecret: secret, name: 'Renamed' })
    await testAccount(rollcall, id)
    await admin.delete(`/api/remote-accounts/${id}`)
    const { items } = await rollcall.ctx.store.audit.page({ limit: 50 })
    const ours = items.filter(({ target }) => target?.kind === 'remoteAccount').reverse()
    expect(ours.map(({ action }) => action)).toEqual([
      'remoteAccount.created',
      'remoteAccount.changed',
      'remoteAccount.tested',
      'remoteAccount.deleted',
    ])
    expect(ours[1]?.changes).toEqual({
      name: { before: 'Demo company', after: 'Renamed' },
      clientSecret: { after: 'changed' },
    })
    const seen = JSON.stringify(items) + rollcall.logLines.join('')
    expect(seen).not.toContain(secret)
    expect(seen).not.toContain(rollcall.tenant.ids.graphAppSecret)
  })

  test('the secret goes in and never comes out: not in an answer, not on disk in the clear', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const secret = rollcall.tenant.ids.graphAppSecret
    const { id } = await addAccount(rollcall)
    const answers = [
      await admin.get('/api/remote-accounts'),
      await admin.get(`/api/remote-accounts/${id}`),
      await admin.post(`/api/remote-accounts/${id}/test`),
    ]
    for (const answer of answers) expect(Buffer.from(answer.bytes).toString()).not.toContain(secret)
    const stored = JSON.stringify(await rollcall.ctx.store.remoteAccounts.get(id))
    expect(stored).toContain('v1.')
    expect(stored).not.toContain(secret)
  })

  test('a trainer and an employee cannot even see that there are accounts', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { id } = await addAccount(rollcall)
    for (const caller of [rollcall.as('trainer'), rollcall.as('employee')]) {
      expect((await caller.get('/api/remote-accounts')).status).toBe(403)
      expect((await caller.post(`/api/remote-accounts/${id}/test`)).status).toBe(403)
    }
    expect((await rollcall.anonymous.get('/api/remote-accounts')).status).toBe(401)
  })
})

describe('testing a remote account', () => {
  test('an account with everything it needs passes, and is warned that it is not limited to its mailbox', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { id } = await addAccount(rollcall, { clientSecretExpiresOn: '2999-05-31' })
    const result = await testAccount(rollcall, id)
    expect(result.ok).toBe(true)
    expect(result.checks.map((check) => check.id)).toEqual([
      'signIn',
      'readUsers',
      'matchByEmployeeId',
      'readPhoto',
      'mailbox',
      'reach',
      'sendMail',
      'activityFeed',
      'permissions',
      'secretExpiry',
    ])
    expect(statuses(result)).toEqual({
      signIn: 'pass',
      readUsers: 'pass',
      matchByEmployeeId: 'skipped',
      readPhoto: 'pass',
      mailbox: 'pass',
      reach: 'warn',
      sendMail: 'skipped',
      activityFeed: 'skipped',
      permissions: 'pass',
      secretExpiry: 'pass',
    })
    expect(codes(result)).toEqual({ reach: 'mailbox_not_limited' })
  })

  test('a listener gets each check as it is done, and then the whole result', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { id } = await addAccount(rollcall, { clientSecretExpiresOn: '2999-05-31' })
    const told: { event: string; data: unknown }[] = []
    const stream = await rollcall
      .as('admin')
      .open('POST', `/api/remote-accounts/${id}/test`, undefined, { headers: { accept: 'text/event-stream' } })
    for await (const event of readEvents(stream)) told.push(event)
    const whole = told.pop()
    expect(whole).toMatchObject({ event: 'finished', data: { ok: true } })
    expect(told).toEqual((whole?.data as { checks: unknown[] }).checks.map((data) => ({ event: 'check', data })))
    const nobody = await rollcall
      .as('admin')
      .post('/api/remote-accounts/nobody/test', undefined, { headers: { accept: 'text/event-stream' } })
    expect([nobody.status, (nobody.body as { error: { code: string } }).error.code]).toEqual([404, 'not_found'])
  })

  test('an account limited to its mailbox passes that check too', async () => {
    await using rollcall = await startRollcall(SMALL)
    rollcall.tenant.limitMailboxes([rollcall.tenant.ids.mailbox])
    const { id } = await addAccount(rollcall)
    expect(statuses(await testAccount(rollcall, id))).toMatchObject({
      mailbox: 'pass',
      reach: 'pass',
      secretExpiry: 'skipped',
    })
  })

  test('without a mailbox, none is checked', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { mailbox: _none, ...draft } = accountOf(rollcall.tenant)
    const { id } = accountIn(await rollcall.as('admin').post('/api/remote-accounts', draft))
    const result = await testAccount(rollcall, id)
    expect(statuses(result)).toMatchObject({ mailbox: 'skipped', reach: 'skipped' })
    expect(result.ok).toBe(true)
  })

  test('an expired client secret is reported with its day as a fact, so that the tab can say it in any language', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { id } = await addAccount(rollcall, { clientSecretExpiresOn: '2020-01-31' })
    expect(accountIn(await rollcall.as('admin').get(`/api/remote-accounts/${id}`))).toMatchObject({
      attention: { code: 'client_secret_expired', details: { expiresOn: '2020-01-31' } },
    })
  })

  test.each([
    ['client_secret_wrong', { clientSecret: 'wrong~wrong~wrong~wrong' }],
    ['app_not_found', { clientId: '8a2f4b0e-6f0d-4a6e-8b35-0d1c7f6e2a90' }],
    ['tenant_not_found', { tenantId: '3d1e7c6a-58b0-4f6d-9a0c-2b8f6f1f9c11' }],
    ['tenant_not_found', { tenantId: 'no-such-company.example' }],
  ])('%s is reported with its remedy, the rest isn’t tried, and the account needs attention', async (code, changes) => {
    await using rollcall = await startRollcall(SMALL)
    const { id } = await addAccount(rollcall, changes)
    const result = await testAccount(rollcall, id)
    expect(result.ok).toBe(false)
    expect(result.checks[0]).toMatchObject({ id: 'signIn', status: 'fail', code })
    expect(result.checks[0]?.remedy).toBeTruthy()
    expect(result.checks.slice(1).every(({ status }) => status === 'skipped')).toBe(true)
    expect(accountIn(await rollcall.as('admin').get(`/api/remote-accounts/${id}`))).toMatchObject({
      state: 'needsAttention',
      attention: { code },
    })
    expect(rollcall.tenant.asked.requests).toBe(0)
  })

  test('an expired secret is reported; the new one works at once and clears the error', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const { id } = await addAccount(rollcall)
    expect((await testAccount(rollcall, id)).ok).toBe(true)
    rollcall.tenant.expireSecret()
    expect(codes(await testAccount(rollcall, id))).toEqual({ signIn: 'client_secret_expired' })
    const changed = await admin.patch(`/api/remote-accounts/${id}`, { clientSecret: rollcall.tenant.rotateSecret() })
    expect(accountIn(changed).state).toBe('ready')
    expect(accountIn(changed)).not.toHaveProperty('attention')
    expect((await testAccount(rollcall, id)).ok).toBe(true)
  })

  test('a changed secret counts at once, even if a token of the old one is cached', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { id } = await addAccount(rollcall)
    await (await openAccount(rollcall.ctx, id)).signIn()
    const asked = rollcall.tenant.asked.tokenRequests
    await rollcall.as('admin').patch(`/api/remote-accounts/${id}`, { clientSecret: rollcall.tenant.rotateSecret() })
    await (await openAccount(rollcall.ctx, id)).signIn()
    // One to try the new secret, and one because the old secret's token is no longer used.
    expect(rollcall.tenant.asked.tokenRequests - asked).toBe(2)
  })

  test('an error of the old secret doesn’t count against the new one', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { id } = await addAccount(rollcall)
    const expired = attentionFor(new RollcallError('client_secret_expired', 'The client secret has expired.'))
    const state = async () => accountIn(await rollcall.as('admin').get(`/api/remote-accounts/${id}`)).state
    await noteAccountHealth(rollcall.ctx.store, id, 1, expired)
    expect(await state()).toBe('needsAttention')
    await rollcall.as('admin').patch(`/api/remote-accounts/${id}`, { clientSecret: rollcall.tenant.rotateSecret() })
    await noteAccountHealth(rollcall.ctx.store, id, 1, expired)
    expect(await state()).toBe('ready')
  })

  test('each permission that is missing is named', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { id } = await addAccount(rollcall)
    rollcall.tenant.setRoles([])
    const none = await testAccount(rollcall, id)
    expect(statuses(none)).toMatchObject({ signIn: 'pass', readUsers: 'fail', mailbox: 'fail' })
    expect(none.checks.find((check) => check.id === 'readUsers')?.message).toContain(
      'User.ReadBasic.All (or User.Read.All)',
    )

    rollcall.tenant.setRoles(['User.ReadBasic.All'])
    const basic = await testAccount(rollcall, id)
    expect(codes(basic)).toEqual({ readPhoto: 'permission_missing', mailbox: 'permission_missing' })
    const messages = Object.fromEntries(basic.checks.map((check) => [check.id, check.message]))
    expect(messages['readPhoto']).toContain('ProfilePhoto.Read.All (or User.Read.All)')
    expect(messages['mailbox']).toContain('Calendars.ReadWrite')
    expect(accountIn(await rollcall.as('admin').get(`/api/remote-accounts/${id}`)).attention).toMatchObject({
      code: 'permission_missing',
    })

    rollcall.tenant.setRoles(['User.ReadBasic.All', 'ProfilePhoto.Read.All', 'Calendars.ReadWrite'])
    expect((await testAccount(rollcall, id)).ok).toBe(true)
    expect(accountIn(await rollcall.as('admin').get(`/api/remote-accounts/${id}`)).state).toBe('ready')
  })

  test('matching by employee id needs more than basic profiles, and the test says so', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { id } = await addAccount(rollcall)
    await rollcall
      .as('admin')
      .put('/api/settings/personnel-administration', { photoSynchronizationAccountId: id, matchBy: 'employeeId' })
    expect(statuses(await testAccount(rollcall, id))).toMatchObject({ matchByEmployeeId: 'pass' })
    rollcall.tenant.setRoles(['User.ReadBasic.All', 'ProfilePhoto.Read.All', 'Calendars.ReadWrite'])
    expect(codes(await testAccount(rollcall, id))).toMatchObject({ matchByEmployeeId: 'employee_id_not_readable' })
  })

  test('a missing mailbox and one that a policy refuses are told apart', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const { id } = await addAccount(rollcall, { mailbox: 'nobody@nowhere.example' })
    expect(codes(await testAccount(rollcall, id))).toEqual({ mailbox: 'mailbox_not_found' })
    await admin.patch(`/api/remote-accounts/${id}`, { mailbox: rollcall.tenant.ids.mailbox })
    rollcall.tenant.limitMailboxes(['someone@else.example'])
    expect(codes(await testAccount(rollcall, id))).toEqual({ mailbox: 'mailbox_denied' })
  })

  test('an outage at Microsoft fails the test without blaming the account', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { id } = await addAccount(rollcall)
    rollcall.tenant.faults.plant({ kind: 'server_error', times: Infinity })
    const result = await testAccount(rollcall, id)
    expect(result.ok).toBe(false)
    expect(codes(result)).toMatchObject({ readUsers: 'microsoft_unavailable' })
    expect(accountIn(await rollcall.as('admin').get(`/api/remote-accounts/${id}`)).state).toBe('ready')
  })

  test('a secret sealed with a lost key is reported as such', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { id } = await addAccount(rollcall)
    const other = await addAccount(rollcall, { name: 'Other' })
    const moved = await rollcall.ctx.store.remoteAccounts.get(other.id)
    await rollcall.ctx.store.remoteAccounts.change(id, (account) => ({
      ...account,
      ...(moved?.type === 'MicrosoftGraphSecret' && moved.clientSecret && { clientSecret: moved.clientSecret }),
    }))
    expect(codes(await testAccount(rollcall, id))).toEqual({ signIn: 'secret_unreadable' })
  })
})

describe('the day a secret expires', () => {
  const inDays = (rollcall: Rollcall, days: number) =>
    new Date(rollcall.ctx.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)

  test('is counted down on the account, and once it has passed the account needs attention', async () => {
    // The clock runs at real speed: no day may pass during the test.
    await using rollcall = await startRollcall({ ...SMALL, speed: 1 })
    const level = async (days: number) => {
      const { clientSecretDaysLeft, clientSecretExpiry, state } = await addAccount(rollcall, {
        clientSecretExpiresOn: inDays(rollcall, days),
      })
      return [clientSecretDaysLeft, clientSecretExpiry, state]
    }
    expect(await level(31)).toEqual([31, 'ok', 'ready'])
    expect(await level(30)).toEqual([30, 'notice', 'ready'])
    expect(await level(14)).toEqual([14, 'soon', 'ready'])
    expect(await level(7)).toEqual([7, 'urgent', 'ready'])
    expect(await level(1)).toEqual([1, 'last', 'ready'])
    expect(await level(-1)).toEqual([-1, 'expired', 'needsAttention'])
  })

  test('is warned about in the test of the account', async () => {
    await using rollcall = await startRollcall({ ...SMALL, speed: 1 })
    const soon = await addAccount(rollcall, { clientSecretExpiresOn: inDays(rollcall, 7) })
    const passed = await addAccount(rollcall, { clientSecretExpiresOn: inDays(rollcall, -7) })
    expect(codes(await testAccount(rollcall, soon.id))).toMatchObject({ secretExpiry: 'client_secret_expires_soon' })
    expect(codes(await testAccount(rollcall, passed.id))).toMatchObject({ secretExpiry: 'client_secret_expired' })
  })
})
