import type { Clock } from '../../lib/clock.ts'

export interface Pause {
  seconds: number
  /** The value of the Retry-After header. */
  header: string
  /** On the clock's monotonic scale. */
  endsAt: number
  /** For requests to this mailbox's calendar only; absent: for the whole tenant. */
  mailbox?: string
}

/** The waits the tenant has asked for. One counts only when the caller has received the whole answer that names it. */
export interface Pauses {
  /**
   * Milliseconds an answer needs to reach the caller; requests that come in meanwhile aren't early. 0 unless there is a
   * network in between.
   */
  travelMs: number
  ask(seconds: number, as?: 'seconds' | 'date', mailbox?: string): Pause
  told(pause: Pause): void
  /** Milliseconds until the end of the longest known wait, for everyone or for this mailbox; 0 when there is none. */
  remainingMs(mailbox?: string): number
  clear(): void
}

export function createPauses(clock: Clock): Pauses {
  /** By mailbox; '' is for everyone. */
  const pausedUntil = new Map<string, number>()
  const pauses: Pauses = {
    travelMs: 0,
    ask: (seconds, as = 'seconds', mailbox) => ({
      ...(mailbox !== undefined && { mailbox }),
      seconds,
      header: as === 'date' ? httpDate(clock.now().getTime() + seconds * 1000) : String(seconds),
      endsAt: clock.monotonic() + seconds * 1000,
    }),
    told: (pause) => {
      const tell = () => {
        const key = pause.mailbox ?? ''
        pausedUntil.set(key, Math.max(pausedUntil.get(key) ?? 0, pause.endsAt))
      }
      if (pauses.travelMs === 0) tell()
      else setTimeout(tell, pauses.travelMs).unref()
    },
    remainingMs: (mailbox = '') =>
      Math.max(0, Math.max(pausedUntil.get('') ?? 0, pausedUntil.get(mailbox) ?? 0) - clock.monotonic()),
    clear: () => pausedUntil.clear(),
  }
  return pauses
}

/** Rounded up to a whole second, as in an HTTP date, so that waiting for it is long enough. */
function httpDate(ms: number): string {
  return new Date(Math.ceil(ms / 1000) * 1000).toUTCString()
}
