import { mkdir, readFile, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import { replaceFile, syncFolder, unlessMissing } from './durable-file.ts'
import type { Adopt } from './owner.ts'
import { isStoreEntry } from './store-entries.ts'

/** There from the moment in which the first record is moved until the last one is. No start while it is. */
const MARKER = 'restore-unfinished.json'
const STAGED = /^restore-staged-/
const ASIDE = /^before-restore-/

/** What is to take the place of what: names of folders in the store's folder. */
export interface Swap {
  /** Holds the new records, complete and on disk. */
  staged: string
  /** Where the former records go; made by the swap. */
  aside: string
}

export const swapAt = (now: Date): Swap => {
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-')
  return { staged: `restore-staged-${stamp}`, aside: `before-restore-${stamp}` }
}

interface Marker extends Swap {
  /** What is in `staged` before the swap: of these the new one is where it is not there. */
  names: string[]
}

/** Refuses a store in which a restore broke off half way. @throws restore_unfinished */
export async function refuseUnfinished(store: string): Promise<void> {
  const marker = await readMarker(store)
  if (!marker) return
  const aside = join(store, marker.aside)
  throw new RollcallError(
    'restore_unfinished',
    `A restore into ${store} broke off before it was done. The records that were there before are in ${aside}.`,
    { details: { aside } },
  )
}

async function readMarker(store: string): Promise<Marker | undefined> {
  const text = await unlessMissing(readFile(join(store, MARKER), 'utf8'))
  return text === undefined ? undefined : (JSON.parse(text) as Marker)
}

/** Which restores a store has seen: another text after another one. */
export async function restoresIn(store: string): Promise<string> {
  return (await readdir(store))
    .filter((name) => ASIDE.test(name))
    .sort()
    .join('\n')
}

/**
 * Puts the staged records in the place of those that are there. Broken off at any moment, it is either not begun, or
 * marked, or done.
 * @returns whether anything was there before
 */
export async function swapIn(store: string, { staged, aside }: Swap, adopt: Adopt): Promise<boolean> {
  const marker: Marker = { staged, aside, names: await readdir(join(store, staged)) }
  await replaceFile(join(store, MARKER), [Buffer.from(JSON.stringify(marker))])
  await adopt(join(store, MARKER))
  await mkdir(join(store, aside), { mode: 0o700 })
  await adopt(join(store, aside))
  for (const name of (await readdir(store)).filter(isStoreEntry))
    await rename(join(store, name), join(store, aside, name))
  await syncFolder(join(store, aside))
  await syncFolder(store)
  for (const name of marker.names) await rename(join(store, staged, name), join(store, name))
  await syncFolder(store)
  return finish(store, marker)
}

/**
 * Takes back a swap that broke off: what was there before is there again. Itself broken off, it is still marked.
 * @returns false where none broke off
 * @throws restore_unfinished when somebody has taken away what it needs
 */
export async function undoSwap(store: string): Promise<boolean> {
  const marker = await readMarker(store)
  if (!marker) return false
  const { staged, aside, names } = marker
  // Without it nobody could tell new records from former ones.
  if (!(await isThere(join(store, staged)))) await refuseUnfinished(store)
  for (const name of names)
    if (!(await isThere(join(store, staged, name))))
      await unlessMissing(rename(join(store, name), join(store, staged, name)))
  for (const name of (await unlessMissing(readdir(join(store, aside)))) ?? [])
    await rename(join(store, aside, name), join(store, name))
  await syncFolder(store)
  await finish(store, marker)
  return true
}

/** Clears away what is of no more use; the marker before what was staged, without which it could not be acted upon. */
async function finish(store: string, { staged, aside }: Marker): Promise<boolean> {
  const kept = ((await unlessMissing(readdir(join(store, aside)))) ?? []).length > 0
  if (!kept) await unlessMissing(rmdir(join(store, aside)))
  await rm(join(store, MARKER), { force: true })
  // It is done: what can't be cleared away now goes with the next start.
  await syncFolder(store).catch(() => undefined)
  await rm(join(store, staged), { recursive: true, force: true }).catch(() => undefined)
  return kept
}

const isThere = async (path: string) => (await unlessMissing(stat(path))) !== undefined

/** Removes what restores staged that broke off before anything was moved. */
export async function removeStaged(store: string): Promise<void> {
  for (const name of await readdir(store))
    if (STAGED.test(name)) await rm(join(store, name), { recursive: true, force: true })
}
