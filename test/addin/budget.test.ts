import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTab } from '../helpers/build-tab.ts'

const KIB = 1024
const FIRST_LOAD_KIB = 130

interface Chunk {
  file: string
  isEntry?: boolean
  imports?: string[]
  dynamicImports?: string[]
  css?: string[]
}

let folder: string
let chunks: Record<string, Chunk>
beforeAll(async () => {
  folder = await buildTab()
  chunks = JSON.parse(await readFile(join(folder, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const chunkOf = (name: string) => chunks[name] ?? { file: '' }

/** What a chunk brings with it before anything of it runs. */
function together(name: string, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen
  seen.add(name)
  for (const other of chunkOf(name).imports ?? []) together(other, seen)
  return seen
}

test(`the first JavaScript that loads is at most ${String(FIRST_LOAD_KIB)} KiB packed`, async () => {
  const sizes: Record<string, number> = {}
  for (const name of together('index.html'))
    sizes[chunkOf(name).file] = gzipSync(await readFile(join(folder, chunkOf(name).file)), { level: 9 }).length / KIB
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0)
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(FIRST_LOAD_KIB)
})

test('each page and teamsfx come later, each in a chunk of its own', () => {
  const first = together('index.html')
  const late = chunkOf('index.html').dynamicImports ?? []
  expect(late.filter((name) => name.startsWith('pages/')).length).toBeGreaterThanOrEqual(15)
  const teamsfx = Object.keys(chunks).filter((name) => name.includes('@microsoft/teamsfx'))
  expect(teamsfx).toHaveLength(1)
  expect([...late, ...teamsfx].filter((name) => first.has(name))).toEqual([])
})

test('the page holds no script or style of its own, which its policy would refuse', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
  expect(page).toContain('%ROLLCALL_TAB%')
})
