import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { startRollcall } from '../helpers/start-rollcall.ts'
import { trainingDesk } from '../helpers/training-desk.ts'
import { launchChromium } from './chromium.ts'
import { downloadFrom, pageIs, press } from './actions.ts'
import { openTab } from './open-tab.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('an admin erases a person after typing their number, and keeps the certificate', async () => {
  await using rollcall = await startRollcall({ people: 5, hostPage: true, speed: 1 })
  const { id } = await trainingDesk(rollcall).someone({ employeeNumber: 'Q-778899', displayName: 'Mira Holt' })
  await using tab = await openTab(browser, rollcall.url, { path: `/employees/${id}` })
  const { frame } = tab
  await press(frame, 'Erase this person')
  const dialog = frame.getByRole('alertdialog')
  const confirm = dialog.getByRole('button', { name: 'Erase this person' })
  await dialog.getByLabel(/^Type the employee number/).fill('Q-77889')
  expect(await confirm.isDisabled()).toBe(true)
  await dialog.getByLabel(/^Type the employee number/).fill('Q-778899')
  await confirm.click()
  await frame.getByText('Account, picture and mailbox in Microsoft 365').waitFor()
  const { name, text } = await downloadFrom(tab, 'Save certificate')
  expect(name).toBe(`erasure-${id}.html`)
  expect(text).toContain(id)
  expect(text).not.toMatch(/Holt|778899/)
  await press(frame, 'Go to employees')
  await pageIs(frame, /^Employees$/)
  expect((await rollcall.as('admin').get(`/api/employees/${id}`)).status).toBe(404)
  expect(tab.problems()).toEqual([])
})
