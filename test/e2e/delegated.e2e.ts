import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { prepare } from '../helpers/prepare.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { axeFindings } from './accessibility.ts'
import { launchChromium } from './chromium.ts'
import { openTab, type OpenTab } from './open-tab.ts'
import { dayFrom } from './plan-sessions.ts'

// Each test has several windows and a synchronisation.
vi.setConfig({ testTimeout: 240_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const start = () => startRollcall({ people: 30, hostPage: true, speed: 1 })
const press = (where: Frame | Page, name: string | RegExp) => where.getByRole('button', { name }).first().click()

async function addServiceUser({ frame }: OpenTab, { tenant }: Rollcall): Promise<void> {
  await frame.getByRole('radio', { name: /^Service user/ }).check()
  await frame.getByLabel(/^Name/).fill('Service user')
  await frame.getByLabel(/^User name/).fill(tenant.serviceUser.username)
  await frame.getByLabel(/^Password/).fill(tenant.serviceUser.password)
  await press(frame, 'Add account')
  await frame.getByRole('heading', { level: 1, name: 'Service user' }).waitFor()
}

/** The window that opens when the button is pressed. */
async function windowOf({ page, frame }: OpenTab): Promise<Page> {
  const opening = page.context().waitForEvent('page')
  await press(frame, /^Grant permissions/)
  const opened = await opening
  await opened.getByRole('heading', { name: 'Grant permissions' }).waitFor()
  expect(await axeFindings(opened.mainFrame())).toEqual([])
  await press(opened, 'Continue to Microsoft')
  await opened.getByRole('heading', { name: 'Sign in' }).waitFor()
  return opened
}

async function signInAs(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('User name').fill(username)
  await page.getByLabel('Password').fill(password)
  await press(page, 'Sign in')
}

const goTab = ({ frame }: OpenTab, name: string) => frame.getByRole('tab', { name, exact: true }).click()

const stateShown = ({ frame }: OpenTab, words: string) =>
  frame.locator('main').getByText(words, { exact: true }).first().waitFor()

test('an admin adds a service user, grants the permissions at Microsoft’s page, sees the confirmation, and pictures and invitations go through it', async () => {
  await using rollcall = await start()
  const { tenant } = rollcall
  const { taskId } = await prepare(rollcall.as('admin'), tenant)
  await using tab = await openTab(browser, rollcall.url, { path: '/remote-accounts/new' })
  const { frame } = tab
  await addServiceUser(tab, rollcall)
  await stateShown(tab, 'Needs consent')
  expect(await axeFindings(frame)).toEqual([])

  const microsoft = await windowOf(tab)
  expect(await microsoft.getByLabel('User name').inputValue()).toBe(tenant.serviceUser.username)
  await frame.getByText('Waiting for the sign-in…').waitFor()
  await frame.getByText('Does Microsoft ask for admin approval?').waitFor()
  expect(await axeFindings(frame)).toEqual([])
  await signInAs(microsoft, tenant.serviceUser.username, tenant.serviceUser.password)
  await microsoft.getByRole('heading', { name: 'Permissions requested' }).waitFor()
  await expect.poll(() => microsoft.locator('main li').count()).toBe(5)
  await press(microsoft, 'Accept')
  await microsoft.getByRole('heading', { name: 'Permissions granted' }).waitFor()
  expect(await axeFindings(microsoft.mainFrame())).toEqual([])

  await frame.getByText(/^Permissions granted\. /).waitFor()
  await stateShown(tab, 'Ready')
  await goTab(tab, 'Test')
  await press(frame, /^Test (account|again)$/)
  await frame.getByText(/^Connected/).waitFor()

  await microsoft.getByRole('link', { name: 'Back to Remote Accounts' }).click()
  await microsoft.waitForSelector('#tab')
  await microsoft.frameLocator('#tab').getByRole('heading', { level: 1, name: 'Service user' }).waitFor()

  const { items } = (await rollcall.as('admin').get('/api/remote-accounts')).body as {
    items: { id: string; type: string }[]
  }
  const id = items.find(({ type }) => type === 'MicrosoftGraphPassword')?.id
  await rollcall
    .as('admin')
    .put('/api/settings/personnel-administration', { photoSynchronizationAccountId: id, matchBy: 'mail' })
  const run = await rollcall.runTask(taskId)
  expect(run.status).toBe('succeeded')
  expect(run.counts['added']).toBeGreaterThan(10)
  await inviteThrough(tab, rollcall, id ?? '')
  expect(tab.problems()).toEqual([])
})

/** Sends a session's invitation in the tab, and finds the meeting in the service user's own calendar. */
async function inviteThrough(tab: OpenTab, rollcall: Rollcall, accountId: string): Promise<void> {
  const { frame } = tab
  const admin = rollcall.as('admin')
  await admin.put('/api/settings/training', {
    invitationType: 'MicrosoftGraph',
    invitationSynchronizationAccountId: accountId,
  })
  const { items } = (await admin.get('/api/training-people?limit=3')).body as { items: { id: string }[] }
  const training = (await admin.post('/api/trainings', { title: 'First aid' })).body as { id: string }
  const day = dayFrom(rollcall, 20)
  const session = (
    await admin.post(`/api/trainings/${training.id}/sessions`, {
      title: 'In the harbour',
      participants: items.map((person) => ({ employee: person.id })),
      invitation: { title: '{training}', text: '<p>See you there.</p>' },
      dates: [{ start: `${day}T09:00`, end: `${day}T12:00`, timeZone: 'Europe/Brussels' }],
    })
  ).body as { id: string }
  await tab.go(`/sessions/${session.id}/send`)
  await press(frame, /^Send 3 invitations/)
  await expect.poll(() => rollcall.tenant.events().length, { timeout: 30_000 }).toBe(1)
  expect(rollcall.tenant.events()[0]).toMatchObject({ organiser: rollcall.tenant.serviceUser.username })
  expect(rollcall.tenant.events()[0]?.attendees).toHaveLength(3)
  await frame.getByText('Everything was sent.').waitFor()
}

test('another user who signs in is refused by name, and nothing is kept; the same account is granted afterwards', async () => {
  await using rollcall = await start()
  const { tenant } = rollcall
  await using tab = await openTab(browser, rollcall.url, { path: '/remote-accounts/new' })
  await addServiceUser(tab, rollcall)
  const other = tenant.personFor('admin').userPrincipalName
  const microsoft = await windowOf(tab)
  await signInAs(microsoft, other, tenant.serviceUser.password)
  await press(microsoft, 'Accept')
  await microsoft
    .getByText(`You signed in as ${other}, but the account is for ${tenant.serviceUser.username}.`)
    .waitFor()
  await tab.frame
    .getByText(`You signed in as ${other}, but the account is for ${tenant.serviceUser.username}.`)
    .waitFor()
  expect(await rollcall.ctx.store.tokenCaches.count()).toBe(0)
  await stateShown(tab, 'Needs consent')
  await microsoft.close()

  const again = await windowOf(tab)
  await signInAs(again, tenant.serviceUser.username, tenant.serviceUser.password)
  await press(again, 'Accept')
  await tab.frame.getByText(/^Permissions granted\. /).waitFor()
  expect(await rollcall.ctx.store.tokenCaches.count()).toBe(1)
  expect(tab.problems()).toEqual([])
})

test('a service user is moved to an app with a certificate that Rollcall makes, registered at the demo’s Entra ID', async () => {
  await using rollcall = await start()
  const { tenant } = rollcall
  await using tab = await openTab(browser, rollcall.url, { path: '/remote-accounts/new' })
  const { frame, page } = tab
  await addServiceUser(tab, rollcall)
  await goTab(tab, 'Move to an app')
  await press(frame, 'Move to an app')
  await frame
    .getByLabel(/^Tenant ID/)
    .last()
    .fill(tenant.ids.tenantId)
  await frame.getByLabel(/^Client ID/).fill(tenant.ids.graphAppClientId)
  await frame.getByLabel(/^Client secret/).fill(tenant.ids.graphAppSecret)
  await press(frame, 'Test app and move')
  await stateShown(tab, 'Ready')
  await goTab(tab, 'Connection')
  await expect.poll(() => frame.getByLabel(/^Mailbox/).inputValue()).toBe(tenant.serviceUser.username)

  await goTab(tab, 'Certificate')
  await press(frame, 'Create certificate')
  const download = page.waitForEvent('download')
  await press(frame, 'Download public part (.cer)')
  const stream = await (await download).createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  await press(frame, 'Test and use')
  await frame.getByText(/AADSTS700027/).waitFor()

  const entra = await page.context().newPage()
  await entra.goto(`${rollcall.url}/demo-tenant/entra`)
  await entra.getByLabel('Certificate of the app (PEM)').fill(Buffer.concat(chunks).toString())
  await press(entra, 'Upload certificate')
  await entra.getByText('The certificate is registered with the app.').waitFor()
  await press(frame, 'Test and use')
  await frame.getByRole('heading', { name: 'In use' }).waitFor()
  expect(await axeFindings(frame)).toEqual([])
  expect(tab.problems().filter((problem) => !/status of 424/.test(problem))).toEqual([])
})

test('in a tenant where only administrators consent, the account offers a link for one, who finishes without Rollcall, and the service user and both jobs follow', async () => {
  await using rollcall = await start()
  const { tenant } = rollcall
  tenant.userSwitches.adminApproval = true
  tenant.userSwitches.mfa = 'newSignIns'
  await using tab = await openTab(browser, rollcall.url, { path: '/remote-accounts/new' })
  const { frame } = tab
  await addServiceUser(tab, rollcall)
  await stateShown(tab, 'Needs consent')
  await press(frame, 'Create link for an administrator')
  const url =
    (await frame
      .getByText(/adminconsent\?/)
      .first()
      .textContent()) ?? ''
  await frame.getByText(/^Works once, until/).waitFor()
  expect(await axeFindings(frame)).toEqual([])

  // The administrator uses another browser, without a sign-in to Rollcall.
  const context = await browser.newContext()
  const administrator = await context.newPage()
  await administrator.goto(url)
  await administrator.getByRole('heading', { name: /^Permissions requested/ }).waitFor()
  await press(administrator, 'Accept')
  await administrator.getByRole('heading', { name: 'Permissions granted' }).waitFor()
  expect(await axeFindings(administrator.mainFrame())).toEqual([])
  expect(await administrator.getByRole('link').count()).toBe(0)
  await context.close()

  await frame.getByText(/^An administrator approved the permissions/).waitFor()
  const microsoft = await windowOf(tab)
  await signInAs(microsoft, tenant.serviceUser.username, tenant.serviceUser.password)
  await microsoft.getByRole('heading', { name: 'Permissions granted' }).waitFor()
  await stateShown(tab, 'Ready')
  await goTab(tab, 'Test')
  await press(frame, /^Test (account|again)$/)
  await frame.getByText(/^Connected/).waitFor()
})
