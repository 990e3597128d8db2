import { setImmediate as nextTurn } from 'node:timers/promises'

/** Long enough that pausing costs next to nothing, short enough that no one notices the wait. */
const MOST_MS = 8

export type Breath = () => Promise<void> | undefined

/**
 * A pause to await within long work. Once the work has kept the process busy for some milliseconds, it lets requests
 * in.
 */
export function createBreath(): Breath {
  let since = performance.now()
  return () => {
    if (performance.now() - since < MOST_MS) return undefined
    return nextTurn().then(() => {
      since = performance.now()
    })
  }
}
