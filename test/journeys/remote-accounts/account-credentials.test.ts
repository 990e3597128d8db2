import { generate } from 'selfsigned'
import { describe, expect, test } from 'vitest'
import { openAccount } from '../../../api/graph/open-account.ts'
import { makeCertificate } from '../../../api/lib/certificate.ts'
import type { Answer } from '../../helpers/caller.ts'
import { addPasswordAccount, grantConsent } from '../../helpers/consent.ts'
import { accountOf } from '../../helpers/prepare.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const SMALL = { people: 12 }

interface CertificateBody {
  thumbprint: string
  expiresOn: string
  daysLeft: number
  expiry: string
}
interface AccountBody {
  id: string
  state: string
  hasClientSecret: boolean
  certificate?: CertificateBody
  nextCertificate?: CertificateBody
  attention?: { code: string }
  [field: string]: unknown
}

const accountIn = (answer: Answer) => answer.body as AccountBody
const errorIn = (answer: Answer) =>
  (answer.body as { error: { code: string; message: string; details: Record<string, unknown> } }).error
const signIn = async (rollcall: Rollcall, id: string) => (await openAccount(rollcall.ctx, id, { fresh: true })).signIn()

async function addAccount(rollcall: Rollcall, changes: Record<string, unknown> = {}): Promise<string> {
  const answer = await rollcall.as('admin').post('/api/remote-accounts', { ...accountOf(rollcall.tenant), ...changes })
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return accountIn(answer).id
}

describe('a new secret', () => {
  test('that Entra refuses changes nothing: the old one continues', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const id = await addAccount(rollcall)
    const refused = await admin.patch(`/api/remote-accounts/${id}`, {
      clientSecret: 'wrong~wrong~wrong~wrong',
      name: 'Renamed',
    })
    expect(refused.status).toBe(424)
    expect(errorIn(refused)).toMatchObject({
      code: 'client_secret_wrong',
      details: { changed: false, mayBeSavedUntested: false },
    })
    expect(errorIn(refused).message).toContain('Nothing was changed')
    expect(accountIn(await admin.get(`/api/remote-accounts/${id}`))).toMatchObject({
      name: 'Demo company',
      state: 'ready',
    })
    await signIn(rollcall, id)
    const { items } = await rollcall.ctx.store.audit.page({ limit: 10, where: { action: 'remoteAccount.changed' } })
    expect(items).toEqual([])
  })

  test('that couldn’t be tried is saved only on request, and a refused one never', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const id = await addAccount(rollcall)
    const clientSecret = rollcall.tenant.rotateSecret()
    rollcall.tenant.faults.plant({ kind: 'server_error', times: Infinity, on: 'token' })
    const path = `/api/remote-accounts/${id}`
    const unreached = await admin.patch(path, { clientSecret })
    expect([unreached.status, errorIn(unreached).details['mayBeSavedUntested']]).toEqual([503, true])
    expect((await admin.patch(`${path}?untested=true`, { clientSecret })).status).toBe(200)
    rollcall.tenant.faults.clear()
    await signIn(rollcall, id)
    expect((await admin.patch(`${path}?untested=true`, { clientSecret: 'wrong~wrong~wrong~wrong' })).status).toBe(424)
    await signIn(rollcall, id)
  })

  test('doesn’t overwrite someone else’s change made while it was tried', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const id = await addAccount(rollcall)
    const secret = rollcall.tenant.rotateSecret()
    rollcall.tenant.latencyMs = 300_000
    const slow = admin.patch(`/api/remote-accounts/${id}`, { clientSecret: secret })
    await expect.poll(() => rollcall.tenant.asked.tokenRequests).toBeGreaterThan(0)
    expect(
      (await admin.patch(`/api/remote-accounts/${id}`, { tenantId: rollcall.tenant.ids.tenantDomain })).status,
    ).toBe(200)
    expect((await slow).status).toBe(412)
  })

  test('isn’t affected by a sign-in of the former user stored at the same moment', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    const former = await rollcall.ctx.store.tokenCaches.get(id)
    if (!former) throw new Error('Nothing was kept of the consent.')
    const other = rollcall.tenant.personFor('trainer').userPrincipalName
    await rollcall.as('admin').patch(`/api/remote-accounts/${id}`, { username: other })
    await rollcall.ctx.store.tokenCaches.put(former)
    await expect(signIn(rollcall, id)).rejects.toMatchObject({ code: 'consent_needed' })
  })

  test('that is a password is tried once, and a refused one changes nothing', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    const refused = await rollcall.as('admin').patch(`/api/remote-accounts/${id}`, { password: 'mistyped' })
    expect([refused.status, errorIn(refused).code]).toEqual([424, 'password_wrong'])
    expect(rollcall.tenant.asked.passwordAttempts).toBe(1)
    await signIn(rollcall, id)
    rollcall.tenant.changePassword('another-password-1')
    const saved = await rollcall.as('admin').patch(`/api/remote-accounts/${id}`, { password: 'another-password-1' })
    expect(saved.status).toBe(200)
    await signIn(rollcall, id)
    expect(rollcall.tenant.asked.passwordAttempts).toBe(2)
  })

  test('may be a correct password before consent was given', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall, { password: 'mistyped' })
    const saved = await rollcall
      .as('admin')
      .patch(`/api/remote-accounts/${id}`, { password: rollcall.tenant.serviceUser.password })
    expect(saved.status).toBe(200)
    expect(accountIn(saved).state).toBe('needsConsent')
  })

  test('belongs to one user: another user name needs its own consent', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    const other = await rollcall
      .as('admin')
      .patch(`/api/remote-accounts/${id}`, { username: rollcall.tenant.personFor('trainer').userPrincipalName })
    expect(accountIn(other).state).toBe('needsConsent')
    expect(await rollcall.ctx.store.tokenCaches.count()).toBe(0)
  })
})

describe('a certificate', () => {
  test('that replaces the one being tried isn’t used untried: the secret stays in use', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const id = await addAccount(rollcall)
    const path = `/api/remote-accounts/${id}/certificate`
    await admin.post(path)
    rollcall.tenant.addCertificate(Buffer.from((await admin.get(path)).bytes).toString())
    rollcall.tenant.latencyMs = 300_000
    const using = admin.post(`${path}/use`)
    await expect.poll(() => rollcall.tenant.asked.tokenRequests).toBeGreaterThan(0)
    const other = accountIn(await admin.post(path)).nextCertificate?.thumbprint
    const answer = await using
    expect([answer.status, errorIn(answer).code]).toEqual([412, 'precondition_failed'])
    rollcall.tenant.latencyMs = 0
    const stands = accountIn(await admin.get(`/api/remote-accounts/${id}`))
    expect(stands).toMatchObject({ hasClientSecret: true, nextCertificate: { thumbprint: other } })
    expect(stands).not.toHaveProperty('certificate')
    await signIn(rollcall, id)
  })

  test('made by Rollcall is downloaded, tried, and replaces the secret only when it works', async () => {
    await using rollcall = await startRollcall({ ...SMALL, speed: 1 })
    const admin = rollcall.as('admin')
    const id = await addAccount(rollcall, { clientSecretExpiresOn: '2999-05-31' })
    const path = `/api/remote-accounts/${id}/certificate`
    const made = accountIn(await admin.post(path))
    expect(made).toMatchObject({ state: 'ready', hasClientSecret: true, nextCertificate: { expiry: 'ok' } })
    expect(made.nextCertificate?.daysLeft).toBeGreaterThan(700)
    const file = await admin.get(path)
    const pem = Buffer.from(file.bytes).toString()
    expect(pem).toContain('BEGIN CERTIFICATE')
    expect(pem).not.toContain('PRIVATE')
    expect(file.headers.get('content-disposition')).toMatch(/attachment; filename="rollcall-[0-9a-f]{8}\.cer"/)

    const early = await admin.post(`${path}/use`)
    expect([early.status, errorIn(early).code]).toEqual([424, 'certificate_not_registered'])
    await signIn(rollcall, id)

    rollcall.tenant.addCertificate(pem)
    rollcall.tenant.expireSecret()
    const used = accountIn(await admin.post(`${path}/use`))
    expect(used).toMatchObject({
      hasClientSecret: false,
      state: 'ready',
      certificate: { thumbprint: made.nextCertificate?.thumbprint },
    })
    expect(used).not.toHaveProperty('nextCertificate')
    expect(used).not.toHaveProperty('clientSecretExpiresOn')
    await signIn(rollcall, id)
    expect((await admin.post(`/api/remote-accounts/${id}/test`)).body).toMatchObject({ ok: true })
    expect(errorIn(await admin.post(`${path}/use`)).code).toBe('certificate_not_waiting')

    rollcall.tenant.removeCertificates()
    await expect(signIn(rollcall, id)).rejects.toMatchObject({ code: 'certificate_not_registered' })
    const back = await admin.patch(`/api/remote-accounts/${id}`, { clientSecret: rollcall.tenant.rotateSecret() })
    expect(accountIn(back)).toMatchObject({ hasClientSecret: true })
    expect(accountIn(back)).not.toHaveProperty('certificate')
  })

  test('may be a new account’s only credential: until it is in use the account says what is missing', async () => {
    await using rollcall = await startRollcall(SMALL)
    const { clientSecret: _none, ...draft } = accountOf(rollcall.tenant)
    const added = accountIn(
      await rollcall.as('admin').post('/api/remote-accounts', { ...draft, makeCertificate: true }),
    )
    expect(added).toMatchObject({
      state: 'needsAttention',
      attention: { code: 'credential_missing' },
      hasClientSecret: false,
    })
    await expect(signIn(rollcall, added.id)).rejects.toMatchObject({ code: 'credential_missing' })
  })

  test('of the admin’s own is accepted as PEM and signs in; an unusable one is refused with the reason', async () => {
    await using rollcall = await startRollcall({ ...SMALL, speed: 1 })
    const admin = rollcall.as('admin')
    const own = await makeCertificate('Own', rollcall.clock.now())
    rollcall.tenant.addCertificate(own.pem)
    const { clientSecret: _none, ...draft } = accountOf(rollcall.tenant)
    const answer = await admin.post('/api/remote-accounts', {
      ...draft,
      certificatePem: `${own.privateKey}\n${own.pem}`,
    })
    expect(answer.status).toBe(201)
    expect(accountIn(answer)).toMatchObject({ state: 'ready', certificate: { thumbprint: own.thumbprint } })
    expect(JSON.stringify(answer.body)).not.toContain('PRIVATE')
    await signIn(rollcall, accountIn(answer).id)

    const other = await makeCertificate('Other', rollcall.clock.now())
    const mismatch = await admin.post('/api/remote-accounts', {
      ...draft,
      certificatePem: `${own.pem}\n${other.privateKey}`,
    })
    expect(errorIn(mismatch).details).toMatchObject({
      fields: [{ path: 'certificatePem', message: 'The private key does not belong to this certificate.' }],
    })
    const curve = await generate([{ name: 'commonName', value: 'EC' }], { keyType: 'ec', algorithm: 'sha256' })
    const noRsa = await admin.post('/api/remote-accounts', {
      ...draft,
      certificatePem: `${curve.cert}\n${curve.private}`,
    })
    expect(errorIn(noRsa).message).toContain('RSA')
    const replaced = await admin.patch(`/api/remote-accounts/${accountIn(answer).id}`, {
      certificatePem: `${other.pem}\n${other.privateKey}`,
    })
    expect([replaced.status, errorIn(replaced).code]).toEqual([424, 'certificate_not_registered'])
    await signIn(rollcall, accountIn(answer).id)
  })

  test('is watched: an admin is warned before it expires', async () => {
    await using rollcall = await startRollcall({ ...SMALL, speed: 1 })
    const id = await addAccount(rollcall)
    const admin = rollcall.as('admin')
    await admin.post(`/api/remote-accounts/${id}/certificate`)
    rollcall.tenant.addCertificate(
      Buffer.from((await admin.get(`/api/remote-accounts/${id}/certificate`)).bytes).toString(),
    )
    await admin.post(`/api/remote-accounts/${id}/certificate/use`)
    const soon = new Date(rollcall.clock.now().getTime() + 5 * 86_400_000).toISOString().slice(0, 10)
    await rollcall.ctx.store.remoteAccounts.change(id, (current) =>
      current.type === 'MicrosoftGraphSecret' && current.certificate
        ? { ...current, certificate: { ...current.certificate, expiresOn: soon } }
        : current,
    )
    const { warnings } = (await admin.get('/api/me')).body as {
      warnings: { code: string; level: string; message: string }[]
    }
    expect(warnings).toMatchObject([
      { code: 'certificate_expires_soon', level: 'urgent', message: expect.stringContaining('certificate') as string },
    ])
    expect(accountIn(await admin.get(`/api/remote-accounts/${id}`)).certificate).toMatchObject({
      daysLeft: 5,
      expiry: 'urgent',
    })
  })

  test('doesn’t exist on a service user’s account', async () => {
    await using rollcall = await startRollcall(SMALL)
    const id = await addPasswordAccount(rollcall)
    expect(errorIn(await rollcall.as('admin').post(`/api/remote-accounts/${id}/certificate`)).code).toBe(
      'not_an_application_account',
    )
  })
})

describe('moving from a service user to an app', () => {
  test('keeps the account’s id, its settings and its mailbox; an app that doesn’t work changes nothing', async () => {
    await using rollcall = await startRollcall(SMALL)
    const admin = rollcall.as('admin')
    const { tenant } = rollcall
    const id = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, id)
    await admin.put('/api/settings/personnel-administration', { photoSynchronizationAccountId: id, matchBy: 'mail' })
    const app = { tenantId: tenant.ids.tenantId, clientId: tenant.ids.graphAppClientId }
    const refused = await admin.post(`/api/remote-accounts/${id}/move-to-application`, {
      ...app,
      clientSecret: 'wrong~wrong~wrong~wrong',
    })
    expect([refused.status, errorIn(refused).code]).toEqual([424, 'client_secret_wrong'])
    expect(accountIn(await admin.get(`/api/remote-accounts/${id}`))).toMatchObject({
      type: 'MicrosoftGraphPassword',
      state: 'ready',
    })
    await signIn(rollcall, id)

    const moved = await admin.post(`/api/remote-accounts/${id}/move-to-application`, {
      ...app,
      clientSecret: tenant.ids.graphAppSecret,
      clientSecretExpiresOn: '2999-05-31',
    })
    expect(moved.status).toBe(200)
    expect(accountIn(moved)).toMatchObject({
      id,
      type: 'MicrosoftGraphSecret',
      name: 'Service user',
      mailbox: tenant.serviceUser.username,
      state: 'ready',
      clientSecretExpiresOn: '2999-05-31',
      usedBy: ['Personnel Administration > Settings > Microsoft photo synchronization'],
    })
    expect(await rollcall.ctx.store.tokenCaches.count()).toBe(0)
    expect(JSON.stringify(await rollcall.ctx.store.remoteAccounts.get(id))).not.toContain('password')
    expect((await admin.post(`/api/remote-accounts/${id}/test`)).body).toMatchObject({ ok: true })
    expect(
      errorIn(
        await admin.post(`/api/remote-accounts/${id}/move-to-application`, {
          ...app,
          clientSecret: tenant.ids.graphAppSecret,
        }),
      ).code,
    ).toBe('not_a_password_account')
    const [line] = (await rollcall.ctx.store.audit.page({ limit: 1, where: { action: 'remoteAccount.moved' } })).items
    expect(line?.changes).toMatchObject({
      type: { after: 'MicrosoftGraphSecret' },
      clientSecret: { after: 'set' },
      password: { after: 'removed' },
    })
  })
})

describe('what an account can reach', () => {
  test('permissions beyond what the two jobs use are named', async () => {
    await using rollcall = await startRollcall(SMALL)
    rollcall.tenant.setRoles([
      'User.Read.All',
      'ProfilePhoto.Read.All',
      'Calendars.ReadWrite',
      'Mail.ReadWrite',
      'Files.Read.All',
    ])
    const id = await addAccount(rollcall)
    const { ok, checks } = (await rollcall.as('admin').post(`/api/remote-accounts/${id}/test`)).body as {
      ok: boolean
      checks: { id: string; code?: string; message: string }[]
    }
    expect(ok).toBe(true)
    const excess = checks.find((check) => check.id === 'permissions')
    expect(excess).toMatchObject({ status: 'warn', code: 'permissions_too_wide' })
    expect(excess?.message).toContain('Mail.ReadWrite, Files.Read.All')
    expect(excess?.message).not.toContain('User.Read.All')
    expect(checks.find((check) => check.id === 'reach')?.message).toContain('reaches all mailboxes')
    rollcall.tenant.limitMailboxes([rollcall.tenant.ids.mailbox])
    const fenced = (await rollcall.as('admin').post(`/api/remote-accounts/${id}/test`)).body as {
      checks: { id: string; message: string }[]
    }
    expect(fenced.checks.find((check) => check.id === 'reach')?.message).toContain('limited to this mailbox')
  })
})
