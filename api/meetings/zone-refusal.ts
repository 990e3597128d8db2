import { RollcallError } from '../lib/errors.ts'
import type { MeetingContent } from '../store/training-records.ts'

/** What certainly is no refusal of a zone's name. */
const OF_SOMETHING_ELSE: ReadonlySet<unknown> = new Set(['ErrorInvalidRecipients', 'ErrorInvalidIdMalformed'])

/**
 * Writes a meeting in its zone and, where Exchange refuses it for what may be the zone's name, in UTC: the hour is
 * right all the same, and Outlook shows everybody their own. Names are refused in many words, so the trial decides.
 * @throws the first refusal when UTC is refused as well: then it was about something else
 */
export async function orInUtc<T>(
  { timeZone }: MeetingContent,
  inZone: () => Promise<T>,
  inUtc: () => Promise<T>,
): Promise<T> {
  try {
    return await inZone()
  } catch (refusal) {
    if (timeZone === 'UTC' || !mayBeTheZone(refusal)) throw refusal
    return await inUtc().catch((error: unknown) => {
      throw mayBeTheZone(error) ? refusal : error
    })
  }
}

const mayBeTheZone = (error: unknown) =>
  error instanceof RollcallError &&
  error.code === 'meeting_refused' &&
  !OF_SOMETHING_ELSE.has(error.details['graphCode'])
