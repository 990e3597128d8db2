import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { copyFile, link, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

const TEMP = /\.tmp-[0-9a-f]{16}$/
const RENAME_TRIES = 10
const BATCH_BYTES = 128 * 1024

/** The name under which the previous generation is kept. */
export const previousOf = (path: string) => `${path}.bak`

/** The code of a failed system call, e.g. "ENOENT"; undefined for other errors. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

/** The result of the system call, or undefined when the file doesn't exist. */
export async function unlessMissing<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error
  }
}

/** The numbers in the pattern's first group, from file names, each once, lowest first. */
export function numbersIn(names: readonly string[], pattern: RegExp): number[] {
  const found = names.map((name) => pattern.exec(name)?.[1]).filter((digits) => digits !== undefined)
  return [...new Set(found.map(Number))].sort((left, right) => left - right)
}

const tempFor = (path: string) => `${path}.tmp-${randomBytes(8).toString('hex')}`

/** Few system calls, yet no long blocking work. */
function* batches(chunks: Iterable<Uint8Array>): Generator<Uint8Array[]> {
  let batch: Uint8Array[] = []
  let bytes = 0
  for (const chunk of chunks) {
    batch.push(chunk)
    bytes += chunk.byteLength
    if (bytes < BATCH_BYTES) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}

async function writeAll(file: FileHandle, batch: Uint8Array[]): Promise<void> {
  const { bytesWritten } = await file.writev(batch)
  if (bytesWritten === batch.reduce((sum, chunk) => sum + chunk.byteLength, 0)) return
  // A disk that fills up writes a part first; trying again gives the error.
  await file.writeFile(Buffer.concat(batch).subarray(bytesWritten))
}

/**
 * Writes a new file under a name nobody else uses, in the folder of `path`, and returns the name once the bytes are on
 * disk.
 */
async function writeTemp(path: string, chunks: Iterable<Uint8Array>): Promise<string> {
  const temp = tempFor(path)
  const file = await open(temp, 'wx', 0o600)
  try {
    for (const batch of batches(chunks)) await writeAll(file, batch)
    await file.sync()
  } catch (error) {
    await file.close()
    await rm(temp, { force: true })
    throw error
  }
  await file.close()
  return temp
}

/**
 * On Windows and some network drives, virus scanners and indexers lock a file for a moment, so the rename is retried.
 */
async function renamePatiently(from: string, to: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const passing = ['EPERM', 'EBUSY'].includes(systemCode(error) ?? '')
      if (!passing || attempt === RENAME_TRIES) throw error
      await delay(attempt * 10)
    }
  }
}

/** Makes a rename in this folder survive a power cut. Windows neither needs nor allows it. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, constants.O_RDONLY)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A second name for the current generation; a copy when the file system has no hard links. */
async function keepPrevious(path: string): Promise<void> {
  const temp = tempFor(previousOf(path))
  try {
    await link(path, temp)
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return
    await copyFile(path, temp, constants.COPYFILE_EXCL)
  }
  try {
    await renamePatiently(temp, previousOf(path))
  } finally {
    // Also after success: renaming one link of a file onto another does nothing, and leaves both names.
    await rm(temp, { force: true })
  }
}

export interface ReplaceOptions {
  /** Keep the current content under `previousOf(path)`. */
  keepPrevious?: boolean
  /** Runs when the new bytes are on disk, just before they take the file's name; may throw to refuse. */
  beforeSwap?: () => Promise<void>
}

/**
 * Replaces a file's content, completely or not at all; on disk when it resolves. The file exists at every moment.
 * @throws the error of the system call or of `beforeSwap`; the file is unchanged.
 */
export async function replaceFile(
  path: string,
  chunks: Iterable<Uint8Array>,
  options: ReplaceOptions = {},
): Promise<void> {
  const temp = await writeTemp(path, chunks)
  try {
    await options.beforeSwap?.()
    if (options.keepPrevious) await keepPrevious(path)
    await renamePatiently(temp, path)
  } catch (error) {
    await rm(temp, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/** Writes a small file in the folder and removes it. @throws the error of the system call */
export async function tryWriting(folder: string): Promise<void> {
  await rm(await writeTemp(join(folder, 'try'), [Buffer.from('This file may be deleted.\n')]))
}

/** Removes what killed writers left in this folder, not below it. Returns the names. */
export async function removeStaleTemps(folder: string, olderThanMs = 0): Promise<string[]> {
  const stale = ((await unlessMissing(readdir(folder))) ?? []).filter((name) => TEMP.test(name))
  const gone: string[] = []
  for (const name of stale) {
    const found = await unlessMissing(stat(join(folder, name)))
    if (!found || Date.now() - found.mtimeMs < olderThanMs) continue
    await rm(join(folder, name), { force: true })
    gone.push(name)
  }
  return gone
}
