import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from '../../api/lib/clock.ts'
import { TEST_TIME } from './test-time.ts'

export interface FastClock extends Clock {
  /**
   * Lets so much time pass at once, in milliseconds of the clock. Whoever sleeps wakes as soon as the machine lets him.
   */
  advance(ms: number): void
}

/** A clock on which time passes `speed` times faster than it does; what it says, measures and waits fits together. */
export function fastClock(speed: number, startsAt: Date = TEST_TIME): FastClock {
  const began = performance.now()
  let skipped = 0
  const monotonic = () => (performance.now() - began) * speed + skipped
  return {
    advance: (ms) => {
      skipped += ms
    },
    now: () => new Date(startsAt.getTime() + monotonic()),
    monotonic,
    sleep: async (ms, signal) => {
      const wakeAt = monotonic() + ms
      try {
        // A timer may go off a little early, and early is a thousand times earlier here.
        while (monotonic() < wakeAt) await delay((wakeAt - monotonic()) / speed, undefined, signal ? { signal } : {})
      } catch (error) {
        signal?.throwIfAborted()
        throw error
      }
    },
  }
}
