import { graphError, refuseQuery, type GraphAnswer, type GraphCall } from '../graph/graph-call.ts'
import { linkTo } from '../graph/user-routes.ts'
import type { Mailbox } from './calendar-access.ts'
import { currentEvent } from './event-actions.ts'
import { matchesEventFilter, readEventExpand, readEventFilter, type EventExpand } from './event-query.ts'
import type { EventRecord } from './event-record.ts'
import { viewEvent, type MailboxEvent } from './event-view.ts'

const USUAL_PAGE = 10
const LARGEST_PAGE = 1000

export function selectOf(call: GraphCall): string[] | undefined {
  const select = call.query.get('$select')
  return select ? select.split(',').map((name) => name.trim()) : undefined
}

/** The extended properties asked for; an $expand that cannot be read asks for none. */
export function expandOf(call: GraphCall): EventExpand | undefined {
  const expand = call.query.get('$expand')
  return expand === null ? undefined : readEventExpand(expand)
}

/** GET /events: organised and received ones, newest first as in Outlook. */
export function listEvents(call: GraphCall, mailbox: Mailbox): GraphAnswer {
  const refusal =
    refuseQuery(call, ['$select', '$filter', '$expand', '$top', '$skip', '$orderby', '$count']) ?? refuseExpand(call)
  if (refusal) return refusal
  const text = call.query.get('$filter')
  if (text === null)
    return page(
      call,
      mailbox,
      'events',
      [...itemsOf(call, mailbox)].sort((a, b) => seenOf(b).createdAt - seenOf(a).createdAt),
    )
  const filter = readEventFilter(text)
  if (!filter)
    return graphError(call, 400, 'ErrorInvalidUrlQueryFilter', 'The query filter contains one or more invalid nodes.')
  const indexedBy = call.state.clock.now().getTime() - call.state.switches.eventIndexLagMs
  const found = itemsOf(call, mailbox).filter(
    (item) => 'event' in item && item.event.createdAt <= indexedBy && matchesEventFilter(item.event, filter),
  )
  return page(call, mailbox, 'events', found)
}

/** GET /calendarView: what overlaps the window, by start. */
export function listCalendarView(call: GraphCall, mailbox: Mailbox): GraphAnswer {
  const refusal = refuseQuery(call, ['$select', '$expand', '$top', '$skip', '$orderby', '$count']) ?? refuseExpand(call)
  if (refusal) return refusal
  const [from, to] = ['startDateTime', 'endDateTime'].map((name) => readInstant(parameter(call, name)))
  if (from === undefined || to === undefined)
    return graphError(
      call,
      400,
      'ErrorInvalidRequest',
      "This request requires a time window specified by the query string parameters 'StartDateTime' and 'EndDateTime'.",
    )
  const overlapping = itemsOf(call, mailbox).filter((item) => seenOf(item).start < to && seenOf(item).end > from)
  return page(
    call,
    mailbox,
    'calendarView',
    overlapping.sort((a, b) => seenOf(a).start - seenOf(b).start),
  )
}

function parameter(call: GraphCall, name: string): string | undefined {
  return [...call.query].find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1]
}

/** Without an offset it is UTC. A plus sign decoded as a space still counts as one. */
function readInstant(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const [, wall, offset = 'Z'] =
    /^(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?)(Z|[+\- ]\d{2}:\d{2})?$/.exec(text) ?? []
  const instant =
    wall === undefined ? NaN : Date.parse(`${wall.includes('T') ? wall : `${wall}T00:00`}${offset.replace(' ', '+')}`)
  return Number.isNaN(instant) ? undefined : instant
}

function refuseExpand(call: GraphCall): GraphAnswer | undefined {
  if (call.query.get('$expand') === null || expandOf(call)) return undefined
  return graphError(call, 400, 'BadRequest', 'Parsing OData Select and Expand failed.')
}

function seenOf(item: MailboxEvent): EventRecord {
  return 'event' in item ? item.event : item.copy.seen
}

/** Everything in the calendar of a mailbox. */
function itemsOf(call: GraphCall, { address }: Mailbox): MailboxEvent[] {
  const own = call.state.calendars.events().filter(({ organiser }) => organiser === address)
  const organised = own.map((event) => ({ event: currentEvent(call.state, event.id) ?? event }))
  return [...organised, ...call.state.calendars.copies(address).map((copy) => ({ copy }))]
}

function page(call: GraphCall, mailbox: Mailbox, list: string, items: readonly MailboxEvent[]): GraphAnswer {
  const top = Number(call.query.get('$top') ?? USUAL_PAGE)
  const skip = Number(call.query.get('$skip') ?? 0)
  if (!Number.isInteger(top) || top < 1 || top > LARGEST_PAGE || !Number.isInteger(skip) || skip < 0)
    return graphError(call, 400, 'ErrorInvalidRequest', `The value of $top must be between 1 and ${LARGEST_PAGE}.`)
  const expand = expandOf(call)
  const query = Object.fromEntries([...call.query].filter(([name]) => name !== '$skip' && name !== '$top'))
  return {
    status: 200,
    json: {
      '@odata.context': `${call.origin}/v1.0/$metadata#users('${encodeURIComponent(mailbox.address)}')/${list}`,
      value: items.slice(skip, skip + top).map((item) => viewEvent(call, item, selectOf(call), expand)),
      ...(items.length > skip + top && {
        '@odata.nextLink': linkTo(call, call.path, { ...query, $top: String(top), $skip: String(skip + top) }),
      }),
    },
  }
}
