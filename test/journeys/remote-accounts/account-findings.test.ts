import { expect, test } from 'vitest'
import type { AccountTest } from '../../../api/features/remote-accounts/contract.ts'
import { accountOf } from '../../helpers/prepare.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'

async function tested(changes: object): Promise<AccountTest['checks']> {
  await using rollcall = await startRollcall({ people: 12 })
  const admin = rollcall.as('admin')
  const added = await admin.post('/api/remote-accounts', { ...accountOf(rollcall.tenant), ...changes })
  const { id } = added.body as { id: string }
  return ((await admin.post(`/api/remote-accounts/${id}/test`)).body as AccountTest).checks
}

test('a check names what it saw, with its facts, so that it can be said in any language', async () => {
  const checks = await tested({ clientSecretExpiresOn: '2999-05-31' })
  const seen = Object.fromEntries(checks.map(({ id, finding, details }) => [id, { finding, details }]))
  expect(seen).toMatchObject({
    signIn: { finding: 'signedIn' },
    mailbox: { finding: 'calendarOpens', details: { mailbox: expect.stringContaining('@') as string } },
    reach: { details: { mailbox: expect.stringContaining('@') as string } },
    permissions: {
      finding: 'permissionsFit',
      details: { permissions: expect.arrayContaining(['User.Read.All']) as string[] },
    },
    secretExpiry: { finding: 'secretLasts', details: { expiresOn: '2999-05-31' } },
  })
})

test.each([
  ['one that works', {}],
  ['one with a wrong secret', { clientSecret: 'wrong~secret' }],
  ['one whose date of expiry has passed', { clientSecretExpiresOn: '2020-05-31' }],
])('no check of an account says only an English sentence: %s', async (_account, changes) => {
  const checks = await tested(changes)
  expect(checks.length).toBeGreaterThan(5)
  expect(checks.filter(({ finding, code }) => finding === undefined && code === undefined)).toEqual([])
})
