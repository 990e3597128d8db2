// Draws the parts that pages are made of, in light and dark, into docs/screens/parts.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startRollcall } from '../helpers/start-rollcall.ts'
import buildFirst from './build-first.ts'
import { launchChromium } from './chromium.ts'
import { pageIs } from './actions.ts'
import { openTab, type OpenTab } from './open-tab.ts'
import { partsOfTheTab, type PartOfTheTab } from './parts-of-the-tab.ts'
import { picturesAreThere, printSizes, replacePictures, writeWebp } from './picture-files.ts'

const FOLDER = fileURLToPath(new URL('../../docs/screens/parts', import.meta.url))
const THEMES = { light: 'default', dark: 'dark' } as const
const MOST_BYTES = 24_000
/** Pixels of the page around a part, so that its border and shadow are seen. */
const AROUND = 8

buildFirst()
const browser = await launchChromium()
const rollcall = await startRollcall({ people: 60, prepared: true, hostPage: true, speed: 1 })
const parts = await partsOfTheTab(rollcall)
await replacePictures(FOLDER, drawParts)
await browser.close()
await rollcall.stop()
await printSizes(FOLDER, 'docs/screens/parts')

async function drawParts(into: string): Promise<void> {
  for (const [shade, theme] of Object.entries(THEMES)) {
    for (const part of parts) {
      await using tab = await openTab(browser, rollcall.url, {
        width: part.screen ?? 900,
        height: 900,
        theme,
        path: part.path,
      })
      await part.bring?.(tab)
      await writeWebp(await pictureOf(tab, part), join(into, `${part.name}-${shade}.webp`), MOST_BYTES)
      await part.after?.(tab)
    }
    await using tab = await openLoading(theme)
    const shot = await pictureOf(tab, {
      find: ({ frame }) => frame.getByRole('main').getByRole('progressbar').last(),
      height: 158,
    })
    await writeWebp(shot, join(into, `skeleton-${shade}.webp`), MOST_BYTES)
  }
}

/** The employees while their list is still on its way. */
async function openLoading(theme: (typeof THEMES)[keyof typeof THEMES]): Promise<OpenTab> {
  const tab = await openTab(browser, rollcall.url, { width: 900, height: 900, theme, path: '/settings' })
  await tab.page.route('**/api/employees?*', () => undefined)
  await tab.frame.locator('nav').getByRole('link', { name: 'Employees', exact: true }).click()
  await pageIs(tab.frame, 'Employees')
  return tab
}

async function pictureOf(tab: OpenTab, part: Pick<PartOfTheTab, 'find' | 'height' | 'width'>): Promise<Buffer> {
  const found = part.find(tab)
  await found.waitFor()
  await found.scrollIntoViewIfNeeded()
  await picturesAreThere(tab.frame)
  const box = await found.boundingBox()
  if (!box) throw new Error('The part is not in sight.')
  const x = Math.max(0, box.x - AROUND)
  const y = Math.max(0, box.y - AROUND)
  const width = Math.min(part.width ?? box.width, box.width) + 2 * AROUND
  const height = Math.min(part.height ?? box.height, box.height) + 2 * AROUND
  return tab.page.screenshot({ clip: { x, y, width, height }, animations: 'disabled' })
}
