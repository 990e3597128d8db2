import { graphError, hasRole, type GraphAnswer, type GraphCall, type GraphRoute } from './graph-call.ts'
import { exchangeDenied } from './graph-refusals.ts'
import { digestOf } from './seeded.ts'

export const mailboxRoutes: readonly GraphRoute[] = [
  { method: 'GET', pattern: '/users/{mailbox}/calendar', answer: (call) => withMailbox(call, describeCalendar) },
  { method: 'GET', pattern: '/users/{mailbox}/events', answer: (call) => withMailbox(call, listEvents) },
]

type MailboxAnswer = (call: GraphCall, address: string) => GraphAnswer

/** Answers only for a mailbox that exists and that the app may reach. */
export function withMailbox(call: GraphCall, answer: MailboxAnswer): GraphAnswer {
  if (!hasRole(call, 'Calendars.ReadWrite', 'Calendars.Read')) return exchangeDenied(call)
  const asked = (call.params.mailbox ?? '').toLowerCase()
  const { sharedMailboxes, allowedMailboxes, directory } = call.state
  const owner = sharedMailboxes.has(asked)
    ? undefined
    : (directory.find(asked) ?? directory.all().find((person) => person.mail?.toLowerCase() === asked))
  if (!owner && !sharedMailboxes.has(asked))
    return graphError(call, 404, 'ErrorInvalidUser', `The requested user '${call.params.mailbox}' is invalid.`)
  const address = owner?.mail?.toLowerCase() ?? asked
  if (allowedMailboxes && !allowedMailboxes.has(address))
    return graphError(
      call,
      403,
      'ErrorAccessDenied',
      'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.',
    )
  if (owner && !owner.hasMailbox)
    return graphError(
      call,
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    )
  return answer(call, address)
}

function describeCalendar(call: GraphCall, address: string): GraphAnswer {
  return {
    status: 200,
    json: {
      '@odata.context': `${call.origin}/v1.0/$metadata#users('${encodeURIComponent(address)}')/calendar/$entity`,
      id: `AAMk${Buffer.from(digestOf(`calendar ${address}`))
        .toString('base64url')
        .slice(0, 60)}`,
      name: 'Calendar',
      color: 'auto',
      isDefaultCalendar: true,
      canEdit: true,
      canShare: true,
      owner: { name: address, address },
    },
  }
}

function listEvents(call: GraphCall, address: string): GraphAnswer {
  return {
    status: 200,
    json: {
      '@odata.context': `${call.origin}/v1.0/$metadata#users('${encodeURIComponent(address)}')/events`,
      value: [],
    },
  }
}
