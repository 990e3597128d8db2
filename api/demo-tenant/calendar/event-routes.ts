import { type GraphAnswer, type GraphCall, graphError, type GraphRoute } from '../graph/graph-call.ts'
import { type Mailbox, withMailbox } from './calendar-access.ts'
import { complain, postCancel, postForward } from './cancel-and-forward.ts'
import { cancelEvent, changeEvent, createEvent, currentEvent } from './event-actions.ts'
import { type Complaint, type EventChange, readEventInput } from './event-input.ts'
import { expandOf, listCalendarView, listEvents, selectOf } from './event-lists.ts'
import { taken } from './kept-rows.ts'
import { etagOf, type MailboxEvent, preferencesOf, viewEvent } from './event-view.ts'

type MailboxAnswer = (call: GraphCall, mailbox: Mailbox) => GraphAnswer

type ItemAnswer = (call: GraphCall, mailbox: Mailbox, item: MailboxEvent) => GraphAnswer

const OWNERS = ['/users/{mailbox}', '/me']

const LISTS = ['/events', '/calendar/events']

const across = (method: string, paths: readonly string[], answer: MailboxAnswer): GraphRoute[] =>
  OWNERS.flatMap((owner) =>
    paths.map((path) => ({ method, pattern: owner + path, answer: (call: GraphCall) => withMailbox(call, answer) })),
  )

const each = (method: string, action: string, answer: ItemAnswer): GraphRoute[] =>
  across(
    method,
    LISTS.map((list) => `${list}/{event}${action}`),
    (call, mailbox) => withItem(call, mailbox, answer),
  )

export const eventRoutes: readonly GraphRoute[] = [
  ...across('GET', LISTS, listEvents),
  ...across('POST', LISTS, postEvent),
  ...across('GET', ['/calendarView', '/calendar/calendarView'], listCalendarView),
  ...each('GET', '', getEvent),
  ...each('PATCH', '', patchEvent),
  ...each('DELETE', '', deleteEvent),
  ...each('POST', '/cancel', postCancel),
  ...each('POST', '/forward', postForward),
]

function withItem(call: GraphCall, mailbox: Mailbox, answer: ItemAnswer): GraphAnswer {
  const id = call.params.event ?? ''
  if (!/^AA[A-Za-z0-9_=-]{20,}$/.test(id)) return graphError(call, 400, 'ErrorInvalidIdMalformed', 'Id is malformed.')
  const event = currentEvent(call.state, id)
  const copy = call.state.calendars
    .copies(mailbox.address)
    .find((candidate) => candidate.id === id || candidate.movingId === id)
  if (event?.organiser === mailbox.address) return answer(call, mailbox, { event })
  if (copy) return answer(call, mailbox, { copy })
  return graphError(call, 404, 'ErrorItemNotFound', 'The specified object was not found in the store.')
}

/** The event was changed since the caller read it. */
function refuseIfMatch(call: GraphCall, item: MailboxEvent): GraphAnswer | undefined {
  const wanted = call.headers.get('if-match')
  if (wanted === null || wanted === '*' || wanted === etagOf(item)) return undefined
  return graphError(
    call,
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the ' +
      'request does not match the current change key for the item.',
  )
}

function answerWith(
  call: GraphCall,
  status: number,
  item: MailboxEvent,
  entity: string,
  headers: Record<string, string> = {},
): GraphAnswer {
  const context = { '@odata.context': `${call.origin}/v1.0/$metadata#${entity}/$entity` }
  return {
    status,
    headers: { etag: etagOf(item), ...headers },
    json: { ...context, ...viewEvent(call, item, selectOf(call), expandOf(call)) },
  }
}

function entityOf(mailbox: Mailbox): string {
  return `users('${encodeURIComponent(mailbox.address)}')/events`
}

function inputOf(call: GraphCall): EventChange | Complaint {
  const input = readEventInput(call.body)
  return 'complaint' in input ? input : taken(call.state, input)
}

function postEvent(call: GraphCall, mailbox: Mailbox): GraphAnswer {
  const input = inputOf(call)
  if ('complaint' in input) return complain(call, input)
  const { start, end } = input
  if (!start || !end)
    return graphError(
      call,
      400,
      'ErrorPropertyValidationFailure',
      'At least one property failed validation: Start and End are required.',
    )
  const wrong = refuseTimes(call, start.instant, end.instant)
  if (wrong) return wrong
  const repeated = answerRepeat(call, mailbox, input)
  return repeated ?? created(call, mailbox, { event: createEvent(call.state, mailbox, { ...input, start, end }) })
}

function created(call: GraphCall, mailbox: Mailbox, item: MailboxEvent): GraphAnswer {
  const { id, movingId } = 'event' in item ? item.event : item.copy
  const shownId = preferencesOf(call.headers).immutableIds ? id : movingId
  const location = `${call.origin}/v1.0/users/${encodeURIComponent(mailbox.address)}/events/${shownId}`
  return answerWith(call, 201, item, entityOf(mailbox), { location })
}

function refuseTimes(call: GraphCall, start: number, end: number): GraphAnswer | undefined {
  if (end >= start) return undefined
  return graphError(
    call,
    400,
    'ErrorPropertyValidationFailure',
    'At least one property failed validation: the end date is earlier than the start date.',
  )
}

/** A create with a known transaction: Graph's behaviour isn't documented, so the tenant can do all three. */
function answerRepeat(call: GraphCall, mailbox: Mailbox, { transactionId }: EventChange): GraphAnswer | undefined {
  const { transactionIdRepeat } = call.state.switches
  if (transactionId === undefined || transactionIdRepeat === 'ignored') return undefined
  const former = call.state.calendars
    .events()
    .find((event) => event.organiser === mailbox.address && event.transactionId === transactionId)
  if (!former) return undefined
  if (transactionIdRepeat === 'existing') return created(call, mailbox, { event: former })
  return graphError(
    call,
    409,
    'ErrorDuplicateTransactionId',
    "Your request can't be completed. The TransactionId in the request has already been used.",
  )
}

function getEvent(call: GraphCall, mailbox: Mailbox, item: MailboxEvent): GraphAnswer {
  return answerWith(call, 200, item, entityOf(mailbox))
}

function patchEvent(call: GraphCall, mailbox: Mailbox, item: MailboxEvent): GraphAnswer {
  const input = inputOf(call)
  if ('complaint' in input) return complain(call, input)
  const { transactionId: _createOnly, ...change } = input
  if ('copy' in item)
    return graphError(
      call,
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You need to be an organizer to change a meeting.",
    )
  const { event } = item
  const refusal =
    refuseIfMatch(call, item) ??
    refuseTimes(call, change.start?.instant ?? event.start, change.end?.instant ?? event.end)
  return (
    refusal ??
    answerWith(
      call,
      200,
      { event: Object.keys(change).length > 0 ? changeEvent(call.state, event, change) : event },
      entityOf(mailbox),
    )
  )
}

function deleteEvent(call: GraphCall, _mailbox: Mailbox, item: MailboxEvent): GraphAnswer {
  const refusal = refuseIfMatch(call, item)
  if (refusal) return refusal
  if ('event' in item) cancelEvent(call.state, item.event)
  else call.state.calendars.removeCopy(item.copy)
  return { status: 204 }
}
