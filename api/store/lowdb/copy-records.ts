import { readFile, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import { holdsIn, sha256, type FileHolds } from './backup-list.ts'
import { previousOf, unlessMissing } from './durable-file.ts'
import { isStoreEntry } from './store-entries.ts'

/** A backup must end even when people work all the time. */
const MOST_ROUNDS = 5
const PHOTO = /^([0-9a-f]{64})\.jpg$/
/** Former generations replace damaged files; other leftovers of a crash are useless elsewhere. */
const DATA_FILE = /^(.*\.json)(\.bak)?$/

/** Writes one file of a backup. */
export type Copy = (path: string, bytes: Buffer, holding: FileHolds) => Promise<void>

/**
 * Copies all data files, those with single records again until none has changed meanwhile, so that no session is copied
 * without its training.
 */
export async function copyRecords(store: string, copied: Readonly<Record<string, string>>, copy: Copy): Promise<void> {
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    let changed = false
    for (const path of await filesIn(store)) {
      const target = `records/${path}`
      // Lines that are only ever added need no second look.
      if (path.includes('/') && target in copied) continue
      const good = await goodBytes(join(store, path), target)
      if (!good || copied[target] === sha256(good.bytes)) continue
      await copy(target, good.bytes, good.holding)
      changed = true
    }
    if (!changed) return
  }
}

/** Copies the undamaged pictures. @returns how many */
export async function copyPhotos(folder: string, copy: Copy): Promise<number> {
  let photos = 0
  for (const shard of (await unlessMissing(readdir(folder))) ?? []) {
    if (!/^[0-9a-f]{2}$/.test(shard)) continue
    for (const name of (await unlessMissing(readdir(join(folder, shard)))) ?? []) {
      const blob = PHOTO.exec(name)?.[1]
      const bytes = blob === undefined ? undefined : await unlessMissing(readFile(join(folder, shard, name)))
      const holding = bytes && holdsIn(`photos/${shard}/${name}`, bytes)
      // After a restore, the next synchronisation fetches a damaged picture again.
      if (!bytes || !holding) continue
      await copy(`photos/${shard}/${name}`, bytes, holding)
      photos += 1
    }
  }
  return photos
}

/**
 * The store's files by path with forward slashes, each once, including those with only their former generation left.
 */
async function filesIn(store: string): Promise<string[]> {
  const paths: string[] = []
  for (const entry of (await readdir(store)).filter(isStoreEntry)) {
    const found = await unlessMissing(stat(join(store, entry)))
    if (found?.isFile()) paths.push(entry)
    if (!found?.isDirectory()) continue
    const below = (await unlessMissing(readdir(join(store, entry), { recursive: true }))) ?? []
    paths.push(...below.map((path) => `${entry}/${path.replaceAll('\\', '/')}`))
  }
  const kept = paths.flatMap((path) => {
    if (path.split('/').some((part) => part.startsWith('.dropped-'))) return []
    return DATA_FILE.exec(path)?.[1] ?? (path.startsWith('demo-') ? [path] : [])
  })
  return [...new Set(kept)].sort()
}

/** undefined for a file that was removed meanwhile. @throws data_unreadable */
async function goodBytes(path: string, target: string): Promise<{ bytes: Buffer; holding: FileHolds } | undefined> {
  for (const generation of [path, previousOf(path)]) {
    const bytes = await unlessMissing(readFile(generation))
    const holding = bytes && holdsIn(target, bytes)
    if (holding) return { bytes, holding }
  }
  if (!(await unlessMissing(stat(path)))) return undefined
  throw new RollcallError(
    'data_unreadable',
    `The data file ${path} can’t be read, and neither can its previous version.`,
  )
}
