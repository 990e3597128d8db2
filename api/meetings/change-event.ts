import { withJoinBlockOf } from '../graph/event-html.ts'
import { eventAttendees, eventFields, inUtc, type CalendarEvent, type EventPart } from '../graph/event-shapes.ts'
import { readOneEvent } from '../graph/events-read.ts'
import { patchEvent, type Calendar } from '../graph/events.ts'
import type { Clock } from '../lib/clock.ts'
import { RollcallError } from '../lib/errors.ts'
import type { MeetingContent } from '../store/training-records.ts'
import { compareRows, type RowChanges } from './attendee-rows.ts'
import type { Errand } from './carrier.ts'
import { attendeeChanges, differingParts } from './compare.ts'
import { driftFields, driftedParts, isAsMeant, snapshotOf } from './event-drift.ts'
import { proxiesFor } from './match-rows.ts'
import { waitOutConflicts } from './wait-out-conflicts.ts'
import { stayUncertain } from './stay-uncertain.ts'
import { wholeList } from './whole-list.ts'
import { orInUtc } from './zone-refusal.ts'

const ATTEMPTS = 4
/** A meeting that many people answer at once would change before every write. */
const AS_READ = 3

/**
 * Changes an existing meeting to the errand's content with one PATCH of only what differs; if only attendees change,
 * only they get a mail. Reads the meeting first, to keep its join block and people added in Outlook, and to overwrite
 * nothing that someone changed there; only an errand for a meeting with known drift puts it back. If someone changes it
 * between the reading and the writing, it is read again.
 * @param parts what may be written besides attendees
 * @throws meeting_deleted, meeting_drifted (details.fields), attendee_without_address (details.withoutAddress),
 * meeting_uncertain, otherwise as patchEvent
 */
export async function changeEvent(
  { calendar, clock }: { calendar: Calendar; clock: Clock },
  errand: Errand,
  parts: 'all' | 'attendees',
): Promise<CalendarEvent> {
  let { uncertain } = errand
  const waitedOut = waitOutConflicts(clock, errand.signal)
  let readings = 0
  for (let attempt = 1; ;) {
    try {
      readings += 1
      const event = await readMeeting(calendar, errand)
      const content = contentIn(errand)
      const rows = await rowsOf(calendar, event, errand)
      if (uncertain && isAsMeant(event, content) && !rows.isMissing && !rows.hasLeavers) return event
      const fields = {
        ...fieldsFor(event, errand, parts, uncertain),
        ...(await attendeesFor(calendar, rows, errand)),
      }
      const { id, etag } = event
      const meant = readings <= AS_READ && etag !== undefined ? { id, etag } : { id }
      return Object.keys(fields).length === 0 ? event : await patch(calendar, meant, fields, content, errand.signal)
    } catch (error) {
      if (await waitedOut(error)) continue
      if (!(error instanceof RollcallError) || attempt >= ATTEMPTS || !mayRepeat(error))
        throw stayUncertain(error, uncertain)
      uncertain ||= error.code === 'meeting_uncertain'
      attempt += 1
    }
  }
}

/** A change is read back before it is repeated, so that a lost answer doesn't cause a second mail to everyone. */
const mayRepeat = ({ code, details }: RollcallError) => code === 'meeting_uncertain' || details['status'] === 429

async function readMeeting(calendar: Calendar, { meeting, signal }: Errand): Promise<CalendarEvent> {
  const event = meeting.eventId === undefined ? undefined : await readOneEvent(calendar, meeting.eventId, signal)
  if (event && !event.isCancelled) return event
  throw new RollcallError('meeting_deleted', 'The meeting was deleted in Outlook.', { details: { fields: {} } })
}

async function rowsOf(calendar: Calendar, event: CalendarEvent, errand: Errand): Promise<RowChanges> {
  const { keptAs, sent = contentIn(errand) } = errand.meeting
  const content = contentIn(errand)
  const matching = { ours: [...content.attendees, ...sent.attendees], keptAs }
  const proxies = await proxiesFor(calendar, [{ rows: event.attendees, matching }], errand.signal)
  return compareRows(event, { sent, content, keptAs, proxies })
}

async function attendeesFor(calendar: Calendar, rows: RowChanges, errand: Errand): Promise<Record<string, unknown>> {
  const content = contentIn(errand)
  const { sent = content, keptAs } = errand.meeting
  const { added, removed, typesDiffer } = attendeeChanges(sent, content, keptAs)
  if (!rows.isMissing && !rows.hasLeavers && !typesDiffer) return {}
  const list = await wholeList(calendar, rows, errand, added.length > 0 || removed.length > 0 || typesDiffer)
  return list ? { attendees: eventAttendees(list) } : {}
}

function fieldsFor(
  event: CalendarEvent,
  errand: Errand,
  wish: 'all' | 'attendees',
  uncertain: boolean,
): Record<string, unknown> {
  const { meeting } = errand
  const sent = meeting.sent ?? contentIn(errand)
  const content = contentIn(errand)
  const drifted = driftedParts(meeting.outlook, snapshotOf(event))
  // If our own change may have been done in part, the difference isn't drift.
  if (drifted.length > 0 && !meeting.drift && !(uncertain && wish === 'all')) {
    const fields = driftFields(sent, drifted, snapshotOf(event))
    throw new RollcallError('meeting_drifted', 'The meeting was changed in Outlook since it was sent.', {
      details: { fields },
    })
  }
  const parts = wish === 'all' ? [...new Set<EventPart>([...differingParts(sent, content), ...drifted])] : []
  return withBody(event, content, eventFields(content, parts))
}

function withBody(
  { html, joinUrl }: CalendarEvent,
  content: MeetingContent,
  fields: Record<string, unknown>,
): Record<string, unknown> {
  if (!('body' in fields)) return fields
  return { ...fields, body: { contentType: 'html', content: withJoinBlockOf(html, joinUrl, content.html) } }
}

async function patch(
  calendar: Calendar,
  event: Pick<CalendarEvent, 'id' | 'etag'>,
  fields: Record<string, unknown>,
  content: MeetingContent,
  signal: AbortSignal,
): Promise<CalendarEvent> {
  const plain = () => patchEvent(calendar, event, fields, signal)
  if (!('start' in fields)) return plain()
  const utc = { ...fields, ...eventFields(inUtc(content), ['time']) }
  return orInUtc(content, plain, () => patchEvent(calendar, event, utc, signal))
}

function contentIn({ intent }: Errand): MeetingContent {
  if (!intent.content) throw new RollcallError('internal', 'A change of a meeting has no content.')
  return intent.content
}
