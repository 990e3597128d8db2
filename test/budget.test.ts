import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildTab } from './helpers/build-tab.ts'

const KIB = 1024
const FIRST_LOAD_KIB = 130
const BEFORE_A_PAGE_KIB = 155
const BEHIND_THE_SIGN_IN = 'signed-in.tsx'

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

/** What a page or a part of it brings along, packed, in KiB, by file. */
async function packed(names: Iterable<string>): Promise<Record<string, number>> {
  const sizes: Record<string, number> = {}
  for (const name of names)
    sizes[chunkOf(name).file] = gzipSync(await readFile(join(folder, chunkOf(name).file)), { level: 9 }).length / KIB
  return sizes
}

const sum = (sizes: Record<string, number>) => Object.values(sizes).reduce((total, size) => total + size, 0)

test(`the first JavaScript that loads is at most ${String(FIRST_LOAD_KIB)} KiB packed`, async () => {
  const sizes = await packed(together('index.html'))
  expect(sum(sizes), JSON.stringify(sizes)).toBeLessThanOrEqual(FIRST_LOAD_KIB)
})

test(`with what loads while the host starts, it is at most ${String(BEFORE_A_PAGE_KIB)} KiB`, async () => {
  const sizes = await packed(together(BEHIND_THE_SIGN_IN, together('index.html')))
  expect(sum(sizes), JSON.stringify(sizes)).toBeLessThanOrEqual(BEFORE_A_PAGE_KIB)
})

test('each page and teamsfx load later, each in its own chunk', () => {
  const first = together(BEHIND_THE_SIGN_IN, together('index.html'))
  expect(chunkOf('index.html').dynamicImports).toContain(BEHIND_THE_SIGN_IN)
  const late = chunkOf(BEHIND_THE_SIGN_IN).dynamicImports ?? []
  expect(late.filter((name) => name.startsWith('pages/')).length).toBeGreaterThanOrEqual(15)
  const teamsfx = Object.keys(chunks).filter((name) => name.includes('@microsoft/teamsfx'))
  expect(teamsfx).toHaveLength(1)
  expect([...late, ...teamsfx].filter((name) => first.has(name))).toEqual([])
})

test('the page has no inline script or style, which its policy would refuse', async () => {
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  expect(page).not.toMatch(/<script(?![^>]*\bsrc=)/)
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=/)
  expect(page).toContain('%ROLLCALL_TAB%')
})
