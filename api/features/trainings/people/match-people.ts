import type { Actor } from '../../../auth/actor.ts'
import type { Context } from '../../../context.ts'
import type { PastedPeople, PersonView } from './contract.ts'
import { indexPeople, type Named, type PeopleIndex } from './people-index.ts'
import { readPersonnelSettings } from '../../../store/settings.ts'
import { employeesById, personView } from './person-view.ts'
import { readPasted } from './read-pasted.ts'

interface Match {
  matched: { text: string; employee: string }[]
  unmatched: { text: string; reason: 'unknown' | 'ambiguous' }[]
}

/** The employees a pasted list names, each once, and its parts that match no one. */
export async function matchPeople(
  ctx: Context,
  actor: Actor,
  { text }: PastedPeople,
): Promise<Match & { people: PersonView[] }> {
  const match = matchPasted(text, await indexPeople(ctx))
  const employees = await employeesById(
    ctx,
    match.matched.map(({ employee }) => employee),
  )
  const policy = await readPersonnelSettings(ctx.store)
  return { ...match, people: [...employees.values()].map((employee) => personView(ctx, actor, employee, policy)) }
}

/** @param people the employees to match */
export function matchPasted(text: string, people: PeopleIndex): Match {
  const found = new Map<string, string>()
  const missed = new Map<string, 'unknown' | 'ambiguous'>()
  const sort = (part: string, named: Named) => {
    if (!('employee' in named)) missed.set(part, named.reason)
    else if (!found.has(named.employee)) found.set(named.employee, part)
  }
  for (const { text: part, key, loose } of readPasted(text)) {
    const named = people.byAnything(key)
    const words = key.split(/\s+/)
    // Several addresses or numbers may be in one line with spaces between them; the words of a name stay together.
    if ('reason' in named && words.length > 1 && words.every(isKey))
      for (const word of words) sort(word, people.byKey(word))
    else if (!loose || 'employee' in named) sort(part, named)
  }
  return {
    matched: [...found].map(([employee, part]) => ({ text: part, employee })),
    unmatched: [...missed].map(([part, reason]) => ({ text: part, reason })),
  }
}

const isKey = (word: string) => /[@\d]/.test(word)
