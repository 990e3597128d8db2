import type { Clock } from '../lib/clock.ts'
import { RollcallError } from '../lib/errors.ts'

/** Exchange needs some seconds to work a change in; before each further try so many milliseconds are waited. */
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000]
/** What Exchange asks for beyond this is left to the next sending. */
const LONGEST_MS = 30_000

/**
 * Waits after a write that was refused because it met another one.
 * @returns what says of each refusal whether it was waited for, so that the same may be sent again: false for a refusal
 * of another kind, and once all waits are used up
 */
export function sitOutConflicts(clock: Clock, signal: AbortSignal): (error: unknown) => Promise<boolean> {
  const waits = [...WAITS]
  return async (error) => {
    if (!(error instanceof RollcallError) || error.code !== 'meeting_conflict') return false
    const asked = Number(error.details['retryAfterMs'] ?? 0)
    const wait = waits.shift()
    if (wait === undefined || asked > LONGEST_MS) return false
    await clock.sleep(Math.max(wait, asked), signal)
    return true
  }
}
