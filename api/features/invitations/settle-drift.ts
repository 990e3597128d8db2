import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { Seen } from '../../meetings/carrier.ts'
import { contentOf } from '../../meetings/meeting-content.ts'
import { createCarriers, type Carriers } from '../../meetings/open-carrier.ts'
import type { MeetingRecord, SessionDate } from '../../store/training-records.ts'
import type { InvitationState } from './contract.ts'
import { readInvitation } from './invitation-state.ts'
import { followMailboxes } from './follow-mailboxes.ts'
import { loadSession, sessionOf } from './load-session.ts'
import { driftOf, readCalendars, storeReadings } from './read-calendars.ts'
import { executeIntent, recordIntent, type Task } from './outbox.ts'
import { PATIENCE_MS } from './send-invitation.ts'
import { takeOver } from './take-over.ts'

/**
 * Settles changes made in Outlook. Taken over, they become part of the session and no one gets a mail; put back, the
 * meeting gets what was sent, and a deleted one is created again. A date without differences doesn't change.
 * @throws not_found, sending_in_progress, and whatever kept ours from being put back
 */
export async function settleDrift(
  ctx: Context,
  by: By,
  sessionId: string,
  dateId: string,
  keep: 'outlook' | 'rollcall',
): Promise<InvitationState> {
  const session = await sessionOf(ctx, sessionId)
  const work = ctx.sendingBoard.alone(sessionId, undefined, async () => {
    const carriers = createCarriers(ctx, { patience: PATIENCE_MS })
    await followMailboxes(ctx, carriers, [await meetingOf(ctx, sessionId, dateId)], { signal: ctx.stopping })
    const meeting = await meetingOf(ctx, sessionId, dateId)
    if (meeting.givenUp) return keep === 'rollcall' && recreateMeeting(ctx, carriers, meeting)
    const { now, is } = await readDriftNow(ctx, carriers, meeting)
    if (!now.drift) return false
    if (keep === 'outlook') return now.drift.kind === 'deleted' ? giveUp(ctx, now) : takeOver(ctx, session, now, is)
    return now.drift.kind === 'deleted' ? recreateMeeting(ctx, carriers, now) : putBack(ctx, carriers, now)
  })
  ctx.runBoard.track(work.then(() => undefined))
  await work
  const changes = { keep: { after: keep }, date: { after: dateId } }
  await auditDone(ctx, by, 'invitation.driftSettled', { kind: 'session', id: sessionId, label: session.title }, changes)
  return readInvitation(ctx, sessionId)
}

async function meetingOf(ctx: Context, sessionId: string, dateId: string): Promise<MeetingRecord> {
  const meeting = await ctx.store.meetings.get(dateId)
  if (meeting?.sessionId === sessionId) return meeting
  throw new RollcallError('not_found', 'This session has no meeting of that date.', { details: { dateId } })
}

/** What Outlook has now is settled, not what it had when the drift was noticed. */
async function readDriftNow(
  ctx: Context,
  carriers: Carriers,
  meeting: MeetingRecord,
): Promise<{ now: MeetingRecord; is: Seen }> {
  const looked = await readCalendars([meeting], carriers, ctx.stopping)
  const [failure] = looked.failed.values()
  if (failure) throw new RollcallError(failure.code, failure.message)
  await storeReadings(ctx, looked)
  const is = looked.seen.get(meeting.id)?.is
  const stored = (await ctx.store.meetings.get(meeting.id)) ?? meeting
  const { drift: _noted, ...rest } = stored
  // By e-mail nothing can be read back, so nothing can differ.
  if (!is) return { now: rest, is: { outlook: undefined, replies: {} } }
  const drift = driftOf(stored, is, ctx.clock.now().toISOString())
  return { now: { ...rest, ...(drift && { drift }) }, is }
}

async function putBack(ctx: Context, carriers: Carriers, meeting: MeetingRecord): Promise<void> {
  if (!meeting.sent) return
  await carry(ctx, carriers, meeting, {
    dateId: meeting.id,
    sessionId: meeting.sessionId,
    action: 'update',
    content: meeting.sent,
  })
}

/** The deletion is accepted: no one has the meeting, and it is only created again from here. */
async function giveUp(ctx: Context, { id }: MeetingRecord): Promise<void> {
  const now = ctx.clock.now().toISOString()
  await ctx.store.meetings.change(
    id,
    ({ sent: _sent, drift: _drift, error: _error, failed: _failed, outlook: _outlook, ...rest }) => ({
      ...rest,
      replies: {},
      givenUp: true,
      cancelledAt: now,
      updatedAt: now,
    }),
  )
}

/** A new meeting in place of a deleted one, with everyone who is Subscribed now. */
async function recreateMeeting(ctx: Context, carriers: Carriers, meeting: MeetingRecord): Promise<void> {
  const input = await loadSession(ctx, meeting.sessionId)
  const date = input.session.dates.find(({ id }) => id === meeting.id)
  if (!date || input.session.cancelled)
    throw new RollcallError('session_cancelled', 'This date does not take place any more.')
  await giveUp(ctx, meeting)
  const content = contentOf(input, date satisfies SessionDate, meeting.sent)
  await carry(ctx, carriers, meeting, { dateId: meeting.id, sessionId: meeting.sessionId, action: 'create', content })
}

async function carry(ctx: Context, carriers: Carriers, meeting: MeetingRecord, task: Task): Promise<void> {
  const carrier = await carriers.of(meeting)
  const after = await executeIntent(ctx, carrier, await recordIntent(ctx, carrier, task), {
    uncertain: false,
    signal: ctx.stopping,
  })
  if (after.error && (after.failed !== undefined || after.intent))
    throw new RollcallError(after.error.code, after.error.message)
}
