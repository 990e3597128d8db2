import type { MeetingRecord } from '../store/training-records.ts'
import type { DatePlan } from './plan-types.ts'

export type DateState = 'notSent' | 'sent' | 'changed' | 'failed' | 'cancelled' | 'drift'

/** How the meeting of a session date stands, beside what would be done about it now. */
export function dateStateOf(meeting: MeetingRecord | undefined, plan: DatePlan | undefined): DateState {
  if (meeting?.drift) return 'drift'
  if (meeting?.intent !== undefined || (meeting?.failed !== undefined && !isOutOfDate(meeting, plan))) return 'failed'
  if (meeting?.cancelledAt !== undefined) return 'cancelled'
  if (!meeting?.sent) return 'notSent'
  return plan !== undefined && plan.action !== 'none' ? 'changed' : 'sent'
}

/** What was tried in vain is not wanted any more. */
export const isOutOfDate = (meeting: MeetingRecord | undefined, plan: DatePlan | undefined) =>
  meeting?.failed !== undefined &&
  meeting.drift === undefined &&
  (plan === undefined || (plan.action === 'none' && !plan.stop))
