import { auditDone } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { holdsSeat, noteMovedUp, settleSeats } from '../../meetings/seats.ts'
import { isInCalendars } from '../../meetings/plan.ts'
import { attendeeOf } from '../../meetings/shared-address.ts'
import type { MeetingRecord, Participant, SessionRecord } from '../../store/training-records.ts'

/**
 * Takes back the seats of people who declined every coming meeting of the session, and gives them to people on the
 * waiting list.
 * @param meetings the session's coming meetings
 * @returns how many seats were freed
 */
export async function freeDeclinedSeats(
  ctx: Context,
  session: SessionRecord,
  meetings: readonly MeetingRecord[],
): Promise<number> {
  const decliners = whoDeclined(session, meetings)
  if (decliners.size === 0 || session.cancelled) return 0
  const freed: string[] = []
  let movedUp: string[] = []
  const changed = await ctx.store.sessions.change(session.id, (current) => {
    const seatedBefore = new Set(current.participants.filter(holdsSeat).map(({ employee }) => employee))
    const participants = current.participants.map((one): Participant => {
      const at = decliners.get(one.employee)
      // Someone who was put back on the roster after declining is asked again.
      if (at === undefined || one.status !== 'Subscribed' || (at !== '' && at < one.since)) return one
      freed.push(one.employee)
      return { ...one, status: 'Cancelled', declined: true }
    })
    if (freed.length === 0) return current
    const settled = settleSeats(participants, current.capacity, seatedBefore)
    movedUp = settled.movedUp
    const now = ctx.clock.now()
    const seated = noteMovedUp(settled.participants, current.participants, now)
    return { ...current, participants: seated, updatedAt: now.toISOString() }
  })
  if (freed.length > 0) {
    const by = { actor: { kind: 'system', name: 'invitation replies' } as const }
    await auditDone(
      ctx,
      by,
      'session.seatsFreed',
      { kind: 'session', id: session.id, label: changed.title },
      { declined: { after: freed }, movedUp: { after: movedUp } },
    )
  }
  return freed.length
}

/** By employee, the time of the latest refusal ("" when Outlook has none). */
function whoDeclined(session: SessionRecord, meetings: readonly MeetingRecord[]): Map<string, string> {
  const inCalendars = meetings.filter(isInCalendars)
  const found = new Map<string, string>()
  if (inCalendars.length === 0) return found
  for (const { employee, status } of session.participants) {
    if (status !== 'Subscribed') continue
    const replies = inCalendars.map(({ sent, replies: all }) => {
      const attendee = attendeeOf(sent, employee)
      // When several people share an address, no one can tell who declined.
      return attendee && !attendee.others ? all[attendee.address] : undefined
    })
    const declined = replies.every((reply) => reply?.reply === 'declined')
    if (declined)
      found.set(
        employee,
        replies
          .map((reply) => reply?.at ?? '')
          .sort()
          .at(-1) ?? '',
      )
  }
  return found
}
