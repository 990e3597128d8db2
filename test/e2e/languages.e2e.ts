import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { companyCsv } from '../../api/demo-tenant/company/company-csv.ts'
import { commonTexts } from '../../addin/texts/common-texts.ts'
import { importTexts } from '../../addin/texts/employees-import-texts.ts'
import { employeesTexts } from '../../addin/texts/employees-texts.ts'
import { homeTexts } from '../../addin/texts/home-texts.ts'
import { remoteAccountTexts } from '../../addin/texts/remote-accounts-texts.ts'
import { serviceTaskTexts } from '../../addin/texts/service-tasks-texts.ts'
import { settingsTexts } from '../../addin/texts/settings-texts.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { axeFindings } from './accessibility.ts'
import { launchChromium } from './chromium.ts'
import { englishOnly, textsShown } from './english-left.ts'
import { choose, chooseFile, csvFile, pageIs, press, reads } from './hands.ts'
import { openTab, type OpenTab } from './open-tab.ts'
import { pagePaths } from './page-paths.ts'
import { tooWide } from './too-wide.ts'

/** Names that somebody gave are no texts of the tab. */
const GIVEN = ['Photos every night']
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
    const [common, home, account, settings, employees, importing, tasks] = [
      commonTexts[language],
      homeTexts[language],
      remoteAccountTexts[language],
      settingsTexts[language],
      employeesTexts[language],
      importTexts[language],
      serviceTaskTexts[language],
    ]
    const { tenantId, graphAppClientId, graphAppSecret } = rollcall.tenant.ids
    await press(frame, home.steps.remoteAccount.action)
    await pageIs(frame, account.addTitle)
    await frame.getByLabel(begins(account.name)).fill('Brightwater')
    await frame.getByLabel(begins(account.tenantId)).fill(tenantId)
    await frame.getByLabel(begins(account.clientId)).fill(graphAppClientId)
    await frame.locator('input[type=password]').fill(graphAppSecret)
    await press(frame, account.create)
    await pageIs(frame, 'Brightwater')
    await press(frame, account.test)
    await reads(frame, account.status.pass)

    await choose(tab, common.home)
    await press(frame, home.steps.photoSetting.action)
    await frame.getByLabel(begins(settings.sync)).selectOption({ label: 'Brightwater' })
    await press(frame, common.save)
    await reads(frame, common.saved)

    await choose(tab, common.employees)
    await press(frame, employees.import)
    await chooseFile(tab, importing.choose, csvFile('people.csv', companyCsv(rollcall.tenant)))
    await reads(frame, importing.previewTitle)
    await frame.locator('main button.fui-Button').filter({ hasText: /\d/ }).first().click()
    await reads(frame, importing.doneTitle)

    await choose(tab, common.home)
    await press(frame, home.steps.serviceTask.action)
    await pageIs(frame, tasks.newTitle)
    await press(frame, tasks.create)
    await press(frame, tasks.runNow)
    await reads(frame, tasks.startedRun)
    await expect
      .poll(
        async () =>
          ((await rollcall.as('admin').get('/api/me')).body as { setup: { complete: boolean } }).setup.complete,
        { timeout: 30_000 },
      )
      .toBe(true)
    await choose(tab, common.employees)
    await frame.locator('main img').first().waitFor()
    expect(tab.problems()).toEqual([])
  })
})
