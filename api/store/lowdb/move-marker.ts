import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { RollcallError } from '../../lib/errors.ts'
import { replaceFile, syncFolder, unlessMissing } from './durable-file.ts'

/** Exists from the first record a move brings until all are verified. Rollcall doesn't start while it does. */
const MARKER = 'move-unfinished.json'

/** Where the unfinished move into this folder came from; undefined when there is none. */
export async function unfinishedMove(folder: string): Promise<string | undefined> {
  const text = await unlessMissing(readFile(join(folder, MARKER), 'utf8'))
  return text === undefined ? undefined : (JSON.parse(text) as { from: string }).from
}

export async function markMove(folder: string, from: string): Promise<void> {
  await replaceFile(join(folder, MARKER), [Buffer.from(JSON.stringify({ from }))])
}

export async function unmarkMove(folder: string): Promise<void> {
  await rm(join(folder, MARKER), { force: true })
  await syncFolder(folder)
}

const halfMoved = (place: string, from: string) =>
  new RollcallError('move_unfinished', `A move from ${from} to ${place} was interrupted.`, {
    details: { from },
  })

/** Refuses a folder with an interrupted move. @throws move_unfinished */
export async function refuseHalfMoved(folder: string): Promise<void> {
  const from = await unfinishedMove(folder)
  if (from !== undefined) throw halfMoved(folder, from)
}
