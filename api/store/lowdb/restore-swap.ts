import { mkdir, readFile, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import { replaceFile, syncFolder, unlessMissing } from './durable-file.ts'
import type { Adopt } from './owner.ts'
import { isStoreEntry } from './store-entries.ts'

/** Exists while records are being moved. Rollcall doesn't start while it does. */
const MARKER = 'restore-unfinished.json'
const STAGED = /^restore-staged-/
const ASIDE = /^before-restore-/

/** What replaces what: names of folders in the store's folder. */
export interface Swap {
  /** Holds the new records, complete and on disk. */
  staged: string
  /** The folder for the former records; made by the swap. */
  aside: string
}

export const swapAt = (now: Date): Swap => {
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-')
  return { staged: `restore-staged-${stamp}`, aside: `before-restore-${stamp}` }
}

interface Marker extends Swap {
  /** What is in `staged` before the swap: an entry missing there has already been moved. */
  names: string[]
}

/** Refuses a store in which a restore was interrupted. @throws restore_unfinished */
export async function refuseUnfinished(store: string): Promise<void> {
  const marker = await readMarker(store)
  if (!marker) return
  const aside = join(store, marker.aside)
  throw new RollcallError(
    'restore_unfinished',
    `A restore into ${store} was interrupted. The previous records are in ${aside}.`,
    { details: { aside } },
  )
}

async function readMarker(store: string): Promise<Marker | undefined> {
  const text = await unlessMissing(readFile(join(store, MARKER), 'utf8'))
  return text === undefined ? undefined : (JSON.parse(text) as Marker)
}

/** Identifies the restores a store has had: a different text after each. */
export async function restoresIn(store: string): Promise<string> {
  return (await readdir(store))
    .filter((name) => ASIDE.test(name))
    .sort()
    .join('\n')
}

/**
 * Replaces the current records with the staged ones. Interrupted at any moment, it is either not started, or marked, or
 * done.
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
 * Undoes an interrupted swap. When this is interrupted too, the swap is still marked.
 * @returns false when none was interrupted
 * @throws restore_unfinished when something it needs was removed
 */
export async function undoSwap(store: string): Promise<boolean> {
  const marker = await readMarker(store)
  if (!marker) return false
  const { staged, aside, names } = marker
  // Without it new records can't be told from former ones.
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

/** Removes what is no longer needed: the marker first, because it is useless without the staged records. */
async function finish(store: string, { staged, aside }: Marker): Promise<boolean> {
  const kept = ((await unlessMissing(readdir(join(store, aside)))) ?? []).length > 0
  if (!kept) await unlessMissing(rmdir(join(store, aside)))
  await rm(join(store, MARKER), { force: true })
  // The swap is done: leftovers are removed at the next start.
  await syncFolder(store).catch(() => undefined)
  await rm(join(store, staged), { recursive: true, force: true }).catch(() => undefined)
  return kept
}

const isThere = async (path: string) => (await unlessMissing(stat(path))) !== undefined

/** Removes what restores had staged that were interrupted before anything was moved. */
export async function removeStaged(store: string): Promise<void> {
  for (const name of await readdir(store))
    if (STAGED.test(name)) await rm(join(store, name), { recursive: true, force: true })
}
