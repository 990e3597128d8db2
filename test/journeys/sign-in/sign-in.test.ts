import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { TEAMS_HOSTS } from '../../../api/auth/teams-hosts.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { PERSON, tokenMaker, type TokenMaker } from '../../helpers/token-maker.ts'

let rollcall: Rollcall
let maker: TokenMaker
beforeAll(async () => {
  rollcall = await startRollcall({
    people: 3,
    speed: 1,
    env: { ROLLCALL_ADMINS: `first.admin@contoso.example,${PERSON}` },
  })
  maker = tokenMaker(rollcall)
})
afterAll(() => rollcall.stop())

const me = async (token: string) => rollcall.withToken(token).get('/api/me')
const STRANGER = 'e0e0e0e0-0000-4000-8000-00000000e0e0'
const nobody = { oid: STRANGER, roles: undefined }
const seconds = () => Math.floor(rollcall.clock.now().getTime() / 1000)

describe('a person signs in', () => {
  test.each(['admin', 'trainer', 'employee'] as const)("the tab's token of an %s is accepted", async (part) => {
    const person = rollcall.tenant.personFor(part)
    const roles = { admin: ['admin', 'trainer'], trainer: ['trainer'], employee: [] }[part]
    const { status, body } = await rollcall.as(part).get('/api/me')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      name: person.displayName,
      userId: person.id,
      userName: person.userPrincipalName,
      tenantId: rollcall.tenant.ids.tenantId,
      roles,
    })
  })

  test.each([...TEAMS_HOSTS])('from the Microsoft host %s (%s)', async (azp) => {
    expect((await me(await maker.sign(maker.person({ azp })))).status).toBe(200)
  })

  test.each([
    ['the App ID URI with the host', () => `api://rollcall.example.test/${rollcall.tenant.ids.rollcallClientId}`],
    ['the App ID URI without a host', () => `api://${rollcall.tenant.ids.rollcallClientId}`],
    ['the client id', () => rollcall.tenant.ids.rollcallClientId],
  ])('with a token of version 1 made for %s', async (_what, audience) => {
    const { status, body } = await me(await maker.sign(maker.personV1({ aud: audience() })))
    expect(status).toBe(200)
    expect(body).toMatchObject({ userName: 'ada@contoso.example' })
  })

  test('with a scope beside ours, and the scheme in lower case', async () => {
    const token = await maker.sign(maker.person({ scp: 'openid access_as_user' }))
    expect((await rollcall.anonymous.get('/api/me', { headers: { authorization: `bearer ${token}` } })).status).toBe(
      200,
    )
  })

  test('while the clocks differ by less than a minute', async () => {
    const now = seconds()
    expect((await me(await maker.sign(maker.person({ exp: now - 50 })))).status).toBe(200)
    expect((await me(await maker.sign(maker.person({ nbf: now + 50 })))).status).toBe(200)
    expect((await me(await maker.sign(maker.person({ exp: now - 70 })))).status).toBe(401)
    expect((await me(await maker.sign(maker.person({ nbf: now + 70 })))).status).toBe(401)
  })
})

describe('a refused sign-in says why', () => {
  test.each([
    ['unauthenticated', undefined],
    ['token_expired', { exp: 1_700_000_000, nbf: 1_600_000_000, iat: 1_600_000_000 }],
    ['token_invalid', { aud: STRANGER }],
  ])('%s', async (code, claims) => {
    const caller = claims ? rollcall.withToken(await maker.sign(maker.person(claims))) : rollcall.anonymous
    const { status, body, headers } = await caller.get('/api/me')
    expect(status).toBe(401)
    expect(body).toMatchObject({
      error: { code, remedy: expect.stringMatching(/.+/) as string, requestId: headers.get('x-request-id') },
    })
    expect(headers.get('www-authenticate')).toBe('Bearer')
  })

  test('a token in the address or with another scheme is ignored', async () => {
    const token = await maker.sign(maker.person())
    expect((await rollcall.anonymous.get(`/api/me?access_token=${token}`)).status).toBe(401)
    expect((await rollcall.anonymous.get('/api/me', { headers: { authorization: `Basic ${token}` } })).status).toBe(401)
    expect(
      (await rollcall.anonymous.get('/api/me', { headers: { authorization: `Bearer ${token} ${token}` } })).status,
    ).toBe(401)
  })

  test('no answer and no log line repeats the token', async () => {
    const token = await maker.sign(maker.person({ aud: STRANGER }))
    const { body } = await me(token)
    const signature = token.split('.')[2] ?? 'none'
    expect(JSON.stringify(body)).not.toContain(signature)
    expect(rollcall.logLines.join('')).not.toContain(signature)
  })
})

describe('ROLLCALL_ADMINS makes the first admin', () => {
  const roles = async (claims: Record<string, unknown>) =>
    ((await me(await maker.sign(claims))).body as { roles: string[] }).roles

  test('by object id', async () => {
    expect(await roles(maker.person({ roles: undefined }))).toEqual(['admin', 'trainer'])
    expect(await roles(maker.person({ ...nobody }))).toEqual([])
  })

  test('by user principal name, in both formats and whatever its case', async () => {
    expect(await roles(maker.person({ ...nobody, preferred_username: 'First.Admin@contoso.example' }))).toEqual([
      'admin',
      'trainer',
    ])
    expect(await roles(maker.personV1({ ...nobody, upn: 'first.admin@CONTOSO.example' }))).toEqual(['admin', 'trainer'])
  })

  test('not a guest with that name elsewhere', async () => {
    const guest = { ...nobody, idp: 'https://sts.windows.net/99999999-0000-4000-8000-000000000000/' }
    expect(await roles(maker.person({ ...guest, preferred_username: 'first.admin@contoso.example' }))).toEqual([])
  })

  test('not by a name in another claim', async () => {
    expect(
      await roles(
        maker.person({
          ...nobody,
          upn: 'first.admin@contoso.example',
          email: 'first.admin@contoso.example',
          name: 'first.admin@contoso.example',
        }),
      ),
    ).toEqual([])
  })
})
