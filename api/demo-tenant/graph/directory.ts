import type { DemoPerson } from '../company/people.ts'

interface DirectoryChange {
  /** Grows by one with each change. */
  sequence: number
  id: string
  removed?: 'changed' | 'deleted'
}

/**
 * The users of the tenant, with a journal of what changed. Entra ID keeps photos elsewhere: changing one leaves no
 * trace in the journal.
 */
export interface Directory {
  all(): readonly DemoPerson[]
  /** In the order Graph lists them, which stays the same while people come and go. */
  sorted(): readonly DemoPerson[]
  /** By object id or user principal name, ignoring case. */
  find(key: string): DemoPerson | undefined
  /** By mail address, or by user principal name when nobody has that address; ignoring case. */
  byAddress(address: string): DemoPerson | undefined
  put(person: DemoPerson): void
  remove(id: string, reason: 'changed' | 'deleted'): void
  /** Replaces a person without a line in the journal. */
  replaceSilently(person: DemoPerson): void
  changesSince(sequence: number): DirectoryChange[]
  sequence(): number
}

export function createDirectory(people: readonly DemoPerson[]): Directory {
  const byId = new Map(people.map((person) => [person.id, person]))
  const idByName = new Map(people.map((person) => [person.userPrincipalName.toLowerCase(), person.id]))
  const journal: DirectoryChange[] = []
  let sortedPeople: DemoPerson[] | undefined
  let idByMail: Map<string, string> | undefined
  const note = (id: string, removed?: 'changed' | 'deleted') =>
    journal.push({ sequence: journal.length + 1, id, ...(removed && { removed }) })
  const forget = (id: string) => {
    const person = byId.get(id)
    if (person) idByName.delete(person.userPrincipalName.toLowerCase())
    byId.delete(id)
    idByMail = undefined
  }
  const store = (person: DemoPerson) => {
    const former = byId.get(person.id)
    if (former) idByName.delete(former.userPrincipalName.toLowerCase())
    byId.set(person.id, person)
    idByName.set(person.userPrincipalName.toLowerCase(), person.id)
    sortedPeople = undefined
    idByMail = undefined
  }
  const find = (key: string) => byId.get(key.toLowerCase()) ?? byId.get(idByName.get(key.toLowerCase()) ?? '')
  return {
    all: () => [...byId.values()],
    sorted: () => (sortedPeople ??= [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))),
    find,
    byAddress: (address) => {
      // When two people have one address, the first has the mailbox.
      idByMail ??= new Map(
        [...byId.values()].reverse().flatMap(({ id, mail }) => (mail ? [[mail.toLowerCase(), id] as const] : [])),
      )
      return byId.get(idByMail.get(address.toLowerCase()) ?? '') ?? find(address)
    },
    put: (person) => {
      store(person)
      note(person.id)
    },
    remove: (id, reason) => {
      forget(id)
      sortedPeople = undefined
      note(id, reason)
    },
    replaceSilently: store,
    changesSince: (sequence) => journal.filter((change) => change.sequence > sequence),
    sequence: () => journal.length,
  }
}
