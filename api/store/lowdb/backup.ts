import { mkdir, readdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import { BACKUP_LIST, holdsOf, sha256, type BackupHolds, type BackupList, type FileHolds } from './backup-list.ts'
import { emptyFolder, type BackupFolders } from './backup-target.ts'
import { copyPhotos, copyRecords, type Copy } from './copy-records.ts'
import { removeStaleTemps, replaceFile, tryWriting } from './durable-file.ts'
import { isFolder, withFiles } from './folder-errors.ts'
import { refuseHalfMoved } from './move-marker.ts'
import { refuseUnfinished, restoresIn } from './restore-swap.ts'
import { isStoreEntry } from './store-entries.ts'

export interface Backup extends BackupList {
  holds: BackupHolds
  /** Its real path. */
  folder: string
}

/**
 * Copies the whole store to an empty folder, also while Rollcall is running: records first, then pictures, so that
 * every picture a record names is there. Each file is checked as it is read; a damaged one is replaced by its previous
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
    // The partial backup is removed, so that the disk isn't left full and the same command can be repeated.
    for (const part of ['records', 'photos', BACKUP_LIST])
      await rm(join(folder, part), { recursive: true, force: true }).catch(() => undefined)
    await removeStaleTemps(folder).catch(() => undefined)
    throw error
  }
}

/** @returns the restores so far. @throws no_records_found, restore_unfinished */
async function lookAtData({ store }: BackupFolders): Promise<string> {
  if (!(await isFolder(store))) throw noRecords(`The data folder ${store} doesn’t exist.`)
  await refuseUnfinished(store)
  await refuseHalfMoved(store)
  if (!(await readdir(store)).some(isStoreEntry)) throw noRecords(`The folder ${store} has no records.`)
  return restoresIn(store)
}

const noRecords = (message: string) => new RollcallError('no_records_found', message)

async function copyAll(
  from: BackupFolders,
  to: string,
  { version, now }: { version: string; now: Date },
  restoredBefore: string,
): Promise<Backup> {
  await tryWriting(to)
  const files: Record<string, string> = {}
  const held = new Map<string, FileHolds>()
  const copy: Copy = async (path, bytes, holding) => {
    await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 })
    await replaceFile(join(to, path), [bytes])
    files[path] = sha256(bytes)
    held.set(path, holding)
  }
  await copyRecords(from.store, files, copy)
  const { records, missingPhotos: named } = holdsOf(held)
  if (records === 0) throw noRecords(`The folder ${from.store} has no records.`)
  if (named > 0 && !(await isFolder(from.photos)))
    throw noRecords(`${String(named)} people have a picture, but the folder ${from.photos} doesn’t exist.`)
  const photos = await copyPhotos(from.photos, copy)
  const holds = holdsOf(held)
  await refuseUnfinished(from.store)
  if ((await restoresIn(from.store)) !== restoredBefore)
    throw new RollcallError('data_folder_in_use', 'The data was restored while the backup was running.')
  const list: BackupList = { format: 1, rollcall: version, madeAt: now.toISOString(), files, photos }
  await replaceFile(join(to, BACKUP_LIST), [Buffer.from(`${JSON.stringify({ ...list, holds }, null, 1)}\n`)])
  return { ...list, holds, folder: to }
}
