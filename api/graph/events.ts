import { allNames } from '../lib/all-names.ts'
import { RollcallError } from '../lib/errors.ts'
import type { MeetingAttendee, MeetingContent } from '../store/training-records.ts'
import { ALL_PARTS, eventAttendees, eventFields, MARK_ID, readEvent, type CalendarEvent } from './event-shapes.ts'
import type { GraphSession, GraphWrite } from './graph.ts'
import { isUncertain } from './graph-write.ts'
import { fromMailboxAnswer } from './mailbox-errors.ts'
import type { Organiser } from './organiser.ts'
import { retryAfterMs } from './retry.ts'

/** The calendar of one mailbox, in one session. */
export interface Calendar {
  session: GraphSession
  organiser: Organiser
}

/** Times in UTC, and ids that survive a move to another folder. */
export const PREFER = { Prefer: 'outlook.timezone="UTC", IdType="ImmutableId"' }

/** A proxy may send 500, 502, 503 or 504 too, so Microsoft may have done the work. */
const UNCERTAIN: ReadonlySet<number> = new Set([408, 500, 502, 503, 504])

/** Another change is in progress, or the item is locked: nothing was done, and it may work in a few seconds. */
const IN_CONFLICT: ReadonlySet<number> = new Set([409, 412, 423])

export interface NewEvent {
  content: MeetingContent
  transactionId: string
  /** From `markOf`: finds the event when the answer is lost. */
  mark: string
}

/**
 * Creates a meeting and mails its attendees at once. A repeat must be exactly the same for Outlook to drop it.
 * Application permission: Calendars.ReadWrite. https://learn.microsoft.com/graph/api/user-post-events
 * @returns the event, or undefined when one with this transaction id exists
 * @throws meeting_uncertain when it is unknown whether it was created. With any other error it was not:
 * meeting_refused, throttled, mailbox_unlicensed, mailbox_not_found, mailbox_denied, permission_missing, and what a
 * session's `write` throws
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

/** Whether a refusal says that a meeting with this transaction id exists. One without a reason may mean that too. */
function isRepeat(error: unknown): boolean {
  if (!(error instanceof RollcallError) || error.details['status'] !== 409) return false
  return /transaction|duplicate|^$/i.test(String(error.details['graphCode'] ?? ''))
}

/**
 * Changes fields of a meeting. Everyone on it gets a mail; when only `attendees` changes, only those added or removed
 * do. Application permission: Calendars.ReadWrite. https://learn.microsoft.com/graph/api/event-update
 * @param event with an etag, the meeting is changed only if it is still as it was read
 * @throws meeting_uncertain, meeting_conflict, meeting_deleted, otherwise as createEvent
 */
export async function patchEvent(
  calendar: Calendar,
  { id, etag }: Pick<CalendarEvent, 'id' | 'etag'>,
  fields: Record<string, unknown>,
  signal?: AbortSignal,
): Promise<CalendarEvent> {
  const path = `/events/${encodeURIComponent(id)}`
  const asRead = etag === undefined ? {} : { 'If-Match': etag }
  return eventIn(
    await write(calendar, { method: 'PATCH', path, body: fields, headers: asRead }, 'change the meeting', signal),
    'change the meeting',
    calendar,
  )
}

/**
 * Cancels a meeting; its attendees get the comment. Application permission: Calendars.ReadWrite.
 * https://learn.microsoft.com/graph/api/event-cancel
 * @returns false when it was already gone
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
 * Forwards the invitation to these people only, with a comment. Application permission: Calendars.Read.
 * https://learn.microsoft.com/graph/api/event-forward
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

/** An action that Graph confirms with "202 Accepted". Any other success comes from something in between. */
async function accepted(...[calendar, write_, doing, signal]: Parameters<typeof write>): Promise<void> {
  const { status } = await write(calendar, write_, doing, signal)
  if (status !== 202) throw uncertainty(doing, calendar.organiser, undefined, status)
}

/**
 * Sends one write and judges the answer: when it returns, the write was done.
 * @throws meeting_conflict when it collided with another change and was not done
 */
async function write(
  calendar: Calendar,
  { method, path, body, headers }: GraphWrite & { headers?: Record<string, string> },
  doing: string,
  signal?: AbortSignal,
): Promise<Response> {
  const { session, organiser } = calendar
  const options = { mailbox: organiser.mailbox, headers: { ...PREFER, ...headers }, ...(signal && { signal }) }
  const answer = await session
    .write({ method, path: `${organiser.path}${path}`, body }, options)
    .catch((error: unknown) => {
      throw isUncertain(error) ? uncertainty(doing, organiser, error) : error
    })
  if (UNCERTAIN.has(answer.status)) throw uncertainty(doing, organiser, undefined, answer.status)
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
  // A proxy answered 200; whether Microsoft got the request is unknown.
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
