import type { Clock } from '../lib/clock.ts'
import { RollcallError } from '../lib/errors.ts'

/** Exchange needs some seconds to apply a change: milliseconds to wait before each retry. */
const WAITS = [1_000, 2_000, 4_000, 8_000, 15_000]
/** If Exchange asks for longer, the next sending deals with it. */
const LONGEST_MS = 30_000

/**
 * Waits after a write that collided with another one.
 * @returns a function that says for each refusal whether it waited, so that the same write may be sent again: false for
 * another kind of refusal, and when no waits are left
 */
export function waitOutConflicts(clock: Clock, signal: AbortSignal): (error: unknown) => Promise<boolean> {
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
