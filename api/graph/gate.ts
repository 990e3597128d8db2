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

export function createGate(clock: Clock, { width, shared }: GateOptions): Gate {
  const window = createGateWindow(width)
  let inside = 0
  let pausedUntil = 0
  const waiting: (() => void)[] = []
  const wakeNext = () => waiting.shift()?.()

  const sitOutPause = async (signal: AbortSignal | undefined, patience: number) => {
    for (;;) {
      const others = shared ? await shared.limits.pauseLeft(shared.name) : 0
      const left = Math.max(pausedUntil - clock.monotonic(), others)
      if (left <= 0) return
      if (left > patience)
        throw new RollcallError('throttled', `Microsoft asks to wait ${Math.ceil(left / 1000)} s more.`, {
          details: { retryAfterSeconds: Math.ceil(left / 1000) },
        })
      await clock.sleep(left, signal)
    }
  }

  const freePlace = (signal: AbortSignal | undefined) =>
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
    })

  const placeAmongAll = async ({ limits, name }: NonNullable<GateOptions['shared']>, signal?: AbortSignal) => {
    try {
      return await limits.enter(name, width.widest, signal)
    } catch (error) {
      inside -= 1
      wakeNext()
      throw error
    }
  }

  return {
    places: window.places,
    beginWith: window.beginWith,
    sitOut: ({ signal, patience = Infinity } = {}) => sitOutPause(signal, patience),
    enter: async ({ signal, patience = Infinity } = {}) => {
      try {
        for (;;) {
          signal?.throwIfAborted()
          await sitOutPause(signal, patience)
          if (inside < window.places()) break
          await freePlace(signal)
        }
      } catch (error) {
        // Whoever was called up and leaves all the same hands the call on, or those behind would wait for ever.
        wakeNext()
        throw error
      }
      inside += 1
      const era = window.era()
      const leaveShared = shared?.places ? await placeAmongAll(shared, signal) : undefined
      return {
        clean: () => {
          window.clean(era)
          wakeNext()
        },
        throttled: (waitMs) => {
          window.refused(era)
          pausedUntil = Math.max(pausedUntil, clock.monotonic() + waitMs)
          // Where it cannot be told, the others are told by Microsoft.
          void shared?.limits.pause(shared.name, waitMs).catch(() => undefined)
        },
        leave: () => {
          void leaveShared?.()
          inside -= 1
          wakeNext()
        },
      }
    },
  }
}
