import { instantOf } from '../lib/wall-time.ts'
import type { MeetingRecord } from '../store/training-records.ts'
import { stands } from './plan.ts'

/** Whether people have this meeting before them, or may have: what is on its way counts. */
export function isAhead(meeting: MeetingRecord, now: Date): boolean {
  return meeting.intent !== undefined || (stands(meeting) && instantOf(meeting.sent.end, meeting.sent.timeZone) > now)
}
