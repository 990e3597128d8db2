import type { Stored } from './records.ts'
import type { Store } from './store.ts'

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

const DEFAULTS: RetentionRules = { leaverPhotosAfterDays: 30, leaversAfterMonths: null, sessionsAfterMonths: null }

/** The rules that hold; the defaults as long as nobody saved any. */
export async function readRetention({
  retention,
}: Pick<Store, 'retention'>): Promise<RetentionRules & { etag: string }> {
  return (await retention.get('rules')) ?? { ...DEFAULTS, etag: 'default' }
}
