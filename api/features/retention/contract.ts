import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'

const days = z.int().min(0).max(3650).nullable()
const months = z.int().min(1).max(600).nullable()

/** null: kept until someone deletes it. Absent fields get their defaults. */
const Rules = z.strictObject({
  /** Pictures of people who left, counted from their last day. */
  leaverPhotosAfterDays: days.default(30),
  /** Records of people who left, counted from their last day. */
  leaversAfterMonths: months.default(null),
  /** Sessions with their rosters, counted from their last date. */
  sessionsAfterMonths: months.default(null),
})

const Amounts = z.strictObject({ pictures: z.int().min(0), people: z.int().min(0), sessions: z.int().min(0) })

const names = z.array(z.string())

/** What rules would remove today, with the names of the first few. */
const Preview = z.object({
  ...Amounts.shape,
  examples: z.object({ pictures: names, people: names, sessions: names }),
})

const RetentionView = z.object({
  ...Rules.shape,
  /** Set by the operator: KEEP_AUDIT_MONTHS and KEEP_HISTORY_MONTHS; 0 keeps everything. */
  auditMonths: z.int(),
  historyMonths: z.int(),
  /** What the rules removed last. */
  last: z.object({ at: z.iso.datetime(), ...Amounts.shape }).optional(),
  etag: z.string(),
})

export type Amounts = z.infer<typeof Amounts>
export type Preview = z.infer<typeof Preview>
export type Rules = z.infer<typeof Rules>
export type RetentionView = z.infer<typeof RetentionView>

export const operations = {
  readRetention: {
    id: 'readRetention',
    method: 'get',
    path: '/api/settings/retention',
    access: ['admin'],
    summary: 'Get how long pictures of leavers, people, sessions, the audit trail and events are kept',
    status: 200,
    answer: RetentionView,
  },
  previewRetention: {
    id: 'previewRetention',
    method: 'post',
    path: '/api/settings/retention/preview',
    access: ['admin'],
    body: Rules,
    summary: 'Preview what these rules would remove today, with examples; nothing is changed',
    status: 200,
    answer: Preview,
  },
  saveRetention: {
    id: 'saveRetention',
    method: 'put',
    path: '/api/settings/retention',
    access: ['admin'],
    body: Rules.extend({
      /** The preview's amounts, repeated. Needed when the rules would delete something today. */
      confirm: Amounts.optional(),
    }),
    ifMatch: true,
    summary: 'Set the rules; they run once a day from then on',
    status: 200,
    answer: RetentionView,
  },
} as const satisfies Record<string, Operation>
