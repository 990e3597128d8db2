import { setTimeout as delay } from 'node:timers/promises'

/** Time as the product sees it. Tests hand in a clock that runs faster; nothing else asks the system for the time. */
export interface Clock {
  /** The wall clock: what is stored and shown. */
  now(): Date
  /** Milliseconds that only grow, for measuring waits. Setting the wall clock back doesn't affect it. */
  monotonic(): number
  /** Resolves after `ms` milliseconds, or rejects with the signal's reason as soon as it is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** How many times faster than real time it runs; absent when it runs at normal speed. */
  readonly speed?: number
}

export function systemClock(): Clock {
  return {
    now: () => new Date(),
    monotonic: () => performance.now(),
    sleep: async (ms, signal) => {
      try {
        await delay(ms, undefined, signal ? { signal } : {})
      } catch (error) {
        signal?.throwIfAborted()
        throw error
      }
    },
  }
}
