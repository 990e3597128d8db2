import { createHash } from 'node:crypto'
import { rowAddress } from './row-address.ts'
import { allNames } from '../lib/all-names.ts'
import type { MeetingAttendee, MeetingContent, ReplyKind } from '../store/training-records.ts'
import { instantOf } from '../lib/wall-time.ts'

/**
 * The single-value extended property that names the session date, and which of its meetings, an event is for. Its value
 * comes from `markOf`.
 */
export const MARK_ID = 'String {6f1c2a9e-3a0b-4f5d-9c55-8d2f0b7e4a11} Name RollcallSessionDate'

/** The mark of a session date's nth meeting. */
export const markOf = (dateId: string, generation: number) => `${dateId}#${String(generation)}`

/** The transaction id of a session date's nth meeting, as a GUID. Every instance and every repeat gets the same one. */
export function transactionIdOf(dateId: string, generation: number): string {
  const hex = createHash('sha256')
    .update(`Rollcall ${markOf(dateId, generation)}`)
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** An attendee as Outlook stores them. */
export interface EventAttendee {
  /** In lower case. Empty or not an SMTP address when Exchange has none. */
  address: string
  name: string
  type: string
  reply: ReplyKind
  /** Absent when they haven't replied. */
  repliedAt?: string
}

/** An event as it is now in the organiser's calendar. */
export interface CalendarEvent {
  id: string
  changeKey?: string
  /** Of the state that was read; a write that names it is refused when someone else was quicker. */
  etag?: string
  subject: string
  /** Both in UTC: "2027-03-10T08:00:00.000Z". */
  start: string
  end: string
  location: string
  html: string
  joinUrl?: string
  isCancelled: boolean
  /** Whether its time was entered in UTC, whatever zone it is shown in. */
  isInUtc: boolean
  /** Set by the app that made it, if any. */
  transactionId?: string
  createdAt: string
  attendees: EventAttendee[]
}

/** The parts of a meeting that an update can name. Attendees are separate. */
export type EventPart = 'title' | 'text' | 'time' | 'location' | 'online' | 'options'

/** Parts of a meeting as Graph expects them. https://learn.microsoft.com/graph/api/resources/event */
export function eventFields(content: MeetingContent, parts: readonly EventPart[]): Record<string, unknown> {
  return Object.assign({}, ...parts.map((part) => PARTS[part](content))) as Record<string, unknown>
}

export const ALL_PARTS: readonly EventPart[] = ['title', 'text', 'time', 'location', 'online', 'options']

const PARTS: Record<EventPart, (content: MeetingContent) => Record<string, unknown>> = {
  title: ({ subject }) => ({ subject }),
  text: ({ html }) => ({ body: { contentType: 'html', content: html } }),
  time: ({ start, end, timeZone }) => ({
    start: { dateTime: `${start}:00`, timeZone },
    end: { dateTime: `${end}:00`, timeZone },
  }),
  location: ({ location }) => ({ location: { displayName: location ?? '' } }),
  // An online meeting can't be turned back, so nothing is sent when it isn't wanted.
  online: ({ online }) => (online ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' } : {}),
  options: ({ reminderMinutes, hideAttendees, showAs, responseRequested }) => ({
    isReminderOn: reminderMinutes !== undefined,
    ...(reminderMinutes !== undefined && { reminderMinutesBeforeStart: reminderMinutes }),
    hideAttendees,
    showAs,
    responseRequested,
  }),
}

/** Attendees as Graph expects them. */
export function eventAttendees(
  attendees: readonly (Pick<MeetingAttendee, 'address' | 'name' | 'others'> & { type: string })[],
): Record<string, unknown>[] {
  return attendees.map((attendee) => {
    const { address, type } = attendee
    return { emailAddress: { address, name: allNames(attendee) }, type }
  })
}

/** Start and end in UTC, for an Exchange that doesn't know the session's time zone. */
export function inUtc(content: MeetingContent): MeetingContent {
  const utc = (wallTime: string) => instantOf(wallTime, content.timeZone).toISOString().slice(0, 16)
  return { ...content, start: utc(content.start), end: utc(content.end), timeZone: 'UTC' }
}

type Json = Record<string, unknown>
const object = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})
const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** Reads an event from Graph's answer; undefined when it isn't one. The request must have asked for times in UTC. */
export function readEvent(value: unknown): CalendarEvent | undefined {
  const event = object(value)
  const id = text(event['id'])
  if (id === '') return undefined
  const changeKey = text(event['changeKey'])
  const etag = text(event['@odata.etag'])
  const joinUrl = text(object(event['onlineMeeting'])['joinUrl'])
  const transactionId = text(event['transactionId'])
  const attendees = Array.isArray(event['attendees']) ? event['attendees'] : []
  return {
    id,
    ...(changeKey && { changeKey }),
    ...(etag && { etag }),
    subject: text(event['subject']),
    start: instant(event['start']),
    end: instant(event['end']),
    location: text(object(event['location'])['displayName']),
    html: text(object(event['body'])['content']),
    ...(joinUrl && { joinUrl }),
    isCancelled: event['isCancelled'] === true,
    isInUtc: /utc$/i.test(text(event['originalStartTimeZone'])),
    ...(transactionId && { transactionId }),
    createdAt: text(event['createdDateTime']),
    attendees: attendees.map(readAttendee).filter(({ address, name }) => address !== '' || name !== ''),
  }
}

/** Reads "2027-03-10T08:00:00.0000000" as an instant; returns what it can't read unchanged. */
function instant(value: unknown): string {
  const { dateTime, timeZone } = object(value)
  const wallTime = text(dateTime).replace(/Z$/, '').slice(0, 19)
  try {
    return instantOf(wallTime, text(timeZone) || 'UTC').toISOString()
  } catch {
    return text(dateTime)
  }
}

function readAttendee(value: unknown): EventAttendee {
  const attendee = object(value)
  const { address, name } = object(attendee['emailAddress'])
  const { response, time } = object(attendee['status'])
  const at = Date.parse(text(time))
  return {
    address: rowAddress(text(address)),
    name: text(name),
    type: text(attendee['type']) || 'required',
    reply: REPLIES[text(response)] ?? 'none',
    // The year 1 means "never".
    ...(at > 0 && { repliedAt: new Date(at).toISOString() }),
  }
}

const REPLIES: Readonly<Record<string, ReplyKind>> = {
  accepted: 'accepted',
  declined: 'declined',
  tentativelyAccepted: 'tentative',
}
