import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { createCarriers } from '../../meetings/open-carrier.ts'
import type { MeetingAttendee, MeetingRecord } from '../../store/training-records.ts'
import { followMailboxes } from './follow-mailboxes.ts'
import { meetingsOf, sessionOf } from './load-session.ts'
import { isToCome, readCalendars, storeReadings, meetingsToRead } from './read-calendars.ts'
import { PATIENCE_MS } from './send-invitation.ts'

/**
 * Reminds only the people who haven't replied, of each coming meeting. Reads the replies first.
 * @returns people times meetings
 * @throws not_found, sending_in_progress, and whatever kept the replies from being read
 */
export async function remindSilent(
  ctx: Context,
  by: By,
  sessionId: string,
  comment: string,
): Promise<{ reminded: number; failed: number }> {
  const session = await sessionOf(ctx, sessionId)
  const count = await ctx.sendingBoard.alone(sessionId, undefined, () => remindAll(ctx, sessionId, comment))
  await auditDone(
    ctx,
    by,
    'invitation.reminded',
    { kind: 'session', id: sessionId, label: session.title },
    { reminded: { after: count.reminded } },
  )
  return count
}

async function remindAll(
  ctx: Context,
  sessionId: string,
  comment: string,
): Promise<{ reminded: number; failed: number }> {
  const carriers = createCarriers(ctx, { patience: PATIENCE_MS })
  await followMailboxes(ctx, carriers, await meetingsOf(ctx, sessionId), { signal: ctx.stopping })
  const looked = await readCalendars(
    meetingsToRead(await meetingsOf(ctx, sessionId), ctx.clock.now()),
    carriers,
    ctx.stopping,
  )
  await storeReadings(ctx, looked)
  const [failure] = looked.failed.values()
  if (failure) throw new RollcallError(failure.code, failure.message)
  const count = { reminded: 0, failed: 0 }
  for (const meeting of await meetingsOf(ctx, sessionId)) {
    const silent = silentOn(meeting, ctx.clock.now())
    if (silent.length === 0) continue
    const carrier = await carriers.of(meeting)
    const failed = Object.keys(await carrier.remind(meeting, silent, comment, ctx.stopping)).length
    await ctx.store.meetings.change(meeting.id, (current) => ({
      ...current,
      remindedAt: ctx.clock.now().toISOString(),
    }))
    count.failed += failed
    count.reminded += silent.length - failed
  }
  return count
}

/**
 * People on a coming meeting, sent as it is now, who haven't replied. By e-mail no replies are known, so that is
 * everyone.
 */
function silentOn(meeting: MeetingRecord, now: Date): MeetingAttendee[] {
  if (!isToCome(meeting, now) || meeting.drift) return []
  return meeting.sent.attendees.filter(({ address }) => (meeting.replies[address]?.reply ?? 'none') === 'none')
}
