import { createHash } from 'node:crypto'
import { statSync, unlinkSync } from 'node:fs'
import { access, mkdir, readdir, readFile, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import type { Logger } from '../../lib/log.ts'
import { removeStaleTemps, replaceFile, syncFolder, systemCode, unlessMissing } from './durable-file.ts'
import type { PhotoStore } from '../photos.ts'

// No write of a picture takes an hour: a temporary file that old has lost its writer.
const STALE_TEMP_MS = 60 * 60 * 1000
const BLOB = /^[0-9a-f]{64}$/
const FILE = /^([0-9a-f]{64})\.jpg$/

const nameOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** Removes one picture unless it is recent or being put. Synchronous, so that no `put` comes in between. */
function removeIfOld(path: string, blob: string, beingPut: ReadonlyMap<string, number>, graceMs: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found || beingPut.has(blob) || Date.now() - found.mtimeMs < graceMs) return false
  unlinkSync(path)
  return true
}

/** Counts `blob` as being put until the work has ended. */
async function holding(beingPut: Map<string, number>, blob: string, work: () => Promise<void>): Promise<void> {
  beingPut.set(blob, (beingPut.get(blob) ?? 0) + 1)
  try {
    await work()
  } finally {
    const others = (beingPut.get(blob) ?? 1) - 1
    if (others > 0) beingPut.set(blob, others)
    else beingPut.delete(blob)
  }
}

const shardsOf = async (folder: string) => (await readdir(folder)).filter((name) => /^[0-9a-f]{2}$/.test(name))

async function* namesIn(folder: string): AsyncGenerator<string> {
  for (const shard of await shardsOf(folder)) {
    for (const name of await readdir(join(folder, shard))) {
      const blob = FILE.exec(name)?.[1]
      if (blob !== undefined) yield blob
    }
  }
}

/**
 * Pictures as files in a folder: `<first two digits>/<sha256>.jpg`.
 * @throws store_unavailable when the folder cannot be made.
 */
export async function openPhotoFolder({ folder, log }: { folder: string; log: Logger }): Promise<PhotoStore> {
  const pathOf = (blob: string) => join(folder, blob.slice(0, 2), `${blob}.jpg`)
  const beingPut = new Map<string, number>()

  const unavailable = (what: string) => (cause: unknown) => {
    log.error({ err: cause }, `${what} failed`)
    throw new RollcallError('store_unavailable', `${what} failed (${systemCode(cause) ?? 'unknown reason'}).`, {
      cause,
    })
  }
  const makeShard = async (shard: string) => {
    const made = await mkdir(join(folder, shard), { recursive: true, mode: 0o700 })
    if (made !== undefined) await syncFolder(folder)
  }
  /** Whether it is there and complete; it is then marked as recent, so that no sweep removes it. */
  const touchIfWhole = async (blob: string) => {
    const there = await unlessMissing(readFile(pathOf(blob)))
    if (!there || nameOf(there) !== blob) return false
    const now = new Date()
    return (await unlessMissing(utimes(pathOf(blob), now, now).then(() => true))) === true
  }
  const write = async (blob: string, jpeg: Uint8Array) => {
    if (await touchIfWhole(blob)) return
    if (await unlessMissing(replaceFile(pathOf(blob), [jpeg]).then(() => true))) return
    await makeShard(blob.slice(0, 2))
    await replaceFile(pathOf(blob), [jpeg])
  }

  await mkdir(folder, { recursive: true, mode: 0o700 }).catch(unavailable('Making the folder for pictures'))
  for (const shard of await shardsOf(folder)) await removeStaleTemps(join(folder, shard), STALE_TEMP_MS)

  return {
    put: async (jpeg) => {
      const blob = nameOf(jpeg)
      await holding(beingPut, blob, () => write(blob, jpeg).catch(unavailable('Writing a picture')))
      return blob
    },
    get: async (blob) => {
      const jpeg = BLOB.test(blob) ? await unlessMissing(readFile(pathOf(blob))) : undefined
      if (!jpeg || nameOf(jpeg) === blob) return jpeg
      log.error({ blob }, 'A picture file is damaged')
      return undefined
    },
    has: async (blob) => BLOB.test(blob) && (await unlessMissing(access(pathOf(blob)).then(() => true))) === true,
    names: () => namesIn(folder),
    sweep: async (isUsed, graceMs) => {
      let gone = 0
      for await (const blob of namesIn(folder))
        if (!isUsed(blob) && removeIfOld(pathOf(blob), blob, beingPut, graceMs)) gone += 1
      return gone
    },
  }
}
