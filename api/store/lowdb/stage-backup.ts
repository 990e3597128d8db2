import { mkdir, readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { BackupFolders } from './backup-target.ts'
import { sha256, type BackupList, type CheckedBackup } from './backup-list.ts'
import { replaceFile, unlessMissing } from './durable-file.ts'
import { checkRoom, makeFolder } from './folder-errors.ts'
import type { Adopt } from './owner.ts'
import { isStoreEntry } from './store-entries.ts'

/** The paths of one part of a backup, without its name in front. */
function pathsIn(list: Pick<BackupList, 'files'>, part: 'records' | 'photos'): string[] {
  return Object.keys(list.files)
    .filter((path) => path.startsWith(`${part}/`))
    .map((path) => path.slice(part.length + 1))
}

/** Backups of earlier versions contain more than records. */
const recordsIn = (list: Pick<BackupList, 'files'>) =>
  pathsIn(list, 'records').filter((path) => isStoreEntry(path.split('/')[0] ?? ''))

/** Checks that there is room for what will be written. @throws disk_full */
export async function makeRoom({ list, sizes }: CheckedBackup, to: BackupFolders): Promise<void> {
  await makeFolder(to.photos)
  const records = recordsIn(list).map((path) => sizes.get(`records/${path}`) ?? 0)
  const photos: number[] = []
  for (const path of pathsIn(list, 'photos'))
    if (!(await unlessMissing(stat(join(to.photos, path))))) photos.push(sizes.get(`photos/${path}`) ?? 0)
  const isOneDisk = (await stat(to.store)).dev === (await stat(to.photos)).dev
  await checkRoom(to.store, sumOf(isOneDisk ? [...records, ...photos] : records))
  if (!isOneDisk) await checkRoom(to.photos, sumOf(photos))
}

const sumOf = (sizes: readonly number[]) => ({
  bytes: sizes.reduce((sum, size) => sum + size, 0),
  files: sizes.length,
})

/** Copies the records of a backup to a new folder. They are on disk when it resolves. */
export async function stageRecords(from: string, list: BackupList, staged: string): Promise<void> {
  await mkdir(staged, { mode: 0o700 })
  for (const path of recordsIn(list)) {
    const target = join(staged, path)
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await replaceFile(target, [await readFile(join(from, 'records', path))])
  }
}

/** Adds a backup's pictures to the existing ones: a picture is named by its content, so none collides with another. */
export async function stagePhotos(from: string, list: BackupList, photos: string, adopt: Adopt): Promise<void> {
  await adopt(photos)
  for (const path of pathsIn(list, 'photos')) {
    const target = join(photos, path)
    const there = await unlessMissing(readFile(target))
    if (there && sha256(there) === list.files[`photos/${path}`]) continue
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    await replaceFile(target, [await readFile(join(from, 'photos', path))])
    await adopt(dirname(target))
  }
}
