import type { PersonView } from '../../../../api/features/trainings/people/contract.ts'

export interface Match {
  matched: readonly { text: string; employee: string }[]
  unmatched: readonly { text: string; reason: 'unknown' | 'ambiguous' }[]
  people: readonly PersonView[]
}

export interface PastedFound {
  /** Each person once, in the order of the list. */
  people: PersonView[]
  /** How many entries repeated someone. */
  repeated: number
}

/** The people a pasted list names, each once, however often the list has them. */
export function pastedFound({ matched, people }: Match): PastedFound {
  const byId = new Map(people.map((person) => [person.id, person]))
  const found = new Map<string, PersonView>()
  for (const { employee } of matched) {
    const person = byId.get(employee)
    if (person) found.set(employee, person)
  }
  return {
    people: [...found.values()],
    repeated: matched.length - new Set(matched.map(({ employee }) => employee)).size,
  }
}
