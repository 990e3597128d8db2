import type { MeetingRecord, SessionRecord } from '../store/training-records.ts'

/** Whether a person has sent this session before: only that creates the record of a meeting. */
export const wasSent = (meetings: readonly MeetingRecord[]) => meetings.length > 0

/**
 * Whether the service task may send a session's changes by itself: it resends automatically, a person sent it the first
 * time, and no key without the right to send has changed anything that a person should look at.
 */
export function sendsItself(session: SessionRecord, meetings: readonly MeetingRecord[]): boolean {
  const { resendAutomatically, sendFirst } = session.invitation
  return resendAutomatically && session.unseen === undefined && (sendFirst === true || wasSent(meetings))
}
