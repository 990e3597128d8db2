import type { MeetingRecord, SessionRecord } from '../store/training-records.ts'

/** Whether somebody has set off a sending of this session before: only that makes a record of a meeting. */
export const wasSent = (meetings: readonly MeetingRecord[]) => meetings.length > 0

/**
 * Whether the service task sends what changes in a session without anybody pressing a button: it resends automatically,
 * its first sending was somebody's act, and no key that may not send has put in anything that a person should see.
 */
export function sendsItself(session: SessionRecord, meetings: readonly MeetingRecord[]): boolean {
  const { resendAutomatically, sendFirst } = session.invitation
  return resendAutomatically && session.unseen === undefined && (sendFirst === true || wasSent(meetings))
}
