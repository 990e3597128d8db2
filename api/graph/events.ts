import { allNames } from '../lib/all-names.ts'
import { RollcallError } from '../lib/errors.ts'
import type { MeetingAttendee, MeetingContent } from '../store/training-records.ts'
import { ALL_PARTS, eventAttendees, eventFields, MARK_ID, readEvent, type CalendarEvent } from './event-shapes.ts'
import type { GraphSession, GraphWrite } from './graph.ts'
import { isUncertain } from './graph-write.ts'
import { fromMailboxAnswer } from './mailbox-errors.ts'
import type { Organiser } from './organiser.ts'
import { retryAfterMs } from './retry.ts'

/** The calendar of one mailbox, through one session. */
export interface Calendar {
  session: GraphSession
  organiser: Organiser
}

/** Times in UTC, and ids that outlive a move to another folder. */
export const PREFER = { Prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' }

/** 500, 502, 503 and 504 come from something in between as well: what lies behind it may have done its work. */
const SAYS_NOTHING: ReadonlySet<number> = new Set([408, 500, 502, 503, 504])

/** Another change is still being worked in, or the item is locked: nothing was done, and in some seconds it may be. */
const IN_CONFLICT: ReadonlySet<number> = new Set([409, 412, 423])

export interface NewEvent {
  content: MeetingContent
  transactionId: string
  /** Of `markOf`: what it is found by when the answer is lost. */
  mark: string
}

/**
 * Makes a meeting; its attendees are mailed at once. A repeat must be the same to the letter, then Outlook drops it.
 * Application permission: Calendars.ReadWrite. https://learn.microsoft.com/graph/api/user-post-events
 * @returns the event, or undefined when there is one with this transaction id already
 * @throws meeting_uncertain when nobody can tell whether it was made; otherwise it was certainly not: meeting_refused,
 * throttled, mailbox_unlicensed, mailbox_not_found, mailbox_denied, permission_missing, and what a session's `write`
 * throws
 */
export async function createEvent(
  calendar: Calendar,
  { content, transactionId, mark }: NewEvent,
  signal?: AbortSignal,
): Promise<CalendarEvent | undefined> {
  const body = {
    ...eventFields(content, ALL_PARTS),
    attendees: eventAttendees(content.attendees),
    allowNewTimeProposals: false,
    transactionId,
    singleValueExtendedProperties: [{ id: MARK_ID, value: mark }],
  }
  try {
    const answer = await write(calendar, { method: 'POST', path: '/events', body }, 'make the meeting', signal)
    return await eventIn(answer, 'make the meeting', calendar)
  } catch (error) {
    if (isRepeat(error)) return undefined
    throw error
  }
}

/** Whether a refusal says that there is a meeting with this transaction id. One without a reason may mean that too. */
function isRepeat(error: unknown): boolean {
  if (!(error instanceof RollcallError) || error.details['status'] !== 409) return false
  return /transaction|duplicate|^$/i.test(String(error.details['graphCode'] ?? ''))
}

/**
 * Writes some fields of a meeting. Fields beside `attendees` are mailed to everybody on it; `attendees` alone, to those
 * who are new to it and those who are no longer on it. Application permission: Calendars.ReadWrite.
 * https://learn.microsoft.com/graph/api/event-update
 * @throws meeting_uncertain, meeting_conflict, meeting_deleted, otherwise as createEvent
 */
export async function patchEvent(
  calendar: Calendar,
  id: string,
  fields: Record<string, unknown>,
  signal?: AbortSignal,
): Promise<CalendarEvent> {
  const path = `/events/${encodeURIComponent(id)}`
  return eventIn(
    await write(calendar, { method: 'PATCH', path, body: fields }, 'change the meeting', signal),
    'change the meeting',
    calendar,
  )
}

/**
 * Calls a meeting off; its attendees get the comment.
 * Application permission: Calendars.ReadWrite. https://learn.microsoft.com/graph/api/event-cancel
 * @returns false when it was gone already
 * @throws meeting_uncertain, otherwise as createEvent
 */
export async function cancelEvent(
  calendar: Calendar,
  id: string,
  comment: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const path = `/events/${encodeURIComponent(id)}/cancel`
  try {
    await accepted(calendar, { method: 'POST', path, body: { comment } }, 'cancel the meeting', signal)
    return true
  } catch (error) {
    if (error instanceof RollcallError && error.code === 'meeting_deleted') return false
    throw error
  }
}

/**
 * Sends the invitation once more, to these people alone, with a word.
 * Application permission: Calendars.Read. https://learn.microsoft.com/graph/api/event-forward
 * @throws meeting_uncertain, meeting_deleted, otherwise as createEvent
 */
export async function forwardEvent(
  calendar: Calendar,
  id: string,
  people: readonly MeetingAttendee[],
  comment: string,
  signal?: AbortSignal,
): Promise<void> {
  const path = `/events/${encodeURIComponent(id)}/forward`
  const toRecipients = people.map((one) => ({ emailAddress: { address: one.address, name: allNames(one) } }))
  await accepted(
    calendar,
    { method: 'POST', path, body: { toRecipients, comment } },
    'remind people of the meeting',
    signal,
  )
}

/** An action that Graph confirms by "202 Accepted" and nothing else: any other success is somebody's in between. */
async function accepted(...[calendar, write_, doing, signal]: Parameters<typeof write>): Promise<void> {
  const { status } = await write(calendar, write_, doing, signal)
  if (status !== 202) throw uncertainty(doing, calendar.organiser, undefined, status)
}

/**
 * Sends one write and judges the answer: what is returned was done.
 * @throws meeting_conflict when it met another change: then it was not done
 */
async function write(
  calendar: Calendar,
  { method, path, body }: GraphWrite,
  doing: string,
  signal?: AbortSignal,
): Promise<Response> {
  const { session, organiser } = calendar
  const options = { mailbox: organiser.mailbox, headers: PREFER, ...(signal && { signal }) }
  const answer = await session
    .write({ method, path: `${organiser.path}${path}`, body }, options)
    .catch((error: unknown) => {
      throw isUncertain(error) ? uncertainty(doing, organiser, error) : error
    })
  if (SAYS_NOTHING.has(answer.status)) throw uncertainty(doing, organiser, undefined, answer.status)
  if (answer.ok) return answer
  const refusal = fromMailboxAnswer(answer.status, await jsonOf(answer), doing, organiser.mailbox)
  throw IN_CONFLICT.has(answer.status) ? conflict(refusal, doing, retryAfterOf(answer)) : refusal
}

function conflict({ details }: RollcallError, doing: string, retryAfterMs: number | undefined): RollcallError {
  const { status, graphCode = '', mailbox } = details
  const tail = `(${[status, graphCode].filter((part) => part !== '').join(' ')})`
  return new RollcallError(
    'meeting_conflict',
    `Exchange refused to ${doing} in the calendar of ${String(mailbox)} for now, because it met another change ${tail}.`,
    { details: { ...details, ...(retryAfterMs !== undefined && { retryAfterMs }) } },
  )
}

function retryAfterOf({ headers }: Response): number | undefined {
  const sent = Date.parse(headers.get('date') ?? '')
  return retryAfterMs(headers.get('retry-after'), new Date(Number.isNaN(sent) ? Date.now() : sent))
}

async function eventIn(answer: Response, doing: string, { organiser }: Calendar): Promise<CalendarEvent> {
  const event = readEvent(await jsonOf(answer))
  // Somebody in between said "200": whether Microsoft heard of it at all is open.
  if (!event) throw uncertainty(doing, organiser, undefined, answer.status)
  return event
}

function uncertainty(doing: string, { mailbox }: Organiser, cause: unknown, status?: number): RollcallError {
  const why = status === undefined ? 'the answer was lost' : `the answer was ${String(status)}`
  return new RollcallError('meeting_uncertain', `It was asked to ${doing} in the calendar of ${mailbox}, but ${why}.`, {
    ...(cause !== undefined && { cause }),
    details: { mailbox, ...(status !== undefined && { status }) },
  })
}

export async function jsonOf(answer: Response): Promise<unknown> {
  return answer.json().catch(() => undefined) as Promise<unknown>
}
