import type { MeetingRecord, SessionRecord } from '../../../store/training-records.ts'
import type { SessionLine } from './contract.ts'

/** How the invitations of a session stand as a whole: the worst that is to be said of any of its dates. */
export function invitationState(session: SessionRecord, meetings: readonly MeetingRecord[]): SessionLine['invitations'] {
  if (session.cancelled) return 'cancelled'
  const standing = meetings.filter(({ sent, cancelledAt }) => sent !== undefined && cancelledAt === undefined)
  if (meetings.some(({ error }) => error !== undefined)) return 'failed'
  if (standing.some(({ drift }) => drift !== undefined)) return 'drift'
  if (standing.length === 0) return 'notSent'
  return standing.length !== session.dates.length || standing.some((meeting) => differs(session, meeting)) ? 'changed' : 'sent'
}

/** Whether time, place or people are others than those that were sent. */
function differs({ dates, participants }: SessionRecord, { id, sent }: MeetingRecord): boolean {
  const date = dates.find((one) => one.id === id)
  if (!date || !sent) return true
  if (date.start !== sent.start || date.end !== sent.end || date.timeZone !== sent.timeZone || date.location !== sent.location) return true
  const invited = new Set(sent.attendees.map(({ employee }) => employee))
  const subscribed = participants.filter(({ status }) => status === 'Subscribed')
  return subscribed.some(({ employee }) => !invited.has(employee))
}
