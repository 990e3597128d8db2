import type { TenantState } from '../tenant-state.ts'
import { personAt } from './mailbox-person.ts'
import { mailboxOf, type EventCopy, type EventMail, type EventRecord } from './event-record.ts'

/** Sends one mail; if the addressee has a mailbox here, it updates the calendar as Exchange does by itself. */
export function deliver(state: TenantState, mail: Omit<EventMail, 'number'>): void {
  state.calendars.addMail(mail)
  const owner = ownMailbox(state, mail.to)
  if (owner === undefined) return
  const former = state.calendars.copy(owner, mail.seen.id)
  if (mail.kind === 'cancellation') {
    if (former)
      state.calendars.putCopy({
        ...former,
        seen: mail.seen,
        isCancelled: true,
        version: former.version + 1,
        changedAt: mail.at,
      })
    return
  }
  const isSameTime =
    former !== undefined &&
    !former.isCancelled &&
    former.seen.start === mail.seen.start &&
    former.seen.end === mail.seen.end
  const copy = former ?? newCopy(state, owner, mail.seen, mail.at)
  state.calendars.putCopy({
    ...copy,
    version: copy.version + 1,
    changedAt: mail.at,
    seen: mail.seen,
    isCancelled: false,
    ...(!isSameTime && { response: 'none', respondedAt: 0 }),
  })
}

/** An event new to an attendee's calendar. */
export function newCopy(state: TenantState, owner: string, seen: EventRecord, at: number): EventCopy {
  return {
    ...state.calendars.newIds(owner),
    owner,
    version: 0,
    receivedAt: at,
    changedAt: at,
    seen,
    response: 'none',
    respondedAt: 0,
    isCancelled: false,
  }
}

/** The mailbox of this tenant an address leads to, if there is one. */
export function ownMailbox(state: TenantState, address: string): string | undefined {
  const person = personAt(state, address)
  const mailbox = person
    ? mailboxOf(person)
    : state.sharedMailboxes.has(address.toLowerCase())
      ? address.toLowerCase()
      : undefined
  if (mailbox === undefined) return undefined
  const stateOf = state.mailboxStates.get(mailbox) ?? (person && !person.hasMailbox ? 'unlicensed' : 'normal')
  return stateOf === 'normal' ? mailbox : undefined
}
