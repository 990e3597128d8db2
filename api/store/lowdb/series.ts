import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { checkLimit, readCursor, whereTest, writeCursor } from '../cursor.ts'
import { unlessMissing } from './durable-file.ts'
import { foldText, searchTest } from '../../lib/fold-text.ts'
import { begin } from './group-writes.ts'
import { checkKey, isKey, keyKeeper } from './key-keeper.ts'
import { openKey, type SeriesKeyOptions } from './series-key.ts'
import type { Page, PageQuery, Series } from '../store.ts'

const DROPPED = /^\.dropped-/

export interface SeriesOptions<T extends object> extends SeriesKeyOptions<T> {
  /** What a search looks at. */
  searchable: (item: T) => readonly (string | undefined)[]
}

function pageOf<T extends object>(
  items: readonly T[],
  query: PageQuery<T>,
  searchable: SeriesOptions<T>['searchable'],
): Page<T> {
  const limit = checkLimit(query)
  const fits = whereTest(query.where)
  const found = searchTest(query.search)
  const [start] = query.cursor === undefined ? [0] : readCursor(query.cursor, [0] as const)
  const page: T[] = []
  for (let at = Math.max(0, start); at < items.length; at += 1) {
    const item = items[at]
    if (!item || !fits(item) || !found(foldText(searchable(item).join('\n')))) continue
    if (page.length === limit) return { items: page, nextCursor: writeCursor([at]) }
    page.push(item)
  }
  return { items: page }
}

async function removeDropped(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (DROPPED.test(name)) await rm(join(folder, name), { recursive: true, force: true })
}

/** Series in a folder of their own: a folder for each key, loaded when it is asked for. */
export async function openSeries<T extends object>(options: SeriesOptions<T>): Promise<Series<T>> {
  const { folder, searchable } = options
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await removeDropped(folder)
  const keys = keyKeeper((key) => openKey(options, key))
  return {
    append: async (key, items) => {
      if (items.length > 0) await begin(options.watch, () => keys.use(key, (open) => open.append(items)))
    },
    page: (key, query) => keys.use(key, ({ items }) => pageOf(items, query, searchable)),
    all: async function* (key) {
      yield* await keys.use(key, ({ items }) => items)
    },
    keys: async () => {
      const entries = await readdir(folder, { withFileTypes: true })
      return entries
        .filter((entry) => entry.isDirectory() && isKey(entry.name))
        .map((entry) => entry.name)
        .sort()
    },
    drop: async (key) => {
      // One rename, so that a crash leaves the whole series or none of it.
      await unlessMissing(rename(join(folder, checkKey(key)), join(folder, `.dropped-${randomUUID()}`)))
      keys.forget(key)
      await removeDropped(folder)
    },
  }
}
