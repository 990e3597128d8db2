import type { Stored } from './records.ts'

/** How long people, pictures and trainings are kept; null: until someone deletes them. */
export interface RetentionRules {
  /** Counted from the person's last day. */
  leaverPhotosAfterDays: number | null
  /** Counted from their last day. */
  leaversAfterMonths: number | null
  /** Counted from their last date. */
  sessionsAfterMonths: number | null
}

export interface RetentionRecord extends Stored, RetentionRules {
  id: 'rules'
  updatedAt: string
}
