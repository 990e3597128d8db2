import { RollcallError } from '../lib/errors.ts'
import type { MeetingContent } from '../store/training-records.ts'

/** Errors that are certainly not about a zone's name. */
const OF_SOMETHING_ELSE: ReadonlySet<unknown> = new Set(['ErrorInvalidRecipients', 'ErrorInvalidIdMalformed'])

/**
 * Writes a meeting in its zone and, if Exchange refuses what may be the zone's name, in UTC: the hour is right anyway,
 * and Outlook shows everyone their own time. Refusals of a name have many wordings, so we simply try.
 * @throws the first refusal when UTC is refused too: it was about something else then
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
