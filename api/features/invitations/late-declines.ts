import type { Context } from '../../context.ts'
import { mayStillLeave } from '../../meetings/enrolment.ts'
import { isInCalendars } from '../../meetings/plan.ts'
import { attendeeOf } from '../../meetings/shared-address.ts'
import type { MeetingRecord, Participant, SessionRecord } from '../../store/training-records.ts'

/**
 * Notes on the roster who declined in Outlook after the last moment to leave, so that the trainer sees it. Whoever
 * accepts after all is no longer noted.
 * @param meetings of the session that people have and that are still to come
 */
export async function noteLateDeclines(
  ctx: Context,
  session: SessionRecord,
  meetings: readonly MeetingRecord[],
): Promise<void> {
  if (session.enrolment?.leaveUntil === undefined) return
  const now = ctx.clock.now()
  if (noted(session, meetings, now) === session.participants) return
  await ctx.store.sessions.change(session.id, (current) => {
    const participants = noted(current, meetings, now)
    return participants === current.participants ? current : { ...current, participants }
  })
}

function noted(session: SessionRecord, meetings: readonly MeetingRecord[], now: Date): Participant[] {
  const next = session.participants.map((one): Participant => {
    if (one.status !== 'Subscribed') return one
    const at = declinedAt(one.employee, meetings, now)
    const { declinedLateAt, ...rest } = one
    if (at === undefined) return declinedLateAt === undefined ? one : rest
    const isLate = declinedLateAt === undefined && !mayStillLeave(session, new Date(at)) && at >= one.since
    return isLate ? { ...one, declinedLateAt: at } : one
  })
  return next.every((one, place) => one === session.participants[place]) ? session.participants : next
}

/** When somebody declined one of the meetings; now, where Outlook doesn't say. */
function declinedAt(employee: string, meetings: readonly MeetingRecord[], now: Date): string | undefined {
  const times = meetings.filter(isInCalendars).flatMap(({ sent, replies }) => {
    const attendee = attendeeOf(sent, employee)
    // Of several people with one address nobody can tell who declined.
    const reply = attendee && !attendee.others ? replies[attendee.address] : undefined
    return reply?.reply === 'declined' ? [reply.at ?? now.toISOString()] : []
  })
  return times.sort().at(-1)
}
