import { takesAway, type Decision } from './judge-picture.ts'

export interface BrakeLimits {
  /** 0 to 1. */
  brakeShare: number
  brakeCount: number
}

/**
 * Whether these changes must wait for an admin: more than the set share of the pictures that came from Entra, and more
 * than the set number.
 * @param pictures how many there were when the run started; a first run has none and isn't limited
 * @returns what to show about a held run, or undefined when it may go on
 */
export function brakeOn(
  staged: readonly Decision[],
  pictures: number,
  limits: BrakeLimits,
): Record<string, number> | undefined {
  const braked = staged.filter((decision) => decision.change?.braked)
  if (braked.length <= limits.brakeCount || braked.length <= pictures * limits.brakeShare) return undefined
  const removed = braked.filter(takesAway).length
  return { removed, updated: braked.length - removed, of: pictures }
}
