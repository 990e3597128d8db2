import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Browser } from 'playwright-core'
import { startRollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { chooseFile, csvFile, press, reads, downloadFrom } from './actions.ts'
import { openTab } from './open-tab.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const start = () => startRollcall({ people: 5, hostPage: true, speed: 1 })
const refused = (problem: string) => /status of 400/.test(problem)

test('unknown columns are mapped by hand, and the next list no longer needs it', async () => {
  await using rollcall = await start()
  await using tab = await openTab(browser, rollcall.url, { path: '/employees/import' })
  const { frame } = tab
  const list = 'Kz;Wer;Kontakt\nm1;Anna Adams;anna@x.example\nm2;Bram Boon;bram@x.example\n'
  await chooseFile(tab, 'Choose file', csvFile('hr.csv', list))
  await reads(frame, /^Not recognised: Employee number, Name,? and E-mail address\./)
  await frame.getByLabel('Kz').selectOption({ label: 'Employee number' })
  await frame.getByLabel('Wer').selectOption({ label: 'Name' })
  await frame.getByLabel('Kontakt').selectOption({ label: 'E-mail address' })
  await press(frame, 'Use these columns')
  await frame.getByText('Anna Adams', { exact: true }).first().waitFor()
  await press(frame, 'Import 2 people')
  await reads(frame, 'The list was imported')

  await press(frame, 'Import another list')
  await chooseFile(tab, 'Choose file', csvFile('next.csv', list.replace('Anna Adams', 'Anna Bell')))
  await reads(frame, /the way someone chose for an earlier list with the same header/)
  await frame.getByText('Anna Bell', { exact: true }).first().waitFor()
  await press(frame, /stay as they are/)
  await frame.getByText('Bram Boon', { exact: true }).first().waitFor()
  await expect.poll(() => frame.getByText('Anna Bell', { exact: true }).count()).toBe(0)
  expect(tab.problems().filter((problem) => !refused(problem))).toEqual([])
})

test('dates that can be meant either way are asked about in words, and a double click imports once', async () => {
  await using rollcall = await start()
  await using tab = await openTab(browser, rollcall.url, { path: '/trainings/import' })
  const { frame } = tab
  const template = await downloadFrom(tab, 'Download a template')
  expect(template).toMatchObject({ name: 'sessions-en.csv', text: expect.stringContaining('Reference,Training') })

  const list = 'reference;training;start;end\nR1;Lifting;03/04/2027 09:00;03/04/2027 12:00\n'
  await chooseFile(tab, 'Choose file', csvFile('sessions.csv', list))
  await reads(frame, 'Which comes first, the day or the month?')
  await press(frame, /The month comes first.*Thursday, March 4, 2027/)
  await reads(frame, /^Thursday, March 4, 2027.*Europe\/Brussels/)
  await press(frame, 'Read them the other way round')
  await reads(frame, /^Saturday, April 3, 2027.*Europe\/Brussels/)
  await frame.getByRole('button', { name: 'Import 1 line' }).dblclick()
  await reads(frame, 'The sessions were imported')
  expect(((await rollcall.as('admin').get('/api/sessions')).body as { items: unknown[] }).items).toHaveLength(1)
  expect(tab.problems()).toEqual([])
})
