import { withJoinBlockOf } from '../graph/event-html.ts'
import { eventAttendees, eventFields, inUtc, type CalendarEvent, type EventPart } from '../graph/event-shapes.ts'
import { readOneEvent } from '../graph/events-read.ts'
import { patchEvent, type Calendar } from '../graph/events.ts'
import type { Clock } from '../lib/clock.ts'
import { RollcallError } from '../lib/errors.ts'
import type { MeetingAttendee, MeetingContent } from '../store/training-records.ts'
import { byAddress, type Errand } from './carrier.ts'
import { attendeeChanges, differingParts } from './compare.ts'
import { driftFields, driftedParts, isAsMeant, snapshotOf } from './event-drift.ts'
import { sitOutConflicts } from './sit-out-conflict.ts'
import { stayUncertain } from './stay-uncertain.ts'

const ATTEMPTS = 4

/**
 * Makes a standing meeting what the errand's content says, by one PATCH of what differs and nothing else: attendees
 * alone are mailed alone. The meeting is read first, so that its join block is kept, people who were added in Outlook
 * stay, and nothing that somebody changed there is written over; only an errand for a meeting whose drift is known puts
 * it back.
 * @param parts what may be written beside attendees
 * @throws meeting_deleted, meeting_drifted (details.fields), meeting_uncertain, otherwise as patchEvent
 */
export async function changeEvent(
  { calendar, clock }: { calendar: Calendar; clock: Clock },
  errand: Errand,
  parts: 'all' | 'attendees',
): Promise<CalendarEvent> {
  let { uncertain } = errand
  const satOut = sitOutConflicts(clock, errand.signal)
  for (let attempt = 1; ;) {
    try {
      const event = await standing(calendar, errand)
      const content = contentIn(errand)
      if (uncertain && isAsMeant(event, content) && !hasLeavers(event, errand)) return event
      const fields = fieldsFor(event, errand, parts, uncertain)
      return Object.keys(fields).length === 0 ? event : await patch(calendar, event.id, fields, content, errand.signal)
    } catch (error) {
      if (await satOut(error)) continue
      if (!(error instanceof RollcallError) || attempt >= ATTEMPTS || !mayRepeat(error))
        throw stayUncertain(error, uncertain)
      uncertain ||= error.code === 'meeting_uncertain'
      attempt += 1
    }
  }
}

/** A change is read back before it is repeated, so that a lost answer does not write to everybody twice. */
const mayRepeat = ({ code, details }: RollcallError) => code === 'meeting_uncertain' || details['status'] === 429

async function standing(calendar: Calendar, { meeting, signal }: Errand): Promise<CalendarEvent> {
  const event = meeting.eventId === undefined ? undefined : await readOneEvent(calendar, meeting.eventId, signal)
  if (event && !event.isCancelled) return event
  throw new RollcallError('meeting_deleted', 'The meeting was deleted in Outlook.', { details: { fields: {} } })
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
  // Nobody knows whether our own change has come through in part; then it is no one else's.
  if (drifted.length > 0 && !meeting.drift && !(uncertain && wish === 'all')) {
    const fields = driftFields(sent, drifted, snapshotOf(event))
    throw new RollcallError('meeting_drifted', 'The meeting was changed in Outlook since it was sent.', {
      details: { fields },
    })
  }
  const parts = wish === 'all' ? [...new Set<EventPart>([...differingParts(sent, content), ...drifted])] : []
  const { added, removed, typesDiffer } = attendeeChanges(sent, content)
  const missing = content.attendees.some(({ address }) => !event.attendees.some((one) => one.address === address))
  const attendees =
    added.length > 0 || removed.length > 0 || typesDiffer || missing
      ? { attendees: eventAttendees(merged(event, sent, content)) }
      : {}
  return { ...withBody(event, content, eventFields(content, parts)), ...attendees }
}

function withBody(
  { html, joinUrl }: CalendarEvent,
  content: MeetingContent,
  fields: Record<string, unknown>,
): Record<string, unknown> {
  if (!('body' in fields)) return fields
  return { ...fields, body: { contentType: 'html', content: withJoinBlockOf(html, joinUrl, content.html) } }
}

/**
 * Everybody who should be on it, and those who came on it by somebody else: a list that leaves them out would send them
 * away.
 */
function merged(
  event: CalendarEvent,
  sent: MeetingContent,
  content: MeetingContent,
): Pick<MeetingAttendee, 'address' | 'name' | 'type'>[] {
  const [before, after] = [byAddress(sent), byAddress(content)]
  const others = event.attendees.filter(({ address }) => !before.has(address) && !after.has(address))
  return [...content.attendees, ...(others as MeetingAttendee[])]
}

/** Whether somebody who was taken off is still on it. */
function hasLeavers(event: CalendarEvent, errand: Errand): boolean {
  const leavers = new Set(attendeeChanges(errand.meeting.sent, contentIn(errand)).removed.map(({ address }) => address))
  return event.attendees.some(({ address }) => leavers.has(address))
}

async function patch(
  calendar: Calendar,
  id: string,
  fields: Record<string, unknown>,
  content: MeetingContent,
  signal: AbortSignal,
): Promise<CalendarEvent> {
  try {
    return await patchEvent(calendar, id, fields, signal)
  } catch (error) {
    const isForeignZone =
      error instanceof RollcallError && error.details['graphCode'] === 'TimeZoneNotSupportedException'
    if (!isForeignZone || content.timeZone === 'UTC') throw error
    return patchEvent(calendar, id, { ...fields, ...eventFields(inUtc(content), ['time']) }, signal)
  }
}

function contentIn({ intent }: Errand): MeetingContent {
  if (!intent.content) throw new RollcallError('internal', 'A change of a meeting names no content.')
  return intent.content
}
