import type { Clock } from '../lib/clock.ts'

const FIRST_BACKOFF_MS = 1_000
const LONGEST_BACKOFF_MS = 60_000

/** Statuses that say nothing about the request itself: retry later. */
export function isTransient(status: number): boolean {
  return status === 429 || status === 500 || status === 502 || status === 503 || status === 504
}

/** Statuses by which Microsoft asks to slow down. */
export function isThrottling(status: number): boolean {
  return status === 429 || status === 503
}

/**
 * Milliseconds a Retry-After header asks for, given in seconds or as an HTTP date; undefined when it can't be read. A
 * date gets a little extra because it is cut to whole seconds.
 */
export function retryAfterMs(header: string | null | undefined, now: Date): number | undefined {
  if (!header) return undefined
  if (/^\s*\d+(\.\d+)?\s*$/.test(header)) return Number(header) * 1000
  const at = Date.parse(header)
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime()) + 1_000
}

/** When an answer was sent, by the sender's clock: a Retry-After date uses that clock, and ours may be wrong. */
export function sentAt(headers: Headers, clock: Clock): Date {
  const date = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(date) ? clock.now() : new Date(date)
}

/**
 * How long to wait before attempt `attempt` (1 = first retry) when Microsoft named no time: exponential, half of it
 * random.
 */
export function backoffMs(attempt: number): number {
  const ceiling = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (attempt - 1))
  return ceiling / 2 + Math.random() * (ceiling / 2)
}
