import type { Clock } from '../../api/lib/clock.ts'
import { TEST_TIME } from './test-time.ts'

export interface HandClock extends Clock {
  /** Moves the clock forward and wakes the sleepers that are due. */
  advance(ms: number): void
  /** Sets only the date, forwards or back, like a correction of the system's time. */
  set(now: Date): void
  /** The number of sleepers. */
  sleeping(): number
}

interface Sleeper {
  wakeAt: number
  wake: () => void
}

/** A clock that only moves when told to. */
export function handClock(startsAt: Date = TEST_TIME): HandClock {
  let passed = 0
  let offset = startsAt.getTime()
  const sleepers = new Set<Sleeper>()
  return {
    now: () => new Date(offset + passed),
    monotonic: () => passed,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        const leave = () => {
          sleepers.delete(sleeper)
          signal?.removeEventListener('abort', give)
        }
        const give = () => {
          leave()
          reject(signal?.reason as Error)
        }
        const wake = () => {
          leave()
          resolve()
        }
        const sleeper = { wakeAt: passed + ms, wake }
        sleepers.add(sleeper)
        if (signal?.aborted) give()
        else if (ms <= 0) wake()
        else signal?.addEventListener('abort', give)
      }),
    sleeping: () => sleepers.size,
    advance: (ms) => {
      passed += ms
      for (const sleeper of [...sleepers]) if (sleeper.wakeAt <= passed) sleeper.wake()
    },
    set: (now) => {
      offset = now.getTime() - passed
    },
  }
}
