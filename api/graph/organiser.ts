import { RollcallError } from '../lib/errors.ts'
import type { RemoteAccountRecord } from '../store/account-records.ts'

/** The mailbox whose calendar meetings are made in. */
export interface Organiser {
  /** Its path in Graph, relative to the version: by object id if known; "/me" for a service user. */
  path: string
  /** Its address; also names the mailbox's lane. */
  mailbox: string
  /** Its object id, which stays the same when the address changes. */
  id?: string
}

/** A mailbox as a sent meeting remembers it. */
export interface KnownMailbox {
  mailbox: string
  id?: string | undefined
}

/**
 * The mailbox that owns an account's meetings: the one configured for an app, or the service user's own.
 * @param owner the owner of a meeting sent before; defaults to the account's own mailbox
 * @throws organiser_mailbox_missing
 */
export function organiserOf(account: RemoteAccountRecord, owner?: KnownMailbox): Organiser {
  const own = account.type === 'MicrosoftGraphPassword' ? account.username : account.mailbox
  const id = account.mailboxId
  if (owner !== undefined && !(own !== undefined && isOwn(owner, { mailbox: own, id })))
    return organiserAt(owner.mailbox, owner.id)
  if (own === undefined)
    throw new RollcallError(
      'organiser_mailbox_missing',
      `The remote account "${account.name}" has no mailbox for the meetings.`,
    )
  return account.type === 'MicrosoftGraphPassword'
    ? { path: '/me', mailbox: own, ...(id !== undefined && { id }) }
    : organiserAt(own, id)
}

/** Compares by id if both are known: an address may be given to another mailbox. */
function isOwn(owner: KnownMailbox, own: KnownMailbox): boolean {
  if (owner.id !== undefined && own.id !== undefined) return owner.id === own.id
  return owner.mailbox.toLowerCase() === own.mailbox.toLowerCase()
}

/** A mailbox by its id or address, for application permissions. */
function organiserAt(mailbox: string, id: string | undefined): Organiser {
  return { path: `/users/${encodeURIComponent(id ?? mailbox)}`, mailbox, ...(id !== undefined && { id }) }
}
