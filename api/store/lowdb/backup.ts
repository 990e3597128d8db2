import { mkdir, readFile, readdir, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import { BACKUP_LIST, holdsOf, sha256, type BackupHolds, type BackupList } from './backup-list.ts'
import { previousOf, removeStaleTemps, replaceFile, tryWriting, unlessMissing } from './durable-file.ts'
import { readEnvelope } from './envelope.ts'
import { isFolder, makeFolder, withFiles } from './folder-errors.ts'
import { isWithin, realPlace } from './real-place.ts'
import { refuseUnfinished, restoresIn } from './restore-swap.ts'
import { isStoreEntry } from './store-entries.ts'

export interface BackupFolders {
  /** Where records are, and where pictures are. */
  store: string
  photos: string
}

export interface Backup extends BackupList {
  holds: BackupHolds
  /** Where it really is. */
  folder: string
}

/** With somebody at work all the time a backup still comes to an end. */
const MOST_ROUNDS = 5
const PHOTO = /^([0-9a-f]{64})\.jpg$/
/** Former generations stand in for what is damaged; the rest of a crash is of no use elsewhere. */
const DATA_FILE = /^(.*\.json)(\.bak)?$/

/**
 * Copies everything Rollcall remembers to an empty folder, also while it works: records first and pictures after them,
 * so that every
 * picture that a record names is there. Each file is checked as it is read; a damaged one is taken from its previous
 * generation.
 * @throws no_records_found, backup_inside_data_folder, backup_target_not_empty, restore_unfinished, data_unreadable,
 * disk_full, folder_unusable
 */
export async function backUp(
  from: BackupFolders,
  target: string,
  about: { version: string; now: Date },
): Promise<Backup> {
  const restoredBefore = await withFiles('Reading the data folder', () => lookAtData(from))
  const folder = await withFiles('Looking at the folder for the backup', () => emptyFolder(target, from))
  try {
    return await withFiles('The backup', () => copyAll(from, folder, about, restoredBefore))
  } catch (error) {
    // A disk that is full is not left full, and the same command can be given again.
    for (const part of ['records', 'photos', BACKUP_LIST])
      await rm(join(folder, part), { recursive: true, force: true }).catch(() => undefined)
    await removeStaleTemps(folder).catch(() => undefined)
    throw error
  }
}

/** @returns the restores there have been. @throws no_records_found, restore_unfinished */
async function lookAtData({ store }: BackupFolders): Promise<string> {
  if (!(await isFolder(store))) throw noRecords(`There is no data folder ${store}.`)
  await refuseUnfinished(store)
  if (!(await readdir(store)).some(isStoreEntry)) throw noRecords(`The folder ${store} holds no records.`)
  return restoresIn(store)
}

const noRecords = (message: string) => new RollcallError('no_records_found', message)

/**
 * The folder a backup goes to, made where it is not there. @throws backup_inside_data_folder, backup_target_not_empty
 */
async function emptyFolder(target: string, from: BackupFolders): Promise<string> {
  const folder = await realPlace(target)
  await refuseInside(folder, from)
  await makeFolder(folder)
  if ((await readdir(folder)).length > 0)
    throw new RollcallError('backup_target_not_empty', `The folder ${folder} is not empty.`)
  return folder
}

/** @throws backup_inside_data_folder */
export async function refuseInside(place: string, { store, photos }: BackupFolders): Promise<void> {
  for (const data of [store, photos])
    if (await isWithin(place, data))
      throw new RollcallError('backup_inside_data_folder', `The folder ${place} lies in the data folder ${data}.`)
}

async function copyAll(
  from: BackupFolders,
  to: string,
  { version, now }: { version: string; now: Date },
  restoredBefore: string,
): Promise<Backup> {
  await tryWriting(to)
  const files: Record<string, string> = {}
  const copy = async (path: string, bytes: Buffer) => {
    await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 })
    await replaceFile(join(to, path), [bytes])
    files[path] = sha256(bytes)
  }
  const holds = holdsOf(await copyRecords(from.store, files, copy))
  if (holds.records === 0) throw noRecords(`The folder ${from.store} holds no records.`)
  const photos = await copyPhotos(from.photos, copy)
  await refuseUnfinished(from.store)
  if ((await restoresIn(from.store)) !== restoredBefore)
    throw new RollcallError('data_folder_in_use', 'The data folder was restored while the backup was taken.')
  const list: BackupList = { format: 1, rollcall: version, madeAt: now.toISOString(), files, photos }
  await replaceFile(join(to, BACKUP_LIST), [Buffer.from(`${JSON.stringify({ ...list, holds }, null, 1)}\n`)])
  return { ...list, holds, folder: to }
}

type Copy = (path: string, bytes: Buffer) => Promise<void>

/**
 * Copies all data files; those with single records again until none has changed meanwhile, so that a session is not
 * there without its training.
 * @returns how many records each holds
 */
async function copyRecords(
  store: string,
  copied: Readonly<Record<string, string>>,
  copy: Copy,
): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (let round = 1; round <= MOST_ROUNDS; round += 1) {
    let changed = false
    for (const path of await filesIn(store)) {
      const target = `records/${path}`
      // Lines that are only ever added need no second look.
      if (path.includes('/') && target in copied) continue
      const good = await goodBytes(join(store, path))
      if (!good || copied[target] === sha256(good.bytes)) continue
      await copy(target, good.bytes)
      counts.set(target, good.records)
      changed = true
    }
    if (!changed) break
  }
  return counts
}

async function copyPhotos(folder: string, copy: Copy): Promise<number> {
  let photos = 0
  for (const shard of (await unlessMissing(readdir(folder))) ?? []) {
    if (!/^[0-9a-f]{2}$/.test(shard)) continue
    for (const name of (await unlessMissing(readdir(join(folder, shard)))) ?? []) {
      const blob = PHOTO.exec(name)?.[1]
      const bytes = blob === undefined ? undefined : await unlessMissing(readFile(join(folder, shard, name)))
      // A picture that is damaged is fetched anew by the next synchronisation after a restore.
      if (!bytes || sha256(bytes) !== blob) continue
      await copy(`photos/${shard}/${name}`, bytes)
      photos += 1
    }
  }
  return photos
}

/**
 * The files of the store by their paths with forward slashes, each once, also one of which only the former generation
 * is left.
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

/** undefined for a file that was dropped meanwhile. @throws data_unreadable */
async function goodBytes(path: string): Promise<{ bytes: Buffer; records: number } | undefined> {
  for (const generation of [path, previousOf(path)]) {
    const bytes = await unlessMissing(readFile(generation))
    if (bytes && !path.endsWith('.json')) return { bytes, records: 0 }
    const envelope = bytes && readEnvelope(bytes)
    if (envelope) return { bytes, records: envelope.data.length }
  }
  if (!(await unlessMissing(stat(path)))) return undefined
  throw new RollcallError(
    'data_unreadable',
    `The data file ${path} cannot be read, and there is no good previous generation of it.`,
  )
}
