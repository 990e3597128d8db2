import type { Attention } from '../lib/errors.ts'
import type { TrainingSettings } from '../store/setting-records.ts'
import type { MeetingAction, MeetingContent, MeetingRecord } from '../store/training-records.ts'
import type { SessionParts } from './meeting-content.ts'

export type MailKind = 'new' | 'updated' | 'cancelled' | 'none'

export interface Recipient {
  employee?: string
  name: string
  address: string
  mail: MailKind
  /** The person who has the same address and gets the mail for both. */
  sharesWith?: string
  /** Added in Outlook, and Exchange keeps no address for them, so they can't be kept when attendees change. */
  withoutAddress?: true
}

/** What to do about one session date, and who gets which mail. */
export interface DatePlan {
  dateId: string
  action: MeetingAction | 'none'
  /** Of an update. */
  changes: string[]
  /** Absent for a cancellation. */
  content?: MeetingContent
  comment?: string
  /** Set if the list of attendees is rewritten. */
  writesAttendees?: true
  /** The stored meeting the plan is based on; absent before the first sending. */
  meeting?: MeetingRecord
  recipients: Recipient[]
  /** Why nothing can be sent for it as it is. */
  stop?: Attention
}

export interface Problem extends Attention {
  severity: 'stop' | 'warn'
  dateId?: string
  employee?: string
}

export interface MailCounts {
  new: number
  updated: number
  cancelled: number
  undisturbed: number
}

export interface SessionPlan {
  /** Covers everything the plan depends on. */
  revision: string
  /** How this session's meetings are sent. */
  via: MeetingRecord['via']
  dates: DatePlan[]
  mails: MailCounts
  problems: Problem[]
}

export interface PlanInput extends SessionParts {
  settings: TrainingSettings
  /** All meetings of this session, including those of removed dates. */
  meetings: readonly MeetingRecord[]
  now: Date
  /** The account and mailbox that new meetings come from; absent if none is chosen, or for e-mail over SMTP. */
  sender?: string
}
