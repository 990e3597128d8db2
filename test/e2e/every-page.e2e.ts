import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import { axeFindings } from './accessibility.ts'
import { launchChromium } from './chromium.ts'
import { chooseTheme, openTab, type OpenTab } from './open-tab.ts'
import { pagePaths } from './page-paths.ts'
import { tooWide } from './too-wide.ts'

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

const PAGES = [
  'home',
  'my page',
  'catalogue',
  'employees',
  'import',
  'employee',
  'settings',
  'remote accounts',
  'new account',
  'account',
  'account test',
  'account certificate',
  'account limits',
  'service user',
  'service user connection',
  'service tasks',
  'new task',
  'task',
  'run',
  'service keys',
  'audit',
  'diagnostics',
  'trainings',
  'import sessions',
  'training',
  'session dates',
  'participants',
  'invitation',
  'mail forecast',
  'attendance',
  'calendar',
  'training settings',
]
const pathOf = (name: string) => {
  const path = paths[name]
  if (path === undefined) throw new Error(`No path for the page ${name}.`)
  return path
}

describe.each(['teams', 'outlook'] as const)('in %s', (host) => {
  let tab: OpenTab
  beforeAll(async () => {
    tab = await openTab(browser, rollcall.url, { host })
  })
  afterAll(() => tab[Symbol.asyncDispose]())

  test.each(PAGES)('%s: nothing on the console, and axe finds nothing in any theme', async (name) => {
    await tab.go(pathOf(name))
    const found: Record<string, string[]> = {}
    for (const theme of ['default', 'dark', 'contrast'] as const) {
      await chooseTheme(tab, theme)
      found[theme] = await axeFindings(tab.frame)
    }
    expect(found).toEqual({ default: [], dark: [], contrast: [] })
    expect(tab.problems()).toEqual([])
  })
})

describe('on a screen of 360 pixels', () => {
  let tab: OpenTab
  beforeAll(async () => {
    tab = await openTab(browser, rollcall.url, { width: 360, height: 740, locale: 'de-de' })
  })
  afterAll(() => tab[Symbol.asyncDispose]())

  test.each(PAGES)('%s needs no scrolling to the side', async (name) => {
    await tab.go(pathOf(name))
    expect(await tooWide(tab.frame)).toEqual([])
    expect(tab.problems()).toEqual([])
  })
})
