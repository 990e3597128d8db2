import { inUtc, markOf, type CalendarEvent } from '../graph/event-shapes.ts'
import { findMarkedEvents, readOneEvent } from '../graph/events-read.ts'
import { cancelEvent, createEvent, type Calendar } from '../graph/events.ts'
import type { Clock } from '../lib/clock.ts'
import { RollcallError } from '../lib/errors.ts'
import type { MeetingContent } from '../store/training-records.ts'
import type { Errand } from './carrier.ts'
import { waitOutConflicts } from './wait-out-conflicts.ts'
import { stayUncertain } from './stay-uncertain.ts'
import { orInUtc } from './zone-refusal.ts'

/** Exchange may need some seconds until a search finds a new event: the wait before each look, in milliseconds. */
const LOOKS = [0, 2_000, 5_000, 10_000]
/** If it was started this long ago, the first look finds it, or it was never made. */
const SURELY_SEEN_MS = 60_000
/** Teams may need a moment to make its meeting. */
const JOIN_LINK_LOOKS = [1_000, 4_000]
const ATTEMPTS = 4
const MADE_TWICE = 'This meeting was created twice by mistake. The other one still takes place.'

interface Making {
  calendar: Calendar
  clock: Clock
}

/**
 * Creates the meeting of an errand, once. Looks for it by its mark before any repeat; a repeat has the same transaction
 * id and content, so that Outlook drops it if the search missed the event.
 * @throws meeting_uncertain, or what createEvent throws: then it was certainly not created
 */
export async function makeEvent(making: Making, content: MeetingContent, errand: Errand): Promise<CalendarEvent> {
  let uncertain = errand.uncertain
  const waitedOut = waitOutConflicts(making.clock, errand.signal)
  for (let attempt = 1; attempt <= ATTEMPTS;) {
    try {
      const found = uncertain ? await lookFor(making, errand) : undefined
      const made = found ?? (await create(making.calendar, { ...intentOf(errand), content }, errand.signal))
      if (made) return made
      // There is one with this transaction id, so it must turn up.
      uncertain = true
    } catch (error) {
      if (await waitedOut(error)) continue
      if (!(error instanceof RollcallError) || !mayRepeat(error)) throw stayUncertain(error, uncertain)
      uncertain ||= error.code === 'meeting_uncertain'
    }
    attempt += 1
  }
  if (!uncertain)
    throw new RollcallError('throttled', 'Microsoft Graph asked to slow down and kept refusing to create the meeting.')
  const found = await lookFor(making, errand).catch((error: unknown) => {
    throw stayUncertain(error, true)
  })
  if (found) return found
  throw new RollcallError(
    'meeting_uncertain',
    `Rollcall couldn’t find out whether the meeting of ${content.start.replace('T', ' ')} was created.`,
  )
}

/** Reads the meeting again until it has its join link; after a few tries it is taken without. */
export async function withJoinLink(
  { calendar, clock }: Making,
  made: CalendarEvent,
  online: boolean,
): Promise<CalendarEvent> {
  let event = made
  for (const wait of JOIN_LINK_LOOKS) {
    if (!online || event.joinUrl !== undefined) return event
    await clock.sleep(wait)
    event = (await readOneEvent(calendar, event.id).catch(() => undefined)) ?? event
  }
  return event
}

/** The lane waited for the throttling to end, so the same request may be sent again. */
const mayRepeat = ({ code, details }: RollcallError) =>
  code === 'meeting_uncertain' || (code === 'throttled' && details['status'] === 429)

const intentOf = ({ meeting, intent }: Errand) => ({
  transactionId: intent.transactionId,
  mark: markOf(meeting.id, meeting.generation),
})

async function create(
  calendar: Calendar,
  event: Parameters<typeof createEvent>[1],
  signal: AbortSignal,
): Promise<CalendarEvent | undefined> {
  const { content } = event
  return orInUtc(
    content,
    () => createEvent(calendar, event, signal),
    () => createEvent(calendar, { ...event, content: inUtc(content) }, signal),
  )
}

/** The meeting with this errand's mark. If there are two after all, the older one counts. */
async function lookFor({ calendar, clock }: Making, errand: Errand): Promise<CalendarEvent | undefined> {
  const { mark } = intentOf(errand)
  const age = clock.now().getTime() - Date.parse(errand.intent.begunAt)
  for (const wait of Math.abs(age) > SURELY_SEEN_MS ? [0] : LOOKS) {
    await clock.sleep(wait, errand.signal)
    const [elder, ...others] = await findMarkedEvents(calendar, mark, errand.signal)
    for (const other of others) await cancelEvent(calendar, other.id, MADE_TWICE)
    if (elder) return elder
  }
  return undefined
}
