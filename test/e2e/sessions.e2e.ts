import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SessionView } from '../../api/features/trainings/sessions/contract.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { asked, choose, pageIs, press, reads } from './actions.ts'
import { openTab } from './open-tab.ts'
import { planSessions } from './plan-sessions.ts'

let browser: Browser
let rollcall: Rollcall
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const start = () => startRollcall({ people: 40, prepared: true, hostPage: true, speed: 1 })

test('on a phone each day of the calendar gives the time of its own date', async () => {
  rollcall = await start()
  await using _stop = rollcall
  await planSessions(rollcall)
  await using tab = await openTab(browser, rollcall.url, { as: 'trainer' })
  await tab.page.setViewportSize({ width: 360, height: 740 })
  await tab.go('/calendar')
  for (const day of ['Thu, Jan 14, 2027', 'Thu, Jan 21, 2027']) {
    const section = tab.frame.getByRole('region', { name: day })
    await section.getByText(`${day}, `).waitFor()
  }
  expect(tab.problems()).toEqual([])
})

test('the calendar names the training and the state in full, and a session found there leads back to its month', async () => {
  rollcall = await start()
  await using _stop = rollcall
  await planSessions(rollcall)
  await using tab = await openTab(browser, rollcall.url, { as: 'trainer' })
  const { frame } = tab
  const crumbs = frame.getByRole('navigation', { name: 'Where you are' })

  await choose(tab, 'Calendar')
  await press(frame, 'Next month')
  await press(frame, 'Previous month')
  const chip = frame.getByRole('link', { name: /First aid at work.*Spring, Ghent.*Changes not sent/ }).first()
  await chip.waitFor()
  expect(
    await chip.evaluate((link) =>
      [...link.querySelectorAll('span')].every((span) => span.scrollWidth <= span.offsetWidth),
    ),
  ).toBe(true)
  await chip.click()
  await pageIs(frame, 'Spring, Ghent')
  const here = frame.locator('nav [aria-current="page"]')
  await expect.poll(() => here.innerText()).toBe('Calendar')
  await frame.getByRole('tab', { name: /^Invitation/ }).click()
  await press(frame, 'Send changes…')
  await reads(crumbs, 'Review and send')
  await crumbs.getByRole('link', { name: 'Spring, Ghent' }).click()
  await crumbs.getByRole('link', { name: 'Calendar' }).click()
  await pageIs(frame, 'Calendar')
  await frame.getByRole('heading', { name: 'January 2027' }).waitFor()

  await choose(tab, 'Trainings')
  await pageIs(frame, 'Trainings')
  await frame.getByRole('link', { name: 'First aid at work' }).click()
  await frame.getByRole('link', { name: 'Spring, Ghent' }).click()
  await pageIs(frame, 'Spring, Ghent')
  await expect.poll(() => here.innerText()).toBe('Trainings')

  await press(frame, /^Edit date:/)
  await asked(frame).getByLabel(/^From/).fill('13:00')
  const until = asked(frame).getByLabel(/^Until/)
  await expect.poll(() => until.inputValue()).toBe('16:30')
  await press(asked(frame), 'Save')
  await reads(frame, /1:00\s*–\s*4:30\sPM/)
  expect(tab.problems()).toEqual([])
}, 120_000)

test('each date has its own face sheet, a second tap asks what to make of it, and the paper has a column per date', async () => {
  rollcall = await start()
  await using _stop = rollcall
  const { sessionId } = await planSessions(rollcall)
  await using tab = await openTab(browser, rollcall.url, { as: 'trainer', width: 360, height: 740 })
  const { frame, page } = tab
  const marks = async () =>
    ((await rollcall.as('trainer').get(`/api/sessions/${sessionId}`)).body as SessionView).participants.flatMap(
      ({ marks: own = [] }) => own.map(({ status }) => status),
    )
  await tab.go(`/sessions/${sessionId}/attendance`)
  const dates = frame.getByRole('group', { name: 'Date' }).getByRole('button')
  await expect.poll(() => dates.count()).toBe(2)
  const face = frame.locator('main li button').first()
  await face.click()
  await reads(frame, '1 of 12 checked in')
  await dates.last().click()
  await reads(frame, '0 of 12 checked in')
  await face.click()
  await face.click()
  await frame.getByRole('menuitemradio', { name: 'Absent' }).click()
  await frame.getByText('Not saved yet').waitFor({ state: 'detached' })
  await expect.poll(marks).toEqual(['Attended', 'Absent'])
  await frame.waitForFunction(() => document.activeElement?.closest('main li') !== null)
  await page.keyboard.press('Enter')
  await frame.getByRole('menuitemradio', { name: 'Not seen yet' }).waitFor()
  await page.keyboard.press('Escape')
  await frame.getByRole('menu').waitFor({ state: 'detached' })
  await press(frame, 'Mark the rest absent')
  await press(asked(frame), 'Mark absent')
  await expect.poll(async () => (await marks()).filter((mark) => mark === 'Absent').length).toBe(12)

  // The focus stays on the button after an export.
  await press(frame, 'Export roster')
  await reads(frame, 'The file was saved.')
  await expect.poll(() => frame.evaluate(() => document.activeElement?.textContent)).toBe('Export roster')

  const sheet = frame.locator('.print-sheet')
  expect(await sheet.locator('thead th.sign').allInnerTexts()).toHaveLength(2)
  const signatures = sheet.locator('tbody tr').first().locator('td.sign')
  await expect.poll(() => signatures.allTextContents()).toEqual(['here', 'absent'])
  expect(tab.problems()).toEqual([])
}, 120_000)
