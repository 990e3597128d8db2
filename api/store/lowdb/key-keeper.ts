import { checkKey } from '../series-keys.ts'

const KEYS_IN_MEMORY = 6

interface Kept<Open> {
  opening: Promise<Open>
  /** Who is at work on it: only a key that nobody uses may be forgotten, or two would write the same part. */
  users: number
}

export interface KeyKeeper<Open> {
  /**
   * Does something with a key, which stays in memory meanwhile.
   * @throws validation_failed when the key could lead elsewhere.
   */
  use<Result>(key: string, work: (open: Open) => Result | Promise<Result>): Promise<Result>
  forget(key: string): void
}

const settledWell = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  )

/** Hands out keys that are open, opens those that are not, and forgets those unused for longest. */
export function keyKeeper<Open>(open: (key: string) => Promise<Open>): KeyKeeper<Open> {
  const kept = new Map<string, Kept<Open>>()
  const forgetUnused = () => {
    for (const [key, { users }] of kept) if (kept.size > KEYS_IN_MEMORY && users === 0) kept.delete(key)
  }
  const use = async <Result>(key: string, work: (open: Open) => Result | Promise<Result>): Promise<Result> => {
    const entry = kept.get(checkKey(key)) ?? { opening: open(key), users: 0 }
    // Put last again: the first in the map is the one unused for longest.
    kept.delete(key)
    kept.set(key, entry)
    entry.users += 1
    try {
      return await work(await entry.opening)
    } catch (error) {
      // What could not be opened is tried anew by the next caller.
      if (!(await settledWell(entry.opening)) && kept.get(key) === entry) kept.delete(key)
      throw error
    } finally {
      entry.users -= 1
      forgetUnused()
    }
  }
  return { use, forget: (key) => void kept.delete(key) }
}
