import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'
import { PageFields, id, pageOf, planner, search } from '../fields/contract.ts'
import { line } from '../../../lib/text/contract.ts'

/** A person as trainers see them: name and face, and nothing else of the record. */
export const PersonView = z.object({
  id: z.string(),
  displayName: z.string(),
  email: z.string(),
  department: z.string().optional(),
  /** A signed address for browsers; may be followed by "?size=48|96|240|648". */
  photo: z.string().optional(),
})

export type PersonView = z.infer<typeof PersonView>

/**
 * A list pasted by a trainer: addresses or employee numbers, one per line or separated by commas, semicolons or spaces;
 * also "Name <address>".
 */
export const PastedPeople = z.strictObject({
  text: z.string().min(1, 'must not be empty').max(100_000, 'must have at most 100,000 characters'),
})

const PastedMatch = z.object({
  matched: z.array(z.object({ text: z.string(), employee: id })),
  unmatched: z.array(z.object({ text: z.string(), reason: z.enum(['unknown', 'ambiguous']) })),
})

export type PastedPeople = z.infer<typeof PastedPeople>

const PeopleQuery = z.strictObject({ ...PageFields, search, department: line(200).optional() })

export type PeopleQuery = z.infer<typeof PeopleQuery>

export const peopleOperations = {
  matchPeople: {
    id: 'matchPeople',
    method: 'post',
    path: '/api/sessions/match-people',
    access: planner,
    body: PastedPeople,
    summary: 'Find the employees in a pasted list of addresses or numbers',
    status: 200,
    answer: PastedMatch.extend({ people: z.array(PersonView) }),
  },
  searchPeople: {
    id: 'searchPeople',
    method: 'get',
    path: '/api/training-people',
    access: planner,
    query: PeopleQuery,
    summary: 'List employees to choose from: name, picture, address and department',
    status: 200,
    answer: pageOf(PersonView),
  },
  listDepartments: {
    id: 'listDepartments',
    method: 'get',
    path: '/api/training-people/departments',
    access: planner,
    summary: 'List departments with their number of people',
    status: 200,
    answer: z.object({ items: z.array(z.object({ department: z.string(), people: z.int() })) }),
  },
} as const satisfies Record<string, Operation>
