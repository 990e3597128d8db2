import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createDemoTenant, type DemoTenant } from '../../../api/demo-tenant/demo-tenant.ts'
import { resealSecrets } from '../../../api/features/remote-accounts/reseal-secrets.ts'
import { openAccount } from '../../../api/graph/open-account.ts'
import { addPasswordAccount, beginConsent, grantConsent, openBrowser } from '../../helpers/consent.ts'
import { fastClock } from '../../helpers/fast-clock.ts'
import { accountOf } from '../../helpers/prepare.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const newKey = () => randomBytes(32).toString('base64')

let dataDir: string
let tenant: DemoTenant
const clock = fastClock(1)
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'rollcall-keys-'))
  tenant = createDemoTenant({ clock, people: 12 })
})
afterEach(() => rm(dataDir, { recursive: true, force: true }))

const startWith = (key: string, previous?: string) =>
  startRollcall({
    dataDir,
    tenant,
    clock,
    env: { ROLLCALL_KEY: key, ...(previous !== undefined && { ROLLCALL_PREVIOUS_KEYS: previous }) },
  })

const idOf = (body: unknown) => (body as { id: string }).id
const signIn = async ({ ctx }: Rollcall, id: string) => (await openAccount(ctx, id, { fresh: true })).signIn()

interface Accounts {
  secret: string
  certificate: string
  user: string
}

/** One working account of each kind, and a consent in progress. */
async function setUp(rollcall: Rollcall): Promise<Accounts & { consentUrl: string }> {
  const admin = rollcall.as('admin')
  const secret = idOf((await admin.post('/api/remote-accounts', accountOf(tenant))).body)
  const certificate = idOf(
    (await admin.post('/api/remote-accounts', { ...accountOf(tenant), name: 'By certificate' })).body,
  )
  const path = `/api/remote-accounts/${certificate}/certificate`
  await admin.post(path)
  tenant.addCertificate(Buffer.from((await admin.get(path)).bytes).toString())
  expect((await admin.post(`${path}/use`)).status).toBe(200)
  await admin.post(path)
  const user = await addPasswordAccount(rollcall)
  expect((await grantConsent(rollcall, user)).status).toBe(200)
  const { startUrl } = await beginConsent(rollcall, user)
  return { secret, certificate, user, consentUrl: startUrl }
}

/** Every sealed text in the store. */
async function sealedTexts({ ctx }: Rollcall): Promise<string[]> {
  const records: unknown[] = []
  for await (const record of ctx.store.remoteAccounts.all()) records.push(record)
  for await (const record of ctx.store.tokenCaches.all()) records.push(record)
  for await (const record of ctx.store.pendingConsents.all()) records.push(record)
  return [...JSON.stringify(records).matchAll(/"(v1\.[\w-]{8}\.[^"]+)"/g)].map(([, text]) => text ?? '')
}

describe('a new key', () => {
  test('re-seals secrets, passwords, private keys, stored sign-ins and open consents; the old key is no longer needed', async () => {
    const [old, next] = [newKey(), newKey()]
    let made: Awaited<ReturnType<typeof setUp>>
    let before: string[]
    {
      await using rollcall = await startWith(old)
      made = await setUp(rollcall)
      before = await sealedTexts(rollcall)
      expect(before.length).toBeGreaterThanOrEqual(6)
    }
    {
      await using rollcall = await startWith(next, old)
      expect(await resealSecrets(rollcall.ctx)).toBe(before.length)
      expect(await resealSecrets(rollcall.ctx)).toBe(0)
      const after = await sealedTexts(rollcall)
      expect(after).toHaveLength(before.length)
      for (const text of before) expect(after).not.toContain(text)
    }
    await using rollcall = await startWith(next)
    for (const id of [made.secret, made.certificate, made.user]) await signIn(rollcall, id)
    expect(tenant.asked.passwordAttempts).toBe(0)
    const location = (await openBrowser(rollcall).proceed(made.consentUrl)).headers.get('location') ?? ''
    expect(new URL(location).searchParams.get('state')).toBeTruthy()
    expect(
      (await rollcall.as('admin').post(`/api/remote-accounts/${made.certificate}/certificate/use`)).body,
    ).toMatchObject({ error: { code: 'certificate_not_registered' } })
  })
})

describe('a key that is lost', () => {
  test('is reported on each account in clear words, loses nothing else, and new secrets work', async () => {
    let made: Accounts
    {
      await using rollcall = await startWith(newKey())
      made = await setUp(rollcall)
    }
    await using rollcall = await startWith(newKey())
    const admin = rollcall.as('admin')
    expect(await resealSecrets(rollcall.ctx)).toBe(0)
    expect(rollcall.logLines.filter((line) => line.includes('secret_unreadable')).length).toBeGreaterThanOrEqual(4)
    for (const id of [made.secret, made.certificate, made.user]) {
      const { ok, checks } = (await admin.post(`/api/remote-accounts/${id}/test`)).body as {
        ok: boolean
        checks: { code?: string; remedy?: string }[]
      }
      expect(ok).toBe(false)
      expect(checks[0]).toMatchObject({
        code: 'secret_unreadable',
        remedy: expect.stringContaining('ROLLCALL_PREVIOUS_KEYS') as string,
      })
      expect((await admin.get(`/api/remote-accounts/${id}`)).body).toMatchObject({
        state: 'needsAttention',
        attention: { code: 'secret_unreadable' },
      })
    }
    expect(tenant.asked.passwordAttempts).toBe(0)
    expect(((await admin.get('/api/remote-accounts')).body as { items: unknown[] }).items).toHaveLength(3)

    expect(
      (await admin.patch(`/api/remote-accounts/${made.secret}`, { clientSecret: tenant.ids.graphAppSecret })).body,
    ).toMatchObject({ state: 'ready' })
    expect(
      (await admin.patch(`/api/remote-accounts/${made.certificate}`, { clientSecret: tenant.ids.graphAppSecret })).body,
    ).toMatchObject({ state: 'ready' })
    expect((await grantConsent(rollcall, made.user)).status).toBe(200)
    for (const id of Object.values({ ...made, consentUrl: made.secret })) await signIn(rollcall, id)
  })
})
