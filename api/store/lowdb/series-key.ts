import { mkdir, readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Low, type Adapter } from 'lowdb'
import { RollcallError } from '../../lib/errors.ts'
import { numbersIn, removeStaleTemps, syncFolder, tryWriting, unlessMissing } from './durable-file.ts'
import { deepFreeze, frozenCopy } from './frozen.ts'
import { behind, groupWrites, type WriteWatch } from './group-writes.ts'

// An append rewrites one part only, so that a long series costs no more per append than a short one.
const ITEMS_PER_PART = 500
const PART = /^(\d{6})\.json(\.bak)?$/

export interface SeriesKeyOptions<T extends object> {
  name: string
  /** Of the whole series; each key has a folder in it. */
  folder: string
  watch: WriteWatch
  openFile: (path: string) => Adapter<readonly T[]>
}

/** One key of a series in memory. */
export interface OpenKey<T> {
  readonly items: readonly T[]
  append(items: readonly T[]): Promise<void>
}

async function partNumbers(folder: string): Promise<number[]> {
  const sorted = numbersIn((await unlessMissing(readdir(folder))) ?? [], PART)
  const gap = sorted.findIndex((number, at) => number !== at + 1)
  if (gap >= 0)
    throw new RollcallError(
      'data_unreadable',
      `A part of the data file series "${basename(folder)}" is missing: number ${gap + 1}.`,
    )
  return sorted
}

/** Reads all parts of a key. @throws what reading a file throws, data_unreadable when a part is missing. */
export async function openKey<T extends object>(options: SeriesKeyOptions<T>, key: string): Promise<OpenKey<T>> {
  const folder = join(options.folder, key)
  await removeStaleTemps(folder)
  const openPart = async (number: number) => {
    const low = new Low<readonly T[]>(options.openFile(join(folder, `${String(number).padStart(6, '0')}.json`)), [])
    await low.read()
    low.data = low.data.map(deepFreeze)
    return low
  }
  const numbers = await partNumbers(folder)
  let items: readonly T[] = []
  let part: Low<readonly T[]> | undefined
  for (const number of numbers) {
    part = await openPart(number)
    items = items.concat(part.data)
  }
  let partCount = numbers.length

  const currentPart = async () => {
    if (part && part.data.length < ITEMS_PER_PART) return part
    if (partCount === 0) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await syncFolder(options.folder)
    }
    return openPart(partCount + 1)
  }
  const submit = groupWrites(
    behind(options.watch),
    `${options.name}/${key}`,
    async (groups: (readonly T[])[]) => {
      const added = groups.flat()
      const target = await currentPart()
      const before = target.data
      target.data = [...before, ...added]
      try {
        await target.write()
      } catch (error) {
        target.data = before
        throw error
      }
      if (target !== part) partCount += 1
      part = target
      items = items.concat(added)
      return groups.map(() => ({ status: 'fulfilled' as const, value: undefined }))
    },
    () => tryWriting(options.folder),
  )
  return {
    get items() {
      return items
    },
    append: (added) => submit(added.map(frozenCopy)),
  }
}
