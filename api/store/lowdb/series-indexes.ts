import { foldValue, type IndexRules } from '../collection-rules.ts'

export interface SeriesIndexes<T> {
  /** @throws TypeError for an index that is not declared */
  find(index: string, value: string): Promise<T[]>
  /** Call this when something was added to this key. */
  grown(key: string): void
  forget(key: string): void
}

interface SeriesReader<T> {
  keys(): Promise<string[]>
  /** The items of a key from this position on. */
  read(key: string, from: number): Promise<AsyncIterable<T>>
}

/** What is known about one key: how many of its items were read, and where each value was found. */
interface KnownKey<T> {
  seen: number
  found: Map<string, Map<string, T[]>>
}

/**
 * Finds items across all keys of a series without reading past months from disk each time: the result for a key is
 * kept, and only items added since are read.
 */
export function seriesIndexes<T extends object>(
  rules: IndexRules<T, string>,
  series: SeriesReader<T>,
): SeriesIndexes<T> {
  const known = new Map<string, KnownKey<T>>()
  const stale = new Set<string>()

  // One at a time: two at once would record the same items twice.
  let looking: Promise<unknown> = Promise.resolve()
  const look = (key: string): Promise<KnownKey<T>> => {
    const looked = looking.then(() => lookOnce(key))
    looking = looked.catch(() => undefined)
    return looked
  }
  const lookOnce = async (key: string): Promise<KnownKey<T>> => {
    const entry = known.get(key) ?? { seen: 0, found: new Map<string, Map<string, T[]>>() }
    stale.delete(key)
    for await (const item of await series.read(key, entry.seen)) {
      note(rules, entry, item)
      entry.seen += 1
    }
    known.set(key, entry)
    return entry
  }

  return {
    find: async (index, value) => {
      if (!rules[index]) throw new TypeError(`There is no index "${index}" to find items by.`)
      const matching: T[] = []
      for (const key of await series.keys()) {
        const entry = (stale.has(key) ? undefined : known.get(key)) ?? (await look(key))
        matching.push(...(entry.found.get(index)?.get(foldValue(value)) ?? []))
      }
      return matching
    },
    grown: (key) => void stale.add(key),
    forget: (key) => void known.delete(key),
  }
}

function note<T>(rules: IndexRules<T, string>, { found }: KnownKey<T>, item: T): void {
  for (const [name, keysOf] of Object.entries(rules)) {
    const values = found.get(name) ?? new Map<string, T[]>()
    found.set(name, values)
    for (const value of keysOf(item)) values.set(foldValue(value), [...(values.get(foldValue(value)) ?? []), item])
  }
}
