import type { Stored } from './records.ts'

/** How long people, pictures and trainings are kept; null: until somebody deletes them. */
export interface RetentionRules {
  /** After the last day of their person. */
  leaverPhotosAfterDays: number | null
  /** After their last day. */
  leaversAfterMonths: number | null
  /** After their last date. */
  sessionsAfterMonths: number | null
}

export interface RetentionRecord extends Stored, RetentionRules {
  id: 'rules'
  updatedAt: string
}
