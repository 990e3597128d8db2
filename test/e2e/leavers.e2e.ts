import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { press } from './actions.ts'
import { openTab } from './open-tab.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('an admin sets after how many days the picture of someone who left Entra ID is removed, and that it stays after all', async () => {
  await using rollcall = await startRollcall({ people: 20, prepared: true, hostPage: true, speed: 1 })
  const daysSaved = async () =>
    (
      (await rollcall.as('admin').get('/api/settings/personnel-administration')).body as {
        unmatchedAfterDays: number | null
      }
    ).unmatchedAfterDays
  await using tab = await openTab(browser, rollcall.url, { path: '/settings' })
  const { frame } = tab
  const days = frame.getByLabel(/^Remove after/)
  await days.waitFor()
  expect(await days.inputValue()).toBe('')

  await days.fill('0')
  await press(frame, 'Save')
  await frame.getByText('Enter a whole number from 1 to 3,650, or leave this empty.').waitFor()
  expect(await days.getAttribute('aria-invalid')).toBe('true')
  expect(await daysSaved()).toBeNull()

  await days.fill('30')
  await press(frame, 'Save')
  await frame.getByText('Saved', { exact: true }).waitFor()
  await expect.poll(daysSaved).toBe(30)

  await days.fill('')
  await press(frame, 'Save')
  await expect.poll(daysSaved).toBeNull()
  expect(tab.problems()).toEqual([])
})
