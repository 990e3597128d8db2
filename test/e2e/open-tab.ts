import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { TEST_TIME } from '../helpers/test-time.ts'
import { usedTime } from '../helpers/used-time.ts'
import { keepLastPage } from './last-page.ts'

/** What stands in the host page's address. */
export interface Choices {
  as?: 'admin' | 'trainer' | 'employee'
  host?: 'teams' | 'outlook'
  theme?: 'default' | 'dark' | 'contrast'
  locale?: 'en-us' | 'nl-be' | 'fr-be' | 'de-de'
  token?: 'given' | 'cancelled' | 'consent' | 'refused' | 'forged' | 'never'
  path?: string
}

export interface OpenOptions extends Choices {
  width?: number
  height?: number
  /** Dots to a pixel: above 1 the page is zoomed in. */
  scale?: number
  /** Before anything is loaded: routes. */
  prepare?: (context: BrowserContext, page: Page) => Promise<unknown>
  /** Do not wait until a page of the tab stands. */
  unsettled?: boolean
  /** Let everything through as it is, dates too: what is watched is not kept by the browser either. */
  unwatched?: boolean
}

export interface OpenTab extends AsyncDisposable {
  page: Page
  /** The tab inside the host page. */
  frame: Frame
  /** Goes to a page of the tab, and waits until it stands. */
  go(path: string): Promise<void>
  settled(): Promise<void>
  /** What the tab told its host. */
  heard(): Promise<string[]>
  /** Errors on the console and requests that leave the machine, up to now; once read they are forgotten. */
  problems(): string[]
}

/**
 * The list of hosts teams-js asks Microsoft for. It is answered here; anything else that leaves the machine is a fault.
 */
const HOST_LIST = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json'

/** Gives a browser the date that Rollcall has, whose clock begins at the same moment as every clock of the tests. */
export const setDate = (context: BrowserContext): Promise<void> =>
  context.clock.install({ time: new Date(TEST_TIME.getTime() + usedTime()) })

/** The browser's complaint that a frame which runs no script, such as the text of a mail, is not given that date. */
export const isDateKeptOut = (complaint: string): boolean =>
  /^Blocked script execution in '[^']*' because the document's frame is sandboxed/.test(complaint)

/** Opens the host page with the tab in it. */
export async function openTab(browser: Browser, url: string, options: OpenOptions = {}): Promise<OpenTab> {
  const { width = 1280, height = 800, scale = 1, prepare, unsettled = false, unwatched = false, ...choices } = options
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    acceptDownloads: true,
    reducedMotion: 'reduce',
  })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: url })
  const problems: string[] = []
  const watch = () =>
    context.route(
      (address) => address.protocol.startsWith('http') && address.origin !== url,
      async (route) => {
        if (route.request().url() === HOST_LIST)
          return route.fulfill({ json: { validDomains: [] }, headers: { 'access-control-allow-origin': '*' } })
        problems.push(`asked for ${route.request().url()}`)
        return route.abort()
      },
    )
  if (!unwatched) {
    await watch()
    await setDate(context)
  }
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' && !isDateKeptOut(message.text()))
      problems.push(`console: ${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => problems.push(`thrown: ${error.message}`))
  await prepare?.(context, page)
  await page.goto(`${url}/?${new URLSearchParams(choices as Record<string, string>).toString()}`)
  const element = await page.waitForSelector('#tab')
  const frame = await element.contentFrame()
  if (!frame) throw new Error('The host page has no frame.')
  const settled = () => untilSettled(frame)
  if (!unsettled)
    await settled().catch(async (cause: unknown) => {
      await keepLastPage(frame)
      throw cause
    })
  return {
    page,
    frame,
    settled,
    go: async (path) => {
      await frame.evaluate(followHash, path)
      await settled()
    },
    heard: () => page.evaluate(() => rollcallHost.heard),
    problems: () => problems.splice(0),
    [Symbol.asyncDispose]: async () => {
      await keepLastPage(frame)
      await context.close()
    },
  }
}

/** Runs in the tab: changes the address, and returns when the tab has noticed. */
const followHash = (path: string) =>
  new Promise<void>((resolve) => {
    if (location.hash === `#${path}`) return resolve()
    addEventListener('hashchange', () => resolve(), { once: true })
    location.hash = path
  })

/** The page background in each theme. */
const BACKGROUNDS = { default: '#ffffff', dark: '#292929', contrast: '#000000' } as const

/** Chooses a theme in the host page, and waits until the tab has it. */
export async function chooseTheme({ page, frame, settled }: OpenTab, theme: keyof typeof BACKGROUNDS): Promise<void> {
  await page.selectOption('select[name=theme]', theme)
  await frame.waitForFunction((background) => {
    const themed = document.querySelector('.fui-FluentProvider')
    return themed && getComputedStyle(themed).getPropertyValue('--colorNeutralBackground1').trim() === background
  }, BACKGROUNDS[theme])
  await settled()
}

/** A page stands when its heading is there and nothing in it is still being loaded. */
async function untilSettled(frame: Frame): Promise<void> {
  await frame.locator('h1').first().waitFor({ timeout: 30_000 })
  await frame.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, undefined, {
    timeout: 30_000,
  })
}
