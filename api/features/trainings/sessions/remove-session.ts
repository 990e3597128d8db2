import { auditDone, type By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { isAhead } from '../../../store/is-ahead.ts'
import type { MeetingRecord } from '../../../store/training-records.ts'
import { sessionTarget } from './session-audit.ts'

/**
 * Deletes a session and what is known about its meetings. A coming session that people have in their calendars must be
 * cancelled first.
 * @throws not_found, precondition_failed, session_has_meetings, sending_in_progress
 */
export async function removeSession(ctx: Context, by: By, id: string, ifMatch?: string): Promise<void> {
  // Not during a sending, or no one would know about the meetings it creates.
  await ctx.sendingBoard.alone(id, undefined, () => remove(ctx, by, id, ifMatch))
}

async function remove(ctx: Context, by: By, id: string, ifMatch?: string): Promise<void> {
  const meetings: MeetingRecord[] = []
  for await (const meeting of ctx.store.meetings.find({ sessionId: id })) meetings.push(meeting)
  const ahead = meetings.filter((meeting) => isAhead(meeting, ctx.clock.now())).length
  const meetingsAre = ahead === 1 ? '1 meeting of this session is' : `${String(ahead)} meetings of this session are`
  if (ahead > 0)
    throw new RollcallError('session_has_meetings', `${meetingsAre} still in Outlook.`, {
      details: { meetings: ahead },
    })
  const removed = await ctx.store.sessions.remove(id, ifMatch)
  await ctx.store.meetings.removeMany(meetings.map((meeting) => meeting.id))
  await auditDone(ctx, by, 'session.removed', sessionTarget(removed))
}
