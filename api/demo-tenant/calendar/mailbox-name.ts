import type { TenantState } from '../tenant-state.ts'
import { calendarMailbox } from './calendar-path.ts'
import { mailboxOf } from './event-record.ts'
import { personAt } from './mailbox-person.ts'

/** The address of a shared mailbox, given its address or its object id. */
export function sharedMailbox(state: TenantState, key: string): string | undefined {
  const asked = key.toLowerCase()
  if (state.sharedMailboxes.has(asked)) return asked
  return [...state.sharedMailboxes].find(([, id]) => id === asked)?.[0]
}

/** The mailbox of a calendar request, by one name whether the path has its address or its object id. */
export function laneOfPath(state: TenantState, path: string): string | undefined {
  const named = calendarMailbox(path)
  if (named === undefined || named === 'me') return named
  const person = personAt(state, named)
  return sharedMailbox(state, named) ?? (person ? mailboxOf(person) : named)
}

/**
 * Gives a mailbox another address, as an administrator does in Exchange: its calendar and object id stay, and the
 * former address no longer works.
 */
export function renameMailbox(state: TenantState, from: string, to: string): void {
  const [before, after] = [from.toLowerCase(), to.toLowerCase()]
  const { users, directory, sharedMailboxes, mailboxStates } = state
  const named = { mail: after, userPrincipalName: after }
  const sharedId = sharedMailboxes.get(before)
  const person = personAt(state, before)
  if (sharedId !== undefined) {
    sharedMailboxes.delete(before)
    sharedMailboxes.set(after, sharedId)
  } else if (person === undefined) throw new Error(`There is no mailbox ${from}.`)
  else if (person === users.serviceUser) users.serviceUser = { ...person, ...named }
  else directory.put({ ...person, ...named })
  const stateBefore = mailboxStates.get(before)
  if (stateBefore) mailboxStates.set(after, stateBefore)
  mailboxStates.delete(before)
  const followed = (names: ReadonlySet<string> | undefined) =>
    names && new Set([...names].map((name) => (name === before ? after : name)))
  state.allowedMailboxes = followed(state.allowedMailboxes)
  state.rbacMailboxes = followed(state.rbacMailboxes)
  state.calendars.renameOwner(before, after)
}
