import type { Context } from '../../context.ts'
import { isLasting } from '../../graph/account-health.ts'
import { allEnded } from '../../lib/all-ended.ts'
import { RollcallError, attentionFor, type Attention } from '../../lib/errors.ts'
import { limitWork } from '../../lib/limit-work.ts'
import { createCarriers, type Carriers } from '../../meetings/open-carrier.ts'
import { planSession } from '../../meetings/plan.ts'
import type { SessionPlan } from '../../meetings/plan-types.ts'
import { accountThatSends, readTrainingSettings } from '../../store/settings.ts'
import type { MeetingRecord, SessionRecord } from '../../store/training-records.ts'
import type { RunHandle } from '../service-tasks/task-runner.ts'
import { createDateRecorder, type DateRecorder } from './date-recorder.ts'
import { isDue, outcomeFor } from './date-outcomes.ts'
import { followMailboxes } from './follow-mailboxes.ts'
import { heedReplies } from './heed-replies.ts'
import { inputFor, meetingsOf } from './load-session.ts'
import { readCalendars, storeReadings, meetingsToRead } from './read-calendars.ts'
import type { Turn } from './outbox.ts'
import { sendDates, settleOpen } from './send-dates.ts'
import { groupedMeetings, sessionsToCome } from './sessions-to-come.ts'

/** Twice as many as one mailbox takes requests at a time, so that the next are ready when an answer comes. */
const MEETINGS_AT_ONCE = 8
/**
 * Sessions in progress share writes to the store. One write takes longer the more meetings there are, so more sessions
 * share it then.
 */
const SESSIONS_AT_ONCE = { least: 32, most: 64, of: 16 }
/** Errors that would be the same for everything an account sends, besides its lasting failures. */
const SAME_FOR_ALL: ReadonlySet<string> = new Set([
  'invitation_account_not_set',
  'organiser_mailbox_missing',
  'smtp_not_configured',
  'smtp_refused',
  'smtp_unreachable',
  'microsoft_unreachable',
  'mail_limit_reached',
])

export interface Due {
  figures: Record<string, number>
  /** Whether Microsoft got any request. */
  asked: boolean
  /** By account, why it doesn't work. */
  broken: Map<string, Attention>
}

interface Work {
  handle: RunHandle
  carriers: Carriers
  recorder: DateRecorder
  broken: Map<string, Attention>
  /** Meetings whose mailbox this run found at another address. */
  followed: ReadonlySet<string>
  settings: Awaited<ReturnType<typeof readTrainingSettings>>
}

/**
 * Finishes what was left open, reads coming meetings, and sends what is due: all changes of sessions that send
 * automatically, and earlier failures. Past sessions cost nothing.
 */
export async function sendWhatIsDue(ctx: Context, handle: RunHandle): Promise<Due> {
  const carriers = createCarriers(ctx)
  const work: Work = {
    handle,
    carriers,
    broken: new Map(),
    followed: new Set(),
    settings: await readTrainingSettings(ctx.store),
    recorder: createDateRecorder(ctx, handle),
  }
  const before = await groupedMeetings(ctx)
  const sessions = await sessionsToCome(ctx, before)
  const followed = handle.run.dryRun
    ? new Set<string>()
    : await followMailboxes(
        ctx,
        carriers,
        sessions.flatMap(({ id }) => before.get(id) ?? []),
        {
          signal: handle.signal,
          mayMake: sessions.length > 0,
        },
      )
  work.followed = followed
  const meetings = followed.size > 0 ? await groupedMeetings(ctx) : before
  const all = sessions.flatMap(({ id }) => meetings.get(id) ?? [])
  if (!handle.run.dryRun) await readReplies(ctx, work, sessions, all)
  work.recorder.expect(sessions.reduce((sum, { dates }) => sum + dates.length, 0))
  const limit = limitWork(sessionsAtOnce(sessions.length))
  try {
    const turn = turnsOf(work)
    await allEnded(sessions.map((session) => limit(() => sendSession(ctx, work, session, turn))))
  } finally {
    await work.recorder.flush()
  }
  const { requests, throttled } = carriers.figures()
  return { figures: { requests, throttled, sessions: sessions.length }, asked: requests > 0, broken: work.broken }
}

function sessionsAtOnce(coming: number): number {
  const { least, most, of } = SESSIONS_AT_ONCE
  return Math.min(most, Math.max(least, Math.ceil(coming / of)))
}

/** Lets a few meetings be sent at a time, and none of an account once it is known not to work. */
function turnsOf(work: Work): Turn {
  const limit = limitWork(MEETINGS_AT_ONCE)
  return ({ accountId }, send) =>
    limit(async () => {
      const broken = brokenFor(work, accountId)
      if (broken) throw new RollcallError(broken.code, broken.message)
      return send().catch((error: unknown) => {
        if (error instanceof RollcallError) noteBroken(work, accountId, attentionFor(error))
        throw error
      })
    })
}

async function readReplies(
  ctx: Context,
  work: Work,
  sessions: readonly SessionRecord[],
  all: readonly MeetingRecord[],
): Promise<void> {
  const looked = await readCalendars(meetingsToRead(all, ctx.clock.now()), work.carriers, work.handle.signal)
  await storeReadings(ctx, looked)
  const [unread] = looked.failed.values()
  if (unread)
    ctx.log.warn(
      { code: unread.code, meetings: looked.failed.size },
      'Could not read replies; the next run tries again',
    )
  for (const [id, failure] of looked.failed)
    noteBroken(work, all.find((meeting) => meeting.id === id)?.accountId, failure)
  const seen = [...looked.seen.values()]
  const hasDecline = ({ is }: (typeof seen)[number]) =>
    Object.values(is.replies).some(({ reply }) => reply === 'declined')
  const declined = new Set(seen.filter(hasDecline).map(({ was }) => was.sessionId))
  for (const session of sessions) {
    if (declined.has(session.id) || session.participants.some(({ declinedLateAt }) => declinedLateAt !== undefined))
      await heedReplies(ctx, session.id, work.settings.declineFreesSeat)
  }
}

async function sendSession(ctx: Context, work: Work, { id }: SessionRecord, turn: Turn): Promise<void> {
  const { handle, carriers, recorder } = work
  handle.signal.throwIfAborted()
  await ctx.sendingBoard.inTurn(id, async (report) => {
    const session = await ctx.store.sessions.get(id)
    if (!session) return
    const sending = { carriers, signal: handle.signal, turn, report }
    const before = await meetingsOf(ctx, id)
    const settled = handle.run.dryRun ? new Map<string, never>() : await settleOpen(ctx, before, sending)
    const input = await inputFor(ctx, session, settled.size > 0 ? await meetingsOf(ctx, id) : before)
    const plan = planSession(input)
    const stopped = stopFor(plan)
    const due = plan.dates.filter(
      (date) => !stopped && !date.stop && isDue(input, date) && !isBroken(work, date.meeting?.accountId),
    )
    const results = handle.run.dryRun ? [] : await sendDates(ctx, input, due, sending)
    for (const { dateId, error } of [...settled.values(), ...results])
      if (error) noteBroken(work, plan.dates.find((date) => date.dateId === dateId)?.meeting?.accountId, error)
    const byDate = new Map([...settled, ...results.map((result) => [result.dateId, result] as const)])
    const planned = new Set(handle.run.dryRun ? due.map(({ dateId }) => dateId) : [])
    for (const date of plan.dates)
      await recorder.record(
        outcomeFor(input, date, {
          result: byDate.get(date.dateId),
          wouldBeSent: planned.has(date.dateId),
          broken: brokenFor(work, date.meeting?.accountId),
          renamed: work.followed.has(date.dateId) ? date.meeting : undefined,
        }),
      )
  })
}

/** What keeps the whole session from being sent. */
const stopFor = ({ problems }: SessionPlan) =>
  problems.find(({ severity, dateId }) => severity === 'stop' && dateId === undefined)

function noteBroken(
  { broken, settings }: Work,
  accountId: string | undefined,
  { code, message, remedy }: { code: string; message: string; remedy: string },
): void {
  const account = accountId ?? accountThatSends(settings) ?? ''
  if (SAME_FOR_ALL.has(code) || isLasting({ code }))
    broken.set(account, { code: code as RollcallError['code'], message, remedy })
}

const brokenFor = ({ broken, settings }: Work, accountId: string | undefined) =>
  broken.get(accountId ?? accountThatSends(settings) ?? '')
const isBroken = (work: Work, accountId: string | undefined) => brokenFor(work, accountId) !== undefined
