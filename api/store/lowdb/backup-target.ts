import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import { systemCode } from './durable-file.ts'
import { makeFolder } from './folder-errors.ts'
import { isWithin, realPlace } from './real-place.ts'

export interface BackupFolders {
  /** Where records are, and where pictures are. */
  store: string
  photos: string
}

/** The folder a backup goes to, made if it doesn't exist. @throws backup_inside_data_folder, backup_target_not_empty */
export async function emptyFolder(target: string, from: BackupFolders): Promise<string> {
  const folder = await realPlace(target)
  await refuseInside(folder, from)
  await makeFolder(folder)
  // When two backups find it empty at the same time, only one goes on.
  const isTaken = (await readdir(folder)).length > 0 || !(await isFirst(join(folder, 'records')))
  if (isTaken) throw new RollcallError('backup_target_not_empty', `The folder ${folder} is not empty.`)
  return folder
}

async function isFirst(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 })
    return true
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    throw error
  }
}

/** @throws backup_inside_data_folder */
export async function refuseInside(place: string, { store, photos }: BackupFolders): Promise<void> {
  for (const data of [store, photos])
    if (await isWithin(place, data))
      throw new RollcallError('backup_inside_data_folder', `The folder ${place} is inside the data folder ${data}.`)
}
