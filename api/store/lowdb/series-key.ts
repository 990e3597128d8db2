import { mkdir, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Low, type Adapter } from 'lowdb'
import { RollcallError } from '../../lib/errors.ts'
import { numbersIn, removeStaleTemps, syncFolder, tryWriting, unlessMissing } from './durable-file.ts'
import { deepFreeze, frozenCopy } from '../frozen.ts'
import { behind, groupWrites, type WriteWatch } from './group-writes.ts'

// An append rewrites one part only, so that it costs the same in a long series as in a short one. Parts are limited in
// bytes as well as lines, because long lines would make them too large to rewrite each time.
const ITEMS_PER_PART = 500
const BYTES_PER_PART = 256 * 1024
const PART = /^(\d{6})\.json(\.bak)?$/

export interface SeriesKeyOptions<T extends object> {
  name: string
  /** The folder of the whole series; each key has a folder in it. */
  folder: string
  watch: WriteWatch
  openFile: (path: string) => Adapter<readonly T[]>
}

/** The parts of a key as of this moment. Only the newest is in memory. */
export interface Parts<T> {
  readonly count: number
  /** How many items a part has, if known without reading it. */
  sizeOf(at: number): number | undefined
  read(at: number): Promise<readonly T[]>
}

/** One key of a series: its newest part is in memory, the others stay on disk. */
export interface OpenKey<T> {
  parts(): Parts<T>
  append(items: readonly T[]): Promise<void>
  /** Replaces items, or removes them where `change` returns undefined. Returns how many. */
  rewrite(change: (item: T) => T | undefined): Promise<number>
}

type Change<T> = (item: T) => T | undefined

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

async function readPart<T extends object>(file: Adapter<readonly T[]>): Promise<Low<readonly T[]>> {
  const low = new Low<readonly T[]>(file, [])
  await low.read()
  low.data = low.data.map(deepFreeze)
  return low
}

/**
 * Opens a key by its newest part, so that opening costs the same however long the series is.
 * @throws what reading a file throws, data_unreadable when a part is missing.
 */
export async function openKey<T extends object>(options: SeriesKeyOptions<T>, key: string): Promise<OpenKey<T>> {
  const folder = join(options.folder, key)
  await removeStaleTemps(folder)
  const pathOf = (number: number) => join(folder, `${String(number).padStart(6, '0')}.json`)
  const openPart = (number: number) => readPart<T>(options.openFile(pathOf(number)))
  const bytesOf = async (number: number) => {
    const found = await stat(pathOf(number)).catch(() => undefined)
    return found?.size ?? 0
  }
  const sizes = new Map<number, number>()
  let newest = (await partNumbers(folder)).length
  let part = newest > 0 ? await openPart(newest) : undefined
  let bytes = newest > 0 ? await bytesOf(newest) : 0

  const currentPart = async () => {
    if (part && part.data.length < ITEMS_PER_PART && bytes < BYTES_PER_PART) return part
    if (newest === 0) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await syncFolder(options.folder)
    }
    return openPart(newest + 1)
  }
  const appendAll = async (items: readonly T[]) => {
    const target = await currentPart()
    await writePart(target, [...target.data, ...items])
    if (target !== part) newest += 1
    part = target
    bytes = await bytesOf(newest)
    sizes.set(newest, target.data.length)
  }
  const submit = groupWrites(
    behind(options.watch),
    `${options.name}/${key}`,
    async (operations: (readonly T[] | Change<T>)[]) => {
      const counts: number[] = []
      // Before anything is added: doing it again after a failure changes nothing.
      for (const one of operations)
        counts.push(
          typeof one === 'function' ? await rewriteParts({ count: newest, last: part, sizes, openPart }, one) : 0,
        )
      const added = operations.flatMap((one) => (typeof one === 'function' ? [] : one))
      if (added.length > 0) await appendAll(added)
      return counts.map((value) => ({ status: 'fulfilled' as const, value }))
    },
    () => tryWriting(options.folder),
  )
  return {
    parts: () => partsUpTo({ count: newest, last: part?.data ?? [], sizes, openPart }),
    append: async (added) => void (await submit(added.map(frozenCopy))),
    rewrite: (change) => submit(change),
  }
}

async function rewriteParts<T extends object>(
  {
    count,
    last,
    sizes,
    openPart,
  }: Pick<Stand<T>, 'count' | 'sizes' | 'openPart'> & { last: Low<readonly T[]> | undefined },
  change: Change<T>,
): Promise<number> {
  let total = 0
  for (let number = 1; number <= count; number += 1) {
    const target = number === count && last ? last : await openPart(number)
    const { kept, changed } = changedItems(target.data, change)
    if (changed === 0) continue
    await writePart(target, kept)
    sizes.set(number, kept.length)
    total += changed
  }
  return total
}

async function writePart<T>(target: Low<readonly T[]>, items: readonly T[]): Promise<void> {
  const before = target.data
  target.data = items
  try {
    await target.write()
  } catch (error) {
    target.data = before
    throw error
  }
}

function changedItems<T extends object>(items: readonly T[], change: Change<T>) {
  let changed = 0
  const kept = items.flatMap((item) => {
    const next = change(item)
    if (next === item) return [item]
    changed += 1
    return next ? [frozenCopy(next)] : []
  })
  return { kept, changed }
}

interface Stand<T> {
  count: number
  last: readonly T[]
  sizes: Map<number, number>
  openPart: (number: number) => Promise<Low<readonly T[]>>
}

function partsUpTo<T>({ count, last, sizes, openPart }: Stand<T>): Parts<T> {
  const isNewest = (at: number) => at === count - 1
  return {
    count,
    sizeOf: (at) => (isNewest(at) ? last.length : sizes.get(at + 1)),
    read: async (at) => {
      if (isNewest(at)) return last
      const { data } = await openPart(at + 1)
      sizes.set(at + 1, data.length)
      return data
    },
  }
}
