import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import type { EmployeeRecord } from '../employee-records.ts'
import { unlessMissing } from './durable-file.ts'
import { readEnvelope } from './envelope.ts'
import { withFiles } from './folder-errors.ts'

export const BACKUP_LIST = 'backup.json'

/** The formats of a backup this version can read. */
const FORMAT = 1

/** What a backup contains. Written last: without it a backup isn't complete. */
export interface BackupList {
  format: typeof FORMAT
  rollcall: string
  madeAt: string
  /** Paths in the backup, each with the SHA-256 (hex) of its bytes. */
  files: Record<string, string>
  photos: number
}

/** What is in a backup, counted for people. */
export interface BackupHolds {
  people: number
  sessions: number
  /** Records of all kinds together. */
  records: number
  /** Pictures that records name and that are missing. */
  missingPhotos: number
}

export interface CheckedBackup {
  list: BackupList
  holds: BackupHolds
  /** Bytes of each file. */
  sizes: Map<string, number>
}

const PHOTO = /^photos\/[0-9a-f]{2}\/([0-9a-f]{64})\.jpg$/

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/**
 * Checks a backup: every file is there and unchanged, every picture matches its name, every data file can be read.
 * @throws backup_incomplete, data_from_newer_version, folder_unusable
 */
export async function checkBackup(folder: string): Promise<CheckedBackup> {
  return withFiles('Reading the backup', async () => {
    const list = await readList(folder)
    const sizes = new Map<string, number>()
    const held = new Map<string, FileHolds>()
    for (const [path, wanted] of Object.entries(list.files)) {
      const bytes = await unlessMissing(readFile(join(folder, checkedPath(path))))
      const found = bytes && sha256(bytes) === wanted ? holdsIn(path, bytes) : undefined
      if (!bytes || !found) throw damaged(path)
      sizes.set(path, bytes.length)
      held.set(path, found)
    }
    const holds = holdsOf(held)
    if (holds.records === 0) throw incomplete(`The backup in ${folder} has no records.`)
    return { list, holds, sizes }
  })
}

async function readList(folder: string): Promise<BackupList> {
  const list = parsed(await unlessMissing(readFile(join(folder, BACKUP_LIST), 'utf8')))
  if (typeof list?.format === 'number' && list.format > FORMAT)
    throw new RollcallError(
      'data_from_newer_version',
      `The backup in ${folder} was made by a newer version of Rollcall (${String(list.rollcall)}).`,
    )
  if (list?.format !== FORMAT || typeof list.files !== 'object' || list.files === null)
    throw incomplete(`There is no finished backup in ${folder}.`)
  return list as BackupList
}

function parsed(text: string | undefined): Partial<Record<keyof BackupList, unknown>> | undefined {
  try {
    return JSON.parse(text ?? '') as Partial<Record<keyof BackupList, unknown>>
  } catch {
    return undefined
  }
}

/** @throws backup_incomplete for a path that leads out of the backup */
function checkedPath(path: string): string {
  if (/^(records|photos)\//.test(path) && !path.split(/[\\/]/).includes('..')) return path
  throw damaged(path)
}

/** The content of one file of a backup. */
export interface FileHolds {
  records: number
  /** Where in a backup the pictures of its records are. */
  photos: readonly string[]
}

const NOTHING: FileHolds = { records: 0, photos: [] }
const PEOPLE = 'records/employees.json'
const photoPath = (blob: string) => `photos/${blob.slice(0, 2)}/${blob}.jpg`

/** @returns undefined for a damaged file */
export function holdsIn(path: string, bytes: Buffer): FileHolds | undefined {
  const photo = PHOTO.exec(path)
  if (photo) return sha256(bytes) === photo[1] ? NOTHING : undefined
  if (!path.endsWith('.json')) return NOTHING
  const data = readEnvelope(bytes)?.data
  if (!data) return undefined
  const people = path === PEOPLE ? (data as Pick<EmployeeRecord, 'photo'>[]) : []
  return { records: data.length, photos: people.flatMap(({ photo: shown }) => (shown ? photoPath(shown.blob) : [])) }
}

/** @param held each file's content, by its path in the backup */
export function holdsOf(held: ReadonlyMap<string, FileHolds>): BackupHolds {
  const people = held.get(PEOPLE) ?? NOTHING
  return {
    people: people.records,
    sessions: held.get('records/sessions.json')?.records ?? 0,
    records: [...held.values()].reduce((sum, { records }) => sum + records, 0),
    missingPhotos: people.photos.filter((path) => !held.has(path)).length,
  }
}

const incomplete = (message: string) => new RollcallError('backup_incomplete', message)
const damaged = (path: string) => incomplete(`The file ${path} of the backup is missing or damaged.`)
