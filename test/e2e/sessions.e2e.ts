import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { asked, choose, pageIs, press, reads } from './hands.ts'
import { openTab } from './open-tab.ts'
import { planSessions } from './plan-sessions.ts'

let browser: Browser
let rollcall: Rollcall
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const start = () => startRollcall({ people: 40, prepared: true, hostPage: true, speed: 1 })

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
  expect(await here.innerText()).toBe('Calendar')
  await frame.getByRole('tab', { name: /^Invitation/ }).click()
  await press(frame, 'Send changes…')
  await reads(crumbs, 'Review and send')
  await crumbs.getByRole('link', { name: 'Spring, Ghent' }).click()
  await crumbs.getByRole('link', { name: 'Calendar' }).click()
  await pageIs(frame, 'Calendar')
  await frame.getByRole('heading', { name: 'January 2027' }).waitFor()

  await choose(tab, 'Trainings')
  await frame.getByRole('link', { name: 'First aid at work' }).click()
  await frame.getByRole('link', { name: 'Spring, Ghent' }).click()
  await pageIs(frame, 'Spring, Ghent')
  expect(await here.innerText()).toBe('Trainings')

  await press(frame, /^Change date:/)
  await asked(frame).getByLabel(/^From/).fill('13:00')
  expect(
    await asked(frame)
      .getByLabel(/^Until/)
      .inputValue(),
  ).toBe('16:30')
  await press(asked(frame), 'Save')
  await reads(frame, /1:00 PM – 4:30 PM/)
  expect(tab.problems()).toEqual([])
}, 120_000)
