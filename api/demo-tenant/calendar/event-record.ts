import type { DemoPerson } from '../company/people.ts'

export type Response = 'none' | 'accepted' | 'declined' | 'tentativelyAccepted'

export interface AttendeeRecord {
  address: string
  name: string
  type: 'required' | 'optional' | 'resource'
  response: Response
  /** Milliseconds; 0: never. */
  respondedAt: number
}

export interface EventOptions {
  reminderMinutesBeforeStart: number
  isReminderOn: boolean
  responseRequested: boolean
  allowNewTimeProposals: boolean
  hideAttendees: boolean
  showAs: 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere' | 'unknown'
  importance: 'low' | 'normal' | 'high'
  sensitivity: 'normal' | 'personal' | 'private' | 'confidential'
  categories: string[]
}

export interface ExtendedProperty {
  id: string
  value: string
}

export interface EventLocation {
  displayName: string
}

/** The Teams meeting of an event. */
export interface OnlineMeeting {
  /** "19:meeting_…@thread.v2" */
  thread: string
  joinUrl: string
  /** Before this moment Graph doesn't return it yet. Milliseconds. */
  visibleFrom: number
  /** Whether the body has its join block yet. */
  inBody: boolean
}

/**
 * An event in its organiser's calendar. Never changed in place: each change makes a new record with a higher version.
 */
export interface EventRecord {
  readonly id: string
  /** The other id, which Graph gives callers that don't ask for immutable ones. */
  readonly movingId: string
  readonly iCalUId: string
  readonly version: number
  /** The organiser's mailbox, lower case. */
  readonly organiser: string
  readonly organiserName: string
  readonly createdAt: number
  readonly changedAt: number
  readonly subject: string
  /** A whole document, as Exchange keeps it. */
  readonly html: string
  /** Instants in milliseconds, and the zone names they were given in. */
  readonly start: number
  readonly startZone: string
  readonly end: number
  readonly endZone: string
  readonly isAllDay: boolean
  readonly locations: readonly EventLocation[]
  readonly attendees: readonly AttendeeRecord[]
  readonly options: EventOptions
  readonly transactionId?: string
  readonly extended: readonly ExtendedProperty[]
  readonly isOnline: boolean
  readonly meeting?: OnlineMeeting
}

/** An attendee's copy of an event, as it was when the last mail came. */
export interface EventCopy {
  readonly id: string
  readonly movingId: string
  /** The mailbox it is in, lower case. */
  readonly owner: string
  readonly version: number
  readonly receivedAt: number
  readonly changedAt: number
  readonly seen: EventRecord
  readonly response: Response
  readonly respondedAt: number
  readonly isCancelled: boolean
}

export type MailKind = 'invitation' | 'update' | 'cancellation' | 'forward'

/** One mail to one person. */
export interface EventMail {
  readonly number: number
  readonly to: string
  readonly kind: MailKind
  readonly comment?: string
  readonly at: number
  /** The event as the mail describes it. */
  readonly seen: EventRecord
}

/** An attendee's answer on its way to the organiser. */
export interface ReplyMail {
  readonly number: number
  /** The organiser's mailbox. */
  readonly to: string
  readonly from: { address: string; name: string }
  readonly response: Exclude<Response, 'none'>
  readonly comment?: string
  readonly at: number
  readonly seen: EventRecord
}

/** The address under which a person's mailbox is kept. */
export function mailboxOf(person: DemoPerson): string {
  return (person.mail ?? person.userPrincipalName).toLowerCase()
}
