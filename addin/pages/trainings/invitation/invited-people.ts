import type { InvitationState } from '../../../../api/features/invitations/contract.ts'

type Person = InvitationState['dates'][number]['participants'][number]

/** Everyone with a meeting of the session in their calendar, each once, with the weakest of their replies. */
export function invitedPeople(state: InvitationState): Person[] {
  const people = new Map<string, Person>()
  for (const date of state.dates) {
    if (date.state === 'cancelled') continue
    for (const person of date.participants) {
      const known = people.get(person.address)
      if (person.sent && (known === undefined || person.response === 'none')) people.set(person.address, person)
    }
  }
  return [...people.values()]
}

/** The numbers of replies, over everyone who has the meeting of a date. */
export function replyCounts(participants: readonly Person[]): Record<Person['response'], number> {
  const counts = { accepted: 0, tentative: 0, declined: 0, none: 0 }
  for (const { sent, response } of participants) if (sent) counts[response] += 1
  return counts
}
