import { RollcallError } from '../lib/errors.ts'
import { MARK_ID, readEvent, type CalendarEvent } from './event-shapes.ts'
import { jsonOf, PREFER, type Calendar } from './events.ts'
import { fromMailboxAnswer } from './mailbox-errors.ts'
import { graphPages } from './graph-pages.ts'
import { idOf, type Row } from './rows.ts'

const FIELDS =
  'id,changeKey,subject,body,start,end,originalStartTimeZone,location,attendees,isCancelled,onlineMeeting,' +
  'createdDateTime,transactionId'
/** Pages with bodies and attendees are long. */
const PAGE_SIZE = 50

/**
 * One meeting as it is now; undefined when it no longer exists. Application permission: Calendars.Read.
 * https://learn.microsoft.com/graph/api/event-get
 * @throws unexpected_answer if its attendees can't be read, mailbox_unlicensed, mailbox_not_found, mailbox_denied,
 * permission_missing, and what a session's `get` throws
 */
export async function readOneEvent(
  calendar: Calendar,
  id: string,
  signal?: AbortSignal,
): Promise<CalendarEvent | undefined> {
  const answer = await calendar.session.get(
    `${calendar.organiser.path}/events/${encodeURIComponent(id)}?$select=${FIELDS}`,
    asking(calendar, signal),
  )
  const body = await jsonOf(answer)
  if (answer.status !== 200) {
    const refusal = fromMailboxAnswer(answer.status, body, 'read the meeting', calendar.organiser.mailbox)
    if (refusal.code === 'meeting_deleted') return undefined
    throw refusal
  }
  const event = readEvent(body)
  if (!event) throw new RollcallError('unexpected_answer', 'A meeting from Microsoft Graph has no ID.')
  // Rewriting a list from half of what is there would take the other half off the meeting.
  if (!hasWholeList(body))
    throw new RollcallError('unexpected_answer', 'A meeting from Microsoft Graph has no readable list of attendees.')
  return event
}

function hasWholeList(body: unknown): boolean {
  const { attendees } = body as { attendees?: unknown }
  return Array.isArray(attendees) && attendees.every((one) => typeof one === 'object' && one !== null)
}

/**
 * The meetings with this mark, oldest first. A meeting made a moment ago may still be missing. Application permission:
 * Calendars.Read. https://learn.microsoft.com/graph/api/singlevaluelegacyextendedproperty-get
 * @throws as readOneEvent
 */
export async function findMarkedEvents(
  calendar: Calendar,
  mark: string,
  signal?: AbortSignal,
): Promise<CalendarEvent[]> {
  const filter =
    `singleValueExtendedProperties/Any(ep: ep/id eq '${MARK_ID}' and ep/value eq ` + `'${mark.replaceAll("'", "''")}')`
  const path = `${calendar.organiser.path}/events?$filter=${encodeURIComponent(filter)}&$select=${FIELDS}`
  const doing = 'look for the meeting'
  const refusal = (status: number, body: unknown) => fromMailboxAnswer(status, body, doing, calendar.organiser.mailbox)
  const reading = { doing, permission: 'Calendars.Read', refusal }
  const rows: Row[] = []
  // Exchange may search a calendar piece by piece: an empty page with a link isn't the end.
  for await (const page of graphPages(calendar.session, path, reading, asking(calendar, signal)))
    rows.push(...page.rows)
  rows.forEach(idOf)
  const events = rows.map(readEvent).filter((event) => event !== undefined && !event.isCancelled) as CalendarEvent[]
  return events.sort((left, right) => left.createdAt.localeCompare(right.createdAt))
}

/**
 * The meetings in a period, page by page: two hundred take a handful of requests. Application permission:
 * Calendars.Read. https://learn.microsoft.com/graph/api/calendar-list-calendarview
 * @param from, until in UTC
 * @throws as readOneEvent, and unexpected_answer or directory_read_incomplete from paging
 */
export async function* listEvents(
  calendar: Calendar,
  { from, until }: { from: Date; until: Date },
  signal?: AbortSignal,
): AsyncGenerator<CalendarEvent[]> {
  const window = new URLSearchParams({ startDateTime: from.toISOString(), endDateTime: until.toISOString() }).toString()
  const start = `${calendar.organiser.path}/calendarView?${window}&$select=${FIELDS}&$top=${String(PAGE_SIZE)}`
  const refusal = (status: number, body: unknown) =>
    fromMailboxAnswer(status, body, 'read the calendar', calendar.organiser.mailbox)
  for await (const page of graphPages(
    calendar.session,
    start,
    { doing: 'read the calendar', permission: 'Calendars.Read', refusal },
    asking(calendar, signal),
  )) {
    yield page.rows.map(readEvent).filter((event) => event !== undefined) as CalendarEvent[]
  }
}

const asking = ({ organiser }: Calendar, signal?: AbortSignal) => ({
  mailbox: organiser.mailbox,
  headers: PREFER,
  ...(signal && { signal }),
})
