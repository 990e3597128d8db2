import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError, type ErrorCode } from '../../lib/errors.ts'
import type { SendingProgress } from '../../work/sending-board.ts'
import { createCarriers } from '../../meetings/open-carrier.ts'
import { planSession } from '../../meetings/plan.ts'
import type { SessionPlan } from '../../meetings/plan-types.ts'
import type { SessionRecord } from '../../store/training-records.ts'
import type { SendRequest, SendResult } from './forecast/contract.ts'
import { followMailboxes } from './follow-mailboxes.ts'
import { loadSession, meetingsOf, sessionOf } from './load-session.ts'
import { noteSendingAccount } from './note-account.ts'
import { mailsOf, sendDates, settleOpen, type DateResult, type Sending } from './send-dates.ts'

/** If more people than this already have the invitation and would get a mail, the caller must confirm the number. */
export const MAILS_WITHOUT_CONFIRMATION = 50
/**
 * Someone is waiting for the answer. What Microsoft defers for longer fails here and is left to the next sending or the
 * service task.
 */
export const PATIENCE_MS = 60_000

/**
 * Sends exactly the plan that was previewed. Sending it twice, or two people at once, sends it once: a second caller
 * gets the same answer, and when nothing is left to do nothing is sent.
 * @throws not_found, invitation_changed, confirmation_needed, invitation_incomplete, sending_in_progress
 */
export async function sendInvitation(
  ctx: Context,
  by: By,
  sessionId: string,
  request: SendRequest,
): Promise<SendResult> {
  await sessionOf(ctx, sessionId)
  const work = ctx.sendingBoard.alone(sessionId, `send ${request.revision}`, (report) =>
    send(ctx, by, sessionId, request, report),
  )
  // It continues after the caller leaves, and a shutdown waits for the step under way.
  ctx.runBoard.track(work.then(() => undefined))
  return work
}

async function send(
  ctx: Context,
  by: By,
  sessionId: string,
  request: SendRequest,
  report: (progress: SendingProgress) => void,
): Promise<SendResult> {
  const seen = await loadSession(ctx, sessionId)
  const previewed = planSession(seen)
  if (previewed.revision !== request.revision) {
    if (previewed.dates.some(({ action, meeting }) => action !== 'none' || meeting?.intent)) throw changed()
    return {
      dates: previewed.dates.map(({ dateId, action }) => ({ dateId, action, result: 'nothing' })),
      mails: previewed.mails,
    }
  }
  refuse(previewed, request)
  await noteAsSeen(ctx, seen.session)
  const sending: Sending = { carriers: createCarriers(ctx, { patience: PATIENCE_MS }), signal: ctx.stopping, report }
  const mayMake = previewed.dates.some(({ action }) => action === 'create')
  await followMailboxes(ctx, sending.carriers, seen.meetings, { signal: ctx.stopping, mayMake })
  const planned = new Set(previewed.dates.map(({ dateId }) => dateId))
  const meetings = await meetingsOf(ctx, sessionId)
  const settled = await settleOpen(
    ctx,
    meetings.filter(({ id }) => planned.has(id)),
    sending,
  )
  const input = await loadSession(ctx, sessionId)
  const results = await sendDates(
    ctx,
    input,
    previewed.dates.filter(({ dateId, stop }) => !settled.has(dateId) && !stop),
    sending,
  )
  return conclude(ctx, by, input.session, previewed, [...settled.values(), ...results])
}

/** A person has now looked at what a key changed, unless it changed something else meanwhile. */
async function noteAsSeen(ctx: Context, { id, unseen: seen }: SessionRecord): Promise<void> {
  if (!seen) return
  await ctx.store.sessions.change(id, (current) => {
    const { unseen, ...rest } = current
    return unseen?.id === seen.id ? rest : current
  })
}

/** The answer, in the order of the plan, and its audit line. */
export async function conclude(
  ctx: Context,
  by: By,
  session: SessionRecord,
  plan: SessionPlan,
  results: readonly DateResult[],
): Promise<SendResult> {
  const known = new Map(results.map((result) => [result.dateId, result]))
  const dates = plan.dates.map(({ dateId, action, stop }): DateResult => {
    const nothing = {
      dateId,
      action,
      result: stop ? ('failed' as const) : ('nothing' as const),
      ...(stop && { error: stop }),
    }
    return known.get(dateId) ?? nothing
  })
  const mails = mailsOf(plan.dates, results)
  const failed = dates.filter(({ result }) => result === 'failed').length
  if (results.length > 0) {
    const error = results.find(({ result }) => result === 'failed')?.error
    await noteSendingAccount(ctx, error && { ...error, code: error.code as ErrorCode })
    await auditDone(
      ctx,
      by,
      'invitation.sent',
      { kind: 'session', id: session.id, label: session.title },
      { mails: { after: mails }, ...rightOf(by), ...(failed > 0 && { failed: { after: failed } }) },
    )
  }
  return { dates, mails }
}

/** A key needs the right to send; a person the role. */
const rightOf = ({ actor }: By) => (actor.kind === 'serviceKey' ? { scope: { after: 'invitations:send' } } : {})

function refuse({ mails, problems }: SessionPlan, { confirmMails }: SendRequest): void {
  const [whole] = problems.filter(({ severity, dateId }) => severity === 'stop' && dateId === undefined)
  if (whole) throw new RollcallError(whole.code, whole.message)
  if (mails.updated > MAILS_WITHOUT_CONFIRMATION && confirmMails !== mails.updated) {
    throw new RollcallError(
      'confirmation_needed',
      `${String(mails.updated)} mails would go to people who have the invitation already.`,
      { details: { updated: mails.updated } },
    )
  }
}

const changed = () =>
  new RollcallError(
    'invitation_changed',
    'The session, or what its participants have by now, is not what was previewed.',
  )

/**
 * Finishes what dead processes left open, session by session. Called at startup and periodically.
 * @returns how many meetings were open
 */
export async function settleWhatIsOpen(ctx: Context): Promise<number> {
  const sessions = new Set<string>()
  let open = 0
  for await (const { sessionId } of ctx.store.meetings.find({ state: 'open' })) {
    open += 1
    sessions.add(sessionId)
  }
  const sending = { carriers: createCarriers(ctx, { patience: PATIENCE_MS }), signal: ctx.stopping }
  for (const sessionId of sessions) {
    const settle = async () => {
      await followMailboxes(ctx, sending.carriers, await meetingsOf(ctx, sessionId), { signal: ctx.stopping })
      return settleOpen(ctx, await meetingsOf(ctx, sessionId), sending)
    }
    await ctx.sendingBoard.alone(sessionId, undefined, settle).catch(unlessBeingSent)
  }
  return open
}

/** Someone is sending it right now. */
function unlessBeingSent(error: unknown): void {
  if (!(error instanceof RollcallError) || error.code !== 'sending_in_progress') throw error
}
