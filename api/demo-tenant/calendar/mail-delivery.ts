import type { TenantState } from '../tenant-state.ts'
import { mailboxOf, type EventMail } from './event-record.ts'

/** Sends one mail; where the addressee has a mailbox here, it does to the calendar there what Exchange does by itself. */
export function deliver(state: TenantState, mail: Omit<EventMail, 'number'>): void {
  state.calendars.addMail(mail)
  const owner = ownMailbox(state, mail.to)
  if (owner === undefined) return
  const former = state.calendars.copy(owner, mail.seen.id)
  if (mail.kind === 'cancellation') {
    if (former) state.calendars.putCopy({ ...former, seen: mail.seen, isCancelled: true, version: former.version + 1, changedAt: mail.at })
    return
  }
  const isSameTime = former !== undefined && !former.isCancelled && former.seen.start === mail.seen.start && former.seen.end === mail.seen.end
  const fresh = { ...state.calendars.newIds(owner), owner, version: 0, receivedAt: mail.at }
  state.calendars.putCopy({
    ...(former ?? fresh),
    version: (former?.version ?? 0) + 1,
    changedAt: mail.at,
    seen: mail.seen,
    isCancelled: false,
    response: isSameTime ? former.response : 'none',
    respondedAt: isSameTime ? former.respondedAt : 0,
  })
}

/** The mailbox of this tenant an address leads to, if there is one. */
export function ownMailbox(state: TenantState, address: string): string | undefined {
  const person = state.directory.byAddress(address)
  const mailbox = person ? mailboxOf(person) : state.sharedMailboxes.has(address.toLowerCase()) ? address.toLowerCase() : undefined
  if (mailbox === undefined) return undefined
  const stateOf = state.mailboxStates.get(mailbox) ?? (person && !person.hasMailbox ? 'unlicensed' : 'normal')
  return stateOf === 'normal' ? mailbox : undefined
}
