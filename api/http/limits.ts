import type { Clock } from '../lib/clock.ts'
import { RollcallError } from '../lib/errors.ts'

const WINDOW_MS = 60_000

/** How often something may happen per minute and key. */
export interface Limit {
  /** Counts one. @throws too_many_requests beyond the limit, with the seconds to wait in its details */
  take(key: string): void
}

/** How much may be under way at the same time for each key. */
export interface AtOnce {
  /**
   * Counts one until the returned function is called.
   * @throws too_many_requests beyond the limit
   */
  enter(key: string, most: number): () => void
}

/** Someone beyond the limit has to wait for an earlier request of theirs to end; nobody knows for how long. */
const TRY_AGAIN_SECONDS = 2

/** Counts what is under way in this process. */
export function createAtOnce(): AtOnce {
  const counts = new Map<string, number>()
  return {
    enter: (key, most) => {
      const before = counts.get(key) ?? 0
      if (before >= most)
        throw new RollcallError('too_many_requests', `More than ${String(most)} such requests are in progress.`, {
          details: { retryAfterSeconds: TRY_AGAIN_SECONDS },
        })
      counts.set(key, before + 1)
      return () => {
        const left = (counts.get(key) ?? 0) - 1
        if (left > 0) counts.set(key, left)
        else counts.delete(key)
      }
    },
  }
}

interface Count {
  since: number
  times: number
}

/** A limit per minute, counted in this process. Correcting the wall clock must not lock anyone out. */
export function createLimit({ monotonic }: Clock, perMinute: number, what: string): Limit {
  // In the order in which their minutes began.
  const counts = new Map<string, Count>()
  const isOver = ({ since }: Count) => monotonic() - since >= WINDOW_MS
  const forgetEnded = () => {
    for (const [key, count] of counts) {
      if (!isOver(count)) return
      counts.delete(key)
    }
  }
  return {
    take: (key) => {
      forgetEnded()
      const count = counts.get(key) ?? { since: monotonic(), times: 0 }
      counts.set(key, count)
      count.times += 1
      if (count.times <= perMinute) return
      const retryAfterSeconds = Math.max(1, Math.ceil((count.since + WINDOW_MS - monotonic()) / 1000))
      throw new RollcallError('too_many_requests', `More than ${String(perMinute)} ${what} in a minute.`, {
        details: { retryAfterSeconds },
      })
    },
  }
}
