import { randomUUID } from 'node:crypto'
import { readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { RollcallError } from '../../lib/errors.ts'
import type { Logger } from '../../lib/log.ts'
import { numbersIn, systemCode, unlessMissing } from './durable-file.ts'
import { processLives } from './process-lives.ts'

/**
 * The right to write in a folder. The holder's file is named `lock.<fence>`; each holder has a higher fence than all
 * before, so that one that was suspended and taken for dead sees the newer file and stops. The file's age tells the
 * holder's last sign of life.
 */
export interface FolderLock {
  /** Checks whether the lock is still ours. @throws data_folder_in_use */
  check(): Promise<void>
  /** Why the lock is no longer ours, once that is known. */
  lost(): string | undefined
  release(): Promise<void>
}

export interface FolderLockOptions {
  folder: string
  log: Logger
  /**
   * Milliseconds between signs of life, and without one until a holder counts as dead. By the machine's clock, which
   * other processes share.
   */
  beatMs?: number
  deadAfterMs?: number
}

interface Holder {
  token: string
  pid: number
  /** Distinguishes a process from an earlier one with the same pid, as in every container. */
  processStart: number
  host: string
  startedAt: string
  released: boolean
}

interface Found {
  fence: number
  /** undefined while its file is being written. */
  holder: Holder | undefined
  beatAgoMs: number
  beatAt: number | undefined
}

interface Beats {
  beatMs: number
  deadAfterMs: number
}

const NAME = /^lock\.(\d+)$/
const TRIES = 10

/** The fences there are, the highest first. */
const fencesIn = async (folder: string) => numbersIn(await readdir(folder), NAME).reverse()
const fileOf = (folder: string, fence: number) => join(folder, `lock.${fence}`)

function parseHolder(text: string | undefined): Holder | undefined {
  try {
    return text ? (JSON.parse(text) as Holder) : undefined
  } catch {
    return undefined
  }
}

async function newestLock(folder: string): Promise<Found | undefined> {
  const [fence] = await fencesIn(folder)
  if (fence === undefined) return undefined
  const path = fileOf(folder, fence)
  const holder = parseHolder(await unlessMissing(readFile(path, 'utf8')))
  const found = await unlessMissing(stat(path))
  const beatAgoMs = found ? Math.abs(Date.now() - found.mtimeMs) : Infinity
  return { fence, holder, beatAgoMs, beatAt: found?.mtimeMs }
}

function mayLive({ holder }: Found): boolean {
  if (holder?.released) return false
  if (holder?.host !== hostname()) return true
  if (holder.pid === process.pid) return holder.processStart === performance.timeOrigin
  return processLives(holder.pid)
}

/**
 * A sign of life can look old because the machine's clock was changed. A holder that may be alive is watched for longer
 * than one beat.
 */
async function holderLives(folder: string, found: Found, { beatMs, deadAfterMs }: Beats): Promise<boolean> {
  if (!mayLive(found)) return false
  if (found.beatAgoMs <= deadAfterMs) return true
  await delay(1.5 * beatMs)
  const later = await newestLock(folder)
  return later?.fence === found.fence && later.beatAt !== found.beatAt
}

function inUse({ holder, beatAgoMs }: Found): RollcallError {
  const who = holder
    ? `process ${holder.pid} on ${holder.host}, running since ${holder.startedAt}`
    : 'a process that is just starting'
  return new RollcallError(
    'data_folder_in_use',
    `The data folder is in use by another Rollcall: ${who}, last seen ${Math.round(beatAgoMs / 1000)} s ago.`,
    {
      details: holder ? { pid: holder.pid, host: holder.host, startedAt: holder.startedAt } : {},
    },
  )
}

/** Takes the next fence if it is free and the highest. */
async function claim(folder: string, fence: number, holder: Holder): Promise<boolean> {
  const path = fileOf(folder, fence)
  try {
    await writeFile(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600, flush: true })
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  }
  const [highest] = await fencesIn(folder)
  if (highest === fence) return true
  // This process was slower than another holder's whole life, whose successor has a higher fence.
  await rm(path, { force: true })
  return false
}

async function takeLock({ folder, log }: FolderLockOptions, beats: Beats, holder: Holder): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const found = await newestLock(folder)
    if (found && (await holderLives(folder, found, beats))) throw inUse(found)
    const fence = (found?.fence ?? 0) + 1
    if (!(await claim(folder, fence, holder))) continue
    if (found && !found.holder?.released)
      log.warn(
        { holder: found.holder, lastSeenMs: Math.round(found.beatAgoMs) },
        'took over the lock of a process that has ended',
      )
    for (const older of await fencesIn(folder)) if (older < fence) await rm(fileOf(folder, older), { force: true })
    return fence
  }
  throw new RollcallError('data_folder_in_use', 'Several processes are trying to use the data folder at once.')
}

/**
 * Makes this process the only one that writes in the folder.
 * @throws data_folder_in_use, naming who has it, while the holder lives
 */
export async function lockFolder(options: FolderLockOptions): Promise<FolderLock> {
  const { folder, log, beatMs = 5_000, deadAfterMs = 30_000 } = options
  const holder: Holder = {
    token: randomUUID(),
    pid: process.pid,
    processStart: performance.timeOrigin,
    host: hostname(),
    startedAt: new Date().toISOString(),
    released: false,
  }
  const fence = await takeLock(options, { beatMs, deadAfterMs }, holder)
  const path = fileOf(folder, fence)
  let lost: RollcallError | undefined

  const check = async () => {
    if (lost) throw lost
    const found = await newestLock(folder)
    if (found?.fence === fence && found.holder?.token === holder.token) return
    lost = found
      ? inUse(found)
      : new RollcallError('data_folder_in_use', 'The lock file of the data folder was removed.')
    log.fatal({ err: lost }, 'another process took over the data folder, so this one has stopped writing')
    throw lost
  }
  const beat = async () => {
    const now = new Date()
    await check()
      .then(() => utimes(path, now, now))
      .catch((error: unknown) => {
        if (!lost) log.warn({ err: error }, 'the lock of the data folder could not be renewed')
      })
  }
  const timer = setInterval(() => void beat(), beatMs).unref()

  return {
    check,
    lost: () => lost?.message,
    release: async () => {
      clearInterval(timer)
      // The file stays, so that the next holder's fence is higher than ours.
      await check()
        .then(() => writeFile(path, JSON.stringify({ ...holder, released: true })))
        .catch((error: unknown) => {
          log.warn({ err: error }, 'the lock of the data folder could not be released')
        })
    },
  }
}
