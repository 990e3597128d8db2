import { RollcallError } from '../lib/errors.ts'

/** What was found out about the meeting itself holds, however it came to be known. */
const KNOWN: ReadonlySet<string> = new Set(['meeting_deleted', 'meeting_drifted', 'meeting_uncertain'])

/**
 * A failure on the way to finding out how something ended leaves that as open as it was.
 * @param uncertain whether it is open
 */
export function stayUncertain(error: unknown, uncertain: boolean): unknown {
  if (!uncertain || !(error instanceof RollcallError) || KNOWN.has(error.code)) return error
  return new RollcallError('meeting_uncertain', `Whether it was done could not be found out: ${error.message}`, {
    cause: error,
    details: { because: error.code },
  })
}
