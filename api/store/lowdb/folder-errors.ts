import { mkdir, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import { systemCode, unlessMissing } from './durable-file.ts'

/** The space a file takes beyond its bytes: its last block and its folder entry. */
const PER_FILE = 4096

/**
 * Does something with files.
 * @param what the start of the message: "Writing the backup"
 * @throws disk_full or folder_unusable for any system error
 */
export async function withFiles<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    // A store opened during the work reports its own failures.
    const failure = cause instanceof RollcallError && cause.code === 'store_unavailable' ? cause.cause : cause
    const code = systemCode(failure)
    if (failure instanceof RollcallError || code === undefined) throw cause
    if (code === 'ENOSPC' || code === 'EDQUOT')
      throw new RollcallError('disk_full', `${what} failed: the disk is full (${code}).`, { cause })
    throw new RollcallError('folder_unusable', `${what} failed: ${reasonOf(failure, code)}.`, { cause })
  }
}

const REASONS: Record<string, string> = {
  EACCES: 'this user may not go there',
  EPERM: 'this user may not do that',
  EROFS: 'the disk is read-only',
  EXDEV: 'two folders that must be on one disk are on two',
  EBUSY: 'a folder is in use, or a disk is mounted on it',
  ENOTDIR: 'a file is where a folder should be',
  EEXIST: 'something else is there already',
  EIO: 'the disk cannot be read or written',
}

function reasonOf(error: unknown, code: string): string {
  const path = error instanceof Error && 'path' in error && typeof error.path === 'string' ? `, at ${error.path}` : ''
  return `${REASONS[code] ?? 'the system refused it'} (${code}${path})`
}

/**
 * Checks that so many bytes fit on the folder's disk.
 * @throws disk_full
 */
export async function checkRoom(folder: string, { bytes, files }: { bytes: number; files: number }): Promise<void> {
  const { bavail, bsize, blocks } = await statfs(folder)
  const needed = bytes + files * PER_FILE
  // Some network disks don't report it.
  if (blocks === 0 || bavail * bsize >= needed) return
  throw new RollcallError(
    'disk_full',
    `The disk of ${folder} has ${megabytes(bavail * bsize)} left, but ${megabytes(needed)} are needed.`,
  )
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`

/**
 * Makes a folder and its parents if they don't exist. Node's own recursive mkdir reports a read-only disk as a missing
 * file.
 */
export async function makeFolder(path: string): Promise<void> {
  if (await isFolder(path)) return
  const parent = dirname(path)
  if (parent !== path) await makeFolder(parent)
  await mkdir(path, { mode: 0o700 })
}

/** Whether the folder exists and isn't a file. @throws folder_unusable */
export async function isFolder(path: string): Promise<boolean> {
  const found = await unlessMissing(stat(path))
  if (!found || found.isDirectory()) return found !== undefined
  throw new RollcallError('folder_unusable', `${path} is a file, not a folder.`)
}
