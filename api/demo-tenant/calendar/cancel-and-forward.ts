import { type GraphAnswer, type GraphCall, graphError } from '../graph/graph-call.ts'
import type { Mailbox } from './calendar-access.ts'
import { cancelEvent, forwardEvent } from './event-actions.ts'
import { type Complaint, readEventInput } from './event-input.ts'
import type { MailboxEvent } from './event-view.ts'

export function complain(call: GraphCall, { complaint }: Complaint): GraphAnswer {
  return graphError(call, complaint.status ?? 400, complaint.code, complaint.message)
}

/** Actions accept both spellings of their parameters. */
function commentOf(body: unknown): string | undefined {
  const { comment, Comment } = (body ?? {}) as { comment?: unknown; Comment?: unknown }
  const given = comment ?? Comment
  return typeof given === 'string' && given !== '' ? given : undefined
}

export function postCancel(call: GraphCall, _mailbox: Mailbox, item: MailboxEvent): GraphAnswer {
  if ('copy' in item)
    return graphError(
      call,
      400,
      'ErrorInvalidRequest',
      "Your request can't be completed. You need to be an organizer to cancel a meeting.",
    )
  cancelEvent(call.state, item.event, commentOf(call.body))
  return { status: 202 }
}

export function postForward(call: GraphCall, _mailbox: Mailbox, item: MailboxEvent): GraphAnswer {
  const { toRecipients, ToRecipients } = (call.body ?? {}) as { toRecipients?: unknown; ToRecipients?: unknown }
  const input = readEventInput({ attendees: toRecipients ?? ToRecipients ?? [] })
  if ('complaint' in input) return complain(call, input)
  const addresses = (input.attendees ?? []).map(({ address }) => address)
  if (addresses.length === 0)
    return graphError(call, 400, 'ErrorInvalidRecipients', "At least one recipient isn't valid.")
  forwardEvent(call.state, 'event' in item ? item.event : item.copy.seen, addresses, commentOf(call.body))
  return { status: 202 }
}
