import { MemoryStore, type Options } from 'express-rate-limit'
import { RollcallError } from '../lib/errors.ts'

const WINDOW_MS = 60_000

/** How often something may happen per minute and key. */
export interface Limit {
  /** Counts one. @throws too_many_requests beyond the limit, with the seconds to wait in its details */
  take(key: string): Promise<void>
}

/** A limit per minute, counted in this process. */
export function createLimit(perMinute: number, what: string): Limit {
  const counts = new MemoryStore()
  counts.init({ windowMs: WINDOW_MS } as Options)
  return {
    take: async (key) => {
      const { totalHits, resetTime } = await counts.increment(key)
      if (totalHits <= perMinute) return
      const retryAfterSeconds = Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000))
      throw new RollcallError('too_many_requests', `More than ${String(perMinute)} ${what} in a minute.`, {
        details: { retryAfterSeconds },
      })
    },
  }
}
