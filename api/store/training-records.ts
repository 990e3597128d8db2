import type { Attention } from '../lib/errors.ts'
import type { Language } from '../lib/spoken-time.ts'
import type { MeetingDrift, OutlookSnapshot, RowWithoutAddress } from './meeting-parts.ts'
import type { ParticipantMarks, SessionEnrolment, TrainingPicture, UnseenChange } from './session-parts.ts'
import type { Stored } from './records.ts'

export interface TrainingRecord extends Stored {
  title: string
  description?: string
  /** What people look for it under. */
  categories?: string[]
  picture?: TrainingPicture
  createdAt: string
  updatedAt: string
}

export type ParticipantStatus = 'Subscribed' | 'Waiting' | 'Cancelled' | 'Attended' | 'Absent'

export interface Participant extends ParticipantMarks {
  /** The employee's id. */
  employee: string
  status: ParticipantStatus
  attendance: 'required' | 'optional'
  /** When this person came on the roster or the waiting list, which decides the order. */
  since: string
}

/** An employee by id, or a person from outside by name and address. */
export interface SessionTrainer {
  employee?: string
  name?: string
  email?: string
  /** Also gets the meeting. */
  invited: boolean
}

export interface SessionDate {
  id: string
  /** Wall time in `timeZone`: "2027-03-10T09:00". */
  start: string
  end: string
  /** IANA name. */
  timeZone: string
  location?: string
  /** What was written in Outlook for this date only, instead of the Invitation tab's; both may contain placeholders. */
  title?: string
  text?: string
}

export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere'

/** The Invitation tab of a session. */
export interface SessionInvitation {
  /** May contain {training}, {session}, {date}, {time}, {location}, {trainer}, like the text. */
  title: string
  /** HTML, sanitised when it was saved. */
  text: string
  /** The language of the placeholders {date} and {time}. */
  language: Language
  onlineSession: boolean
  resendAutomatically: boolean
  /** A person who may send chose that the service task also sends the first invitation. */
  sendFirst?: true
  reminderMinutes?: number
  hideAttendees?: boolean
  showAs: ShowAs
  responseRequested: boolean
}

export interface SessionRecord extends Stored {
  trainingId: string
  title: string
  /** The HR system's name for it, by which an import finds it again. */
  reference?: string
  capacity?: number
  trainers: SessionTrainer[]
  dates: SessionDate[]
  participants: Participant[]
  invitation: SessionInvitation
  unseen?: UnseenChange
  enrolment?: SessionEnrolment
  /** Absent while the session takes place. */
  cancelled?: { at: string; comment: string }
  createdAt: string
  updatedAt: string
}

export type MeetingAction = 'create' | 'update' | 'attendees' | 'cancel'
export type ReplyKind = 'none' | 'accepted' | 'declined' | 'tentative'

export interface MeetingAttendee {
  /** People with the same address: one mail is for all of them. */
  others?: { name: string; employee?: string }[]
  /** Lower case; identifies the attendee. */
  address: string
  name: string
  type: 'required' | 'optional'
  /** The employee's id; absent for a trainer from outside. */
  employee?: string
}

/** Everything people see of a meeting, as it was or will be sent. */
export interface MeetingContent {
  subject: string
  html: string
  /** The zone it is written in. When only this changes, nobody gets mail. */
  language?: Language
  start: string
  end: string
  timeZone: string
  location?: string
  online: boolean
  reminderMinutes?: number
  hideAttendees: boolean
  showAs: ShowAs
  responseRequested: boolean
  attendees: MeetingAttendee[]
}

/**
 * What is about to be done, on disk before anything is sent: after a crash or a lost answer it is looked up, never
 * blindly repeated.
 */
export interface MeetingIntent {
  action: MeetingAction
  /** Derived from the session date and its meeting number; the same for every repeat. */
  transactionId: string
  content?: MeetingContent
  comment?: string
  begunAt: string
  attempts: number
  /** E-mail: the addresses whose message the mail server has accepted. */
  told?: string[]
  /** People the forecast named as losing the meeting, because Exchange keeps no address for them; by `keyOfRow`. */
  drops?: string[]
  /** E-mail through Graph: the addresses whose message was about to be sent; those not in `told` are uncertain. */
  handed?: string[]
}

/** The Outlook meeting of one session date: the ledger and the outbox. The id is the session date's. */
export interface MeetingRecord extends Stored {
  sessionId: string
  via: 'MicrosoftGraph' | 'Email'
  /** The remote account that sends, and the mailbox that owns the meeting; for e-mail the sender's address. */
  accountId?: string
  organiser: string
  /** Object id of that mailbox; absent when it couldn't be found out. */
  organiserId?: string
  /** The mailbox's name when the meeting was sent, when it has been renamed since. */
  formerOrganiser?: string
  eventId?: string
  changeKey?: string
  joinUrl?: string
  /** E-mail: the SEQUENCE of the last message. */
  sequence: number
  /** How many meetings there have been for this date: one made after a cancellation is a new one. */
  generation: number
  /** What the participants currently have; absent before the first sending and after a cancellation. */
  sent?: MeetingContent
  sentAt?: string
  outlook?: OutlookSnapshot
  intent?: MeetingIntent
  error?: Attention
  /** Identifies what failed: only that is tried again automatically, no later change. */
  failed?: string
  /** Who could not be reached at the last sending while others were, by address. */
  refused?: Record<string, Attention>
  /** Whose mail may or may not have gone out, by address: nobody can tell, and it isn't sent again automatically. */
  perhaps?: Record<string, Attention>
  drift?: MeetingDrift
  cancelledAt?: string
  /** Deleted in Outlook, which the trainer accepted: no new meeting is made unless the trainer restores it. */
  givenUp?: true
  /** Exchange did not take the name of the session's zone, so the meeting was entered in UTC. */
  inUtc?: boolean
  /** Under which address Exchange keeps somebody's row, by ours, where it is another than we sent. */
  keptAs?: Record<string, string>
  /** People added in Outlook for whom Exchange keeps no address: a new list of attendees would leave them out. */
  withoutAddress?: RowWithoutAddress[]
  /** By address. */
  replies: Record<string, { reply: ReplyKind; at?: string }>
  repliesReadAt?: string
  /** When those who had not answered were last reminded. */
  remindedAt?: string
  createdAt: string
  updatedAt: string
}
