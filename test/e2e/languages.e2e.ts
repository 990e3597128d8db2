import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setupTexts } from '../../addin/texts/setup-texts.ts'
import { whoTexts } from '../../addin/texts/who-texts.ts'
import { accountTestTexts } from '../../addin/texts/account-test-texts.ts'
import { remoteAccountTexts } from '../../addin/texts/remote-accounts-texts.ts'
import { employeesOf } from '../helpers/photo-state.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { axeFindings } from './accessibility.ts'
import { launchChromium } from './chromium.ts'
import { englishOnly, textsShown } from './english-left.ts'
import { pageIs, press, reads } from './actions.ts'
import { openTab, type OpenTab } from './open-tab.ts'
import { pagePaths } from './page-paths.ts'
import { tooWide } from './too-wide.ts'

/** Names that people gave aren't texts of the tab. */
const GIVEN = ['Photos every night']
const WHILE_IT_RUNS = { timeout: 60_000 }
const LOCALES = { nl: 'nl-be', fr: 'fr-be', de: 'de-de' } as const

let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const begins = (text: string) => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}`)

describe.each(['nl', 'fr', 'de'] as const)('in %s', (language) => {
  describe('every page', () => {
    let rollcall: Rollcall
    let tab: OpenTab
    let paths: Record<string, string>
    let isEnglish: (text: string) => boolean
    beforeAll(async () => {
      rollcall = await startRollcall({ people: 60, prepared: true, hostPage: true, speed: 1 })
      paths = await pagePaths(rollcall)
      isEnglish = await englishOnly(language)
      tab = await openTab(browser, rollcall.url, { locale: LOCALES[language] })
    })
    afterAll(async () => {
      await tab[Symbol.asyncDispose]()
      await rollcall.stop()
    })

    test('says which language it is in, has no English text left and nothing axe finds; at 360 pixels it needs no scrolling to the side', async () => {
      expect(await tab.frame.evaluate(() => document.documentElement.lang)).toBe(language)
      const found: Record<string, string[]> = {}
      const note = (name: string, what: readonly string[]) => {
        if (what.length > 0) found[name] = [...(found[name] ?? []), ...what]
      }
      for (const [name, path] of Object.entries(paths)) {
        await tab.page.setViewportSize({ width: 1280, height: 800 })
        await tab.go(path)
        const shown = await textsShown(tab.frame)
        expect(shown.length, name).toBeGreaterThan(5)
        note(
          name,
          shown.filter((text) => isEnglish(text) && !GIVEN.includes(text)).map((text) => `English: ${text}`),
        )
        note(name, await axeFindings(tab.frame))
        await tab.page.setViewportSize({ width: 360, height: 740 })
        note(
          name,
          (await tooWide(tab.frame)).map((element) => `too wide: ${element}`),
        )
      }
      expect(found).toEqual({})
      expect(tab.problems()).toEqual([])
    })
  })

  test('an admin comes from nothing to pictures on the wall', async () => {
    await using rollcall = await startRollcall({ people: 30, hostPage: true, speed: 1 })
    await using tab = await openTab(browser, rollcall.url, { locale: LOCALES[language] })
    const { frame } = tab
    const [account, setup, who] = [remoteAccountTexts[language], setupTexts[language], whoTexts[language]]
    const { tenantId, graphAppClientId, graphAppSecret } = rollcall.tenant.ids
    await press(frame, setup.steps.remoteAccount.action)
    await pageIs(frame, account.addTitle)
    await frame.getByLabel(begins(account.name)).fill('Brightwater')
    await frame.getByLabel(begins(account.tenantId)).fill(tenantId)
    await frame.getByLabel(begins(account.clientId)).fill(graphAppClientId)
    await frame.locator('input[type=password]').fill(graphAppSecret)
    await press(frame, account.create)
    await reads(frame, accountTestTexts[language].status.pass)
    await press(frame, setup.useForPhotos('Brightwater'))
    await press(frame, setup.steps.employees.action)
    await pageIs(frame, who.entraTitle)
    await press(frame.locator('main'), /\d/)
    await press(frame, setup.steps.serviceTask.action)
    await press(frame, setup.steps.firstRun.action)
    await press(frame, setup.toInvitations)
    // A page that is opened before the pictures are there doesn't look again.
    await expect.poll(async () => (await employeesOf(rollcall)).some(({ photo }) => photo), WHILE_IT_RUNS).toBe(true)
    await tab.go('/employees')
    await frame.locator('main img').first().waitFor()
    expect(tab.problems()).toEqual([])
  })
})
