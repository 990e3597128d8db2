import type { PersonFacts } from '../../graph/people-facts.ts'
import type { ErrorCode } from '../../lib/errors.ts'
import { problem } from '../../meetings/problem.ts'
import type { Problem, Recipient } from '../../meetings/plan-types.ts'

/** Someone who is invited, and what is known about them; nothing if it couldn't be determined. */
export interface Judged {
  person: Recipient
  facts: PersonFacts | undefined
}

/** No one reads more names than this. */
const NAMES = 3

/** What won't work as one might expect, each with what will happen. None of it prevents an invitation. */
export function judgePeople(people: readonly Judged[]): Problem[] {
  const known = people.flatMap(({ person, facts }) => (facts ? [{ person, facts }] : []))
  const single = known.flatMap(({ person, facts }) => judge(person, facts) ?? [])
  const otherwise = known.filter(({ person, facts }) => signsInOtherwise(person, facts)).map(({ person }) => person)
  return [...single, ...together(otherwise)]
}

function judge({ employee, name, address }: Recipient, facts: PersonFacts): Problem | undefined {
  const warn = (code: ErrorCode, message: string, more: Record<string, unknown> = {}): Problem => ({
    severity: 'warn',
    ...(employee !== undefined && { employee }),
    ...problem(code, message, { name, address, ...more }),
  })
  if (!facts.found)
    return warn(
      'attendee_unknown',
      `No one in Entra ID has ${name}’s address ${address}. The invitation is still sent there.`,
    )
  if (facts.guest === true)
    return warn(
      'attendee_guest',
      `${name} is a guest. The invitation goes to ${address}, a mailbox outside your organisation.`,
    )
  if (facts.enabled === false)
    return warn(
      'attendee_disabled',
      `${name}’s account is disabled. The invitation goes to ${address}, but perhaps no one reads that mailbox.`,
    )
  if (facts.mail === undefined)
    return warn(
      'attendee_without_mailbox',
      `${name} has no mailbox in Microsoft 365. The invitation to ${address} will probably bounce.`,
    )
  if (facts.mail === address) return undefined
  return warn(
    'attendee_address_differs',
    `${name}’s mailbox is ${facts.mail}, but the employee record says ${address}. The invitation goes to ${address}.`,
    { what: 'mailbox', mail: facts.mail },
  )
}

/** Common in many companies, and harmless: reported once for everyone. */
function signsInOtherwise({ address }: Recipient, { found, guest, mail, userPrincipalName }: PersonFacts): boolean {
  return found && guest !== true && mail === address && userPrincipalName !== undefined && userPrincipalName !== address
}

function together(people: readonly Recipient[]): Problem[] {
  if (people.length === 0) return []
  const names = people
    .slice(0, NAMES)
    .map(({ name }) => name)
    .join(', ')
  const rest = people.length > NAMES ? ` and ${String(people.length - NAMES)} more` : ''
  const whose =
    people.length === 1
      ? 'signs in with a name that differs from the e-mail address; the invitation still reaches the mailbox'
      : 'sign in with names that differ from their e-mail addresses; the invitations still reach their mailboxes'
  return [
    {
      severity: 'warn',
      ...problem('attendee_address_differs', `${names}${rest} ${whose}.`, { what: 'signIn', ...namesOf(people) }),
    },
  ]
}

/** The first names as facts, and how many more there are. */
const namesOf = (people: readonly Recipient[], say: (one: Recipient) => string = ({ name }) => name) => ({
  names: people.slice(0, NAMES).map(say),
  more: Math.max(0, people.length - NAMES),
})

/**
 * Whether a mail to someone leaves the company.
 * @param isStrange the address is at none of the company's known domains
 */
export function isOutside({ address }: Recipient, facts: PersonFacts | undefined, isStrange: boolean): boolean {
  if (facts?.guest === true) return true
  return isStrange && facts?.mail !== address && facts?.userPrincipalName !== address
}

/** Reported once for everyone, with the addresses: the sender should see where the mail goes. */
export function outsideProblem(people: readonly Recipient[]): Problem[] {
  if (people.length === 0) return []
  const named = people
    .slice(0, NAMES)
    .map(({ name, address }) => `${name} (${address})`)
    .join(', ')
  const rest = people.length > NAMES ? ` and ${String(people.length - NAMES)} more` : ''
  const who =
    people.length === 1
      ? '1 person outside the company gets'
      : `${String(people.length)} people outside the company get`
  return [
    {
      severity: 'warn',
      ...problem('attendees_outside', `${who} a mail: ${named}${rest}.`, {
        count: people.length,
        ...namesOf(people, ({ name, address }) => `${name} (${address})`),
      }),
    },
  ]
}
