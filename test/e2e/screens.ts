// Draws each page of the tab in light and dark, wide and narrow, into docs/screens.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startRollcall } from '../helpers/start-rollcall.ts'
import buildFirst from './build-first.ts'
import { launchChromium } from './chromium.ts'
import { openTab } from './open-tab.ts'
import { pagePaths } from './page-paths.ts'
import { picturesAreThere, printSizes, replacePictures, writeWebp } from './picture-files.ts'

const FOLDER = fileURLToPath(new URL('../../docs/screens', import.meta.url))
const SIZES = [
  { name: 'wide', width: 1280, height: 800 },
  { name: 'narrow', width: 360, height: 740 },
]
const THEMES = { light: 'default', dark: 'dark' } as const
const MOST_BYTES = 80_000

buildFirst()
const browser = await launchChromium()
const rollcall = await startRollcall({ people: 120, prepared: true, hostPage: true, speed: 1 })
const paths = await pagePaths(rollcall)
await replacePictures(FOLDER, drawPages)
await browser.close()
await rollcall.stop()
await printSizes(FOLDER, 'docs/screens')

async function drawPages(into: string): Promise<void> {
  for (const { name: size, width, height } of SIZES) {
    for (const [shade, theme] of Object.entries(THEMES)) {
      await using tab = await openTab(browser, rollcall.url, { width, height, theme })
      for (const [page, path] of Object.entries(paths)) {
        await tab.go(path)
        await picturesAreThere(tab.frame)
        // Wide pictures include the host page; on narrow ones it would take the space.
        const shot = await (size === 'wide' ? tab.page : tab.page.locator('#tab')).screenshot()
        await writeWebp(shot, join(into, `${page.replaceAll(' ', '-')}-${shade}-${size}.webp`), MOST_BYTES)
      }
    }
  }
}
