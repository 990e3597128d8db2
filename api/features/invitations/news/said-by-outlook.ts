import { attendeeOf } from '../../../meetings/shared-address.ts'
import { isInCalendars } from '../../../meetings/plan.ts'
import type { MeetingRecord } from '../../../store/training-records.ts'
import { isToCome } from '../read-calendars.ts'

export const HOUR_MS = 60 * 60_000

/** Whether a meeting of the session is in somebody's calendar. */
export const wasInvited = (meetings: readonly MeetingRecord[], employee: string) =>
  meetings.some((meeting) => isInCalendars(meeting) && attendeeOf(meeting.sent, employee))

/** When somebody last got mail about a session: an invitation, a change or a reminder. */
export function lastSaid(meetings: readonly MeetingRecord[], employee: string): string | undefined {
  const theirs = meetings.filter(({ sent }) => attendeeOf(sent, employee))
  return theirs
    .flatMap(({ sentAt, remindedAt }) => [sentAt, remindedAt])
    .filter((at) => at !== undefined)
    .sort()
    .at(-1)
}

/** Whether somebody has a meeting to come that wants an answer and has none. By e-mail no answers are known. */
export function isAsked(meeting: MeetingRecord, employee: string, now: Date): boolean {
  if (meeting.via !== 'MicrosoftGraph' || !isToCome(meeting, now) || meeting.drift) return false
  const attendee = attendeeOf(meeting.sent, employee)
  // Of several people with one address nobody can tell who answered.
  if (!attendee || attendee.others || !meeting.sent.responseRequested) return false
  return (meeting.replies[attendee.address]?.reply ?? 'none') === 'none'
}
