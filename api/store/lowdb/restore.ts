import { mkdir, readFile, readdir, rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import type { Logger } from '../../lib/log.ts'
import { BACKUP_LIST, sha256, type BackupFolders, type BackupList } from './backup.ts'
import { replaceFile, unlessMissing } from './durable-file.ts'
import { lockFolder } from './folder-lock.ts'

export interface Restored extends BackupList {
  /** Where the records that were there before have been put; undefined when there were none. */
  putAside: string | undefined
}

/** What stands in a folder that nobody's records are in. */
const NOBODYS = /^(lock\.\d+|rollcall\.key)$/

/**
 * Puts a backup in the place of what Rollcall remembers. All of the backup is checked before anything is touched; what
 * was there before is put aside, never deleted.
 * @throws backup_incomplete, data_folder_in_use, store_unavailable
 */
export async function restore(
  from: string,
  to: BackupFolders,
  { now, log }: { now: Date; log: Logger },
): Promise<Restored> {
  const list = await checkedList(from)
  await mkdir(to.store, { recursive: true, mode: 0o700 })
  const lock = await lockFolder({ folder: to.store, log })
  try {
    const putAside = await putAsideRecords(to, now)
    for (const path of Object.keys(list.files)) {
      const [kind = '', ...rest] = path.split('/')
      const target = join(kind === 'photos' ? to.photos : to.store, ...rest)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      await replaceFile(target, [await readFile(join(from, path))])
    }
    return { ...list, putAside }
  } finally {
    await lock.release()
  }
}

async function checkedList(from: string): Promise<BackupList> {
  const list = readList(await unlessMissing(readFile(join(from, BACKUP_LIST), 'utf8')))
  if (!list) throw new RollcallError('backup_incomplete', `The folder ${from} holds no backup that was finished.`)
  for (const [path, wanted] of Object.entries(list.files)) {
    const isInside = /^(records|photos)\//.test(path) && !path.split('/').includes('..')
    const bytes = isInside ? await unlessMissing(readFile(join(from, path))) : undefined
    if (!bytes || sha256(bytes) !== wanted)
      throw new RollcallError('backup_incomplete', `The file ${path} of the backup is missing or damaged.`)
  }
  return list
}

function readList(text: string | undefined): BackupList | undefined {
  try {
    const list = JSON.parse(text ?? '') as Partial<BackupList>
    return list.format === 1 && typeof list.files === 'object' ? (list as BackupList) : undefined
  } catch {
    return undefined
  }
}

async function putAsideRecords({ store, photos }: BackupFolders, now: Date): Promise<string | undefined> {
  const stamp = now.toISOString().replaceAll(/[:.]/g, '-')
  const aside = join(store, `before-restore-${stamp}`)
  const present = (await readdir(store)).filter(
    (name) => !NOBODYS.test(name) && !name.startsWith('before-restore-') && join(store, name) !== join(photos),
  )
  if (present.length === 0) return undefined
  await mkdir(aside, { mode: 0o700 })
  for (const name of present) await rename(join(store, name), join(aside, name))
  return aside
}
