import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionView } from '../../api/features/trainings/sessions/contract.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { axeFindings } from './accessibility.ts'
import { launchChromium } from './chromium.ts'
import { openTab, setDate } from './open-tab.ts'
import { dayFrom } from './plan-sessions.ts'
import { tooWide } from './too-wide.ts'

let browser: Browser
let rollcall: Rollcall
let training: string
let session: SessionView
beforeAll(async () => {
  browser = await launchChromium()
  rollcall = await startRollcall({ people: 12, prepared: true, hostPage: true, speed: 1 })
  const trainer = rollcall.as('trainer')
  training = ((await trainer.post('/api/trainings', { title: 'First aid' })).body as { id: string }).id
  const { items } = (await trainer.get('/api/training-people?limit=3')).body as { items: { id: string }[] }
  const day = dayFrom(rollcall, 20)
  session = (
    await trainer.post(`/api/trainings/${training}/sessions`, {
      title: 'In the harbour',
      capacity: 4,
      participants: items.map(({ id }) => ({ employee: id })),
      dates: [{ start: `${day}T09:00`, end: `${day}T12:00`, timeZone: 'Europe/Brussels', location: 'Harbour room' }],
      invitation: { title: '{training}: {session}', text: '<p>See you at {location}.</p>' },
    })
  ).body as SessionView
})
afterAll(async () => {
  await browser.close()
  await rollcall.stop()
})

test('someone without a role sees the training of a channel, and nothing around it', async () => {
  await using tab = await openTab(browser, rollcall.url, { as: 'employee', path: `/channel/${training}` })
  await tab.frame.getByRole('heading', { level: 1, name: 'First aid' }).waitFor()
  await tab.frame.getByText('Harbour room').waitFor()
  await tab.frame.getByText('1 seat free').waitFor()
  expect(await tab.frame.locator('nav').count()).toBe(0)
  expect(await axeFindings(tab.frame)).toEqual([])
  expect(tab.problems()).toEqual([])
})

test('a trainer chooses what a channel shows, someone without a role is told whom to ask', async () => {
  await using tab = await openTab(browser, rollcall.url, { as: 'trainer', path: '/channel/choose' })
  await tab.frame.getByRole('radio', { name: 'First aid' }).check()
  await expect.poll(() => tab.hostMessages()).toContain('settings.setValidityState')
  expect(await axeFindings(tab.frame)).toEqual([])
  expect(tab.problems()).toEqual([])
  await using other = await openTab(browser, rollcall.url, { as: 'employee', path: '/channel/choose' })
  await other.frame.getByText(/Only trainers and admins/).waitFor()
})

/** Stands in for Microsoft's Office.js: an appointment that records what is put into it. */
const OFFICE_STAND_IN = (token: string) => `
  const appointment = {}
  const put = (name) => ({ setAsync: (value, ...rest) => { appointment[name] = value; rest.at(-1)({ status: 'succeeded' }) } })
  const people = (name) => ({ addAsync: (value, done) => { appointment[name] = (appointment[name] ?? []).concat(value); done({ status: 'succeeded' }) } })
  window.appointment = appointment
  window.Office = {
    onReady: () => Promise.resolve({ host: 'Outlook' }),
    auth: { getAccessToken: () => Promise.resolve(${JSON.stringify(token)}) },
    context: { displayLanguage: 'nl-BE', officeTheme: { isDarkTheme: true }, mailbox: { item: {
      subject: put('subject'), body: put('html'), location: put('location'), start: put('start'), end: put('end'),
      requiredAttendees: people('required'), optionalAttendees: people('optional'),
    } } },
  }`

async function openPane(script: string): Promise<{ page: Page; problems: string[] }> {
  const context = await browser.newContext({ viewport: { width: 320, height: 700 } })
  await setDate(context)
  const page = await context.newPage()
  const problems: string[] = []
  page.on('console', (message) => (message.type() === 'error' ? problems.push(message.text()) : undefined))
  page.on('pageerror', (error) => problems.push(error.message))
  await page.route('https://appsforoffice.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: script }),
  )
  await page.goto(`${rollcall.url}/tab/outlook/`)
  return { page, problems }
}

/** A session whose title is wider than the pane, on two dates. */
async function planWide(): Promise<string> {
  const trainer = rollcall.as('trainer')
  const title = 'Handling of dangerous goods in closed containers'
  const { id } = (await trainer.post('/api/trainings', { title })).body as { id: string }
  const date = (days: number) => ({
    start: `${dayFrom(rollcall, days)}T09:00`,
    end: `${dayFrom(rollcall, days)}T12:00`,
    timeZone: 'America/Argentina/ComodRivadavia',
  })
  const session = 'Zeebrugge, hall 12, beside the container terminal'
  await trainer.post(`/api/trainings/${id}/sessions`, { title: session, dates: [date(30), date(31)] })
  return `${title}: ${session}`
}

test('in Outlook an appointment is filled in from a session, in the language and the theme of Outlook, within 320 pixels', async () => {
  const wide = await planWide()
  const { page, problems } = await openPane(OFFICE_STAND_IN(await rollcall.tenant.signIn('trainer')))
  await page.getByLabel('Sessie').selectOption({ label: wide })
  await page.getByLabel('Datum').waitFor()
  expect(await tooWide(page.mainFrame())).toEqual([])
  await page.getByLabel('Sessie').selectOption({ label: 'First aid: In the harbour' })
  await page.getByRole('checkbox', { name: 'Deelnemers (3)' }).check()
  await page.getByRole('button', { name: 'Invullen' }).click()
  await page.getByText(/De afspraak is ingevuld/).waitFor()
  const filled = await page.evaluate(() => appointment)
  expect(filled).toMatchObject({ subject: 'First aid: In the harbour', location: 'Harbour room' })
  expect(filled['html']).toContain('See you at Harbour room.')
  expect(filled['required']).toHaveLength(session.participants.length)
  expect(await axeFindings(page.mainFrame())).toEqual([])
  expect(problems).toEqual([])
  await page.context().close()
})

test('opened anywhere else the pane says where it belongs', async () => {
  const { page } = await openPane('window.Office = undefined')
  await page.getByRole('heading', { name: 'Open this next to an appointment' }).waitFor()
  await page.context().close()
})
