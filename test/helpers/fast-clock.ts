import type { Clock } from '../../api/lib/clock.ts'
import { TEST_TIME } from './test-time.ts'
import { usedTime } from './used-time.ts'

export interface FastClock extends Clock {
  /** Moves the clock forward by this many milliseconds and wakes the sleepers that are due. */
  advance(ms: number): void
}

/** A clock that runs `speed` times as fast as real time, for its dates, durations and waits alike. */
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
      // A timer may fire slightly early, which counts for more on a fast clock.
      while (monotonic() < wakeAt) {
        signal?.throwIfAborted()
        await doze((wakeAt - monotonic()) / speed, signal)
        signal?.throwIfAborted()
      }
    },
  }
}
