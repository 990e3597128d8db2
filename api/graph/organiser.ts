import { RollcallError } from '../lib/errors.ts'
import type { RemoteAccountRecord } from '../store/account-records.ts'

/** Whose calendar meetings are made in. */
export interface Organiser {
  /**
   * Where its mailbox is in Graph, relative to the version: by object id where that is known; "/me" for a service user.
   */
  path: string
  /** Its address: also the name of the mailbox's lane. */
  mailbox: string
  /** Its object id, which stays when the address changes. */
  id?: string
}

/** A mailbox as a meeting that was sent remembers it. */
export interface KnownMailbox {
  mailbox: string
  id?: string | undefined
}

/**
 * The mailbox that owns the meetings of an account: the one an app was given, or the service user's own.
 * @param owner the one that owns a meeting that was sent before; the account's own unless told
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
      `The remote account "${account.name}" names no mailbox that owns the meetings.`,
    )
  return account.type === 'MicrosoftGraphPassword'
    ? { path: '/me', mailbox: own, ...(id !== undefined && { id }) }
    : organiserAt(own, id)
}

/** The id tells mailboxes apart where both are known: an address may be given to another one. */
function isOwn(owner: KnownMailbox, own: KnownMailbox): boolean {
  if (owner.id !== undefined && own.id !== undefined) return owner.id === own.id
  return owner.mailbox.toLowerCase() === own.mailbox.toLowerCase()
}

/** A mailbox by its id or address, as an account with application permissions reaches it. */
function organiserAt(mailbox: string, id: string | undefined): Organiser {
  return { path: `/users/${encodeURIComponent(id ?? mailbox)}`, mailbox, ...(id !== undefined && { id }) }
}
