import { graphError, hasRole, type GraphAnswer, type GraphCall } from '../graph/graph-call.ts'
import { exchangeDenied } from '../graph/graph-refusals.ts'
import type { DemoPerson } from '../company/people.ts'
import { mailboxOf } from './event-record.ts'
import { sharedMailbox } from './mailbox-name.ts'
import { personAt } from './mailbox-person.ts'

export interface Mailbox {
  /** Lower case. */
  address: string
  name: string
}

/** What is needed for something: scopes of a user, application permissions, or a role given in Exchange. */
interface Rights {
  scopes: readonly string[]
  roles: (method: string) => readonly string[]
  granted: (call: GraphCall) => ReadonlySet<string> | undefined
}

const CALENDARS: Rights = {
  scopes: ['Calendars.ReadWrite', 'Calendars.Read', 'Calendars.ReadWrite.Shared'],
  roles: (method) => ['Calendars.ReadWrite', ...(method === 'GET' ? ['Calendars.Read'] : [])],
  granted: ({ state }) => state.rbacMailboxes,
}

export const MAIL: Rights = {
  scopes: ['Mail.Send'],
  roles: () => ['Mail.Send'],
  granted: ({ state }) => state.rbacSenders,
}

/** Answers for a mailbox that exists and that the caller may reach; `/me` is the signed-in user's. */
export function withMailbox(
  call: GraphCall,
  answer: (call: GraphCall, mailbox: Mailbox) => GraphAnswer,
  rights = CALENDARS,
): GraphAnswer {
  const isMe = /^\/me(\/|$)/i.test(call.path)
  if (isMe && call.userId === undefined)
    return graphError(call, 400, 'BadRequest', '/me request is only valid with delegated authentication flow.')
  const named = isMe ? (call.userId ?? '') : (call.params.mailbox ?? '')
  const asked = sharedMailbox(call.state, named) ?? named
  const owner = findOwner(call, asked)
  const address = owner ? mailboxOf(owner) : asked.toLowerCase()
  const refusal = refuseCaller(call, { address, owner, rights }) ?? refuseMailbox(call, address, owner, asked)
  return refusal ?? answer(call, { address, name: owner?.displayName ?? sharedName(address) })
}

function findOwner(call: GraphCall, asked: string): DemoPerson | undefined {
  if (call.state.sharedMailboxes.has(asked.toLowerCase())) return undefined
  const { serviceUser } = call.state.users
  if ([serviceUser.id, serviceUser.userPrincipalName].includes(asked.toLowerCase())) return serviceUser
  return personAt(call.state, asked)
}

/** "training@…" is shown as "Training". */
function sharedName(address: string): string {
  return address.replace(/@.*$/, '').replace(/^./, (first) => first.toUpperCase())
}

/** Rights granted in Entra ID and in Exchange add up; the access policy limits only those of Entra ID. */
function refuseCaller(
  call: GraphCall,
  { address, owner, rights }: { address: string; owner: DemoPerson | undefined; rights: Rights },
): GraphAnswer | undefined {
  const { allowedMailboxes } = call.state
  if (call.userId !== undefined)
    return call.scopes.some((scope) => rights.scopes.includes(scope)) && owner?.id === call.userId
      ? undefined
      : exchangeDenied(call)
  if (rights.granted(call)?.has(address)) return undefined
  if (!hasRole(call, ...rights.roles(call.method))) return exchangeDenied(call)
  const isKnown = owner !== undefined || call.state.sharedMailboxes.has(address)
  if (!allowedMailboxes || allowedMailboxes.has(address) || !isKnown) return undefined
  return graphError(
    call,
    403,
    'ErrorAccessDenied',
    'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.',
  )
}

function refuseMailbox(
  call: GraphCall,
  address: string,
  owner: DemoPerson | undefined,
  asked: string,
): GraphAnswer | undefined {
  const isKnown = owner !== undefined || call.state.sharedMailboxes.has(address)
  const mailbox = isKnown
    ? (call.state.mailboxStates.get(address) ?? (owner && !owner.hasMailbox ? 'unlicensed' : 'normal'))
    : 'none'
  if (mailbox === 'none') return graphError(call, 404, 'ErrorInvalidUser', `The requested user '${asked}' is invalid.`)
  if (mailbox === 'unlicensed')
    return graphError(
      call,
      404,
      'MailboxNotEnabledForRESTAPI',
      'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
    )
  return undefined
}
