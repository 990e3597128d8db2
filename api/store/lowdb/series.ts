import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkLimit, readCursor, whereTest, writeCursor } from '../cursor.ts'
import { unlessMissing } from './durable-file.ts'
import { searchTest } from '../../lib/search/contract.ts'
import { begin } from './group-writes.ts'
import { checkKey, isKey } from '../series-keys.ts'
import { keyKeeper } from './key-keeper.ts'
import { seriesIndexes } from './series-indexes.ts'
import { openKey, type Parts, type SeriesKeyOptions } from './series-key.ts'
import { seriesText, type SeriesRules } from '../series-rules.ts'
import { seriesViews } from './series-views.ts'
import type { Page, PageQuery, Series } from '../store.ts'

const DROPPED = /^\.dropped-/

export interface SeriesOptions<T extends object> extends SeriesKeyOptions<T> {
  rules: SeriesRules<T, string>
}

/** A series that can also be read backwards. */
export interface SeriesOnDisk<T> extends Series<T, string> {
  /** The item added last. Reads one part. */
  last(key: string): Promise<T | undefined>
  newestFirst(key: string): AsyncIterable<T>
}

async function pageOf<T extends object>(
  parts: Parts<T>,
  query: PageQuery<T>,
  rules: SeriesRules<T, string>,
): Promise<Page<T>> {
  const limit = checkLimit(query)
  const fits = whereTest(query.where, rules.filters)
  const found = searchTest(query.search)
  const [start] = query.cursor === undefined ? [0] : readCursor(query.cursor, [0] as const)
  const page: T[] = []
  let index = 0
  for (let at = 0; at < parts.count; at += 1) {
    const size = parts.sizeOf(at)
    if (size !== undefined && index + size <= start) {
      index += size
      continue
    }
    for (const item of await parts.read(at)) {
      if (index >= start && fits(item) && found(seriesText(rules, item))) {
        if (page.length === limit) return { items: page, nextCursor: writeCursor([index]) }
        page.push(item)
      }
      index += 1
    }
  }
  return { items: page }
}

async function removeDropped(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (DROPPED.test(name)) await rm(join(folder, name), { recursive: true, force: true })
}

async function keysIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && isKey(entry.name))
    .map((entry) => entry.name)
    .sort()
}

async function* itemsFrom<T>(parts: Parts<T>, from: number): AsyncGenerator<T> {
  let index = 0
  for (let at = 0; at < parts.count; at += 1) {
    const size = parts.sizeOf(at)
    if (size === undefined || index + size > from) yield* (await parts.read(at)).slice(Math.max(0, from - index))
    index += size ?? parts.sizeOf(at) ?? 0
  }
}

/** A series in its own folder: a folder for each key, opened on demand and read part by part. */
export async function openSeries<T extends object>(options: SeriesOptions<T>): Promise<SeriesOnDisk<T>> {
  const { folder, rules } = options
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await removeDropped(folder)
  const keys = keyKeeper((key) => openKey(options, key))
  const partsOf = (key: string) => keys.use(key, (open) => open.parts())
  const itemsOf = async function* (key: string): AsyncGenerator<T> {
    yield* itemsFrom(await partsOf(key), 0)
  }
  const views = seriesViews<T>(rules, itemsOf)
  const index = seriesIndexes(rules.indexes ?? {}, {
    keys: () => keysIn(folder),
    read: async (key, from) => itemsFrom(await partsOf(key), from),
  })
  const forget = (key: string) => [index, views].forEach((known) => known.forget(key))
  return {
    append: async (key, items) => {
      if (items.length === 0) return
      await begin(options.watch, () => keys.use(key, (open) => open.append(items)))
      index.grown(key)
      views.forget(key)
    },
    find: index.find,
    page: async (key, query) =>
      query.sort ? views.page(key, query, query.sort) : pageOf(await partsOf(key), query, rules),
    all: itemsOf,
    newestFirst: async function* (key) {
      const parts = await partsOf(key)
      for (let at = parts.count - 1; at >= 0; at -= 1) yield* (await parts.read(at)).toReversed()
    },
    last: async (key) => {
      const parts = await partsOf(key)
      return parts.count > 0 ? (await parts.read(parts.count - 1)).at(-1) : undefined
    },
    keys: () => keysIn(folder),
    rewrite: async (key, change) => {
      const count = await begin(options.watch, () => keys.use(key, (open) => open.rewrite(change)))
      if (count > 0) forget(key)
      return count
    },
    drop: async (key) => {
      // One rename, so that a crash leaves the whole series or none of it.
      await unlessMissing(rename(join(folder, checkKey(key)), join(folder, `.dropped-${randomUUID()}`)))
      keys.forget(key)
      forget(key)
      await removeDropped(folder)
    },
  }
}
