import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import { previousOf, replaceFile, unlessMissing } from './durable-file.ts'
import { readEnvelope } from './envelope.ts'

export const BACKUP_LIST = 'backup.json'

/** What a backup holds. Written last: a folder without it is none that was finished. */
export interface BackupList {
  format: 1
  rollcall: string
  madeAt: string
  /** Paths in the backup, each with the SHA-256 (hex) of its bytes. */
  files: Record<string, string>
  photos: number
}

export interface BackupFolders {
  /** Where records are, and where pictures are. */
  store: string
  photos: string
}

/**
 * The key opens every secret and is kept apart from what it seals; locks, temporary files and former generations are of
 * no use elsewhere.
 */
const LEFT_OUT = /^(lock\.\d+|rollcall\.key|\.dropped-.*|.*\.bak|.*\.tmp-[0-9a-f]{16}|.*\.bad-.*|before-restore-.*)$/
const PHOTO = /^([0-9a-f]{64})\.jpg$/

/**
 * Copies everything Rollcall remembers to an empty folder, also while it works: records first and pictures after them,
 * so that every picture that a record names is there. Each file is checked as it is read; a damaged one is taken from
 * its previous generation.
 * @throws backup_target_not_empty, data_unreadable, store_unavailable
 */
export async function backUp(
  from: BackupFolders,
  to: string,
  about: { version: string; now: Date },
): Promise<BackupList> {
  await makeEmpty(to)
  const files: Record<string, string> = {}
  const copy = async (path: string, bytes: Buffer) => {
    await mkdir(dirname(join(to, path)), { recursive: true, mode: 0o700 })
    await replaceFile(join(to, path), [bytes])
    files[path] = sha256(bytes)
  }
  for (const path of await filesBelow(from.store, samePath(from))) {
    const bytes = await goodBytes(join(from.store, path))
    if (bytes) await copy(`records/${path}`, bytes)
  }
  let photos = 0
  for (const path of await filesBelow(from.photos)) {
    const blob = PHOTO.exec(path.split('/').at(-1) ?? '')?.[1]
    const bytes = blob === undefined ? undefined : await unlessMissing(readFile(join(from.photos, path)))
    // A picture that is damaged is fetched anew by the next synchronisation after a restore.
    if (!bytes || sha256(bytes) !== blob) continue
    await copy(`photos/${path}`, bytes)
    photos += 1
  }
  const list: BackupList = { format: 1, rollcall: about.version, madeAt: about.now.toISOString(), files, photos }
  await replaceFile(join(to, BACKUP_LIST), [Buffer.from(`${JSON.stringify(list, null, 1)}\n`)])
  return list
}

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function makeEmpty(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  if ((await readdir(folder)).length === 0) return
  throw new RollcallError('backup_target_not_empty', `The folder ${folder} is not empty.`)
}

/** Pictures usually lie in a folder among the records; they are copied by themselves. */
const samePath =
  ({ store, photos }: BackupFolders) =>
  (path: string) =>
    join(store, path) === join(photos)

/** Every file below a folder, by its path with forward slashes; none where the folder is not there. */
async function filesBelow(folder: string, isElsewhere: (path: string) => boolean = () => false): Promise<string[]> {
  const found: string[] = []
  const look = async (below: string) => {
    const entries = (await unlessMissing(readdir(join(folder, below), { withFileTypes: true }))) ?? []
    for (const entry of entries.sort((left, right) => left.name.localeCompare(right.name))) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (LEFT_OUT.test(entry.name) || isElsewhere(path)) continue
      if (entry.isDirectory()) await look(path)
      else if (entry.isFile()) found.push(path)
    }
  }
  await look('')
  return found
}

/** undefined for a file that was dropped meanwhile. */
async function goodBytes(path: string): Promise<Buffer | undefined> {
  const bytes = await unlessMissing(readFile(path))
  if (!bytes || !path.endsWith('.json') || readEnvelope(bytes)) return bytes
  const previous = await unlessMissing(readFile(previousOf(path)))
  if (previous && readEnvelope(previous)) return previous
  if (!(await unlessMissing(stat(path)))) return undefined
  throw new RollcallError(
    'data_unreadable',
    `The data file ${path} cannot be read, and there is no good previous generation of it.`,
  )
}
