// Opens the tab in its host page, scrolls through a large company and what a run did for it, and prints the timings as
// JSON for the bench.
import { readFile } from 'node:fs/promises'
import type { Browser, Frame, Page } from 'playwright-core'
import { PORTRAIT_COUNT, portraitFile } from '../../api/demo-tenant/company/portrait-files.ts'
import { systemClock } from '../../api/lib/clock.ts'
import { normalisePicture } from '../../api/lib/picture.ts'
import type { OutcomeRecord } from '../../api/store/task-records.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'
import buildFirst from './build-first.ts'
import { launchChromium } from './chromium.ts'
import { openTab } from './open-tab.ts'

export interface Opening {
  /**
   * Milliseconds from the opening of the host page until the first page of the tab is there and a control in it can be
   * pressed.
   */
  usable: number
  /** Bytes of scripts and styles sent over the network. */
  bytes: number
}

export interface Scrolling {
  view: 'wall' | 'table' | 'outcomes of a run'
  /** Milliseconds between frames. */
  frames: number[]
  /** Pixels scrolled. */
  pixels: number
  /** Milliseconds from pressing End until the last person is shown. */
  toTheEnd: number
}

export interface Acting {
  act: string
  /** Milliseconds between frames while it lasted. */
  frames: number[]
  /** Its duration in milliseconds. */
  took: number
}

export interface TabFigures {
  people: number
  browser: string
  cold: Opening[]
  warm: Opening[]
  scrolling: Scrolling[]
  acting: Acting[]
}

const [people = 20_000, opens = 11] = process.argv.slice(2).map(Number)
const SIDE = 240
const RUN = 'bench'
/** What the run did for each person, in turn. */
const OUTCOMES = ['unchanged', 'updated', 'noPhoto', 'unmatched']
const SCROLL_MS = 8_000
/** As fast as a quick flick of the wheel. */
const PIXELS_A_FRAME = 50

/** Records when the tab can be used, by the browser's clock. */
const WATCH = `if (location.pathname === '/tab/') {
  const look = () => {
    const usable = document.querySelector('main h1') && !document.querySelector('main [aria-busy="true"]') && document.querySelector('main button:not([disabled]), main a[href]')
    if (usable) parent.usableAt = performance.timeOrigin + performance.now()
    else requestAnimationFrame(look)
  }
  look()
}`

/** Records each frame until it is turned off. A string, so that no compiler changes it. */
const WATCH_FRAMES = `
  window.watch = { times: [], on: true }
  let before = performance.now()
  const look = (now) => {
    watch.times.push(now - before)
    before = now
    if (watch.on) requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
`

buildFirst()
// Requests stay on this machine without being watched, because the browser doesn't cache watched requests.
const browser = await launchChromium('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1')
const rollcall = await startRollcall({ people, prepared: true, hostPage: true, clock: systemClock() })
try {
  await giveFaces(rollcall)
  await finishSetup(rollcall)
  const cold: Opening[] = []
  for (let round = 0; round < opens; round += 1) cold.push(await openOnce(browser))
  const warm = await openAgain(browser)
  const scrolling: Scrolling[] = []
  for (const view of ['wall', 'table', 'outcomes of a run'] as const) scrolling.push(await scroll(browser, view))
  const acting = [...(await actOnMany(browser)), ...(await lookThroughOutcomes(browser))]
  const figures: TabFigures = { people, browser: browser.version(), cold, warm, scrolling, acting }
  process.stdout.write(JSON.stringify(figures))
} finally {
  await browser.close()
  await rollcall.stop()
}

/** Gives everyone a portrait without a synchronisation, which is measured elsewhere. */
async function giveFaces({ ctx }: Rollcall): Promise<void> {
  const faces: { blob: string; width: number; height: number }[] = []
  for (let portrait = 0; portrait < PORTRAIT_COUNT; portrait += 1) {
    const { jpeg, width, height } = await normalisePicture(await readFile(portraitFile(portrait)), {
      longestSide: SIDE,
      maxBytes: 1e7,
      maxPixels: 1e7,
    })
    faces.push({ blob: await ctx.photos.put(jpeg), width, height })
  }
  const ids: string[] = []
  for await (const { id } of ctx.store.employees.all()) ids.push(id)
  const places = new Map(ids.map((id, place) => [id, place]))
  const updatedAt = ctx.clock.now().toISOString()
  await ctx.store.employees.changeMany(ids, (employee) => {
    const face = faces[(places.get(employee.id) ?? 0) % faces.length]
    return face ? { ...employee, photo: { source: 'entra', ...face, updatedAt, pinned: false } } : employee
  })
}

/** A run with an outcome for everyone, so that setup counts as complete. */
async function finishSetup({ as, ctx, prepared }: Rollcall): Promise<void> {
  const startedAt = ctx.clock.now().toISOString()
  const outcomes: OutcomeRecord[] = []
  const counts: Record<string, number> = {}
  for await (const { id, displayName } of ctx.store.employees.all()) {
    const outcome = OUTCOMES[outcomes.length % OUTCOMES.length] ?? ''
    counts[outcome] = (counts[outcome] ?? 0) + 1
    outcomes.push({ subject: { kind: 'employee', id, label: displayName }, outcome })
  }
  await ctx.store.outcomes.append(RUN, outcomes)
  await ctx.store.runs.insert({
    id: RUN,
    chain: RUN,
    taskId: prepared?.taskId ?? '',
    type: 'PhotoSynchronization',
    status: 'succeeded',
    dryRun: false,
    startedBy: 'system:scheduler',
    startedAt,
    finishedAt: startedAt,
    progress: { done: people, total: people },
    counts,
  })
  const { setup } = (await as('admin').get('/api/me')).body as { setup: { complete: boolean } }
  if (!setup.complete) throw new Error('The set-up does not count as done.')
}

async function openOnce(chromium: Browser): Promise<Opening> {
  await using tab = await openTab(chromium, rollcall.url, {
    unsettled: true,
    unwatched: true,
    prepare: (_context, page) => page.addInitScript(WATCH),
  })
  return await opening(tab.page)
}

/** Opens the tab again in the same browser, with a full cache. */
async function openAgain(chromium: Browser): Promise<Opening[]> {
  await using tab = await openTab(chromium, rollcall.url, {
    unwatched: true,
    prepare: (_context, page) => page.addInitScript(WATCH),
  })
  const found: Opening[] = []
  for (let round = 0; round < opens; round += 1) {
    await tab.page.goto('about:blank')
    await tab.page.goto(`${rollcall.url}/`)
    found.push(await opening(tab.page))
  }
  return found
}

async function opening(page: Page): Promise<Opening> {
  await page.waitForFunction(() => 'usableAt' in globalThis, undefined, { timeout: 60_000 })
  return page.evaluate(() => {
    const frame = document.querySelector('iframe')?.contentWindow as
      (Window & { performance: Performance }) | null | undefined
    const loaded = (frame?.performance.getEntriesByType('resource') ?? []) as PerformanceResourceTiming[]
    const bytes = loaded
      .filter(({ name }) => name.includes('/tab/assets/'))
      .reduce((sum, { transferSize }) => sum + transferSize, 0)
    return { usable: usableAt - performance.timeOrigin, bytes }
  })
}

async function scroll(chromium: Browser, view: Scrolling['view']): Promise<Scrolling> {
  const path = view === 'outcomes of a run' ? `/runs/${RUN}` : '/employees'
  await using tab = await openTab(chromium, rollcall.url, { path, unwatched: true })
  const { frame, page } = tab
  if (view === 'table') await frame.getByRole('button', { name: 'Table' }).click()
  await tab.settled()
  await frame.locator('main img').first().waitFor()
  const { frames, pixels } = await frame.evaluate(
    async ({ ms, step }) => {
      const times: number[] = []
      const began = performance.now()
      let before = began
      while (before - began < ms) {
        window.scrollBy(0, step)
        const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve))
        times.push(now - before)
        before = now
      }
      return { frames: times.slice(1), pixels: window.scrollY }
    },
    { ms: SCROLL_MS, step: PIXELS_A_FRAME },
  )
  const link = (index: number) =>
    view === 'wall' ? `[data-person="${String(index)}"]` : `[data-row="${String(index)}"] a`
  return { view, frames, pixels, toTheEnd: await jumpToTheEnd(frame, page, link) }
}

async function jumpToTheEnd(frame: Frame, page: Page, link: (index: number) => string): Promise<number> {
  await frame.evaluate(() => window.scrollTo(0, 0))
  await frame.locator(link(0)).focus()
  const total = Number(
    await frame.evaluate(
      () =>
        document.querySelector('[aria-setsize]')?.getAttribute('aria-setsize') ??
        Number(document.querySelector('[aria-rowcount]')?.getAttribute('aria-rowcount')) - 1,
    ),
  )
  const began = performance.now()
  await page.keyboard.press('End')
  await frame.locator(link(total - 1)).waitFor({ timeout: 120_000 })
  return performance.now() - began
}

/** Sorts, selects and changes everyone with the buttons. */
async function actOnMany(chromium: Browser): Promise<Acting[]> {
  await using tab = await openTab(chromium, rollcall.url, { path: '/employees?view=table', unwatched: true })
  const { frame } = tab
  await tab.settled()
  await frame.locator('[data-row="0"] [data-person]').waitFor()
  const sorted = (by: string) => frame.locator(`[role=columnheader][aria-sort=${by}]`).getByText('Number').waitFor()
  const settled = () => tab.settled()
  return [
    await timed(frame, 'sorted by number', async () => {
      await frame.getByRole('button', { name: 'Number' }).click()
      await sorted('ascending')
      await settled()
    }),
    await timed(frame, 'sorted the other way round', async () => {
      await frame.getByRole('button', { name: 'Number' }).click()
      await sorted('descending')
      await settled()
    }),
    await timed(frame, 'all selected', async () => {
      await frame.getByRole('checkbox', { name: 'Select all' }).click()
      await frame.getByText(/^[\d,.]+ selected$/).waitFor()
    }),
    await timed(frame, 'the pictures of all pinned', async () => {
      await frame.getByRole('button', { name: 'Pin pictures' }).click()
      await frame.getByText(/pictures are pinned/).waitFor({ timeout: 300_000 })
      await settled()
    }),
  ]
}

/** Sorts and narrows what a run did for everyone. */
async function lookThroughOutcomes(chromium: Browser): Promise<Acting[]> {
  await using tab = await openTab(chromium, rollcall.url, { path: `/runs/${RUN}`, unwatched: true })
  const { frame } = tab
  await tab.settled()
  await frame.locator('[data-row="0"] a').waitFor()
  const sorted = async (order: string) => {
    await frame.getByRole('button', { name: 'What happened' }).click()
    await frame.locator(`[role=columnheader][aria-sort=${order}]`).getByText('What happened').waitFor()
    await tab.settled()
  }
  return [
    await timed(frame, 'outcomes sorted by outcome', () => sorted('ascending')),
    await timed(frame, 'outcomes sorted the other way round', () => sorted('descending')),
    await timed(frame, 'outcomes narrowed to one', async () => {
      await frame.getByRole('button', { name: /^No picture/ }).click()
      await frame
        .locator(`[role=grid][aria-rowcount="${String(Math.floor((people + 1) / OUTCOMES.length) + 1)}"]`)
        .waitFor()
      await tab.settled()
    }),
  ]
}

/** Each frame from the start of an action until shortly after its end. */
async function timed(frame: Frame, act: string, work: () => Promise<unknown>): Promise<Acting> {
  await frame.evaluate(WATCH_FRAMES)
  const began = performance.now()
  await work()
  const took = performance.now() - began
  const frames = await frame.evaluate(async () => {
    await new Promise((resolve) => setTimeout(resolve, 500))
    watch.on = false
    return watch.times
  })
  return { act, frames: frames.slice(1), took }
}
