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
  /** Whose mail is for this person as well, since both have one address. */
  sharesWith?: string
}

/** What is to be done about one session date, and who gets which mail by it. */
export interface DatePlan {
  dateId: string
  action: MeetingAction | 'none'
  /** Of an update. */
  changes: string[]
  /** Absent for a cancellation. */
  content?: MeetingContent
  comment?: string
  /** The ledger as it stood; absent before the first sending. */
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
  /** Stands for all that the plan rests on. */
  revision: string
  /** How the meetings of this session are brought to people. */
  via: MeetingRecord['via']
  dates: DatePlan[]
  mails: MailCounts
  problems: Problem[]
}

export interface PlanInput extends SessionParts {
  settings: TrainingSettings
  /** All of this session, also of dates that stand no more in it. */
  meetings: readonly MeetingRecord[]
  now: Date
}
