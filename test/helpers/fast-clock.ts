import type { Clock } from '../../api/lib/clock.ts'
import { TEST_TIME } from './test-time.ts'
import { usedTime } from './used-time.ts'

export interface FastClock extends Clock {
  /** Lets so much time pass at once, in milliseconds of the clock: whoever sleeps wakes when it is his time. */
  advance(ms: number): void
}

/** A clock on which time passes `speed` times faster than it does; what it says, measures and waits fits together. */
export function fastClock(speed: number, startsAt: Date = TEST_TIME): FastClock {
  const began = usedTime()
  const sleepers = new Set<() => void>()
  let skipped = 0
  const monotonic = () => (usedTime() - began) * speed + skipped
  const doze = (ms: number, signal: AbortSignal | undefined) =>
    new Promise<void>((resolve) => {
      const wake = () => {
        clearTimeout(timer)
        sleepers.delete(wake)
        signal?.removeEventListener('abort', wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      sleepers.add(wake)
      signal?.addEventListener('abort', wake)
    })
  return {
    speed,
    advance: (ms) => {
      skipped += ms
      for (const wake of [...sleepers]) wake()
    },
    now: () => new Date(startsAt.getTime() + monotonic()),
    monotonic,
    sleep: async (ms, signal) => {
      const wakeAt = monotonic() + ms
      // A timer may go off a little early, and early is a thousand times earlier here.
      while (monotonic() < wakeAt) {
        signal?.throwIfAborted()
        await doze((wakeAt - monotonic()) / speed, signal)
        signal?.throwIfAborted()
      }
    },
  }
}
