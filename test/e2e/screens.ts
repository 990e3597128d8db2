// Draws each page of the tab in light and dark, wide and narrow, into docs/screens.
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import type { Frame } from 'playwright-core'
import { startRollcall } from '../helpers/start-rollcall.ts'
import buildFirst from './build-first.ts'
import { launchChromium } from './chromium.ts'
import { openTab } from './open-tab.ts'
import { pagePaths } from './page-paths.ts'

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
await rm(FOLDER, { recursive: true, force: true })
await mkdir(FOLDER, { recursive: true })
for (const { name: size, width, height } of SIZES) {
  for (const [shade, theme] of Object.entries(THEMES)) {
    await using tab = await openTab(browser, rollcall.url, { width, height, theme })
    for (const [page, path] of Object.entries(paths)) {
      await tab.go(path)
      await picturesAreThere(tab.frame)
      // Wide pictures include the host page; on narrow ones it would take the space.
      const shot = await (size === 'wide' ? tab.page : tab.page.locator('#tab')).screenshot()
      await draw(shot, join(FOLDER, `${page.replaceAll(' ', '-')}-${shade}-${size}.webp`))
    }
  }
}
await browser.close()
await rollcall.stop()
await printSizes()

async function picturesAreThere(frame: Frame): Promise<void> {
  await frame.waitForFunction(
    () => [...document.images].every((image) => image.complete || image.getBoundingClientRect().top > innerHeight),
    undefined,
    { timeout: 10_000 },
  )
}

async function draw(shot: Buffer, file: string): Promise<void> {
  for (const quality of [85, 70, 55]) {
    const { size } = await sharp(shot).webp({ quality, effort: 6 }).toFile(file)
    if (size <= MOST_BYTES) return
  }
}

async function printSizes(): Promise<void> {
  const files = await readdir(FOLDER)
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(FOLDER, file))).size))
  console.log(
    `${String(files.length)} pictures in docs/screens, ${String(Math.round(sizes.reduce((sum, size) => sum + size, 0) / 1024))} KiB; the largest has ${String(Math.round(Math.max(...sizes) / 1024))} KiB.`,
  )
}
