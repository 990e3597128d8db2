import { RollcallError } from '../lib/errors.ts'
import type { Clock } from '../lib/clock.ts'
import type { SharedLimits } from '../store/leases.ts'
import { createGateWindow, type GateWidth } from './gate-window.ts'

export interface GatePass {
  /** The answer came and was not refused for its rate. */
  clean(): void
  /** The answer, or a part of it, was refused for its rate. Nobody passes for `waitMs` from now. */
  throttled(waitMs: number): void
  /** Always called, once, when the answer is in or given up. */
  leave(): void
}

export interface Gate {
  /**
   * Waits for a free place and for the end of any pause.
   * @param options.patience milliseconds: `throttled` at once when the pause still takes longer
   */
  enter(options?: { signal?: AbortSignal; patience?: number }): Promise<GatePass>
  /** Waits for the end of any pause alone. `throttled` as `enter`. */
  sitOut(options?: { signal?: AbortSignal; patience?: number }): Promise<void>
  /** How many may be inside at present. */
  places(): number
  /** Begins with so many, as long as no answer has taught better. */
  beginWith(places: number): void
}

export interface GateOptions {
  width: GateWidth
  /** By which all instances keep to one pause and, where `places` says so, to one number of places. */
  shared?: { limits: SharedLimits; name: string; places: boolean } | undefined
}

/** How long nobody may pass, by what this process was told and, where they share a pause, by what others were. */
function createPause(clock: Clock, shared: GateOptions['shared']) {
  let until = 0
  return {
    sitOut: async (signal: AbortSignal | undefined, patience: number) => {
      for (;;) {
        const others = shared ? await shared.limits.pauseLeft(shared.name) : 0
        const left = Math.max(until - clock.monotonic(), others)
        if (left <= 0) return
        if (left > patience)
          throw new RollcallError('throttled', `Microsoft asks to wait ${Math.ceil(left / 1000)} s more.`, {
            details: { retryAfterSeconds: Math.ceil(left / 1000) },
          })
        await clock.sleep(left, signal)
      }
    },
    begin: (waitMs: number) => {
      until = Math.max(until, clock.monotonic() + waitMs)
      // If the others cannot be told here, Microsoft tells them.
      void shared?.limits.pause(shared.name, waitMs).catch(() => undefined)
    },
  }
}

/** Those who wait for a place, in the order they came. */
function createQueue() {
  const waiting: (() => void)[] = []
  return {
    wakeNext: () => waiting.shift()?.(),
    wait: (signal: AbortSignal | undefined) =>
      new Promise<void>((resolve, reject) => {
        const giveUp = () => {
          waiting.splice(waiting.indexOf(proceed), 1)
          reject(signal?.reason instanceof Error ? signal.reason : new Error('aborted'))
        }
        const proceed = () => {
          signal?.removeEventListener('abort', giveUp)
          resolve()
        }
        waiting.push(proceed)
        signal?.addEventListener('abort', giveUp, { once: true })
      }),
  }
}

export function createGate(clock: Clock, { width, shared }: GateOptions): Gate {
  const pause = createPause(clock, shared)
  const queue = createQueue()
  const window = createGateWindow(width)
  let inside = 0

  const takePlace = async (signal: AbortSignal | undefined, patience: number) => {
    try {
      for (;;) {
        signal?.throwIfAborted()
        await pause.sitOut(signal, patience)
        if (inside < window.places()) break
        await queue.wait(signal)
      }
    } catch (error) {
      // A waiter that gives up must wake the next one, or the queue stalls.
      queue.wakeNext()
      throw error
    }
    inside += 1
  }

  const leave = () => {
    inside -= 1
    queue.wakeNext()
  }

  const placeAmongAll = (signal: AbortSignal | undefined) =>
    shared?.places ? shared.limits.enter(shared.name, width.widest, signal) : undefined

  return {
    places: window.places,
    beginWith: window.beginWith,
    sitOut: ({ signal, patience = Infinity } = {}) => pause.sitOut(signal, patience),
    enter: async ({ signal, patience = Infinity } = {}) => {
      await takePlace(signal, patience)
      const era = window.era()
      const leaveShared = await placeAmongAll(signal)?.catch((error: unknown) => {
        leave()
        throw error
      })
      return {
        clean: () => {
          window.clean(era)
          queue.wakeNext()
        },
        throttled: (waitMs) => {
          window.refused(era)
          pause.begin(waitMs)
        },
        leave: () => {
          void leaveShared?.()
          leave()
        },
      }
    },
  }
}
