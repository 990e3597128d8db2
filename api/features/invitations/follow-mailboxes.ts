import type { Context } from '../../context.ts'
import type { Calendar } from '../../graph/events.ts'
import { readOneEvent } from '../../graph/events-read.ts'
import { mailboxOfAddress } from '../../graph/mailbox-id.ts'
import { allEnded } from '../../lib/all-ended.ts'
import { RollcallError } from '../../lib/errors.ts'
import { limitWork } from '../../lib/limit-work.ts'
import type { Carriers } from '../../meetings/open-carrier.ts'
import { rememberMailbox } from '../../meetings/remember-mailbox.ts'
import { isInCalendars } from '../../meetings/plan.ts'
import { traceMeeting } from '../../meetings/trace-meeting.ts'
import { readTrainingSettings } from '../../store/settings.ts'
import type { MeetingRecord } from '../../store/training-records.ts'
import { isPast } from './read-calendars.ts'

const AT_ONCE = 4

/**
 * Finds meetings whose mailbox got another address: by its object id if known, otherwise in the account's current
 * mailbox, where only a meeting proven to be ours counts. Call it before meetings are changed, cancelled or read. What
 * can't be determined stays as it is.
 * @param mayMake new meetings may be created, so the sending account's mailbox is looked up too
 * @returns the ids of meetings that have another address now
 */
export async function followMailboxes(
  ctx: Context,
  carriers: Carriers,
  meetings: readonly MeetingRecord[],
  { signal, mayMake = false }: { signal: AbortSignal; mayMake?: boolean },
): Promise<Set<string>> {
  const moved = new Set<string>()
  const byAccount = new Map<string, MeetingRecord[]>()
  const sending = mayMake ? await sendingAccount(ctx) : undefined
  if (sending !== undefined) byAccount.set(sending, [])
  for (const meeting of meetings.filter((one) => isOpen(one, ctx.clock.now())))
    if (meeting.accountId !== undefined)
      byAccount.set(meeting.accountId, [...(byAccount.get(meeting.accountId) ?? []), meeting])
  const limit = limitWork(AT_ONCE)
  for (const [accountId, own] of byAccount) {
    const present = await ifPossible(() => presentMailbox(ctx, carriers, accountId, signal), signal)
    if (!present) continue
    const work = own.map((meeting) =>
      limit(async () => {
        if (await ifPossible(() => follow(ctx, { carriers, present, accountId, signal }, meeting), signal))
          moved.add(meeting.id)
      }),
    )
    await allEnded(work)
  }
  return moved
}

/** People have it, or may have it, and it isn't over. */
const isOpen = (meeting: MeetingRecord, now: Date) =>
  meeting.accountId !== undefined &&
  (meeting.intent !== undefined || (isInCalendars(meeting) && !isPast(meeting.sent, now)))

async function sendingAccount({ store }: Context): Promise<string | undefined> {
  const { invitationType, invitationSynchronizationAccountId, mailAccountId } = await readTrainingSettings(store)
  return invitationType === 'MicrosoftGraph' ? invitationSynchronizationAccountId : mailAccountId
}

/** Whatever prevents this will be reported by the next step. */
async function ifPossible<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof RollcallError) || signal.aborted || error.code === 'store_unavailable') throw error
    return undefined
  }
}

async function presentMailbox(
  ctx: Context,
  carriers: Carriers,
  accountId: string,
  signal: AbortSignal,
): Promise<Calendar> {
  const calendar = await carriers.calendar(accountId)
  if (calendar.organiser.id !== undefined) return calendar
  await rememberMailbox(ctx, accountId, calendar, signal)
  return carriers.calendar(accountId)
}

interface Following {
  carriers: Carriers
  /** The account's mailbox as configured now. */
  present: Calendar
  accountId: string
  signal: AbortSignal
}

/** @returns whether the meeting has another address now */
async function follow(
  ctx: Context,
  { carriers, present, accountId, signal }: Following,
  meeting: MeetingRecord,
): Promise<boolean> {
  const { organiser } = present
  if (meeting.organiserId !== undefined && meeting.organiserId !== organiser.id) return false
  if (meeting.organiser.toLowerCase() === organiser.mailbox.toLowerCase()) return false
  if (meeting.organiserId !== undefined) return note(ctx, meeting, present, meeting.eventId)
  // A mail leaves nothing in a calendar that could prove it is ours.
  if (meeting.via === 'Email') return false
  const former = await carriers.calendar(accountId, meeting)
  if (await isStillThere(ctx, former, meeting, signal)) return false
  const event = await traceMeeting(present, meeting, signal)
  return event ? note(ctx, meeting, present, event.id) : false
}

/** A mailbox that still has its meeting wasn't renamed; its id is stored, so that this is checked only once. */
async function isStillThere(
  ctx: Context,
  former: Calendar,
  { id, eventId }: MeetingRecord,
  signal: AbortSignal,
): Promise<boolean> {
  const event =
    eventId === undefined ? undefined : await ifPossible(() => readOneEvent(former, eventId, signal), signal)
  if (!event || event.isCancelled) return false
  const known = await mailboxOfAddress(former.session, former.organiser, signal)
  if (known) await ctx.store.meetings.change(id, (current) => ({ ...current, organiserId: known.id }))
  return true
}

async function note(
  ctx: Context,
  { id, organiser: former }: MeetingRecord,
  { organiser }: Calendar,
  eventId: string | undefined,
): Promise<true> {
  await ctx.store.meetings.change(id, (current) => ({
    ...current,
    organiser: organiser.mailbox,
    formerOrganiser: former,
    ...(organiser.id !== undefined && { organiserId: organiser.id }),
    ...(eventId !== undefined && { eventId }),
    updatedAt: ctx.clock.now().toISOString(),
  }))
  ctx.log.info({ meeting: id }, 'The mailbox of a meeting has a new address; the meeting was found there')
  return true
}
