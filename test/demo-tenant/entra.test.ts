import { createLocalJWKSet, decodeJwt, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { describe, expect, test } from 'vitest'
import { createDemoTenant, type DemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import { fastClock } from '../helpers/fast-clock.ts'
import { handClock } from '../helpers/hand-clock.ts'
import { askToken, createAsker, LOGIN } from './ask.ts'

const STRANGER = '11111111-2222-4333-8444-555555555555'
const clock = fastClock(1)
const makeTenant = () => createDemoTenant({ clock, people: 3 })
const verify = (token: string, keys: JWTVerifyGetKey) =>
  jwtVerify(token, keys, { currentDate: clock.now(), algorithms: ['RS256'] })

async function keysOf(tenant: DemoTenant): Promise<JSONWebKeySet> {
  const response = await tenant.transport(new Request(`${LOGIN}/${tenant.ids.tenantId}/discovery/v2.0/keys`))
  return (await response.json()) as JSONWebKeySet
}

describe('the token endpoint', () => {
  test('gives an app token with the granted permissions, in the shape of version 1', async () => {
    const tenant = makeTenant()
    tenant.setRoles(['User.ReadBasic.All'])
    const { status, body } = await askToken(tenant)
    expect(status).toBe(200)
    expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3599 })
    const { payload } = await verify(String(body.access_token), createLocalJWKSet(await keysOf(tenant)))
    expect(payload).toMatchObject({
      aud: 'https://graph.microsoft.com',
      tid: tenant.ids.tenantId,
      appid: tenant.ids.graphAppClientId,
      roles: ['User.ReadBasic.All'],
      ver: '1.0',
    })
  })

  test('takes the secret in a Basic header as well', async () => {
    const tenant = makeTenant()
    const { ids } = tenant
    const authorization = `Basic ${Buffer.from(`${ids.graphAppClientId}:${encodeURIComponent(ids.graphAppSecret)}`).toString('base64')}`
    const body = new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'https://graph.microsoft.com/.default',
    })
    const response = await tenant.transport(
      new Request(`${LOGIN}/${ids.tenantDomain}/oauth2/v2.0/token`, {
        method: 'POST',
        headers: { authorization },
        body,
      }),
    )
    expect(response.status).toBe(200)
  })

  type Refusal = [
    what: string,
    number: number,
    error: string,
    status: number,
    ask: (tenant: DemoTenant) => ReturnType<typeof askToken>,
  ]
  const refusals: Refusal[] = [
    ['a wrong secret', 7000215, 'invalid_client', 401, (tenant) => askToken(tenant, { client_secret: 'wrong' })],
    [
      'the id of the secret',
      7000215,
      'invalid_client',
      401,
      (tenant) => askToken(tenant, { client_secret: tenant.ids.graphAppSecretId }),
    ],
    ['no secret', 7000216, 'invalid_client', 401, (tenant) => askToken(tenant, { client_secret: undefined })],
    ['an unknown app', 700016, 'unauthorized_client', 400, (tenant) => askToken(tenant, { client_id: STRANGER })],
    [
      'the app in a tenant that does not have it',
      700016,
      'unauthorized_client',
      400,
      (tenant) => askToken(tenant, {}, { tenantId: tenant.ids.otherTenantId }),
    ],
    [
      'a tenant that does not exist',
      90002,
      'invalid_request',
      400,
      (tenant) => askToken(tenant, {}, { tenantId: STRANGER }),
    ],
    [
      'a tenant text that is none',
      900023,
      'invalid_request',
      400,
      (tenant) => askToken(tenant, {}, { tenantId: 'our tenant' }),
    ],
    [
      'another cloud',
      90038,
      'invalid_request',
      400,
      (tenant) => askToken(tenant, {}, { login: 'https://login.microsoftonline.us' }),
    ],
    [
      'a resource of another cloud',
      500011,
      'invalid_resource',
      400,
      (tenant) => askToken(tenant, { scope: 'https://graph.microsoft.us/.default' }),
    ],
    ['a scope that is none', 70011, 'invalid_scope', 400, (tenant) => askToken(tenant, { scope: 'User.Read.All' })],
  ]
  test.each(refusals)('refuses %s with AADSTS%i', async (_what, number, error, status, ask) => {
    const answer = await ask(makeTenant())
    expect(answer).toMatchObject({ status, body: { error, error_codes: [number] } })
    expect(answer.body.error_description).toMatch(
      new RegExp(
        `^AADSTS${number}: [^\\r]+\\r\\nTrace ID: [^\\r]+\\r\\nCorrelation ID: [^\\r]+\\r\\nTimestamp: \\d{4}-`,
      ),
    )
  })

  test('names the usual mistake with a secret', async () => {
    const { body } = await askToken(makeTenant(), { client_secret: 'wrong' })
    expect(body.error_description).toContain('the client secret value, not the client secret ID')
  })

  test('refuses an expired secret, a disabled app, and a secret that was replaced', async () => {
    const tenant = makeTenant()
    const old = tenant.ids.graphAppSecret
    tenant.expireSecret()
    expect((await askToken(tenant)).body.error_codes).toEqual([7000222])
    const fresh = tenant.rotateSecret()
    expect((await askToken(tenant, { client_secret: old })).body.error_codes).toEqual([7000215])
    expect((await askToken(tenant, { client_secret: fresh })).status).toBe(200)
    tenant.setAppEnabled(false)
    expect((await askToken(tenant)).body.error_codes).toEqual([7000112])
  })

  test('can have planted faults', async () => {
    const tenant = makeTenant()
    tenant.faults.plant({ kind: 'expired_secret' })
    tenant.faults.plant({ kind: 'server_error', on: 'token' })
    const answers = [await askToken(tenant), await askToken(tenant), await askToken(tenant)]
    expect(answers.map(({ status }) => status)).toEqual([401, 503, 200])
  })
})

test('a tenant’s configuration names its keys; an unknown tenant is refused', async () => {
  const tenant = makeTenant()
  const ask = (id: string) => tenant.transport(new Request(`${LOGIN}/${id}/v2.0/.well-known/openid-configuration`))
  expect(await (await ask(tenant.ids.tenantId)).json()).toMatchObject({
    issuer: `${LOGIN}/${tenant.ids.tenantId}/v2.0`,
    jwks_uri: `${LOGIN}/${tenant.ids.tenantId}/discovery/v2.0/keys`,
  })
  const unknown = await ask(STRANGER)
  expect([unknown.status, await unknown.json()]).toMatchObject([400, { error: 'invalid_tenant', error_codes: [90002] }])
})

describe('tokens for the tab', () => {
  test('say who signed in and with which role', async () => {
    const tenant = makeTenant()
    const { payload } = await verify(await tenant.signIn('admin'), createLocalJWKSet(await keysOf(tenant)))
    expect(payload).toMatchObject({
      aud: tenant.ids.rollcallClientId,
      iss: `${LOGIN}/${tenant.ids.tenantId}/v2.0`,
      scp: 'access_as_user',
      oid: tenant.personFor('admin').id,
      roles: ['Rollcall.Admin'],
      ver: '2.0',
    })
    expect(decodeJwt(await tenant.signIn('employee'))).not.toHaveProperty('roles')
    expect(decodeJwt(await tenant.appToken())).toMatchObject({ roles: ['Tasks.Run'], idtyp: 'app' })
    expect(decodeJwt(await tenant.appToken())).not.toHaveProperty('scp')
  })

  test('can be wrong in many ways', async () => {
    const tenant = makeTenant()
    const keys = createLocalJWKSet(await keysOf(tenant))
    const wrong = [
      { alg: 'none' },
      { alg: 'HS256' },
      { key: 'foreign' },
      { expiresInSeconds: -60 },
      { claims: { nbf: 4_102_444_800 } },
      { header: { kid: 'unknown' } },
    ] as const
    for (const overrides of wrong) {
      await expect(verify(await tenant.signIn('admin', overrides), keys)).rejects.toThrow()
    }
    expect(decodeJwt(await tenant.signIn('admin', { version: 1 }))).toMatchObject({
      iss: `https://sts.windows.net/${tenant.ids.tenantId}/`,
      ver: '1.0',
    })
    expect(decodeJwt(await tenant.signIn('admin', { claims: { scp: undefined } }))).not.toHaveProperty('scp')
  })

  test('are signed with a new key after a rotation, and the old key stays published', async () => {
    const tenant = makeTenant()
    const before = await tenant.signIn('admin')
    tenant.rotateKeys()
    const both = createLocalJWKSet(await keysOf(tenant))
    await verify(before, both)
    await verify(await tenant.signIn('admin'), both)
    tenant.rotateKeys({ keepOld: false })
    await expect(verify(before, createLocalJWKSet(await keysOf(tenant)))).rejects.toThrow()
  })
})

test('a token that ran out, or is for someone else, is refused by Graph with 401', async () => {
  const clock = handClock()
  const { tenant, get, renew } = await createAsker({ people: 3, clock })
  tenant.graphTokenSeconds = 1
  await renew()
  clock.advance(3000)
  const late = await get('/users')
  expect([late.status, await late.json()]).toMatchObject([401, { error: { code: 'InvalidAuthenticationToken' } }])
  expect(late.headers.get('www-authenticate')).toMatch(/^Bearer/)
  const foreign = await get('/users', { headers: { authorization: `Bearer ${await tenant.signIn('admin')}` } })
  expect(foreign.status).toBe(401)
})
