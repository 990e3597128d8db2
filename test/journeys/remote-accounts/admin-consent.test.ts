import { describe, expect, test } from 'vitest'
import { addPasswordAccount, beginConsent, grantConsent, openBrowser } from '../../helpers/consent.ts'
import { prepare } from '../../helpers/prepare.ts'
import { addSession, send, startPlanning } from '../../helpers/plan-training.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const SMALL = { people: 12 }

const pathOf = (id: string) => `/api/remote-accounts/${id}/admin-consent`
const accountAt = async (rollcall: Rollcall, id: string) =>
  (await rollcall.as('admin').get(`/api/remote-accounts/${id}`)).body as { state: string; attention?: { code: string } }

async function adminLink(rollcall: Rollcall, id: string): Promise<string> {
  const answer = await rollcall.as('admin').post(pathOf(id))
  expect(answer.status).toBe(200)
  return (answer.body as { url: string }).url
}

/** A tenant where only an admin may consent, with a service user's account. */
async function startStrict(): Promise<{ rollcall: Rollcall; id: string }> {
  const rollcall = await startRollcall(SMALL)
  rollcall.tenant.userSwitches.adminApproval = true
  return { rollcall, id: await addPasswordAccount(rollcall) }
}

describe('a tenant without user consent', () => {
  test('gives a link for an administrator, accepts the consent without a sign-in to Rollcall, and checks the account again', async () => {
    const { rollcall, id } = await startStrict()
    await using _rollcall = rollcall
    const { tenant } = rollcall
    expect(await accountAt(rollcall, id)).toMatchObject({ state: 'needsConsent' })
    const url = new URL(await adminLink(rollcall, id))
    expect(url.origin + url.pathname).toBe('https://login.microsoftonline.com/brightwater.example/v2.0/adminconsent')
    const given = Object.fromEntries(url.searchParams)
    expect(given).toMatchObject({
      client_id: tenant.ids.rollcallClientId,
      redirect_uri: 'https://rollcall.example.test/consent/callback',
    })
    expect(given['scope']).toContain('https://graph.microsoft.com/Calendars.ReadWrite')
    expect(given['scope']).not.toContain('Mail.Send')
    expect((await rollcall.as('admin').get(pathOf(id))).body).toMatchObject({ status: 'waiting' })

    const shown = await openBrowser(rollcall).open(tenant.consentAsAdmin(url.href) ?? '')
    expect(shown.status).toBe(200)
    expect(shown.page).toContain('Permissions granted')
    expect(shown.page).not.toContain('<a ')
    expect((await rollcall.as('admin').get(pathOf(id))).body).toMatchObject({ status: 'granted' })
    expect(await accountAt(rollcall, id)).toMatchObject({ state: 'ready', granted: { by: 'password' } })
  })

  test('lets the service user sign in after that, even if a password alone isn’t enough, and both jobs work', async () => {
    const planned = await startPlanning()
    await using rollcall = planned.rollcall
    const { tenant } = rollcall
    tenant.userSwitches.adminApproval = true
    tenant.userSwitches.mfa = 'newSignIns'
    const id = await addPasswordAccount(rollcall)
    const { url } = await beginConsent(rollcall, id)
    expect(tenant.signInInBrowser(url)).toBeUndefined()
    await openBrowser(rollcall).open(tenant.consentAsAdmin(await adminLink(rollcall, id)) ?? '')
    expect((await grantConsent(rollcall, id)).status).toBe(200)
    expect(await accountAt(rollcall, id)).toMatchObject({ state: 'ready', granted: { by: 'consent' } })

    await rollcall.as('admin').put('/api/settings/training', {
      invitationType: 'MicrosoftGraph',
      invitationSynchronizationAccountId: id,
    })
    const session = await addSession(planned, { people: 3 })
    expect((await send(planned, session.id)).dates).toMatchObject([{ result: 'done' }])
    const { taskId } = await prepare(rollcall.as('admin'), tenant)
    await rollcall.as('admin').put('/api/settings/personnel-administration', {
      photoSynchronizationAccountId: id,
      matchBy: 'mail',
    })
    expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
  })

  test.each([
    [90094, 'consent_admin_needed'],
    [90095, 'consent_request_sent'],
    [65001, 'consent_needed'],
  ])('AADSTS%i is reported as %s', async (number, code) => {
    const { rollcall, id } = await startStrict()
    await using _rollcall = rollcall
    const browser = openBrowser(rollcall)
    const begun = await rollcall.as('admin').post(`/api/remote-accounts/${id}/consent`)
    const { url, startUrl } = begun.body as { url: string; startUrl: string }
    await browser.proceed(startUrl)
    const back = new URLSearchParams({
      state: new URL(url).searchParams.get('state') ?? '',
      error: 'access_denied',
      error_description: `AADSTS${String(number)}: Refused.`,
    })
    await browser.open(`/consent/callback?${back.toString()}`)
    expect((await rollcall.as('admin').get(`/api/remote-accounts/${id}/consent`)).body).toMatchObject({
      status: 'refused',
      refusal: { code },
    })
  })

  test('also asks the administrator for Mail.Send if e-mails go out through the account', async () => {
    const { rollcall, id } = await startStrict()
    await using _rollcall = rollcall
    await rollcall.as('admin').put('/api/settings/training', { invitationType: 'Email', mailAccountId: id })
    const url = await adminLink(rollcall, id)
    expect(new URL(url).searchParams.get('scope')).toContain('Mail.Send')
    await openBrowser(rollcall).open(rollcall.tenant.consentAsAdmin(url) ?? '')
    const { checks } = (await rollcall.as('admin').post(`/api/remote-accounts/${id}/test`)).body as {
      checks: { id: string; status: string }[]
    }
    expect(checks.find((check) => check.id === 'sendMail')).toMatchObject({ status: 'pass' })
  })
})

describe('an administrator’s link', () => {
  test('works once, and a newer link or a change of the account invalidates it', async () => {
    const { rollcall, id } = await startStrict()
    await using _rollcall = rollcall
    const browser = openBrowser(rollcall)
    const followed = async (url: string) => (await browser.open(rollcall.tenant.consentAsAdmin(url) ?? '')).status
    const first = await adminLink(rollcall, id)
    const second = await adminLink(rollcall, id)
    expect([await followed(first), await followed(second), await followed(second)]).toEqual([400, 200, 409])
    const third = await adminLink(rollcall, id)
    await rollcall.as('admin').patch(`/api/remote-accounts/${id}`, { tenantId: rollcall.tenant.ids.tenantId })
    expect(await followed(third)).toBe(409)
    const fourth = await adminLink(rollcall, id)
    rollcall.letPass(24 * 8)
    expect(await followed(fourth)).toBe(409)
    expect((await rollcall.as('admin').get(pathOf(id))).body).toMatchObject({ status: 'expired' })
  })

  test('can be opened again after a refusal, and a forged callback changes nothing', async () => {
    const { rollcall, id } = await startStrict()
    await using _rollcall = rollcall
    const browser = openBrowser(rollcall)
    const url = await adminLink(rollcall, id)
    const declined = await browser.open(rollcall.tenant.consentAsAdmin(url, 'cancel') ?? '')
    expect([declined.status, declined.page.includes('admin_consent_refused')]).toEqual([403, true])
    expect((await rollcall.as('admin').get(pathOf(id))).body).toMatchObject({ status: 'refused' })
    const state = new URL(url).searchParams.get('state') ?? ''
    const forged = await browser.open(`/consent/callback?admin_consent=True&state=${state.slice(0, -4)}xxxx`)
    expect(forged.status).toBe(400)
    // Anyone with the link can claim that consent was granted; only the account's own check counts.
    await browser.open(`/consent/callback?admin_consent=True&state=${state}`)
    expect(await accountAt(rollcall, id)).toMatchObject({ state: 'needsConsent' })
  })

  test('is made by admins only, and for service users only', async () => {
    const { rollcall, id } = await startStrict()
    await using _rollcall = rollcall
    expect((await rollcall.as('trainer').post(pathOf(id))).status).toBe(403)
    const app = await rollcall.as('admin').post('/api/remote-accounts', {
      type: 'MicrosoftGraphSecret',
      name: 'App',
      tenantId: rollcall.tenant.ids.tenantId,
      clientId: rollcall.tenant.ids.graphAppClientId,
      clientSecret: rollcall.tenant.ids.graphAppSecret,
    })
    const { id: appId } = app.body as { id: string }
    expect((await rollcall.as('admin').post(pathOf(appId))).body).toMatchObject({
      error: { code: 'not_a_password_account' },
    })
  })
})
