/** Runs work, never more than so many pieces at once; the rest wait in the order they came. */
export type WorkLimit = <T>(work: () => Promise<T>) => Promise<T>

/** @param atOnce how many may run at the same time, at least 1 */
export function limitWork(atOnce: number): WorkLimit {
  const waiting: (() => void)[] = []
  let going = 0
  return async (work) => {
    if (going >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else going += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      // The place is passed on, not freed, so that no one can jump the queue.
      if (next) next()
      else going -= 1
    }
  }
}
