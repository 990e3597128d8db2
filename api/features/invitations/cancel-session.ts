import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { allEnded } from '../../lib/all-ended.ts'
import type { SessionRecord } from '../../store/training-records.ts'
import { createCarriers } from '../../meetings/open-carrier.ts'
import { planSession } from '../../meetings/plan.ts'
import type { SendResult } from './forecast/contract.ts'
import { followMailboxes } from './follow-mailboxes.ts'
import { loadSession, meetingsOf, sessionOf } from './load-session.ts'
import { conclude, PATIENCE_MS } from './send-invitation.ts'
import { sendDates, settleOpen, type Sending } from './send-dates.ts'

/**
 * Cancels a session and its coming meetings, each with the comment. Calling it again finishes what is left; the first
 * comment stays.
 * @throws not_found, sending_in_progress
 */
export async function cancelSession(ctx: Context, by: By, sessionId: string, comment: string): Promise<SendResult> {
  await sessionOf(ctx, sessionId)
  const work = ctx.sendingBoard.alone(sessionId, 'cancel', async (report) => {
    const at = ctx.clock.now().toISOString()
    const before = await sessionOf(ctx, sessionId)
    const session = await ctx.store.sessions.change(sessionId, (current) =>
      current.cancelled ? current : { ...current, cancelled: { at, comment }, updatedAt: at },
    )
    const target = { kind: 'session', id: sessionId, label: session.title }
    const line = before.cancelled ? [] : [auditDone(ctx, by, 'session.cancelled', target, { cancelled: { after: at } })]
    const sending: Sending = { carriers: createCarriers(ctx, { patience: PATIENCE_MS }), signal: ctx.stopping, report }
    const cancelling = cancelMeetings(ctx, by, session, sending)
    // The meetings are cancelled even if the audit line can't be written.
    await allEnded<unknown>([...line, cancelling])
    return cancelling
  })
  ctx.runBoard.track(work.then(() => undefined))
  return work
}

async function cancelMeetings(ctx: Context, by: By, session: SessionRecord, sending: Sending): Promise<SendResult> {
  await followMailboxes(ctx, sending.carriers, await meetingsOf(ctx, session.id), { signal: sending.signal })
  // Meetings that may or may not have been created are looked up first, so that they can be cancelled.
  await settleOpen(ctx, await meetingsOf(ctx, session.id), sending)
  const input = await loadSession(ctx, session.id)
  const plan = planSession(input)
  return conclude(ctx, by, session, plan, await sendDates(ctx, input, plan.dates, sending))
}
