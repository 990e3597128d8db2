import ical, {
  ICalAlarmType,
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalAttendeeData,
  type ICalEventData,
} from 'ical-generator'
import { DateTime } from 'luxon'
import { allNames } from '../lib/all-names.ts'
import { linksIn } from '../lib/links.ts'
import { momentOf } from '../lib/wall-time.ts'
import type { MeetingAttendee, MeetingContent, ShowAs } from '../store/training-records.ts'
import type { MailAddress } from './mail-sender.ts'
import { displayName, oneLine } from './mail-text.ts'
import { timeZoneBlock } from './time-zone-block.ts'

export interface CalendarMessage {
  method: 'REQUEST' | 'CANCEL'
  uid: string
  sequence: number
  /** DTSTAMP: of two messages with the same SEQUENCE, the later one counts. */
  at: Date
  organiser: MailAddress
  content: MeetingContent
  /** As the calendar will show them. */
  description: { plain: string; html: string }
  /** The attendees that the reader may see. */
  attendees: readonly MeetingAttendee[]
}

const BUSY: Record<ShowAs, string> = {
  free: 'FREE',
  tentative: 'TENTATIVE',
  busy: 'BUSY',
  oof: 'OOF',
  workingElsewhere: 'WORKINGELSEWHERE',
}

/** The iCalendar object of one message: a meeting request or its cancellation (iTIP, RFC 5546). */
export function calendarMessage(message: CalendarMessage): string {
  const { method, content } = message
  const calendar = ical({
    prodId: { company: 'Rollcall', product: 'Rollcall', language: 'EN' },
    method: ICalCalendarMethod[method],
  })
  const block = isPlain(content) ? blockFor(content) : undefined
  // Without a name: with one, DTSTAMP would no longer be written in UTC.
  if (block !== undefined) calendar.timezone({ name: null, generator: () => block })
  const event = calendar.createEvent({
    ...(block === undefined ? inUtc(content) : inZone(content)),
    ...details(message),
  })
  if (method === 'REQUEST' && content.reminderMinutes !== undefined) {
    event.createAlarm({ type: ICalAlarmType.display, trigger: content.reminderMinutes * 60 })
  }
  return `${calendar.toString()}\r\n`
}

/** A local time that a clock change repeats or skips is ambiguous in another calendar; an instant isn't. */
function isPlain({ start, end, timeZone }: MeetingContent): boolean {
  return [start, end].every((wallTime) => momentOf(wallTime, timeZone).shown === 'once')
}

function blockFor({ start, end, timeZone }: MeetingContent): string {
  return timeZoneBlock(timeZone, { from: momentOf(start, timeZone).at, until: momentOf(end, timeZone).at })
}

function inUtc({ start, end, timeZone }: MeetingContent): Pick<ICalEventData, 'start' | 'end' | 'timezone'> {
  return { start: momentOf(start, timeZone).at, end: momentOf(end, timeZone).at, timezone: null }
}

function inZone({ start, end, timeZone }: MeetingContent): Pick<ICalEventData, 'start' | 'end' | 'timezone'> {
  return {
    start: DateTime.fromISO(start, { zone: timeZone }),
    end: DateTime.fromISO(end, { zone: timeZone }),
    timezone: timeZone,
  }
}

function details({
  method,
  uid,
  sequence,
  at,
  organiser,
  content,
  description,
  attendees,
}: CalendarMessage): Omit<ICalEventData, 'start'> {
  const cancelled = method === 'CANCEL'
  const busy = BUSY[content.showAs]
  return {
    id: uid,
    sequence,
    stamp: at,
    summary: oneLine(content.subject, MOST_SUBJECT),
    description,
    organizer: { name: displayName(organiser), email: organiser.address },
    attendees: attendees.map((person) => attendee(person, content.responseRequested && !cancelled)),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: content.showAs === 'free' ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
    x: [
      ['X-MICROSOFT-CDO-BUSYSTATUS', busy],
      ['X-MICROSOFT-CDO-INTENDEDSTATUS', busy],
      ['X-MICROSOFT-CDO-IMPORTANCE', '1'],
    ],
    ...(content.location !== undefined && place(content.location)),
  }
}

export const MOST_SUBJECT = 255

/** A location with a web address, such as that of an online meeting, becomes a link. */
function place(location: string): Pick<ICalEventData, 'location' | 'url'> {
  const url = linksIn(location).find(({ certain }) => certain)?.url
  return { location: oneLine(location, 500), ...(url !== undefined && { url: url.replace(/[,;]/g, asPercent) }) }
}

// The library escapes an address like any text, with a backslash before these two characters.
const asPercent = (sign: string) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`

function attendee(person: MeetingAttendee, rsvp: boolean): ICalAttendeeData {
  const { address, type } = person
  return {
    email: address,
    name: displayName({ name: allNames(person), address }),
    type: ICalAttendeeType.INDIVIDUAL,
    role: type === 'optional' ? ICalAttendeeRole.OPT : ICalAttendeeRole.REQ,
    status: ICalAttendeeStatus.NEEDSACTION,
    rsvp,
  }
}
