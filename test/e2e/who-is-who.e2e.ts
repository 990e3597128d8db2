import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountOf } from '../helpers/prepare.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { axeFindings } from './accessibility.ts'
import { launchChromium } from './chromium.ts'
import { press, reads } from './actions.ts'
import { openTab } from './open-tab.ts'

const PEOPLE = 12

let browser: Browser
let rollcall: Rollcall
beforeAll(async () => {
  browser = await launchChromium()
  rollcall = await startRollcall({ people: PEOPLE, hostPage: true, speed: 1 })
  const admin = rollcall.as('admin')
  const { id } = (await admin.post('/api/remote-accounts', accountOf(rollcall.tenant))).body as { id: string }
  await admin.put('/api/settings/personnel-administration', { photoSynchronizationAccountId: id, matchBy: 'mail' })
  // Everyone has an address that Entra ID doesn't know.
  const people = rollcall.tenant.people.map(({ displayName }, place) => ({
    employeeNumber: `P${String(place)}`,
    displayName,
    email: `somebody.${String(place)}@elsewhere.example`,
  }))
  await admin.post('/api/employees/import', people)
  const task = { type: 'PhotoSynchronization', name: 'Photos', schedule: '0 2 * * *', timeZone: 'UTC', enabled: true }
  await rollcall.runTask(((await admin.post('/api/service-tasks', task)).body as { id: string }).id)
})
afterAll(async () => {
  await browser.close()
  await rollcall.stop()
})

const linked = async () => {
  const { items } = (await rollcall.as('admin').get('/api/employees?limit=200')).body as {
    items: { displayName: string; entraUserId?: string }[]
  }
  return items.filter(({ entraUserId }) => entraUserId !== undefined)
}

test('ten people in doubt are linked by keyboard alone, each to the user of their name', async () => {
  await using tab = await openTab(browser, rollcall.url, { path: '/employees/who' })
  const { page, frame } = tab
  const name = () => frame.locator('main h2').innerText()
  for (let done = 0; done < 10; done += 1) {
    const before = await name()
    await frame.getByRole('button', { name: /^Link to .* \(key 1\)$/ }).waitFor()
    await page.keyboard.press('1')
    await expect.poll(name).not.toBe(before)
    // The next person's name gets the focus, so a screen reader says it.
    await expect.poll(() => frame.evaluate(() => document.activeElement?.textContent)).toBe(await name())
  }
  expect((await linked()).length).toBe(10)
  for (const { displayName, entraUserId } of await linked())
    expect(rollcall.tenant.people.find(({ id }) => id === entraUserId)?.displayName).toBe(displayName)
  expect(await axeFindings(frame)).toEqual([])
  expect(tab.problems()).toEqual([])
})

test('a link is undone from the message that reports it', async () => {
  await using tab = await openTab(browser, rollcall.url, { path: '/employees/who', width: 360 })
  const { frame } = tab
  const before = (await linked()).length
  await press(frame, /^Link to .* \(key 1\)$/)
  await press(frame, 'Undo')
  await reads(frame, /is no longer linked$/)
  expect((await linked()).length).toBe(before)
  expect(tab.problems()).toEqual([])
})
