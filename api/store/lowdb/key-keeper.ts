import { checkKey } from '../series-keys.ts'

const KEYS_IN_MEMORY = 6

interface Kept<Open> {
  opening: Promise<Open>
  /** Its users: only an unused key may be forgotten, or two would write the same part. */
  users: number
}

export interface KeyKeeper<Open> {
  /**
   * Uses a key, which stays in memory meanwhile.
   * @throws validation_failed when the key could lead outside the folder.
   */
  use<Result>(key: string, work: (open: Open) => Result | Promise<Result>): Promise<Result>
  forget(key: string): void
}

const hasSucceeded = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  )

/** Opens keys when they are needed, and forgets the least recently used. */
export function keyKeeper<Open>(open: (key: string) => Promise<Open>): KeyKeeper<Open> {
  const kept = new Map<string, Kept<Open>>()
  const forgetUnused = () => {
    for (const [key, { users }] of kept) if (kept.size > KEYS_IN_MEMORY && users === 0) kept.delete(key)
  }
  const use = async <Result>(key: string, work: (open: Open) => Result | Promise<Result>): Promise<Result> => {
    const entry = kept.get(checkKey(key)) ?? { opening: open(key), users: 0 }
    // Moved to the end: the first in the map is the least recently used.
    kept.delete(key)
    kept.set(key, entry)
    entry.users += 1
    try {
      return await work(await entry.opening)
    } catch (error) {
      // The next caller tries again to open a key that failed.
      if (!(await hasSucceeded(entry.opening)) && kept.get(key) === entry) kept.delete(key)
      throw error
    } finally {
      entry.users -= 1
      forgetUnused()
    }
  }
  return { use, forget: (key) => void kept.delete(key) }
}
