import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { RemoteAccountView } from '../../api/features/remote-accounts/contract.ts'
import { accountOf } from '../helpers/prepare.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { asked, choose, clipboardText, pageIs, part, press, reads, downloadFrom } from './actions.ts'
import { openTab, type OpenTab } from './open-tab.ts'

let browser: Browser
let rollcall: Rollcall
let tab: OpenTab
let accountId: string
beforeAll(async () => {
  browser = await launchChromium()
  rollcall = await startRollcall({ people: 30, prepared: true, hostPage: true, speed: 1 })
  accountId = rollcall.prepared?.accountId ?? ''
  tab = await openTab(browser, rollcall.url)
})
afterAll(async () => {
  await browser.close()
  await rollcall.stop()
})
beforeEach(() => void tab.problems())

const admin = () => rollcall.as('admin')
const useForPhotos = (id: string | null) =>
  admin().put('/api/settings/personnel-administration', { photoSynchronizationAccountId: id, matchBy: 'mail' })

test('a service key is shown this once, is copied whole, works, and stops working when it is deleted', async () => {
  const { frame, page } = tab
  await tab.go('/service-keys')
  await press(frame, 'Create service key')
  const dialog = asked(frame)
  await press(dialog, 'Create service key')
  await reads(dialog, 'Enter a name.')
  await reads(dialog, 'Choose at least one permission.')
  await dialog.getByLabel(/^Name/).fill('HR system')
  await dialog.getByRole('checkbox', { name: /^Keep employees up to date/ }).check()
  await press(dialog, 'Create service key')
  await reads(dialog, 'You see it only this once, because')
  const shown = await dialog.locator('pre').innerText()
  await press(dialog, 'Copy the service key')
  await reads(dialog, 'Copied')
  await expect.poll(() => clipboardText(tab)).toBe(shown)
  // Escape doesn't lose it.
  await page.keyboard.press('Escape')
  expect(await dialog.isVisible()).toBe(true)
  await press(dialog, 'I have copied it')
  await frame.getByRole('heading', { name: 'HR system' }).waitFor()
  await expect.poll(() => frame.locator('body').innerText()).not.toContain(shown)
  const hr = rollcall.withToken(shown)
  expect((await hr.get('/api/employees')).status).toBe(200)
  await press(frame, 'Delete the key HR system')
  await reads(asked(frame), 'The system that uses it can no longer call Rollcall.')
  await press(asked(frame), 'Delete key')
  await reads(frame, 'The key was deleted.')
  await reads(frame, 'No service key yet')
  expect((await hr.get('/api/employees')).status).toBe(401)
  expect(tab.problems()).toEqual([])
})

test('an account in use cannot be deleted: the page names the setting, and so does the refusal when it came into use meanwhile', async () => {
  const { frame } = tab
  await tab.go(`/remote-accounts/${accountId}`)
  const place = part(frame, 'Delete account')
  await reads(place, 'Personnel Administration > Settings > Microsoft photo synchronization')
  expect(await place.getByRole('button', { name: 'Delete account' }).count()).toBe(0)

  const { id } = (await admin().post('/api/remote-accounts', { ...accountOf(rollcall.tenant), name: 'Spare' }))
    .body as RemoteAccountView
  await tab.go(`/remote-accounts/${id}`)
  await press(frame, 'Delete account')
  await reads(asked(frame), 'Delete “Spare”?')
  await reads(asked(frame), 'The account and its saved secret are deleted for good.')
  await useForPhotos(id)
  await press(asked(frame), 'Delete account')
  await reads(asked(frame), /is used by Personnel Administration > Settings > Microsoft photo synchronization/)
  await reads(asked(frame), /What to do: Choose another remote account/)
  // The request id is copied together with the code.
  await press(asked(frame), 'Copy: Request ID')
  await expect.poll(() => clipboardText(tab)).toMatch(/^remote_account_in_use \S+$/)
  await useForPhotos(accountId)
  await press(asked(frame), 'Delete account')
  await reads(frame, 'Spare was deleted.')
  await pageIs(frame, 'Remote Accounts')
  expect((await admin().get(`/api/remote-accounts/${id}`)).status).toBe(404)
  expect(tab.problems().filter((problem) => !/status of 409/.test(problem))).toEqual([])
})

test('two editors of an account and of the settings: the slower one is told and reloads', async () => {
  const { frame } = tab
  await tab.go(`/remote-accounts/${accountId}`)
  await admin().patch(`/api/remote-accounts/${accountId}`, { name: 'Renamed by somebody' })
  await frame.getByLabel(/^Name/).fill('Renamed here')
  await press(frame, 'Save')
  await reads(frame, 'Someone else just changed this.')
  await press(frame, 'Reload')
  await expect.poll(() => frame.getByLabel(/^Name/).inputValue()).toBe('Renamed by somebody')
  await frame.getByLabel(/^Name/).fill('Renamed here')
  await press(frame, 'Save')
  await reads(frame, 'Saved')
  await pageIs(frame, 'Renamed here')

  await tab.go('/settings')
  await admin().put('/api/settings/personnel-administration', {
    photoSynchronizationAccountId: accountId,
    matchBy: 'mail',
    brakeCount: 25,
  })
  await frame.getByLabel(/^Number of pictures/).fill('30')
  await press(frame, 'Save')
  await reads(frame, 'Someone else just changed this.')
  await press(frame, 'Reload')
  await expect.poll(() => frame.getByLabel(/^Number of pictures/).inputValue()).toBe('25')
  await frame.getByLabel(/^Number of pictures/).fill('30')
  await choose(tab, 'Home')
  await press(asked(frame), 'Stay here')
  await press(frame, 'Save')
  await expect
    .poll(
      async () =>
        ((await admin().get('/api/settings/personnel-administration')).body as { brakeCount: number }).brakeCount,
    )
    .toBe(30)
  expect(tab.problems().filter((problem) => !/status of 412/.test(problem))).toEqual([])
})

test('a test shows each check as it was done, while the others are still being tried', async () => {
  const { frame } = tab
  await tab.go(`/remote-accounts/${accountId}/test`)
  rollcall.tenant.latencyMs = 500
  await press(frame, 'Test account')
  const seen = await frame.waitForFunction(() => {
    const panel = [...document.querySelectorAll('section')].find(
      (section) => section.querySelector('[role=status]')?.textContent === 'Testing…',
    )
    const lines = [...(panel?.querySelectorAll('li') ?? [])].map((line) => line.textContent)
    return lines.length > 0 ? lines : undefined
  })
  const early = (await seen.jsonValue()) ?? []
  expect(early[0]).toMatch(/^Sign-in · Works/)
  await reads(frame, /^Connected/)
  rollcall.tenant.latencyMs = 0
  expect(await part(frame, 'Test').getByRole('listitem').count()).toBeGreaterThan(early.length)
  expect(tab.problems()).toEqual([])
})

test('the support bundle is saved as a file that can be read and names no person and no secret', async () => {
  await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  await tab.go('/diagnostics')
  const file = await downloadFrom(tab, 'Save support bundle')
  await reads(tab.frame, 'The support bundle was saved.')
  expect(file.name).toMatch(/^rollcall-diagnostics-\d{4}-\d\d-\d\d\.json$/)
  const bundle = JSON.parse(file.text) as { versions: unknown; runs: unknown[] }
  expect(bundle.versions).toBeDefined()
  expect(bundle.runs.length).toBeGreaterThan(0)
  const { ids, people } = rollcall.tenant
  const told = [ids.graphAppSecret, ...people.flatMap(({ displayName, mail }) => [displayName, mail ?? displayName])]
  expect(told.filter((word) => file.text.includes(word))).toEqual([])
  expect(tab.problems()).toEqual([])
})

test('the audit is narrowed by what was done, by who did it, by a word and by what was refused, and opened up again', async () => {
  const { frame } = tab
  await rollcall.as('trainer').get('/api/remote-accounts')
  await rollcall.as('trainer').post('/api/remote-accounts', {})
  await tab.go('/audit')
  const lines = frame.locator('main [data-row]')
  const onlyWith = (words: string) =>
    expect
      .poll(() => lines.allInnerTexts())
      .toSatisfy((found: string[]) => found.length > 0 && found.every((line) => line.includes(words)))
  const alsoWithout = (words: string) =>
    expect.poll(() => lines.allInnerTexts()).toSatisfy((found: string[]) => found.some((line) => !line.includes(words)))
  const clearFilters = async () => {
    await press(frame, 'Clear filters')
    await frame.getByRole('button', { name: 'Clear filters' }).waitFor({ state: 'detached' })
  }
  await alsoWithout('Changed settings')
  await frame.getByLabel('What').selectOption({ label: 'Changed settings' })
  await onlyWith('Changed settings')
  await clearFilters()
  await alsoWithout('Changed settings')
  await alsoWithout('Renamed here')
  await frame.getByLabel('Search').fill('Renamed here')
  await onlyWith('Renamed here')
  const renaming = lines.filter({ hasText: 'Changed a remote account' }).first()
  await renaming.locator('summary').click()
  await reads(renaming, 'Renamed by somebody')
  await clearFilters()
  await alsoWithout('Refused')
  await frame.getByLabel('Outcome').selectOption('refused')
  await onlyWith('Refused')
  await clearFilters()
  const me = rollcall.tenant.personFor('admin').displayName
  await alsoWithout(me)
  await frame.getByLabel('Who').selectOption({ label: me })
  await onlyWith(me)
  await frame.getByLabel('Search').fill('nothing has this name')
  await reads(frame, 'No lines match these filters.')
  expect(tab.problems()).toEqual([])
})
