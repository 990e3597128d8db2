import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { startRollcall } from '../helpers/start-rollcall.ts'
import { trainingDesk } from '../helpers/training-desk.ts'
import { launchChromium } from './chromium.ts'
import { press } from './actions.ts'
import { openTab } from './open-tab.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('an admin sees what rules would remove, confirms once, and they are saved', async () => {
  await using rollcall = await startRollcall({ people: 5, hostPage: true, speed: 1 })
  const admin = rollcall.as('admin')
  await trainingDesk(rollcall).someone({ displayName: 'Mira Holt', employedUntil: '2024-12-31' })
  await using tab = await openTab(browser, rollcall.url, { path: '/settings' })
  const { frame } = tab
  await frame.getByRole('link', { name: 'Open retention' }).click()
  const months = frame.getByLabel('Records of leavers')
  await months.fill('0')
  await frame.getByText('Enter a whole number from 1 to 600, or leave this empty.').waitFor()
  await months.fill('24')
  await press(frame, 'Preview')
  await frame.getByText('for example Mira Holt').waitFor()
  await press(frame, 'Save')
  await frame.getByRole('alertdialog').getByText('for example Mira Holt').waitFor()
  expect((await admin.get('/api/settings/retention')).body).toMatchObject({ leaversAfterMonths: null })
  await press(frame, 'Save and remove')
  await frame.getByText('Saved', { exact: true }).waitFor()
  expect((await admin.get('/api/settings/retention')).body).toMatchObject({ leaversAfterMonths: 24 })
  await frame.getByText('Nothing has been removed yet.').waitFor()
  expect(tab.problems()).toEqual([])
})
