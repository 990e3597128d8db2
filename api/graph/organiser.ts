import { RollcallError } from '../lib/errors.ts'
import type { RemoteAccountRecord } from '../store/account-records.ts'

/** Whose calendar meetings are made in. */
export interface Organiser {
  /**
   * Where its mailbox is in Graph, relative to the version: "/users/training%40contoso.com"; "/me" for a service user.
   */
  path: string
  /** Its address: also the name of the mailbox's lane. */
  mailbox: string
}

/**
 * The mailbox that owns the meetings of an account: the one an app was given, or the service user's own.
 * @param mailbox the one that owns a meeting that was sent before; the account's own unless told
 * @throws organiser_mailbox_missing
 */
export function organiserOf(account: RemoteAccountRecord, mailbox?: string): Organiser {
  if (account.type === 'MicrosoftGraphPassword') {
    const { username } = account
    return mailbox === undefined || mailbox.toLowerCase() === username.toLowerCase()
      ? { path: '/me', mailbox: username }
      : organiserAt(mailbox)
  }
  const owner = mailbox ?? account.mailbox
  if (owner === undefined)
    throw new RollcallError(
      'organiser_mailbox_missing',
      `The remote account "${account.name}" names no mailbox that owns the meetings.`,
    )
  return organiserAt(owner)
}

/** A mailbox by its address, as an account with application permissions reaches it. */
function organiserAt(mailbox: string): Organiser {
  return { path: `/users/${encodeURIComponent(mailbox)}`, mailbox }
}
