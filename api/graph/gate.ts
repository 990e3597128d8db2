import { RollcallError } from '../lib/errors.ts'
import type { Clock } from '../lib/clock.ts'
import type { SharedLimits } from '../store/leases.ts'
import { createGateWindow, type GateWidth, type GateWindow } from './gate-window.ts'

export interface GatePass {
  /** The answer came and was not throttled. */
  clean(): void
  /** The answer, or a part of it, was throttled. No one passes for `waitMs` from now. */
  throttled(waitMs: number): void
  /** Must be called once, when the answer is in or was given up. */
  leave(): void
}

export interface Gate {
  /**
   * Waits for a free place and for the end of any pause.
   * @param options.patience milliseconds: throws `throttled` at once when the pause takes longer
   */
  enter(options?: { signal?: AbortSignal; patience?: number }): Promise<GatePass>
  /** Only waits for the end of any pause. Throws `throttled` like `enter`. */
  waitOut(options?: { signal?: AbortSignal; patience?: number }): Promise<void>
  /** How many may be inside at the moment. */
  places(): number
  /** Starts with this many places until answers show better. */
  beginWith(places: number): void
}

export interface GateOptions {
  width: GateWidth
  /** Lets all instances share one pause and, with `places`, one number of places. */
  shared?: { limits: SharedLimits; name: string; places: boolean } | undefined
}

/** How long no one may pass: as this process was told and, when a pause is shared, as others were. */
function createPause(clock: Clock, shared: GateOptions['shared']) {
  let until = 0
  return {
    waitOut: async (signal: AbortSignal | undefined, patience: number) => {
      for (;;) {
        const others = shared ? await shared.limits.pauseLeft(shared.name) : 0
        const left = Math.max(until - clock.monotonic(), others)
        if (left <= 0) return
        if (left > patience)
          throw new RollcallError('throttled', `Microsoft asks to wait ${Math.ceil(left / 1000)} more seconds.`, {
            details: { retryAfterSeconds: Math.ceil(left / 1000) },
          })
        await clock.sleep(left, signal)
      }
    },
    begin: (waitMs: number) => {
      until = Math.max(until, clock.monotonic() + waitMs)
      // If the others can't be reached here, Microsoft tells them.
      void shared?.limits.pause(shared.name, waitMs).catch(() => undefined)
    },
  }
}

/** As many places as the window allows, given out in order of arrival. */
function createPlaces(window: GateWindow) {
  const waiting: (() => void)[] = []
  let inside = 0
  const wakeNext = () => void waiting.shift()?.()

  const wait = (signal: AbortSignal | undefined) =>
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

  return {
    wakeNext,
    /** @param waitOut awaited before each try */
    take: async (signal: AbortSignal | undefined, waitOut: () => Promise<void>) => {
      try {
        for (;;) {
          signal?.throwIfAborted()
          await waitOut()
          if (inside < window.places()) break
          await wait(signal)
        }
      } catch (error) {
        // A waiter that gives up must wake the next one, or the queue stalls.
        wakeNext()
        throw error
      }
      inside += 1
    },
    leave: () => {
      inside -= 1
      wakeNext()
    },
  }
}

export function createGate(clock: Clock, { width, shared }: GateOptions): Gate {
  const pause = createPause(clock, shared)
  const window = createGateWindow(width)
  const places = createPlaces(window)

  const placeAmongAll = (signal: AbortSignal | undefined) =>
    shared?.places ? shared.limits.enter(shared.name, width.widest, signal) : undefined

  return {
    places: window.places,
    beginWith: window.beginWith,
    waitOut: ({ signal, patience = Infinity } = {}) => pause.waitOut(signal, patience),
    enter: async ({ signal, patience = Infinity } = {}) => {
      await places.take(signal, () => pause.waitOut(signal, patience))
      const era = window.era()
      const leaveShared = await placeAmongAll(signal)?.catch((error: unknown) => {
        places.leave()
        throw error
      })
      return {
        clean: () => {
          window.clean(era)
          places.wakeNext()
        },
        throttled: (waitMs) => {
          window.refused(era)
          pause.begin(waitMs)
        },
        leave: () => {
          void leaveShared?.()
          places.leave()
        },
      }
    },
  }
}
