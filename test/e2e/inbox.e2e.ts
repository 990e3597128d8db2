import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { GRAPH, askToken } from '../demo-tenant/ask.ts'
import { draft } from '../demo-tenant/calendar-asker.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { axeFindings } from './accessibility.ts'
import { launchChromium } from './chromium.ts'
import { isDateKeptOut, setDate } from './open-tab.ts'
import { dayFrom } from './plan-sessions.ts'

let browser: Browser
let rollcall: Rollcall
let me: string
beforeAll(async () => {
  browser = await launchChromium()
  rollcall = await startRollcall({ people: 40, hostPage: true, speed: 1 })
  me = String(rollcall.tenant.personFor('employee').mail)
})
afterAll(async () => {
  await browser.close()
  await rollcall.stop()
})

/** The training mailbox invites the employee to something tomorrow. */
async function invite(subject: string, more: Record<string, unknown> = {}): Promise<void> {
  const { tenant } = rollcall
  const tomorrow = dayFrom(rollcall, 1)
  const at = (hour: string) => ({ dateTime: `${tomorrow}T${hour}:00:00`, timeZone: 'Europe/Brussels' })
  const headers = {
    authorization: `Bearer ${String((await askToken(tenant)).body.access_token)}`,
    'content-type': 'application/json',
  }
  const body = JSON.stringify(draft([me], { subject, start: at('10'), end: at('12'), ...more }))
  const answer = await tenant.transport(
    new Request(`${GRAPH}/v1.0/users/${tenant.ids.mailbox}/events`, { method: 'POST', headers, body }),
  )
  expect(answer.status).toBe(201)
}

interface Opened extends AsyncDisposable {
  page: Page
  problems: string[]
}

async function open(path: string, options: { width?: number; colorScheme?: 'light' | 'dark' } = {}): Promise<Opened> {
  const { width = 1280, colorScheme = 'light' } = options
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' })
  const problems: string[] = []
  await setDate(context)
  const page = await context.newPage()
  page.on(
    'console',
    (message) =>
      message.type() === 'error' &&
      !isDateKeptOut(message.text()) &&
      problems.push(`console: ${message.text()} ${message.location().url}`),
  )
  page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`))
  page.on(
    'request',
    (request) => new URL(request.url()).origin !== rollcall.url && problems.push(`asked for ${request.url()}`),
  )
  await page.goto(`${rollcall.url}/demo-tenant${path}`)
  await page.locator('[aria-busy]').waitFor({ state: 'detached' })
  return { page, problems, [Symbol.asyncDispose]: () => context.close() }
}

const answerOf = (subject: string) =>
  rollcall.tenant.events().find((event) => event.subject === subject)?.attendees[0]?.response
const message = (page: Page, subject: string) => page.locator('.mail', { hasText: subject })

test('an employee finds herself, sees an invitation arrive, accepts it, and joins', async () => {
  await using opened = await open('/people')
  const { page } = opened
  await page.getByLabel('Search').fill(me)
  await page.locator('.person:visible').click()
  await page.getByText('Nothing here yet').waitFor()
  await invite('Data protection', { isOnlineMeeting: true })
  await message(page, 'Data protection').click()
  await page.getByRole('button', { name: 'Accept', exact: true }).click()
  await page.getByText('Your reply: Accepted.').waitFor()
  expect(answerOf('Data protection')).toBe('accepted')
  await expect.poll(() => page.frameLocator('iframe.text').getByText('warm').count()).toBe(1)
  const [meeting] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Join the Teams meeting' }).click(),
  ])
  await meeting.getByRole('heading', { name: 'This is where the Teams meeting would be' }).waitFor()
  await meeting.getByText('Data protection,').waitFor()
  expect(opened.problems).toEqual([])
})

test('an employee declines with a comment, by keyboard alone, on a narrow screen; the organiser reads it', async () => {
  await invite('Forklift refresher')
  await using opened = await open(`/inbox?as=${me}`, { width: 360 })
  const { page } = opened
  await message(page, 'Forklift refresher').focus()
  await page.keyboard.press('Enter')
  await page.getByText('Add a comment').focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('On leave that week')
  await page.getByRole('button', { name: 'Decline' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Your reply: Declined.').waitFor()
  expect([answerOf('Forklift refresher'), opened.problems]).toEqual(['declined', []])
  await using organiser = await open(`/inbox?as=${rollcall.tenant.ids.mailbox}`)
  await message(organiser.page, 'Declined: Forklift refresher').click()
  await organiser.page.getByText('On leave that week').waitFor()
})

test('the organiser moves a meeting by hand, and the employee gets an update while looking', async () => {
  await invite('Welcome day')
  await using employee = await open(`/inbox?as=${me}`)
  await using organiser = await open(`/calendar?as=${rollcall.tenant.ids.mailbox}`)
  const { page } = organiser
  await page.locator('.entry', { hasText: 'Welcome day' }).click()
  await page.getByRole('button', { name: 'Change' }).click()
  await page.getByLabel('Place').fill('Canteen')
  await page.getByRole('button', { name: 'Send update' }).click()
  await page.locator('.entry', { hasText: 'Canteen' }).waitFor()
  await employee.page.locator('.mail.new', { hasText: 'Updated' }).click()
  await employee.page.getByText('Canteen').first().waitFor()
  expect([...organiser.problems, ...employee.problems]).toEqual([])
})

test.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 360],
  ['dark', 360],
] as const)('every page of the post can be used by everyone: %s, %i wide', async (colorScheme, width) => {
  await invite('Working at heights')
  for (const path of ['/people', `/inbox?as=${me}`, `/calendar?as=${me}`, `/feed?as=${me}`, '/meeting?url=x']) {
    await using opened = await open(path, { colorScheme, width })
    const { page } = opened
    if (path.startsWith('/inbox')) await message(page, 'Working at heights').first().click()
    if (path.startsWith('/calendar')) await page.locator('.entry, [role=status] button').first().click()
    expect(await axeFindings(page.mainFrame()), path).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true)
    expect(opened.problems).toEqual([])
  }
})
