import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { allEnded } from '../../lib/all-ended.ts'
import { RollcallError } from '../../lib/errors.ts'
import { limitWork } from '../../lib/limit-work.ts'
import { isForgotten } from '../../meetings/forget-leavers.ts'
import { createCarriers } from '../../meetings/open-carrier.ts'
import type { MeetingAttendee, MeetingContent, MeetingRecord } from '../../store/training-records.ts'
import { followMailboxes } from './follow-mailboxes.ts'
import { meetingsOf } from './load-session.ts'
import { executeIntent, recordIntent } from './outbox.ts'
import { isToCome } from './read-calendars.ts'
import { settleOpen, type Sending } from './send-dates.ts'
import { PATIENCE_MS } from './send-invitation.ts'

const SESSIONS_AT_ONCE = 4

/** Someone who must not stay on coming meetings. */
export interface Leaving {
  id: string
  /** Lower case; for attendees that are known by their address alone. */
  addresses: ReadonlySet<string>
}

/**
 * Takes someone off the meetings to come, whether or not their sessions send changes automatically: they get a
 * cancellation, no one else gets a mail, and other changes that haven't been sent wait as before. A meeting that can't
 * be changed stays as it is.
 * @returns how many meetings they were taken off
 */
export async function takeOffMeetings(ctx: Context, by: By, leaving: Leaving): Promise<number> {
  const sessions = new Set<string>()
  for await (const meeting of ctx.store.meetings.all())
    if (hasPerson(meeting.sent, leaving) || hasPerson(meeting.intent?.content, leaving)) sessions.add(meeting.sessionId)
  const sending: Sending = { carriers: createCarriers(ctx, { patience: PATIENCE_MS }), signal: ctx.stopping }
  const limit = limitWork(SESSIONS_AT_ONCE)
  const work = allEnded(
    [...sessions].map((id) =>
      limit(() => ctx.sendingBoard.inTurn(id, () => takeOffSession(ctx, by, id, { ...sending, leaving }))),
    ),
  )
  // It continues after the caller leaves, and a shutdown waits for the step under way.
  ctx.runBoard.track(work.then(() => undefined))
  return (await work).reduce((sum, count) => sum + count, 0)
}

type Parting = Sending & { leaving: Leaving }

async function takeOffSession(ctx: Context, by: By, sessionId: string, parting: Parting): Promise<number> {
  const { carriers, signal, leaving } = parting
  await followMailboxes(ctx, carriers, await meetingsOf(ctx, sessionId), { signal })
  await settleOpen(ctx, await meetingsOf(ctx, sessionId), parting)
  let count = 0
  let undisturbed = 0
  for (const meeting of await meetingsOf(ctx, sessionId)) {
    // What was changed in Outlook waits for a trainer to settle it.
    if (!isToCome(meeting, ctx.clock.now()) || meeting.drift || !hasPerson(meeting.sent, leaving)) continue
    const attendees = meeting.sent.attendees.filter((one) => !isOnly(one, leaving))
    if (!(await takeOff(ctx, meeting, { ...meeting.sent, attendees }, parting))) continue
    count += 1
    undisturbed += attendees.length
  }
  if (count > 0) await noteTakenOff(ctx, by, sessionId, { new: 0, updated: 0, cancelled: count, undisturbed })
  return count
}

async function takeOff(
  ctx: Context,
  meeting: MeetingRecord,
  content: MeetingContent,
  { carriers, signal }: Sending,
): Promise<boolean> {
  signal.throwIfAborted()
  try {
    const carrier = await carriers.of(meeting)
    const task = { dateId: meeting.id, sessionId: meeting.sessionId, action: 'attendees' as const, content }
    const intended = await recordIntent(ctx, carrier, task)
    const { intent, failed } = await executeIntent(ctx, carrier, intended, { uncertain: false, signal })
    return intent === undefined && failed === undefined
  } catch (error) {
    if (!(error instanceof RollcallError) || signal.aborted || error.code === 'store_unavailable') throw error
    return false
  }
}

async function noteTakenOff(ctx: Context, by: By, id: string, mails: Record<string, number>): Promise<void> {
  const label = (await ctx.store.sessions.get(id))?.title ?? id
  await auditDone(ctx, by, 'invitation.sent', { kind: 'session', id, label }, { mails: { after: mails } })
}

const hasPerson = (content: MeetingContent | undefined, leaving: Leaving) =>
  content?.attendees.some((one) => isOnly(one, leaving)) === true

/** Whoever shares the address goes on having the meeting. */
const isOnly = (one: MeetingAttendee, { id, addresses }: Leaving) =>
  !isForgotten(one) &&
  (one.others ?? []).length === 0 &&
  (one.employee === id || (one.employee === undefined && addresses.has(one.address)))
