import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'
import { PHOTO_OUTCOMES } from '../answers/contract.ts'
import { line } from '../../../lib/text/contract.ts'
import { write } from '../pictures/contract.ts'

const filterFields = {
  search: z.string().max(200).optional(),
  department: z.string().max(200).optional(),
  /** People without this field. */
  without: z.enum(['department']).optional(),
  location: z.string().max(200).optional(),
  jobTitle: z.string().max(200).optional(),
  managerNumber: z.string().max(64).optional(),
  /** Whether they work here today, will, or have left; `absent`: they work here and are away today. */
  employment: z.enum(['current', 'absent', 'future', 'left']).optional(),
  /** Away on this day. */
  absentOn: z.iso.date().optional(),
  photo: z.enum(['with', 'without']).optional(),
  /** Where the picture comes from. */
  source: z.enum(['entra', 'hr']).optional(),
  /** `waiting`: no run has looked yet. */
  outcome: z.enum([...PHOTO_OUTCOMES, 'waiting']).optional(),
}

const EmployeeFilter = z.strictObject(filterFields)

export const EmployeeQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
  ...filterFields,
  /** Defaults to name; a cursor is only valid for the order it was issued for. */
  sort: z.enum(['displayName', 'department', 'employeeNumber', 'photo', 'updatedAt']).optional(),
  order: z.enum(['asc', 'desc']).optional(),
  /** Adds why each person has a picture or none. */
  photoStatus: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional(),
})

/** The most ids in one request. */
export const MOST_IDS = 500
/** A file is made of more at once. */
const MOST_EXPORTED = 20_000
const MOST_EXCEPTED = 2_000

const ids = z.array(z.string().min(1).max(100))

const except = ids.max(MOST_EXCEPTED).optional()

/** People chosen one by one, or with a few exceptions everyone who matches a filter or whom a run dealt with. */
const selectionOf = (mostIds: number) =>
  z.union([
    z.strictObject({ ids: ids.min(1).max(mostIds) }),
    z.strictObject({ filter: EmployeeFilter, except }),
    z.strictObject({ run: line(100), outcome: line(64).optional(), except }),
  ])

const PeopleSelection = selectionOf(MOST_IDS)

const BULK_ACTIONS = ['optOut', 'allowPictures', 'pin', 'unpin'] as const

/** One part of the result: with `nextCursor`, the same request continues with the next part. */
const PeopleChanged = z.object({
  /** The ids of the people who were changed. */
  changed: z.array(z.string()),
  /** How many were like this already. */
  unchanged: z.int(),
  notDone: z.array(z.object({ id: z.string(), displayName: z.string().optional(), code: z.string() })),
  nextCursor: z.string().optional(),
})

export type EmployeeFilter = z.infer<typeof EmployeeFilter>
export type EmployeeQuery = z.infer<typeof EmployeeQuery>
export type PeopleSelection = z.infer<typeof PeopleSelection>
export type PeopleChanged = z.infer<typeof PeopleChanged>
export type BulkAction = (typeof BULK_ACTIONS)[number]

export const selectionOperations = {
  changeEmployees: {
    id: 'changeEmployees',
    method: 'post',
    path: '/api/employees/bulk',
    access: write,
    summary:
      'Opt employees out of pictures or in again, pin or unpin their pictures; up to 500 a request, ' +
      'safe to repeat; the response says who was left out and why',
    body: z.strictObject({
      action: z.enum(BULK_ACTIONS),
      people: PeopleSelection,
      cursor: z.string().max(500).optional(),
    }),
    status: 200,
    answer: PeopleChanged,
  },
  exportChosenEmployees: {
    id: 'exportChosenEmployees',
    method: 'post',
    path: '/api/employees/export',
    access: write,
    summary: 'Export selected employees as CSV, like the export of all',
    body: z.strictObject({ people: selectionOf(MOST_EXPORTED) }),
    status: 200,
    answerType: 'text/csv',
  },
} as const satisfies Record<string, Operation>
