import type { Context } from '../../context.ts'
import { keyOfRow } from '../../graph/addresses-of-rows.ts'
import { allEnded } from '../../lib/all-ended.ts'
import { RollcallError, attentionFor, type Attention } from '../../lib/errors.ts'
import { limitWork } from '../../lib/limit-work.ts'
import type { SendingProgress } from '../../work/sending-board.ts'
import type { Carrier } from '../../meetings/carrier.ts'
import type { Carriers } from '../../meetings/open-carrier.ts'
import { countMails, isInCalendars, invitationVia } from '../../meetings/plan.ts'
import type { DatePlan, PlanInput } from '../../meetings/plan-types.ts'
import type { MeetingRecord } from '../../store/training-records.ts'
import type { SendResult } from './forecast/contract.ts'
import { executeIntent, recordIntent, requireIntent, type Turn } from './outbox.ts'
import { fingerprint } from './intent-outcome.ts'

/** As many as one mailbox allows. */
const AT_ONCE = 4

export interface Sending {
  carriers: Carriers
  /** Checked between steps. */
  signal: AbortSignal
  /** Limits how many recorded intents are executed at a time, when more are recorded ahead. */
  turn?: Turn
  report?: (progress: SendingProgress) => void
}

export type DateResult = SendResult['dates'][number]

/** Finishes what a crash or a lost answer left open in these meetings. @returns how each ended, by its id */
export async function settleOpen(
  ctx: Context,
  meetings: readonly MeetingRecord[],
  sending: Sending,
): Promise<Map<string, DateResult>> {
  const limit = limitWork(AT_ONCE)
  const results = await allEnded(
    meetings.filter(({ intent }) => intent).map((meeting) => limit(() => settleOne(ctx, meeting, sending))),
  )
  return new Map(results.map((result) => [result.dateId, result]))
}

async function settleOne(ctx: Context, meeting: MeetingRecord, { carriers, signal }: Sending): Promise<DateResult> {
  signal.throwIfAborted()
  const open = requireIntent(meeting)
  const { action } = open.intent
  try {
    return resultOf(action, await executeIntent(ctx, await carriers.of(meeting), open, { uncertain: true, signal }))
  } catch (error) {
    if (!(error instanceof RollcallError) || signal.aborted) throw error
    return { dateId: meeting.id, action, result: 'failed', error: attentionFor(error) }
  }
}

/** Sends what is planned for these dates, several at a time; one failure doesn't stop the others. */
export async function sendDates(
  ctx: Context,
  input: PlanInput,
  dates: readonly DatePlan[],
  sending: Sending,
): Promise<DateResult[]> {
  const todo = dates.filter(({ action }) => action !== 'none')
  const limit = limitWork(AT_ONCE)
  const carrierOf = carriersFor(input, sending.carriers)
  let done = 0
  sending.report?.({ done, total: todo.length })
  return allEnded(
    todo.map((date) =>
      limit(async () => {
        sending.signal.throwIfAborted()
        const result = await sendDate(ctx, input, date, { ...sending, carrierOf })
        done += 1
        sending.report?.({ done, total: todo.length })
        return result
      }),
    ),
  )
}

async function sendDate(
  ctx: Context,
  input: PlanInput,
  date: DatePlan,
  { carrierOf, signal, turn }: Pick<Sending, 'signal' | 'turn'> & { carrierOf: CarrierOf },
): Promise<DateResult> {
  const { dateId, action, content, comment } = date
  if (action === 'none') return { dateId, action, result: 'nothing' }
  try {
    const carrier = await carrierOf(date)
    const task = {
      dateId,
      sessionId: input.session.id,
      action,
      ...(content && action !== 'cancel' && { content }),
      ...(comment !== undefined && { comment }),
      drops: date.recipients.filter(({ withoutAddress }) => withoutAddress).map(keyOfRow),
    }
    const open = await recordIntent(ctx, carrier, task)
    return resultOf(
      action,
      await executeIntent(ctx, carrier, open, { uncertain: false, signal, ...(turn && { turn }) }),
    )
  } catch (error) {
    if (!(error instanceof RollcallError) || signal.aborted || error.code === 'store_unavailable') throw error
    await noteFailure(ctx, date, attentionFor(error))
    return { dateId, action, result: 'failed', error: attentionFor(error) }
  }
}

type CarrierOf = (date: DatePlan) => Promise<Carrier>

/**
 * Uses the record as it is now, because its mailbox may have been found elsewhere. All new meetings of a sending come
 * from one mailbox, whatever an admin changes meanwhile.
 */
function carriersFor(input: PlanInput, carriers: Carriers): CarrierOf {
  let forNew: Promise<Carrier> | undefined
  return ({ dateId, meeting: planned }) => {
    const meeting = input.meetings.find(({ id }) => id === dateId) ?? planned
    if (isInCalendars(meeting)) return carriers.of(meeting)
    return (forNew ??= carriers.forNew(input.settings, invitationVia(input), input.meetings.find(isInCalendars)))
  }
}

/** What failed before anything could be stored. */
async function noteFailure(
  ctx: Context,
  { dateId, action, content, comment, meeting }: DatePlan,
  error: Attention,
): Promise<void> {
  if (!meeting || action === 'none') return
  const failed = fingerprint({ action, ...(content && { content }), ...(comment !== undefined && { comment }) })
  await ctx.store.meetings.change(dateId, (current) => ({
    ...current,
    error,
    failed,
    updatedAt: ctx.clock.now().toISOString(),
  }))
}

/** A sent meeting may have a warning; it only failed when its action wasn't done. */
function resultOf(action: DateResult['action'], { id, error, intent, joinUrl, failed }: MeetingRecord): DateResult {
  const result = intent !== undefined || failed !== undefined ? 'failed' : 'done'
  return { dateId: id, action, result, ...(error && { error }), ...(joinUrl !== undefined && { joinUrl }) }
}

/** How many mails were sent. */
export function mailsOf(dates: readonly DatePlan[], results: readonly DateResult[]): SendResult['mails'] {
  const done = new Set(results.filter(({ result }) => result === 'done').map(({ dateId }) => dateId))
  return countMails(
    dates.map((date) => (done.has(date.dateId) || date.action === 'none' ? date : { ...date, recipients: [] })),
  )
}
