import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { chooseFile, csvFile, pageIs, press } from './actions.ts'
import { openTab, type OpenTab } from './open-tab.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const start = (prepared: boolean) => startRollcall({ people: 40, prepared, hostPage: true, speed: 1 })

async function addAccount({ frame }: OpenTab, rollcall: Rollcall): Promise<void> {
  const { tenantId, graphAppClientId, graphAppSecret, mailbox } = rollcall.tenant.ids
  await frame.getByLabel(/^Name/).fill('Our tenant')
  await frame.getByLabel(/^Tenant ID/).fill(tenantId)
  await frame.getByLabel(/^Client ID/).fill(graphAppClientId)
  await frame.locator('input[type=password]').fill(graphAppSecret)
  await frame.getByLabel(/^Secret expires on/).fill('2036-01-31')
  await frame.getByLabel(/^Mailbox/).fill(mailbox)
  await press(frame, 'Add account')
}

test('an admin comes from nothing to pictures on the wall in at most ten clicks, and never back to Home', async () => {
  await using rollcall = await start(false)
  await using tab = await openTab(browser, rollcall.url)
  const { frame } = tab
  await countClicks(tab)

  await press(frame, 'Add a remote account')
  await pageIs(frame, 'Add a remote account')
  await addAccount(tab, rollcall)
  await pageIs(frame, 'Our tenant')
  await frame.getByText(/^Connected/).waitFor()
  await press(frame, 'Use Our tenant for photos')
  await press(frame, 'Add from Entra ID')
  await press(frame, /^Add \d+ people$/)
  await press(frame, 'Synchronise every night')
  await press(frame, 'Run now')
  await frame.getByText(/^The pictures of \d+ people are here$/).waitFor()
  expect(await frame.evaluate(() => homes)).toBe(0)
  expect(await frame.evaluate(() => clicks)).toBeLessThanOrEqual(9)
  await press(frame, 'Show the faces')

  await frame.locator('main img').first().waitFor()
  const widths = () =>
    frame
      .locator('main img')
      .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).naturalWidth).filter((width) => width > 0))
  await expect.poll(async () => (await widths()).length).toBeGreaterThan(5)
  expect(tab.problems()).toEqual([])
})

/** Counts clicks and returns to Home. */
const countClicks = ({ frame }: OpenTab) =>
  frame.evaluate(() => {
    const seen = Object.assign(globalThis, { clicks: 0, homes: 0 })
    addEventListener('click', () => seen.clicks++, true)
    addEventListener('hashchange', () => (location.hash === '#/' ? seen.homes++ : undefined))
  })

test('an account is added with the keyboard alone', async () => {
  await using rollcall = await start(false)
  await using tab = await openTab(browser, rollcall.url)
  const { page, frame } = tab
  const { tenantId, graphAppClientId, graphAppSecret } = rollcall.tenant.ids
  // Roughly what a screen reader says about the focused element.
  const focused = () =>
    frame.evaluate(() => {
      const here = document.activeElement as HTMLInputElement | null
      const label = here?.labels?.[0]?.textContent
      return (label ?? here?.getAttribute('aria-label') ?? here?.textContent ?? '').trim()
    })
  const tabTo = async (name: string) => {
    const passed: string[] = []
    for (let step = 0; step < 60; step++) {
      const here = await focused()
      if (here.startsWith(name)) return
      passed.push(here)
      await page.keyboard.press('Tab')
    }
    throw new Error(`The Tab key never reached "${name}". It passed: ${passed.join(' | ')}`)
  }
  const fill = async (name: string, text: string) => {
    await tabTo(name)
    await page.keyboard.type(text)
  }

  await tabTo('Remote Accounts')
  await page.keyboard.press('Enter')
  await pageIs(frame, 'Remote Accounts')
  await expect.poll(focused).toBe('Remote Accounts')
  await tabTo('Add account')
  await page.keyboard.press('Enter')
  await pageIs(frame, 'Add a remote account')
  await expect.poll(focused).toBe('Add a remote account')
  await fill('Name', 'By keyboard')
  await fill('Tenant ID', tenantId)
  await fill('Client ID', graphAppClientId)
  // An invalid field gets the focus.
  await tabTo('Add account')
  await page.keyboard.press('Enter')
  await expect.poll(focused).toMatch(/^Client secret/)
  await page.keyboard.type(graphAppSecret)
  await page.keyboard.press('Enter')
  await pageIs(frame, 'By keyboard')
  await frame.getByText(/^Connected/).waitFor()
  await tabTo('Test again')
  expect(tab.problems().filter((problem) => !/status of 400|status of 422/.test(problem))).toEqual([])
})

test('a list with mistakes is looked at before anything is changed, and its good lines are imported', async () => {
  await using rollcall = await start(false)
  await using tab = await openTab(browser, rollcall.url, { path: '/employees/import', width: 800 })
  const { frame } = tab
  const list =
    'Personnel number;Name;E-mail;Department\n1001;Zoë Peeters;zoe@brightwater.example;Sales\n1002;Bjørn Dahl;not an address;Sales\n1003;Anaïs Lefèvre;anais@brightwater.example;\n'
  await chooseFile(tab, 'Choose file', csvFile('list.xlsx', 'PK'))
  await frame.getByText(/list\.xlsx isn’t a CSV file/).waitFor()
  await chooseFile(tab, 'Choose file', csvFile('list.csv', list))
  await frame.getByText('What would change').waitFor()
  expect((await rollcall.as('admin').get('/api/employees')).body).toMatchObject({ items: [] })
  await press(frame, 'Import 2 people')
  await frame.getByText('The list was imported').waitFor()
  await press(frame, 'Go to employees')
  await frame.getByText('Zoë Peeters').waitFor()
  await frame.getByText('Anaïs Lefèvre').waitFor()
  expect(await frame.getByText('Bjørn Dahl').count()).toBe(0)
  expect(tab.problems()).toEqual([])
})

test('a run that would remove most faces waits; an admin sees them and confirms', async () => {
  await using rollcall = await start(true)
  if (!rollcall.prepared) throw new Error('It is prepared.')
  const { taskId } = rollcall.prepared
  await rollcall.runTask(taskId)
  for (const { id } of rollcall.tenant.people) rollcall.tenant.setPhoto(id, undefined)
  // A picture is removed when it is gone twice, more than an hour apart.
  await rollcall.runTask(taskId)
  rollcall.letPass(24)

  await using tab = await openTab(browser, rollcall.url, { path: '/service-tasks' })
  const { frame } = tab
  await frame.getByRole('link', { name: 'Photos every night' }).click()
  await pageIs(frame, 'Photos every night')
  await press(frame, 'Run now')
  await press(frame, 'Review run')
  await frame.getByText('This run waits for your decision').waitFor()
  await frame.getByText('Before and after').first().waitFor()
  await frame.locator('main img').first().waitFor()
  await press(frame, /^Remove \d+ pictures$/)
  const asking = frame.getByRole('alertdialog')
  await asking.getByText('Make these changes?').waitFor()
  await press(asking, /^Remove \d+ pictures$/)
  await frame.getByText('The changes were made.').waitFor()
  await frame.getByText('This run waits for your decision').waitFor({ state: 'detached' })
  const { items } = (await rollcall.as('admin').get('/api/employees?photo=with')).body as { items: unknown[] }
  expect(items).toEqual([])
  await press(frame, /^Restore \d+ pictures$/)
  await frame.getByText(/^\d+ pictures are back$/).waitFor()
  expect(tab.problems()).toEqual([])
})
