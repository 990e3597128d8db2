import { expect, test } from 'vitest'
import { NEWS_KINDS } from '../../../api/features/settings/contract.ts'
import { accountOf } from '../../helpers/prepare.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'

const PERSONNEL = '/api/settings/personnel-administration'
const TRAINING = '/api/settings/training'
const failure = (code: string) =>
  expect.objectContaining({ error: expect.objectContaining({ code }) as unknown }) as unknown
const ifMatch = (etag: unknown) => ({ headers: { 'if-match': `"${String(etag)}"` } })

async function withAccount() {
  const rollcall = await startRollcall({ people: 5 })
  const admin = rollcall.as('admin')
  const account = (await admin.post('/api/remote-accounts', accountOf(rollcall.tenant))).body as {
    id: string
    etag: string
  }
  return { rollcall, admin, account }
}

test('before anyone has saved anything, the defaults apply', async () => {
  await using rollcall = await startRollcall({ people: 5 })
  const admin = rollcall.as('admin')
  expect((await admin.get(PERSONNEL)).body).toEqual({
    photoSynchronizationAccountId: null,
    matchBy: 'mail',
    photoSize: 240,
    brakeShare: 0.2,
    brakeCount: 10,
    unmatchedAfterDays: null,
    photoConsent: 'optOut',
    photoConsentTexts: {},
    photoConsentVersion: null,
    etag: 'default',
  })
  expect((await admin.get(TRAINING)).body).toEqual({
    invitationType: 'Email',
    invitationSynchronizationAccountId: null,
    mailAccountId: null,
    mailServer: 'none',
    textTemplates: {},
    defaultReminderMinutes: 15,
    hideAttendeesAbove: null,
    defaultTimeZone: 'Europe/Brussels',
    declineFreesSeat: false,
    activityFeedAccountId: null,
    teamsAppId: null,
    activityFeedKinds: [...NEWS_KINDS],
    etag: 'default',
  })
})

test('saved settings apply, missing ones return to their default, and the audit trail says what changed', async () => {
  const { rollcall, admin, account } = await withAccount()
  await using _ = rollcall
  const saved = await admin.put(PERSONNEL, {
    photoSynchronizationAccountId: account.id,
    matchBy: 'employeeId',
    photoSize: 648,
    brakeCount: 3,
    unmatchedAfterDays: 30,
  })
  expect(saved.status).toBe(200)
  expect(saved.body).toMatchObject({
    photoSynchronizationAccountId: account.id,
    matchBy: 'employeeId',
    photoSize: 648,
    brakeShare: 0.2,
    brakeCount: 3,
    unmatchedAfterDays: 30,
  })
  expect((await admin.get(PERSONNEL)).body).toEqual(saved.body)

  const replaced = await admin.put(PERSONNEL, { matchBy: 'userPrincipalName' })
  expect(replaced.body).toMatchObject({
    photoSynchronizationAccountId: null,
    matchBy: 'userPrincipalName',
    photoSize: 240,
    brakeCount: 10,
    unmatchedAfterDays: null,
  })
  const { items } = (await admin.get('/api/audit?limit=1')).body as { items: unknown[] }
  expect(items[0]).toMatchObject({
    action: 'settings.changed',
    target: { kind: 'settings', id: 'personnel-administration' },
    changes: {
      matchBy: { before: 'employeeId', after: 'userPrincipalName' },
      photoSynchronizationAccountId: { before: account.id },
      unmatchedAfterDays: { before: 30 },
    },
  })
})

test('training invitations by Microsoft Graph need a remote account', async () => {
  const { rollcall, admin, account } = await withAccount()
  await using _ = rollcall
  expect(await admin.put(TRAINING, { invitationType: 'MicrosoftGraph' })).toMatchObject({
    status: 400,
    body: failure('validation_failed'),
  })
  const draft = { invitationType: 'MicrosoftGraph', invitationSynchronizationAccountId: account.id }
  expect(await admin.put(TRAINING, draft)).toMatchObject({ status: 200, body: draft })
  expect((await admin.put(TRAINING, {})).body).toMatchObject({
    invitationType: 'Email',
    invitationSynchronizationAccountId: null,
    mailAccountId: null,
  })
})

test('a remote account that does not exist is refused, and nothing is saved', async () => {
  await using rollcall = await startRollcall({ people: 5 })
  const admin = rollcall.as('admin')
  for (const [path, draft] of [
    [PERSONNEL, { photoSynchronizationAccountId: 'made-up' }],
    [TRAINING, { invitationSynchronizationAccountId: 'made-up' }],
  ] as const) {
    expect(await admin.put(path, draft)).toMatchObject({ status: 400, body: failure('remote_account_unknown') })
    expect((await admin.get(path)).body).toMatchObject({ etag: 'default' })
  }
})

test('of two admins the slower one is told', async () => {
  await using rollcall = await startRollcall({ people: 5 })
  const admin = rollcall.as('admin')
  const { etag } = (await admin.get(PERSONNEL)).body as { etag: string }
  const both = await Promise.all([1, 2].map((brakeCount) => admin.put(PERSONNEL, { brakeCount }, ifMatch(etag))))
  expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
  const now = (await admin.get(PERSONNEL)).body as { etag: string; brakeCount: number }
  expect(await admin.put(PERSONNEL, { brakeCount: 7 }, ifMatch('default'))).toMatchObject({
    status: 412,
    body: failure('precondition_failed'),
  })
  expect(await admin.put(PERSONNEL, { brakeCount: 7 }, ifMatch(now.etag))).toMatchObject({
    status: 200,
    body: { brakeCount: 7 },
  })
})

test('saving the current settings changes nothing', async () => {
  await using rollcall = await startRollcall({ people: 5 })
  const admin = rollcall.as('admin')
  const first = await admin.put(PERSONNEL, { brakeCount: 4 })
  const trail = (await admin.get('/api/audit')).body
  expect((await admin.put(PERSONNEL, { brakeCount: 4 })).body).toEqual(first.body)
  expect((await admin.get('/api/audit')).body).toEqual(trail)
})

test.each([
  [PERSONNEL, { photoSize: 100 }, 'photoSize'],
  [PERSONNEL, { brakeShare: 1.5 }, 'brakeShare'],
  [PERSONNEL, { brakeShare: '0.5' }, 'brakeShare'],
  [PERSONNEL, { unmatchedAfterDays: 0 }, 'unmatchedAfterDays'],
  [PERSONNEL, { unmatchedAfterDays: 1.5 }, 'unmatchedAfterDays'],
  [PERSONNEL, { unmatchedAfterDays: 4000 }, 'unmatchedAfterDays'],
  [PERSONNEL, { brakeCount: -1 }, 'brakeCount'],
  [PERSONNEL, { brakeCount: 1.5 }, 'brakeCount'],
  [PERSONNEL, { matchBy: 'name' }, 'matchBy'],
  [PERSONNEL, { graphUrl: 'https://elsewhere.example' }, 'graphUrl'],
  [TRAINING, { invitationType: 'Fax' }, 'invitationType'],
])('%s refuses %o and names the field', async (path, draft, field) => {
  await using rollcall = await startRollcall({ people: 5 })
  const { status, body } = await rollcall.as('admin').put(path, draft)
  expect(status).toBe(400)
  expect(
    (body as { error: { details: { fields: { path: string }[] } } }).error.details.fields.map((entry) => entry.path),
  ).toEqual([field])
})
