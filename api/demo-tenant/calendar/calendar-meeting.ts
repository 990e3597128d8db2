import type { EventCopy, EventMail, EventRecord, MailKind, Response } from './event-record.ts'

export type ReplyWord = 'none' | 'accepted' | 'declined' | 'tentative'

/** A meeting in a calendar. */
export interface CalendarMeeting {
  /** The immutable id in the organiser's calendar, whichever calendar was read. */
  id: string
  iCalUId: string
  organiser: string
  subject: string
  /** As Exchange keeps it: wrapped, sanitised, with the join block. */
  html: string
  /** In UTC: "2027-03-10T08:00:00.000Z". */
  start: string
  end: string
  /** The name of the zone the start was given in. */
  timeZone: string
  location: string
  attendees: { address: string; name: string; type: string; response: ReplyWord }[]
  isOnline: boolean
  joinUrl?: string
  transactionId?: string
  /** By id, as it was written. */
  extended: Record<string, string>
  reminderMinutes?: number
  hideAttendees: boolean
  showAs: string
  responseRequested: boolean
  changes: number
}

/** What one person sees of a meeting in their calendar. */
export interface CalendarEntry extends Omit<CalendarMeeting, 'attendees' | 'extended' | 'transactionId' | 'changes'> {
  response: ReplyWord
  isCancelled: boolean
}

export interface SentMail {
  to: string
  kind: MailKind
  /** The immutable id in the organiser's calendar. */
  eventId: string
  subject: string
  comment?: string
  at: string
}

export const REPLY_WORDS: Readonly<Record<Response, ReplyWord>> = {
  none: 'none',
  accepted: 'accepted',
  declined: 'declined',
  tentativelyAccepted: 'tentative',
}

export function entryOf(event: EventRecord): CalendarEntry {
  const {
    attendees: _attendees,
    extended: _extended,
    transactionId: _transactionId,
    changes: _changes,
    ...seen
  } = meetingView(event)
  return { ...seen, response: 'none', isCancelled: false }
}

export function receivedEntry(copy: EventCopy): CalendarEntry {
  return { ...entryOf(copy.seen), response: REPLY_WORDS[copy.response], isCancelled: copy.isCancelled }
}

export function meetingView(event: EventRecord): CalendarMeeting {
  const { options, meeting } = event
  return {
    id: event.id,
    iCalUId: event.iCalUId,
    organiser: event.organiser,
    subject: event.subject,
    html: event.html,
    start: new Date(event.start).toISOString(),
    end: new Date(event.end).toISOString(),
    timeZone: event.startZone,
    location: event.locations[0]?.displayName ?? '',
    attendees: event.attendees.map(({ address, name, type, response }) => ({
      address,
      name,
      type,
      response: REPLY_WORDS[response],
    })),
    isOnline: event.isOnline,
    ...(meeting?.inBody && { joinUrl: meeting.joinUrl }),
    ...(event.transactionId !== undefined && { transactionId: event.transactionId }),
    extended: Object.fromEntries(event.extended.map(({ id, value }) => [id, value])),
    ...(options.isReminderOn && { reminderMinutes: options.reminderMinutesBeforeStart }),
    hideAttendees: options.hideAttendees,
    showAs: options.showAs,
    responseRequested: options.responseRequested,
    changes: event.version,
  }
}

export function sentMail(mail: EventMail): SentMail {
  return {
    to: mail.to,
    kind: mail.kind,
    eventId: mail.seen.id,
    subject: mail.kind === 'cancellation' ? `Canceled: ${mail.seen.subject}` : mail.seen.subject,
    ...(mail.comment !== undefined && { comment: mail.comment }),
    at: new Date(mail.at).toISOString(),
  }
}
