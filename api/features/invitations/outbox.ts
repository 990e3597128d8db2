import type { Context } from '../../context.ts'
import { transactionIdOf } from '../../graph/event-shapes.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { Carrier, Errand, MailNote } from '../../meetings/carrier.ts'
import type { Unsaved } from '../../store/records.ts'
import type { MeetingAction, MeetingContent, MeetingIntent, MeetingRecord } from '../../store/training-records.ts'
import { nameRecipients } from './name-recipients.ts'
import { done, undone } from './intent-outcome.ts'

/** Something to do to the meeting of one date. */
export interface Task {
  dateId: string
  sessionId: string
  action: MeetingAction
  content?: MeetingContent
  comment?: string
  /** Whom the plan named as left out of the new list of attendees. */
  drops?: string[]
}

/**
 * Records what is about to be done, before anything is sent. A first meeting, and one after a cancellation, gets its
 * own transaction id; one whose try failed keeps its id.
 * @throws sending_in_progress when another intent is recorded
 */
export async function recordIntent(
  ctx: Context,
  carrier: Carrier,
  task: Task,
): Promise<MeetingRecord & { intent: MeetingIntent }> {
  const now = ctx.clock.now().toISOString()
  const stored = await ctx.store.meetings.get(task.dateId)
  const { via, organiser, organiserId, accountId } = carrier
  const owner = {
    via,
    organiser,
    ...(organiserId !== undefined && { organiserId }),
    ...(accountId !== undefined && { accountId }),
  }
  const next = (current: MeetingRecord): Unsaved<MeetingRecord> => {
    if (current.intent)
      throw new RollcallError('sending_in_progress', 'Something else is about to be done to this meeting.')
    const meeting = task.action === 'create' ? blank(current, owner) : current
    return { ...meeting, intent: intentFor(task, meeting.generation, now), updatedAt: now }
  }
  const fresh = {
    id: task.dateId,
    sessionId: task.sessionId,
    ...owner,
    sequence: 0,
    generation: 1,
    replies: {},
    createdAt: now,
    updatedAt: now,
  }
  const record = stored
    ? await ctx.store.meetings.change(task.dateId, next)
    : await ctx.store.meetings.insert({ ...fresh, intent: intentFor(task, 1, now) })
  return requireIntent(record)
}

function blank(
  current: MeetingRecord,
  owner: Pick<MeetingRecord, 'via' | 'organiser' | 'organiserId' | 'accountId'>,
): Unsaved<MeetingRecord> {
  const { id, sessionId, createdAt, updatedAt, sequence, generation, cancelledAt, error, failed } = current
  const before = { ...(error && { error }), ...(failed !== undefined && { failed }) }
  return {
    id,
    sessionId,
    createdAt,
    updatedAt,
    ...owner,
    replies: {},
    sequence: cancelledAt === undefined ? sequence : 0,
    generation: cancelledAt === undefined ? generation : generation + 1,
    ...before,
  }
}

function intentFor(
  { dateId, action, content, comment, drops = [] }: Task,
  generation: number,
  begunAt: string,
): MeetingIntent {
  return {
    action,
    transactionId: transactionIdOf(dateId, generation),
    begunAt,
    attempts: 1,
    ...(content && { content }),
    ...(comment !== undefined && { comment }),
    ...(drops.length > 0 && { drops }),
  }
}

/** Executes a recorded intent when it may begin. @throws what the work throws, or why it may not begin */
export type Turn = <T>(meeting: MeetingRecord, work: () => Promise<T>) => Promise<T>

export interface Execution {
  /** It was started before. */
  uncertain: boolean
  /** If it is aborted before the intent's turn, the intent is withdrawn. */
  signal: AbortSignal
  turn?: Turn
}

/**
 * Executes a recorded intent and records the result: done; certainly not done; or unknown, then the intent stays.
 * @returns the record afterwards; its `error` says what went wrong
 * @throws only what isn't the intent's failure: that the process should stop, or the store can't be written
 */
export async function executeIntent(
  ctx: Context,
  carrier: Carrier,
  meeting: MeetingRecord & { intent: MeetingIntent },
  { uncertain, signal, turn = (_meeting, work) => work() }: Execution,
): Promise<MeetingRecord> {
  const { intent } = meeting
  const noteMails: Errand['noteMails'] = async (notes) => {
    await ctx.store.meetings.change(meeting.id, (current) =>
      current.intent ? { ...current, intent: noted(current.intent, notes) } : current,
    )
  }
  try {
    const carried = await turn(meeting, async () => {
      if (signal.aborted && !uncertain) await withdrawIntent(ctx, meeting)
      signal.throwIfAborted()
      return carrier[intent.action]({ meeting, intent, noteMails, uncertain, signal })
    })
    return await ctx.store.meetings.change(meeting.id, (current) =>
      done(current, intent, carried, ctx.clock.now().toISOString()),
    )
  } catch (error) {
    if (
      !(error instanceof RollcallError) ||
      signal.aborted ||
      error.code === 'store_unavailable' ||
      error.code === 'stopping'
    )
      throw error
    const named = await nameRecipients(ctx, meeting, error)
    return ctx.store.meetings.change(meeting.id, (current) => undone(current, named, ctx.clock.now().toISOString()))
  }
}

/** Nothing was sent for it yet, so nothing is open: the next sending plans it again. */
async function withdrawIntent(ctx: Context, { id }: MeetingRecord): Promise<void> {
  await ctx.store.meetings.change(id, ({ intent: _withdrawn, ...rest }) => rest)
}

function noted(intent: MeetingIntent, notes: readonly MailNote[]): MeetingIntent {
  const of = (step: MailNote['step']) => notes.filter((note) => note.step === step).map(({ address }) => address)
  const [told, handed, back] = [of('told'), of('handed'), new Set(of('back'))]
  const open = [...(intent.handed ?? []), ...handed].filter((address) => !back.has(address))
  return {
    ...intent,
    ...(told.length > 0 && { told: [...(intent.told ?? []), ...told] }),
    ...((intent.handed || handed.length > 0) && { handed: open }),
  }
}

export function requireIntent(record: MeetingRecord): MeetingRecord & { intent: MeetingIntent } {
  if (!record.intent) throw new RollcallError('internal', 'A meeting has nothing to be done to it.')
  return { ...record, intent: record.intent }
}
