import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../lib/clock.ts'
import type { Logger } from '../../lib/log.ts'
import { refuseInside, type BackupFolders } from './backup-target.ts'
import { checkBackup, type BackupHolds, type BackupList } from './backup-list.ts'
import { isFolder, makeFolder, withFiles } from './folder-errors.ts'
import { lockFolder } from './folder-lock.ts'
import { openLowdbStore } from './lowdb.ts'
import { adoptFor, type Adopt } from './owner.ts'
import { realPlace } from './real-place.ts'
import { refuseUnfinished, removeStaged, swapAt, swapIn, undoSwap } from './restore-swap.ts'
import { makeRoom, stagePhotos, stageRecords } from './stage-backup.ts'

export interface Restored {
  list: BackupList
  holds: BackupHolds
  /** The folder with the former records; undefined when there were none. */
  putAside: string | undefined
}

export interface RestoreTools {
  clock: Clock
  log: Logger
}

/**
 * Replaces the store with a backup. Everything is checked and staged beside the records before anything is moved, so
 * that an interrupted restore is either not started, or marked for the next start, or done. The former records are
 * moved aside, never deleted. A restore that was interrupted earlier is undone first.
 * @throws backup_incomplete, backup_inside_data_folder, data_folder_in_use, data_from_newer_version, data_unreadable,
 * disk_full, folder_unusable
 */
export async function restore(from: string, to: BackupFolders, tools: RestoreTools): Promise<Restored> {
  const source = await withFiles('Looking at the backup', () => realPlace(from))
  await withFiles('Looking at the backup', () => refuseInside(source, to))
  const checked = await checkBackup(source)
  return whileLocked(to, tools, async (adopt) => {
    await undoSwap(to.store)
    await removeStaged(to.store)
    await makeRoom(checked, to)
    const swap = swapAt(tools.clock.now())
    const staged = join(to.store, swap.staged)
    try {
      await stageRecords(source, checked.list, staged)
      await stagePhotos(source, checked.list, to.photos, adopt)
      await tryOpening(staged, tools)
      await adopt(staged)
    } catch (error) {
      await rm(staged, { recursive: true, force: true }).catch(() => undefined)
      throw error
    }
    const hadRecords = await swapOrLeave(to.store, () => swapIn(to.store, swap, adopt))
    return { ...checked, putAside: hadRecords ? join(to.store, swap.aside) : undefined }
  })
}

/** Undoes an interrupted restore. @returns whether there was one. @throws as `restore` */
export async function undoRestore(to: BackupFolders, tools: RestoreTools): Promise<boolean> {
  if (!(await withFiles('Looking at the data folder', () => isFolder(to.store)))) return false
  return whileLocked(to, tools, () => undoSwap(to.store))
}

/** Works on the data folder while no Rollcall can start on it. */
async function whileLocked<T>(
  { store }: BackupFolders,
  { log }: RestoreTools,
  work: (adopt: Adopt) => Promise<T>,
): Promise<T> {
  return withFiles('The restore', async () => {
    await makeFolder(store)
    const lock = await lockFolder({ folder: store, log })
    try {
      const adopt = adoptFor(await stat(store))
      for (const name of await readdir(store)) if (name.startsWith('lock.')) await adopt(join(store, name))
      return await work(adopt)
    } finally {
      await lock.release()
    }
  })
}

/** The new store is opened first, as a start would open it. */
async function tryOpening(staged: string, tools: RestoreTools): Promise<void> {
  const store = await openLowdbStore({ folder: staged, ...tools })
  await store.close()
  for (const name of await readdir(staged)) if (name.startsWith('lock.')) await rm(join(staged, name))
}

/** A swap that fails half way is undone at once; if that fails too, the marker stays for the next start. */
async function swapOrLeave(store: string, swap: () => Promise<boolean>): Promise<boolean> {
  try {
    return await swap()
  } catch (error) {
    await undoSwap(store).catch(() => refuseUnfinished(store))
    throw error
  }
}
