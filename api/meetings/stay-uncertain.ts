import { RollcallError } from '../lib/errors.ts'

/** Facts about the meeting itself count, however they were found out. */
const KNOWN: ReadonlySet<string> = new Set(['meeting_deleted', 'meeting_drifted', 'meeting_uncertain'])

/**
 * If finding out how something ended fails, the result is as unknown as before.
 * @param uncertain whether it is unknown
 */
export function stayUncertain(error: unknown, uncertain: boolean): unknown {
  if (!uncertain || !(error instanceof RollcallError) || KNOWN.has(error.code)) return error
  return new RollcallError('meeting_uncertain', `Rollcall couldn’t find out whether it was done: ${error.message}`, {
    cause: error,
    details: { because: error.code },
  })
}
