import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { TEST_TIME } from '../helpers/test-time.ts'
import { usedTime } from '../helpers/used-time.ts'
import { keepLastPage } from './last-page.ts'

/** The query of the host page's address. */
interface Choices {
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
  /** Device pixels per CSS pixel: above 1 the page is zoomed in. */
  scale?: number
  /** Runs before anything loads, for instance to add routes. */
  prepare?: (context: BrowserContext, page: Page) => Promise<unknown>
  /** Doesn't wait until a page of the tab is loaded. */
  unsettled?: boolean
  /** No request watching and no test date, because the browser doesn't cache watched requests. */
  unwatched?: boolean
}

export interface OpenTab extends AsyncDisposable {
  page: Page
  /** The tab inside the host page. */
  frame: Frame
  /** Opens a page of the tab, and waits until it is loaded. */
  go(path: string): Promise<void>
  settled(): Promise<void>
  /** The messages the tab sent to its host. */
  hostMessages(): Promise<string[]>
  /** Console errors and requests to other machines since the last call. */
  problems(): string[]
}

/** The list of hosts that teams-js requests from Microsoft. Any other request to the outside is a fault. */
const HOST_LIST = 'https://res.cdn.office.net/teams-js/validDomains/json/validDomains.json'

/** Gives a browser the same date as Rollcall and every other clock of the tests. */
export const setDate = (context: BrowserContext): Promise<void> =>
  context.clock.install({ time: new Date(TEST_TIME.getTime() + usedTime()) })

/** The browser's complaint that a sandboxed frame, such as the text of a mail, can't run the script with the date. */
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
    hostMessages: () => page.evaluate(() => rollcallHost.received),
    problems: () => problems.splice(0),
    [Symbol.asyncDispose]: async () => {
      await keepLastPage(frame)
      await context.close()
    },
  }
}

/** Runs in the tab: changes the address, and returns once the tab knows. */
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

/** A page is loaded when it has its heading and nothing in it is still loading. */
async function untilSettled(frame: Frame): Promise<void> {
  await frame.locator('h1').first().waitFor({ timeout: 30_000 })
  await frame.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null, undefined, {
    timeout: 30_000,
  })
}
