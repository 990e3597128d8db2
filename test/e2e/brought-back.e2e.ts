import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { axeFindings } from './accessibility.ts'
import { launchChromium } from './chromium.ts'
import { asked, pageIs, press, reads } from './actions.ts'
import { openTab } from './open-tab.ts'

let browser: Browser
let rollcall: Rollcall
beforeAll(async () => {
  browser = await launchChromium()
  rollcall = await startRollcall({ people: 15, prepared: true, hostPage: true, speed: 1 })
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
})
afterAll(async () => {
  await browser.close()
  await rollcall.stop()
})

interface Person {
  id: string
  displayName: string
  photo?: { etag: string }
}

const withPicture = async () =>
  ((await rollcall.as('admin').get('/api/employees?photo=with')).body as { items: Person[] }).items
const personOf = async (id: string) => (await rollcall.as('admin').get(`/api/employees/${id}`)).body as Person

test('an admin who deletes someone by mistake undoes it from the message, or later from the bin', async () => {
  const [person] = await withPicture()
  if (!person) throw new Error('Nobody has a picture.')
  await using tab = await openTab(browser, rollcall.url, { path: `/employees/${person.id}` })
  const { frame } = tab
  const removePerson = async () => {
    await frame.getByRole('region', { name: 'Delete' }).getByRole('button').click()
    await asked(frame).getByRole('button').last().click()
    await pageIs(frame, 'Employees')
  }
  await removePerson()
  await press(frame, 'Undo')
  await pageIs(frame, person.displayName)
  await removePerson()
  await tab.go('/employees/bin')
  expect(await axeFindings(frame)).toEqual([])
  await press(frame, `Restore ${person.displayName}`)
  await reads(frame, `${person.displayName} is back`)
  expect((await personOf(person.id)).photo?.etag).toBe(person.photo?.etag)
  expect(tab.problems()).toEqual([])
})

test('a picture that was removed comes back from the message, and the focus is where it was', async () => {
  const [, person] = await withPicture()
  if (!person) throw new Error('Nobody has a picture.')
  await using tab = await openTab(browser, rollcall.url, { path: `/employees/${person.id}` })
  const { frame } = tab
  const remove = frame.getByRole('button', { name: 'Remove picture' }).first()
  await remove.click()
  await press(asked(frame), 'Cancel')
  await expect.poll(() => frame.evaluate(() => document.activeElement?.textContent)).toMatch(/^Remove picture/)
  await remove.click()
  await asked(frame).getByRole('button').last().click()
  await expect.poll(async () => (await personOf(person.id)).photo).toBe(undefined)
  await press(frame, 'Undo')
  await expect.poll(async () => (await personOf(person.id)).photo?.etag).toBe(person.photo?.etag)
  expect(tab.problems()).toEqual([])
})
