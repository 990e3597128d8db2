import type { MeetingRecord } from '../store/training-records.ts'
import type { DatePlan } from './plan-types.ts'

export type DateState = 'notSent' | 'sent' | 'changed' | 'failed' | 'cancelled' | 'drift'

/** The state of a session date's meeting, together with what sending would do now. */
export function dateStateOf(meeting: MeetingRecord | undefined, plan: DatePlan | undefined): DateState {
  if (meeting?.drift) return 'drift'
  if (meeting?.intent !== undefined || (meeting?.failed !== undefined && !isOutOfDate(meeting, plan))) return 'failed'
  if (meeting?.cancelledAt !== undefined) return 'cancelled'
  if (!meeting?.sent) return 'notSent'
  return plan !== undefined && plan.action !== 'none' ? 'changed' : 'sent'
}

/** The last failed attempt no longer matches what is wanted. */
export const isOutOfDate = (meeting: MeetingRecord | undefined, plan: DatePlan | undefined) =>
  meeting?.failed !== undefined &&
  meeting.drift === undefined &&
  (plan === undefined || (plan.action === 'none' && !plan.stop))
