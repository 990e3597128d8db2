import { RollcallError } from '../lib/errors.ts'
import type { RemoteAccountRecord } from '../store/records.ts'

/** Whose calendar meetings are made in. */
export interface Organiser {
  /** Where its mailbox is in Graph, relative to the version: "/users/training%40contoso.com". */
  path: string
  /** Its address: also the name of the mailbox's lane. */
  mailbox: string
}

/**
 * The mailbox that owns the meetings of an account.
 * @throws organiser_mailbox_missing
 */
export function organiserOf(account: Pick<RemoteAccountRecord, 'name' | 'mailbox'>): Organiser {
  if (account.mailbox === undefined) throw new RollcallError('organiser_mailbox_missing', `The remote account "${account.name}" names no mailbox that owns the meetings.`)
  return organiserAt(account.mailbox)
}

/** A mailbox by its address, as an account with application permissions reaches it. */
export function organiserAt(mailbox: string): Organiser {
  return { path: `/users/${encodeURIComponent(mailbox)}`, mailbox }
}
