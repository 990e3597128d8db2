import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import type { EmployeeList } from '../../api/features/employees/contract.ts'
import { startRollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { chooseFile, csvFile, press, reads } from './actions.ts'
import { openTab } from './open-tab.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

test('an admin says that a list is complete, sees who is missing, and sets their last day', async () => {
  await using rollcall = await startRollcall({ people: 30, hostPage: true, speed: 1 })
  const admin = rollcall.as('admin')
  const person = (at: number) => `P${at};Person ${at};p${at}@x.example;Care`
  const list = (count: number) =>
    [
      'Employee number;Name;E-mail address;Department',
      ...Array.from({ length: count }, (_, at) => person(at + 1)),
    ].join('\n')
  await admin.post('/api/employees/import', list(30), { headers: { 'content-type': 'text/csv' } })
  await using tab = await openTab(browser, rollcall.url, { path: '/employees/import' })
  const { frame } = tab
  await chooseFile(tab, 'Choose file', csvFile('hr.csv', list(28)))
  await press(frame, 'Yes, show who’s missing')
  await reads(frame, '2 people are no longer in the list')
  await frame.getByRole('link', { name: 'Person 30' }).waitFor()
  await press(frame, 'Continue without changes')
  await reads(frame, 'Nothing has changed for them yet. Choose what to do.')
  await press(frame, 'Set the last day')
  expect(await frame.getByRole('button', { name: 'Set for 2 people' }).isDisabled()).toBe(true)
  await frame.getByRole('textbox', { name: 'Last day' }).fill('2027-01-04')
  await press(frame, 'Set for 2 people')
  await frame.getByRole('alert').getByText('The last day of 2 people is set').waitFor()
  const { items } = (await admin.get('/api/employees?employment=left')).body as EmployeeList
  expect(items.map(({ employeeNumber }) => employeeNumber)).toEqual(['P29', 'P30'])
  expect(tab.problems()).toEqual([])
})
