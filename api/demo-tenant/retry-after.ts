import type { Clock } from '../lib/clock.ts'

export interface Pause {
  seconds: number
  /** What stands in the Retry-After header. */
  header: string
  /** On the clock's monotonic scale. */
  endsAt: number
}

/** The waits the tenant has asked for. One counts as told only when the caller has had the whole answer that names it. */
export interface Pauses {
  /** Milliseconds an answer is on its way to the caller; what comes in meanwhile is not early. 0 unless a network lies between. */
  travelMs: number
  ask(seconds: number, as?: 'seconds' | 'date'): Pause
  told(pause: Pause): void
  /** Milliseconds until the longest wait that was told has ended; 0 when there is none. */
  remainingMs(): number
  clear(): void
}

export function createPauses(clock: Clock): Pauses {
  let toldUntil = 0
  const pauses: Pauses = {
    travelMs: 0,
    ask: (seconds, as = 'seconds') => ({
      seconds,
      header: as === 'date' ? httpDate(clock.now().getTime() + seconds * 1000) : String(seconds),
      endsAt: clock.monotonic() + seconds * 1000,
    }),
    told: (pause) => {
      const tell = () => {
        toldUntil = Math.max(toldUntil, pause.endsAt)
      }
      if (pauses.travelMs === 0) tell()
      else setTimeout(tell, pauses.travelMs).unref()
    },
    remainingMs: () => Math.max(0, toldUntil - clock.monotonic()),
    clear: () => {
      toldUntil = 0
    },
  }
  return pauses
}

/** Rounded up to the whole second an HTTP date can say, so that whoever waits for it has waited long enough. */
function httpDate(ms: number): string {
  return new Date(Math.ceil(ms / 1000) * 1000).toUTCString()
}
