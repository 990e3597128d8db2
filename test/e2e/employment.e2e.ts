import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import type { EmployeeDetail } from '../../api/features/employees/contract.ts'
import { startRollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { press } from './actions.ts'
import { openTab } from './open-tab.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('an admin notes where someone works and when they are away, and finds them by it', async () => {
  await using rollcall = await startRollcall({ people: 5, hostPage: true, speed: 1 })
  const admin = rollcall.as('admin')
  const draft = { employeeNumber: '7001', displayName: 'Mira Holt', email: 'mira@x.example' }
  const { id } = (await admin.post('/api/employees', draft)).body as EmployeeDetail
  await admin.post('/api/employees', { ...draft, employeeNumber: '7002', displayName: 'Jo Ek' })
  await using tab = await openTab(browser, rollcall.url, { path: `/employees/${id}` })
  const { frame } = tab
  const work = frame.getByRole('region', { name: 'Employment and absences' })
  await work.getByLabel('Job title').fill('Nurse')
  await work.getByLabel('Location').fill('Ghent')
  await press(frame, 'Add an absence')
  await work.getByLabel('Away from').fill('2027-01-04')
  await work.getByRole('button', { name: 'Save' }).click()
  await frame.getByText('The details were saved.').first().waitFor()
  expect((await admin.get(`/api/employees/${id}`)).body).toMatchObject({
    ...{ jobTitle: 'Nurse', location: 'Ghent', absences: [{ from: '2027-01-04' }] },
  })
  await frame.getByText(/Absences: .*until further notice/).waitFor()

  await tab.go('/employees')
  await frame.getByLabel('Employment').selectOption({ label: 'Absent today' })
  await frame.getByText('Found: 1').waitFor()
  await frame.getByLabel('Location').selectOption({ label: 'Ghent' })
  await expect.poll(() => frame.evaluate(() => location.hash)).toContain('location=Ghent')
  await frame.getByRole('link', { name: /Mira Holt/ }).waitFor()
  await frame.getByLabel('Employment').selectOption({ label: 'Has left' })
  await frame.getByText('Found: 0').waitFor()
  expect(tab.problems()).toEqual([])
})
