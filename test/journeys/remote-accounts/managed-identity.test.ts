import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { IDENTITY_PLACES } from '../../../api/demo-tenant/entra/app-trust.ts'
import { IDENTITY_HEADER } from '../../../api/demo-tenant/entra/machine-identity.ts'
import { accountOf, prepare } from '../../helpers/prepare.ts'
import { addSession, send, startPlanning } from '../../helpers/plan-training.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const SMALL = { people: 12 }

// Set as App Service and Container Apps do. msal reads them once per process.
beforeAll(() => {
  vi.stubEnv('IDENTITY_ENDPOINT', IDENTITY_PLACES.appService)
  vi.stubEnv('IDENTITY_HEADER', IDENTITY_HEADER)
})
afterAll(() => void vi.unstubAllEnvs())

const identityAccountOf = (rollcall: Rollcall) => {
  const { clientSecret: _none, ...account } = accountOf(rollcall.tenant)
  return {
    ...account,
    credential: 'managedIdentity',
    managedIdentityClientId: rollcall.tenant.machineIdentity.clientId,
  }
}

/** Rollcall on a machine whose managed identity the app trusts, with an account that uses it. */
async function startOnAzure(): Promise<{ rollcall: Rollcall; id: string; checks: () => Promise<Check[]> }> {
  const rollcall = await startRollcall(SMALL)
  rollcall.tenant.machineIdentity.place = 'appService'
  rollcall.tenant.trustIdentity()
  const added = await rollcall.as('admin').post('/api/remote-accounts', identityAccountOf(rollcall))
  expect(added.status).toBe(201)
  const { id } = added.body as { id: string }
  const checks = async () =>
    ((await rollcall.as('admin').post(`/api/remote-accounts/${id}/test`)).body as { checks: Check[] }).checks
  return { rollcall, id, checks }
}

interface Check {
  id: string
  status: string
  code?: string
  message: string
  remedy?: string
}

describe('an account that signs in by a managed identity', () => {
  test('keeps no secret anywhere, passes its test, and says that nothing expires', async () => {
    const { rollcall, id, checks } = await startOnAzure()
    await using _rollcall = rollcall
    const view = (await rollcall.as('admin').get(`/api/remote-accounts/${id}`)).body
    expect(view).toMatchObject({ credential: 'managedIdentity', hasClientSecret: false, state: 'ready' })
    expect(await checks()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'signIn', status: 'pass' }),
        expect.objectContaining({ id: 'secretExpiry', status: 'pass' }),
      ]),
    )
    const kept = Object.keys((await rollcall.ctx.store.remoteAccounts.get(id)) ?? {})
    expect(kept.filter((field) => /clientSecret|certificate/i.test(field))).toEqual([])
  })

  test('brings photos and invitations, with a fresh assertion for each token, also after the first has expired', async () => {
    const planned = await startPlanning()
    await using rollcall = planned.rollcall
    const { tenant } = rollcall
    tenant.machineIdentity.place = 'appService'
    tenant.machineIdentity.assertionSeconds = 600
    tenant.trustIdentity()
    const changed = await rollcall.as('admin').patch(`/api/remote-accounts/${planned.accountId}`, {
      managedIdentityClientId: tenant.machineIdentity.clientId,
    })
    expect(changed.body).toMatchObject({ credential: 'managedIdentity', hasClientSecret: false })
    const session = await addSession(planned, { people: 3 })
    expect((await send(planned, session.id)).dates).toMatchObject([{ result: 'done' }])
    const given = tenant.machineIdentity.given
    rollcall.letPass(2)
    const { taskId } = await prepare(rollcall.as('admin'), tenant)
    await rollcall.as('admin').put('/api/settings/personnel-administration', {
      photoSynchronizationAccountId: planned.accountId,
      matchBy: 'mail',
    })
    expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
    expect(tenant.machineIdentity.given).toBe(given + 1)
  })

  test.each([
    [
      'managed_identity_missing',
      'no identity answers',
      (r: Rollcall) => void (r.tenant.machineIdentity.place = undefined),
    ],
    ['federated_credential_missing', 'the app trusts none', (r: Rollcall) => r.tenant.distrustIdentities()],
    [
      'federated_credential_wrong',
      'the subject is another',
      (r: Rollcall) => r.tenant.trustIdentity({ subject: 'another' }),
    ],
    [
      'federated_credential_wrong',
      'the audience is another',
      (r: Rollcall) => r.tenant.trustIdentity({ audience: 'api://another' }),
    ],
    [
      'federated_credential_wrong',
      'the issuer is another',
      (r: Rollcall) => r.tenant.trustIdentity({ issuer: 'https://another.example' }),
    ],
    [
      'assertion_expired',
      'the endpoint gives old ones',
      (r: Rollcall) => void (r.tenant.machineIdentity.assertionSeconds = -60),
    ],
  ])('reports %s with its remedy if %s', async (code, _why, breakIt) => {
    const { rollcall, checks } = await startOnAzure()
    await using _rollcall = rollcall
    breakIt(rollcall)
    const [signIn] = await checks()
    expect(signIn).toMatchObject({ id: 'signIn', status: 'fail', code })
    expect(signIn?.remedy).toBeTruthy()
  })

  test('with an identity the machine doesn’t have is refused before it is saved, and the id is named', async () => {
    const { rollcall, id } = await startOnAzure()
    await using _rollcall = rollcall
    const stranger = '8a2f4b0e-6f0d-4a6e-8b35-0d1c7f6e2a90'
    const refused = await rollcall
      .as('admin')
      .patch(`/api/remote-accounts/${id}`, { managedIdentityClientId: stranger })
    expect(refused).toMatchObject({ status: 424, body: { error: { code: 'managed_identity_unknown' } } })
    expect((await rollcall.as('admin').get(`/api/remote-accounts/${id}`)).body).toMatchObject({
      managedIdentityClientId: rollcall.tenant.machineIdentity.clientId,
    })
  })

  test('can go back to a secret, and a draft whose parts don’t fit is refused', async () => {
    const { rollcall, id } = await startOnAzure()
    await using _rollcall = rollcall
    const admin = rollcall.as('admin')
    const { graphAppSecret: clientSecret } = rollcall.tenant.ids
    expect((await admin.patch(`/api/remote-accounts/${id}`, { clientSecret })).body).toMatchObject({
      credential: 'secret',
    })
    const both = { ...identityAccountOf(rollcall), clientSecret }
    expect((await admin.post('/api/remote-accounts', both)).status).toBe(400)
    const neither = { ...identityAccountOf(rollcall), managedIdentityClientId: undefined }
    expect((await admin.post('/api/remote-accounts', neither)).body).toMatchObject({
      error: { details: { fields: [{ path: 'managedIdentityClientId' }] } },
    })
  })
})

test('a tenant that forbids secrets is told apart from a wrong secret', async () => {
  await using rollcall = await startRollcall(SMALL)
  rollcall.tenant.forbidSecrets(true)
  const admin = rollcall.as('admin')
  const { id } = (await admin.post('/api/remote-accounts', accountOf(rollcall.tenant))).body as { id: string }
  const { checks } = (await admin.post(`/api/remote-accounts/${id}/test`)).body as { checks: Check[] }
  expect(checks[0]).toMatchObject({ status: 'fail', code: 'client_secret_forbidden' })
})

describe('when Microsoft ends a token before its time', () => {
  test('a new one that satisfies it is requested once, and the account stays ready', async () => {
    const planned = await startPlanning()
    await using rollcall = planned.rollcall
    const first = await addSession(planned, { people: 2 })
    await send(planned, first.id)
    rollcall.tenant.challengeTokens()
    const tokens = rollcall.tenant.asked.tokenRequests
    const second = await addSession(planned, { people: 2 })
    expect((await send(planned, second.id)).dates).toMatchObject([{ result: 'done' }])
    expect(rollcall.tenant.asked.tokenRequests).toBe(tokens + 1)
    expect(rollcall.tenant.events()).toHaveLength(2)
    expect((await rollcall.as('admin').get(`/api/remote-accounts/${planned.accountId}`)).body).toMatchObject({
      state: 'ready',
    })
  })

  test('if no new one helps, the failure says so, and the account stays ready', async () => {
    const planned = await startPlanning()
    await using rollcall = planned.rollcall
    rollcall.tenant.challengeTokens(false)
    const session = await addSession(planned, { people: 2 })
    expect((await send(planned, session.id)).dates).toMatchObject([
      { result: 'failed', error: { code: 'access_challenged' } },
    ])
    expect((await rollcall.as('admin').get(`/api/remote-accounts/${planned.accountId}`)).body).toMatchObject({
      state: 'ready',
    })
  })
})
