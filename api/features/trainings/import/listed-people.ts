import { note, type Note } from '../../../lib/lists/notes.ts'
import { MOST_PARTICIPANTS } from '../fields/contract.ts'
import { matchPasted } from '../people/match-people.ts'
import type { PeopleIndex } from '../people/people-index.ts'
import type { Said } from './group-lines.ts'

/** The people a list names for a session. */
export interface ListedPeople {
  employees?: string[]
  notes: Note[]
  /** How many named people aren't employees. */
  unknown?: number
}

/** The employees a list names, and who isn't one. */
export function peopleOf({ participants }: Said, people: PeopleIndex): ListedPeople {
  if (participants === undefined) return { notes: [] }
  const { matched, unmatched } = matchPasted([participants].flat().join('\n'), people)
  const notes = unmatched.slice(0, MOST_NAMED).map(({ text, reason }) => leftOut(shortened(text), reason))
  const more = unmatched.length - notes.length
  if (more > 0)
    notes.push(
      note('warning', 'moreUnknown', `${String(more)} more are no employees and were left out`, ROSTER, { more }),
    )
  return { employees: matched.map(({ employee }) => employee), notes, unknown: unmatched.length }
}

const ROSTER = { field: 'participants' }

function leftOut(read: string, reason: 'unknown' | 'ambiguous'): Note {
  const place = { ...ROSTER, read }
  return reason === 'unknown'
    ? note('warning', 'personUnknown', `${read} is no employee and was left out`, place)
    : note('warning', 'personAmbiguous', `${read} names several employees and was left out`, place)
}

/** Only the first unknown people are named: the wrong column may have been chosen for participants. */
const MOST_NAMED = 20
const LONGEST_NAME = 100
const shortened = (text: string) => (text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)} …` : text)

/** Why none of them can be taken: too many, or all unknown. @param isNew the session doesn't exist yet */
export function refusePeople(people: ListedPeople, isNew: boolean): Note[] {
  const { employees = [], notes, unknown } = people
  // Garbled numbers must not remove a whole roster.
  if (!isNew && people.employees?.length === 0 && unknown) return [...notes.map(asFault), noneOf(unknown)]
  if (employees.length <= MOST_PARTICIPANTS) return []
  const text = `${String(employees.length)} participants are more than a session may have (${String(MOST_PARTICIPANTS)}).`
  return [note('fault', 'tooManyForSession', text, ROSTER)]
}

const asFault = (one: Note): Note => ({ ...one, kind: 'fault' })

const noneOf = (count: number) =>
  note(
    'fault',
    'nobodyKnown',
    `None of the ${String(count)} participants listed is known, so the session was left as it is.`,
    { field: 'participants' },
    { count },
  )
