import { describe, expect, test } from 'vitest'
import { prepare } from '../../helpers/prepare.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import {
  addPasswordAccount,
  beginConsent,
  formOf,
  grantConsent,
  openBrowser,
  passwordAccountOf,
} from '../../helpers/consent.ts'
import { openAccount } from '../../../api/graph/open-account.ts'

const SMALL = { people: 12 }

interface AccountBody {
  id: string
  etag: string
  state: string
  attention?: { code: string; message: string; remedy: string }
  [field: string]: unknown
}

const accountAt = async (rollcall: Rollcall, id: string) =>
  (await rollcall.as('admin').get(`/api/remote-accounts/${id}`)).body as AccountBody
const errorIn = (body: unknown) =>
  (body as { error: { code: string; message: string; details: Record<string, unknown> } }).error
const signIn = async (rollcall: Rollcall, id: string) => (await openAccount(rollcall.ctx, id, { fresh: true })).signIn()

describe('an account of a service user', () => {
  test('is added, needs consent, gets it in the browser, and brings photos', async () => {
    await using rollcall = await startRollcall({ people: 30 })
    const { taskId } = await prepare(rollcall.as('admin'), rollcall.tenant)
    const id = await addPasswordAccount(rollcall)
    expect(await accountAt(rollcall, id)).toMatchObject({
      type: 'MicrosoftGraphPassword',
      state: 'needsConsent',
      hasPassword: true,
      tenantId: 'brightwater.example',
      attention: { code: 'consent_needed' },
    })

    const shown = await grantConsent(rollcall, id)
    expect(shown.status).toBe(200)
    expect(shown.page).toContain('Permissions granted')
    expect(await accountAt(rollcall, id)).toMatchObject({ state: 'ready', granted: { by: 'consent' } })
    expect((await rollcall.as('admin').get(`/api/remote-accounts/${id}/consent`)).body).toMatchObject({
      status: 'granted',
    })

    await rollcall
      .as('admin')
      .put('/api/settings/personnel-administration', { photoSynchronizationAccountId: id, matchBy: 'mail' })
    const run = await rollcall.runTask(taskId)
    expect(run.status).toBe('succeeded')
    expect(run.counts['added']).toBeGreaterThan(10)
    expect(rollcall.tenant.asked.passwordAttempts).toBe(0)
  })

  test('starts its consent at Microsoft’s address, with state, nonce and PKCE', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    const url = new URL((await beginConsent(rollcall, id)).url)
    expect(url.origin).toBe('https://login.microsoftonline.com')
    expect(url.pathname).toBe('/brightwater.example/oauth2/v2.0/authorize')
    const given = Object.fromEntries(url.searchParams)
    expect(given).toMatchObject({
      client_id: rollcall.tenant.ids.rollcallClientId,
      response_type: 'code',
      code_challenge_method: 'S256',
      prompt: 'login',
      login_hint: rollcall.tenant.serviceUser.username,
      redirect_uri: 'https://rollcall.example.test/consent/callback',
    })
    for (const name of ['state', 'nonce', 'code_challenge']) expect(given[name]?.length, name).toBeGreaterThan(40)
    const scopes = (given['scope'] ?? '').split(' ').map((scope) => scope.replace('https://graph.microsoft.com/', ''))
    expect(new Set(scopes)).toEqual(
      new Set(['User.ReadBasic.All', 'Calendars.ReadWrite', 'openid', 'profile', 'email', 'offline_access']),
    )
  })

  test('passes its test once it is granted, limited to the user’s own calendar', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    const { ok, checks } = (await rollcall.as('admin').post(`/api/remote-accounts/${id}/test`)).body as {
      ok: boolean
      checks: { id: string; status: string }[]
    }
    expect(ok).toBe(true)
    expect(Object.fromEntries(checks.map((check) => [check.id, check.status]))).toEqual({
      signIn: 'pass',
      readUsers: 'pass',
      matchByEmployeeId: 'skipped',
      readPhoto: 'pass',
      mailbox: 'pass',
      reach: 'pass',
      sendMail: 'skipped',
      activityFeed: 'skipped',
      permissions: 'pass',
      secretExpiry: 'skipped',
    })
  })

  test('cannot serve matching by employee id, and the setting says why', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    const refused = await rollcall
      .as('admin')
      .put('/api/settings/personnel-administration', { photoSynchronizationAccountId: id, matchBy: 'employeeId' })
    expect(refused.status).toBe(400)
    expect(errorIn(refused.body).message).toContain('does not see employee ids')
  })

  test.each([
    ['username', { username: 'rollcall' }, 'not a user name'],
    ['password', { password: ' blank at the front' }, 'before or after the password'],
    ['password', { password: 'blank at the end ' }, 'before or after the password'],
    ['password', { password: '' }, 'missing'],
    ['tenantId', { tenantId: 'common' }, 'one particular tenant'],
  ])('with a wrong %s is refused with the reason', async (field, changes, words) => {
    await using rollcall = await startRollcall(SMALL)
    const refused = await rollcall
      .as('admin')
      .post('/api/remote-accounts', { ...passwordAccountOf(rollcall), ...changes })
    expect(refused.status).toBe(400)
    expect(errorIn(refused.body).details).toMatchObject({
      fields: [{ path: field, message: expect.stringContaining(words) as string }],
    })
  })
})

describe('signing in in the background', () => {
  test('uses the stored refresh token, also after a restart, and stores each new one', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    const before = await rollcall.ctx.store.tokenCaches.get(id)
    await signIn(rollcall, id)
    const after = await rollcall.ctx.store.tokenCaches.get(id)
    expect(after?.cache).toBeTruthy()
    expect(after?.cache).not.toBe(before?.cache)
    await signIn(rollcall, id)
    expect(rollcall.tenant.asked.passwordAttempts).toBe(0)
  })

  test('signs in once, however many requests need it', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    const asked = rollcall.tenant.asked.tokenRequests
    await Promise.all(Array.from({ length: 8 }, async () => (await openAccount(rollcall.ctx, id)).signIn()))
    expect(rollcall.tenant.asked.tokenRequests - asked).toBe(1)
  })

  test('uses the password if the refresh token was revoked, and stores the new sign-in', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    rollcall.tenant.revokeSignIns()
    await signIn(rollcall, id)
    expect(rollcall.tenant.asked.passwordAttempts).toBe(1)
    await signIn(rollcall, id)
    expect(rollcall.tenant.asked.passwordAttempts).toBe(1)
  })

  test.each([
    ['the life of the refresh token is over', 700082, 'invalid_grant', undefined],
    ['that of a browser’s one is', 700084, 'invalid_grant', undefined],
    ['the sign-in frequency demands a new one', 70044, 'interaction_required', 'basic_action'],
    ['the proof of a second factor ran out', 50078, 'interaction_required', 'basic_action'],
    ['the grant is malformed', 70000, 'invalid_grant', undefined],
    ['the session holds too little', 50058, 'login_required', undefined],
    ['the assertion in it is not valid', 50013, 'invalid_grant', 'bad_token'],
    ['a number nobody knows', 7999999, 'invalid_grant', undefined],
  ])('uses the password if Entra ID says of the stored sign-in: %s', async (_why, number, error, suberror) => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    rollcall.tenant.userSwitches.keptRefusal = { number, error, ...(suberror && { suberror }) }
    await signIn(rollcall, id)
    expect(rollcall.tenant.asked.passwordAttempts).toBe(1)
    rollcall.tenant.userSwitches.keptRefusal = undefined
    await signIn(rollcall, id)
    expect(rollcall.tenant.asked.passwordAttempts).toBe(1)
  })

  test.each([
    ['the app is not accepted', 7000215, 'invalid_client', 'own_app_secret_wrong'],
    ['the user is disabled', 50057, 'invalid_grant', 'account_disabled'],
    ['a policy blocks the user', 53003, 'invalid_grant', 'user_sign_in_blocked'],
  ])('doesn’t try the password if Entra ID says something else: %s', async (_why, number, error, code) => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    rollcall.tenant.userSwitches.keptRefusal = { number, error }
    await expect(signIn(rollcall, id)).rejects.toMatchObject({ code })
    expect(rollcall.tenant.asked.passwordAttempts).toBe(0)
  })

  test('works without its own consent if an admin consented for the organisation', async () => {
    await using rollcall = await startRollcall(SMALL)
    rollcall.tenant.consentForAll()
    const id = await addPasswordAccount(rollcall)
    expect((await rollcall.as('admin').post(`/api/remote-accounts/${id}/test`)).body).toMatchObject({ ok: true })
    expect(await accountAt(rollcall, id)).toMatchObject({ state: 'ready', granted: { by: 'password' } })
  })

  test('tries a wrong password once, then not until someone edits the account', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { tenant } = rollcall
    tenant.consentForAll()
    const id = await addPasswordAccount(rollcall, { password: 'not the right one' })
    for (let round = 0; round < 3; round += 1)
      await expect(signIn(rollcall, id)).rejects.toMatchObject({ code: 'password_wrong' })
    await Promise.allSettled(Array.from({ length: 5 }, () => signIn(rollcall, id)))
    expect(tenant.asked.passwordAttempts).toBe(1)
    await rollcall.as('admin').post(`/api/remote-accounts/${id}/test`)
    expect(tenant.asked.passwordAttempts).toBe(1)
    expect(await accountAt(rollcall, id)).toMatchObject({
      state: 'needsAttention',
      attention: { code: 'password_wrong' },
    })

    const saved = await rollcall
      .as('admin')
      .patch(`/api/remote-accounts/${id}`, { password: tenant.serviceUser.password })
    expect(saved.status).toBe(200)
    expect(saved.body).toMatchObject({ state: 'ready' })
    expect(tenant.asked.passwordAttempts).toBe(2)
    await signIn(rollcall, id)
    expect(tenant.asked.passwordAttempts).toBe(2)
  })

  test('continues with the refresh token when multi-factor authentication is switched on for new sign-ins', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    rollcall.tenant.userSwitches.mfa = 'newSignIns'
    await signIn(rollcall, id)
    expect(rollcall.tenant.asked.passwordAttempts).toBe(0)
    rollcall.tenant.revokeSignIns()
    for (let round = 0; round < 3; round += 1)
      await expect(signIn(rollcall, id)).rejects.toMatchObject({ code: 'mfa_required' })
    expect(rollcall.tenant.asked.passwordAttempts).toBe(1)
  })

  test.each([
    ['mfa_required', { mfa: 'always' }],
    ['user_sign_in_blocked', { conditionalAccess: true }],
    ['account_disabled', { disabled: true }],
  ] as const)('ends a run at once with %s, and the account needs attention', async (code, switches) => {
    await using rollcall = await startRollcall({ people: 12 })
    const { taskId } = await prepare(rollcall.as('admin'), rollcall.tenant)
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    await rollcall
      .as('admin')
      .put('/api/settings/personnel-administration', { photoSynchronizationAccountId: id, matchBy: 'mail' })
    Object.assign(rollcall.tenant.userSwitches, switches)
    const run = await rollcall.runTask(taskId)
    expect(run).toMatchObject({ status: 'failed', error: { code } })
    expect(await accountAt(rollcall, id)).toMatchObject({ state: 'needsAttention', attention: { code } })
    expect(rollcall.tenant.asked.passwordAttempts).toBe(0)
  })

  test.each([
    ['password_expired', { passwordExpired: true }],
    ['account_locked', { locked: true }],
    ['user_federated', { federated: true }],
    ['security_defaults', { securityDefaults: true }],
    ['public_client_off', { publicClientFlows: false }],
    ['mfa_required', { mfa: 'newSignIns' }],
  ] as const)('by password says %s', async (code, switches) => {
    await using rollcall = await startRollcall(SMALL)
    rollcall.tenant.consentForAll()
    Object.assign(rollcall.tenant.userSwitches, switches)
    const id = await addPasswordAccount(rollcall)
    await expect(signIn(rollcall, id)).rejects.toMatchObject({ code })
    await expect(signIn(rollcall, id)).rejects.toMatchObject({ code })
    expect(rollcall.tenant.asked.passwordAttempts).toBeLessThanOrEqual(1)
  })

  test('works by itself once the operator has fixed the app registration', async () => {
    await using rollcall = await startRollcall(SMALL)
    rollcall.tenant.consentForAll()
    rollcall.tenant.userSwitches.publicClientFlows = false
    const id = await addPasswordAccount(rollcall)
    await expect(signIn(rollcall, id)).rejects.toMatchObject({ code: 'public_client_off' })
    rollcall.tenant.userSwitches.publicClientFlows = true
    await signIn(rollcall, id)
  })

  test('works by itself once an admin has consented for the organisation', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await expect(signIn(rollcall, id)).rejects.toMatchObject({ code: 'consent_needed' })
    rollcall.tenant.consentForAll()
    await signIn(rollcall, id)
    expect(await accountAt(rollcall, id)).toMatchObject({ state: 'ready' })
  })

  test('says that the user is not in the tenant, and that no one consented', async () => {
    await using rollcall = await startRollcall(SMALL)
    const stranger = await addPasswordAccount(rollcall, { username: 'nobody@brightwater.example' })
    await expect(signIn(rollcall, stranger)).rejects.toMatchObject({ code: 'user_not_in_tenant' })
    const id = await addPasswordAccount(rollcall)
    await expect(signIn(rollcall, id)).rejects.toMatchObject({ code: 'consent_needed' })
  })

  test('tells a withdrawn consent from one that was never given, and asks for it again', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    rollcall.tenant.withdrawConsent()
    expect((await rollcall.as('admin').post(`/api/remote-accounts/${id}/test`)).body).toMatchObject({ ok: false })
    expect(await accountAt(rollcall, id)).toMatchObject({
      state: 'needsConsent',
      attention: { code: 'consent_withdrawn' },
    })
    expect(rollcall.tenant.asked.passwordAttempts).toBe(0)
    await grantConsent(rollcall, id)
    expect(await accountAt(rollcall, id)).toMatchObject({ state: 'ready' })
  })

  test('as a confidential client sends the secret of our own app registration, and says when that is wrong', async () => {
    await using rollcall = await startRollcall({ ...SMALL, env: { ENTRA_CLIENT_SECRET: 'our~own~secret~of~the~app' } })
    rollcall.tenant.setOwnAppSecret('our~own~secret~of~the~app')
    const id = await addPasswordAccount(rollcall)
    expect((await grantConsent(rollcall, id)).status).toBe(200)
    await signIn(rollcall, id)
    rollcall.tenant.setOwnAppSecret('another~secret~by~now')
    await expect(signIn(rollcall, id)).rejects.toMatchObject({ code: 'own_app_secret_wrong' })
  })
})

describe('a consent that is not right', () => {
  test('by another person is refused by name, and nothing is kept', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    const other = rollcall.tenant.personFor('admin').userPrincipalName
    const shown = await grantConsent(rollcall, id, { username: other })
    expect(shown.status).toBe(403)
    expect(shown.page).toContain(
      `You signed in as ${other}, but the account is for ${rollcall.tenant.serviceUser.username}`,
    )
    expect(await rollcall.ctx.store.tokenCaches.count()).toBe(0)
    expect(await accountAt(rollcall, id)).toMatchObject({ state: 'needsConsent' })
    expect((await rollcall.as('admin').get(`/api/remote-accounts/${id}/consent`)).body).toMatchObject({
      status: 'refused',
      refusal: { code: 'consent_wrong_person' },
    })
    const [line] = (await rollcall.ctx.store.audit.page({ limit: 1 })).items
    expect(line).toMatchObject({
      action: 'consent.refused',
      outcome: 'refused',
      target: { id },
      changes: { reason: { after: 'consent_wrong_person' } },
    })
  })

  const refusedAs = async (
    rollcall: Rollcall,
    code: string,
    shown: { status: number; page: string; headers: Headers },
  ) => {
    expect(shown.page).toContain(code)
    expect(shown.status).toBeGreaterThanOrEqual(400)
    expect(shown.headers.get('location')).toBeNull()
    expect(await rollcall.ctx.store.tokenCaches.count()).toBe(0)
    const [line] = (await rollcall.ctx.store.audit.page({ limit: 1 })).items
    expect(line).toMatchObject({ action: 'consent.refused', outcome: 'refused', changes: { reason: { after: code } } })
  }

  test.each([
    ['consent_not_proved', { claims: { nonce: 'of-another-sign-in' } }],
    ['consent_not_proved', { claims: { tid: '11111111-2222-3333-4444-555555555555' } }],
    [
      'consent_not_proved',
      { claims: { iss: 'https://login.microsoftonline.com/11111111-2222-3333-4444-555555555555/v2.0' } },
    ],
    ['consent_not_proved', { claims: { aud: '11111111-2222-3333-4444-555555555555' } }],
    ['consent_declined', { decision: 'cancel' }],
  ] as const)('is refused as %s: %j', async (code, how) => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await refusedAs(rollcall, code, await grantConsent(rollcall, id, how))
  })

  test('is refused when the page is opened directly, or with an unknown state', async () => {
    await using rollcall = await startRollcall(SMALL)
    const browser = openBrowser(rollcall)
    await refusedAs(rollcall, 'consent_unknown', await browser.open('/consent/callback'))
    await refusedAs(rollcall, 'consent_unknown', await browser.open('/consent/callback?code=abc&state=made.up'))
    await refusedAs(rollcall, 'consent_unknown', await browser.open('/consent/start?ticket=made.up'))
    await refusedAs(
      rollcall,
      'consent_unknown',
      await browser.open(
        '/consent/callback?error=access_denied&error_description=%3Cscript%3Ealert(1)%3C%2Fscript%3E&state=https://elsewhere.example',
      ),
    )
  })

  test('is refused from another browser, and from one that opened the link later, but still works in the right one', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    const { startUrl } = await beginConsent(rollcall, id)
    const [right, wrong] = [openBrowser(rollcall), openBrowser(rollcall)]
    const address = (await right.proceed(startUrl)).headers.get('location') ?? ''
    await refusedAs(rollcall, 'consent_other_browser', await wrong.proceed(startUrl))
    const back = rollcall.tenant.signInInBrowser(address) ?? ''
    await refusedAs(rollcall, 'consent_other_browser', await wrong.open(back))
    expect((await right.proceed(startUrl)).status).toBe(303)
    expect((await right.open(back)).status).toBe(200)
  })

  test('isn’t started by looking at the page: not by previews, the tab or HEAD', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    const { startUrl } = await beginConsent(rollcall, id)
    const { pathname, search } = new URL(startUrl)
    for (const method of ['HEAD', 'GET', 'HEAD', 'GET']) {
      const looked = await rollcall.anonymous.send(method, `${pathname}${search}`)
      expect([looked.status, looked.headers.getSetCookie()]).toEqual([200, []])
    }
    const priv = openBrowser(rollcall)
    const page = (await priv.open(startUrl)).page
    expect(page).toContain(rollcall.tenant.serviceUser.username)
    const back = rollcall.tenant.signInInBrowser((await priv.proceed(startUrl)).headers.get('location') ?? '') ?? ''
    expect((await priv.open(back)).status).toBe(200)
  })

  test('is started only by the button on our own page', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    const { startUrl } = await beginConsent(rollcall, id)
    const browser = openBrowser(rollcall)
    const { action, fields } = formOf((await browser.open(startUrl)).page)
    const elsewhere = { 'sec-fetch-site': 'cross-site' }
    const code = 'consent_not_confirmed'
    await refusedAs(rollcall, code, await browser.send(action, { ticket: fields['ticket'] ?? '' }))
    await refusedAs(rollcall, code, await browser.send(action, { ...fields, token: `${fields['token'] ?? ''}x` }))
    await refusedAs(rollcall, code, await browser.send(action, fields, elsewhere))
    expect((await browser.send(action, fields)).status).toBe(303)
  })

  test('may also be finished by the browser that started it, without our start page', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    const answer = await rollcall.as('admin').post(`/api/remote-accounts/${id}/consent`)
    const line = answer.headers.getSetCookie()[0] ?? ''
    expect(line).toMatch(/^__Host-rollcall-consent=.*; Path=\/; HttpOnly; SameSite=Lax; Max-Age=600; Secure$/)
    const browser = openBrowser(rollcall)
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
    browser.cookies.set(name, value)
    expect(
      (await browser.open(rollcall.tenant.signInInBrowser((answer.body as { url: string }).url) ?? '')).status,
    ).toBe(200)
  })

  test('is refused when another admin’s state turns up in this admin’s browser', async () => {
    await using rollcall = await startRollcall(SMALL)
    const [first, second] = [await addPasswordAccount(rollcall), await addPasswordAccount(rollcall, { name: 'Second' })]
    const theirs = await beginConsent(rollcall, first)
    const otherAdmin = rollcall.withToken(
      await rollcall.tenant.signIn({ person: rollcall.tenant.personFor('employee'), roles: ['Rollcall.Admin'] }),
    )
    const mine = (await otherAdmin.post(`/api/remote-accounts/${second}/consent`)).body as { startUrl: string }
    const browser = openBrowser(rollcall)
    await browser.proceed(mine.startUrl)
    const back = rollcall.tenant.signInInBrowser(theirs.url) ?? ''
    await refusedAs(rollcall, 'consent_other_admin', await browser.open(back))
  })

  test('works once: the same state again, and the same code with another state, are refused', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    const browser = openBrowser(rollcall)
    const back =
      rollcall.tenant.signInInBrowser(
        (await browser.proceed((await beginConsent(rollcall, id)).startUrl)).headers.get('location') ?? '',
      ) ?? ''
    expect((await browser.open(back)).status).toBe(200)
    await rollcall.ctx.store.tokenCaches.remove(id)
    await refusedAs(rollcall, 'consent_used', await browser.open(back))

    const location = (await browser.proceed((await beginConsent(rollcall, id)).startUrl)).headers.get('location') ?? ''
    const again = new URL(rollcall.tenant.signInInBrowser(location) ?? '')
    again.searchParams.set('code', new URL(back).searchParams.get('code') ?? '')
    await refusedAs(rollcall, 'consent_used', await browser.open(again.href))
  })

  test('with a code from someone else’s sign-in is refused by PKCE', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    const stolen =
      new URL(rollcall.tenant.signInInBrowser((await beginConsent(rollcall, id)).url) ?? '').searchParams.get('code') ??
      ''
    const browser = openBrowser(rollcall)
    const location = (await browser.proceed((await beginConsent(rollcall, id)).startUrl)).headers.get('location') ?? ''
    const back = new URL(rollcall.tenant.signInInBrowser(location) ?? '')
    back.searchParams.set('code', stolen)
    await refusedAs(rollcall, 'consent_not_proved', await browser.open(back.href))
  })

  test('is refused after ten minutes, after a change of the account, and once another was started', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    const browser = openBrowser(rollcall)
    const begin = async () =>
      rollcall.tenant.signInInBrowser(
        (await browser.proceed((await beginConsent(rollcall, id)).startUrl)).headers.get('location') ?? '',
      ) ?? ''
    const changed = await begin()
    await rollcall.as('admin').patch(`/api/remote-accounts/${id}`, { username: 'ines.falkenrath@brightwater.example' })
    await refusedAs(rollcall, 'consent_outdated', await browser.open(changed))
    const late = await begin()
    const [pending] = (await rollcall.ctx.store.pendingConsents.page({ limit: 1, where: { accountId: id } })).items
    await rollcall.ctx.store.pendingConsents.change(pending?.id ?? '', (current) => ({
      ...current,
      expiresAt: new Date(rollcall.clock.now().getTime() - 1000).toISOString(),
    }))
    await refusedAs(rollcall, 'consent_expired', await browser.open(late))
  })

  test('that needs an admin’s approval says so, and one Microsoft never answers doesn’t hang', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    rollcall.tenant.userSwitches.adminApproval = true
    const browser = openBrowser(rollcall)
    const location = (await browser.proceed((await beginConsent(rollcall, id)).startUrl)).headers.get('location') ?? ''
    expect(rollcall.tenant.signInInBrowser(location)).toBeUndefined()
    expect((await rollcall.as('admin').get(`/api/remote-accounts/${id}/consent`)).body).toMatchObject({
      status: 'waiting',
    })
    const state = new URL(location).searchParams.get('state') ?? ''
    const query = new URLSearchParams({
      error: 'access_denied',
      error_description: 'AADSTS90094: Admin consent is required.',
      state,
    })
    await refusedAs(rollcall, 'consent_admin_needed', await browser.open(`/consent/callback?${query.toString()}`))
  })

  test.each([
    ['en', 'Continue to Microsoft', 'That didn’t work'],
    ['nl', 'Verder naar Microsoft', 'Dat is niet gelukt'],
    ['fr', 'Continuer vers Microsoft', 'Cela n’a pas fonctionné'],
    ['de', 'Weiter zu Microsoft', 'Das hat nicht geklappt'],
  ])('has pages in the browser’s language: %s', async (lang, button, failed) => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    const { pathname, search } = new URL((await beginConsent(rollcall, id)).startUrl)
    const headers = { accept: 'text/html', 'accept-language': `${lang}-BE,en;q=0.5` }
    const start = await rollcall.anonymous.get(`${pathname}${search}`, { headers })
    expect(Buffer.from(start.bytes).toString()).toMatch(new RegExp(`<html lang="${lang}">[^]*${button}`))
    const lost = await rollcall.anonymous.get('/consent/nowhere', { headers })
    expect(Buffer.from(lost.bytes).toString()).toMatch(new RegExp(`<html lang="${lang}">[^]*${failed}[^]*404`))
  })

  test('has pages that can’t be framed, load nothing and send no referrer', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { headers } = await openBrowser(rollcall).open('/consent/callback')
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('is started only by an admin, and only for a service user’s account', async () => {
    await using rollcall = await startRollcall({ ...SMALL, prepared: true })
    const id = await addPasswordAccount(rollcall)
    expect((await rollcall.as('trainer').post(`/api/remote-accounts/${id}/consent`)).status).toBe(403)
    const app = await rollcall.as('admin').post(`/api/remote-accounts/${rollcall.prepared?.accountId ?? ''}/consent`)
    expect([app.status, errorIn(app.body).code]).toEqual([409, 'not_a_password_account'])
  })
})
