import { instantOf } from '../lib/wall-time.ts'
import type { MeetingRecord } from './training-records.ts'

/** Whether people have this meeting ahead of them, or may have: mail on its way counts. */
export function isAhead({ intent, sent, cancelledAt }: MeetingRecord, now: Date): boolean {
  if (intent !== undefined) return true
  return sent !== undefined && cancelledAt === undefined && instantOf(sent.end, sent.timeZone) > now
}
