import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { launchChromium } from './chromium.ts'
import { asked, choose, pageIs, press } from './actions.ts'
import { openTab, type OpenTab } from './open-tab.ts'
import { pagePaths } from './page-paths.ts'
import { outOfReach, tooWide } from './too-wide.ts'

let browser: Browser
let rollcall: Rollcall
let paths: Record<string, string>
beforeAll(async () => {
  browser = await launchChromium()
  rollcall = await startRollcall({ people: 60, prepared: true, hostPage: true, speed: 1 })
  paths = await pagePaths(rollcall)
})
afterAll(async () => {
  await browser.close()
  await rollcall.stop()
})

// A screen of 1280 pixels at 200 % is 640 wide to the page with two dots to each pixel; at 400 % it is 320 (WCAG 1.4.4
// and 1.4.10).
describe.each([
  ['200 %', { width: 640, height: 400, scale: 2 }],
  ['400 %', { width: 320, height: 256, scale: 4 }],
] as const)('at %s of 1280 pixels', (_zoom, screen) => {
  let tab: OpenTab
  beforeAll(async () => {
    tab = await openTab(browser, rollcall.url, screen)
  })
  afterAll(() => tab[Symbol.asyncDispose]())

  test('no page has to be scrolled to the side, and every control can be pressed', async () => {
    const found: Record<string, string[]> = {}
    for (const [name, path] of Object.entries(paths)) {
      await tab.go(path)
      const faults = [...(await tooWide(tab.frame)), ...(await outOfReach(tab.frame))]
      if (faults.length > 0) found[name] = faults
    }
    expect(found).toEqual({})
    expect(tab.problems()).toEqual([])
  })

  test('the menu unfolds and leads on, and a question fits the screen', async () => {
    const { frame } = tab
    await tab.go('/')
    await press(frame.locator('nav'), 'Menu')
    await choose(tab, 'Service keys')
    await pageIs(frame, 'Service keys')
    await press(frame, 'Create service key')
    await asked(frame).waitFor()
    expect([...(await tooWide(frame)), ...(await outOfReach(frame, 'question'))]).toEqual([])
    const cancel = asked(frame).getByRole('button', { name: 'Cancel' })
    await cancel.scrollIntoViewIfNeeded()
    await cancel.click()
    await expect.poll(() => asked(frame).count()).toBe(0)
    expect(tab.problems()).toEqual([])
  })
})
