import type { Attention } from '../lib/errors.ts'
import type { Language } from '../lib/spoken-time.ts'
import type { SessionEnrolment, UnseenChange } from './session-parts.ts'
import type { Stored } from './records.ts'

export interface TrainingRecord extends Stored {
  title: string
  description?: string
  /** What people look for it under. */
  categories?: string[]
  createdAt: string
  updatedAt: string
}

export type ParticipantStatus = 'Subscribed' | 'Waiting' | 'Cancelled' | 'Attended' | 'Absent'

export interface Participant {
  /** The employee's id. */
  employee: string
  status: ParticipantStatus
  attendance: 'required' | 'optional'
  /** When this person came on the roster or the waiting list: who came first is first. */
  since: string
  /** Set where the person gave the seat up by declining in Outlook. */
  declined?: true
  /** What the person said on leaving. */
  leftBecause?: string
}

/** An employee by id, or somebody from outside by name and address. */
export interface SessionTrainer {
  employee?: string
  name?: string
  email?: string
  /** Gets the meeting as well. */
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
  /**
   * What somebody wrote in Outlook for this date alone, in place of the Invitation tab's; both may hold placeholders.
   */
  title?: string
  text?: string
}

export type ShowAs = 'free' | 'tentative' | 'busy' | 'oof' | 'workingElsewhere'

/** The Invitation tab of a session. */
export interface SessionInvitation {
  /** May hold {training}, {session}, {date}, {time}, {location}, {trainer}, as the text may. */
  title: string
  /** HTML, sanitised when it was saved. */
  text: string
  /** In which the placeholders {date} and {time} are written. */
  language: Language
  onlineSession: boolean
  resendAutomatically: boolean
  /** Somebody who may send chose that the service task sends the first invitation as well. */
  sendFirst?: true
  reminderMinutes?: number
  hideAttendees?: boolean
  showAs: ShowAs
  responseRequested: boolean
}

export interface SessionRecord extends Stored {
  trainingId: string
  title: string
  /** What the HR system calls it: an import finds it again by this. */
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
  /** Who has the same address: one mail is for all of them. */
  others?: { name: string; employee?: string }[]
  /** Lower case: what tells attendees apart. */
  address: string
  name: string
  type: 'required' | 'optional'
  /** The employee's id; absent for a trainer from outside. */
  employee?: string
}

/** Everything of a meeting that people see, as it was or will be sent. */
export interface MeetingContent {
  subject: string
  html: string
  /** In which it is written. That it changes alone writes to nobody. */
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
 * What is about to be done, on disk before anything leaves: after a crash or a lost answer it is looked up, never
 * blindly repeated.
 */
export interface MeetingIntent {
  action: MeetingAction
  /** Derived from the session date and the number of the meeting there; the same for every repeat. */
  transactionId: string
  content?: MeetingContent
  comment?: string
  begunAt: string
  attempts: number
  /** E-mail: the addresses whose message the mail server has taken already. */
  told?: string[]
  /** E-mail through Graph: the addresses whose message was about to be handed over; without those of `told`, open. */
  handed?: string[]
}

/** What Outlook said the meeting is, right after it was written: what differs from it later was changed there. */
export interface OutlookSnapshot {
  subject: string
  /** Both in UTC: "2027-03-10T08:00:00.000Z". */
  start: string
  end: string
  location: string
  /** The body as plain text, blanks and line breaks folded. */
  text: string
}

/** What somebody changed in Outlook, beside what was sent. */
export interface MeetingDrift {
  kind: 'changed' | 'deleted'
  noticedAt: string
  /** Field by field: what was sent, what Outlook holds. */
  fields: Record<string, { rollcall: string; outlook: string }>
}

/** The Outlook meeting of one session date: the ledger and the outbox. The id is the session date's. */
export interface MeetingRecord extends Stored {
  sessionId: string
  via: 'MicrosoftGraph' | 'Email'
  /** The remote account that sends, and the mailbox that owns the meeting; for e-mail the sender's address. */
  accountId?: string
  organiser: string
  /** Object id of that mailbox; absent where it was not to be found out. */
  organiserId?: string
  /** What that mailbox was called when the meeting was sent, where it has another name by now. */
  formerOrganiser?: string
  eventId?: string
  changeKey?: string
  joinUrl?: string
  /** E-mail: the SEQUENCE of the last message. */
  sequence: number
  /** How many meetings there have been for this date: a new one after a cancellation is another. */
  generation: number
  /** What the participants have by now; absent before the first sending and after a cancellation. */
  sent?: MeetingContent
  sentAt?: string
  outlook?: OutlookSnapshot
  intent?: MeetingIntent
  error?: Attention
  /** Stands for what was tried in vain: that, and no later change, is tried again without a click. */
  failed?: string
  /** Who could not be told at the last sending while others were, by address. */
  refused?: Record<string, Attention>
  /** Whose mail may have gone out or not, by address: nobody can tell, and it is not sent again by itself. */
  perhaps?: Record<string, Attention>
  drift?: MeetingDrift
  cancelledAt?: string
  /** The meeting was deleted in Outlook, and the trainer left it at that: no new one is made unless he puts it back. */
  givenUp?: true
  /** By address. */
  replies: Record<string, { reply: ReplyKind; at?: string }>
  repliesReadAt?: string
  createdAt: string
  updatedAt: string
}
