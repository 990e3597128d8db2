import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'
import { PhotoReason } from '../answers/contract.ts'
import { PhotoView } from '../pictures/contract.ts'

/** Why it is unclear who someone is in Entra ID. */
export const UNSURE = [
  'severalUsers',
  'severalEmployees',
  'linkedElsewhere',
  'noUser',
  'linkedUserGone',
  'userDeleted',
  'other',
] as const

export const UnsurePerson = z.object({
  id: z.string(),
  etag: z.string(),
  displayName: z.string(),
  employeeNumber: z.string(),
  email: z.string(),
  department: z.string().optional(),
  photo: PhotoView.optional(),
  why: z.enum(UNSURE),
  reason: PhotoReason,
})

export const UnsurePeople = z.object({
  /** The number of people per kind; kinds without anyone are left out. */
  counts: z.partialRecord(z.enum(UNSURE), z.int()),
  items: z.array(UnsurePerson),
  nextCursor: z.string().optional(),
})

export const Candidate = z.object({
  entraUserId: z.string(),
  displayName: z.string(),
  mail: z.string().optional(),
  userPrincipalName: z.string().optional(),
  employeeId: z.string().optional(),
  jobTitle: z.string().optional(),
  department: z.string().optional(),
  /** False when sign-in is blocked. Absent when this account may not see it. */
  enabled: z.boolean().optional(),
  guest: z.boolean().optional(),
  /** A small JPEG as a data URL. */
  face: z.string().optional(),
  /** Which of the employee's values match. */
  fits: z.array(z.enum(['mail', 'userPrincipalName', 'employeeId', 'name', 'surname'])),
  /** Another employee linked to this user by hand, or matched to it by the last run. */
  takenBy: z.object({ id: z.string(), displayName: z.string(), byHand: z.boolean() }).optional(),
})

const Candidates = z.object({ items: z.array(Candidate) })

export const DirectoryPreview = z.object({
  /** Everyone who can be added: no guests, and only people with an address who may sign in. */
  people: z.int(),
  /** How many of them are employees already. */
  known: z.int(),
  departments: z.array(z.object({ department: z.string(), people: z.int(), known: z.int() })),
  /** A few of the new ones. */
  examples: z.array(z.object({ displayName: z.string(), email: z.string(), jobTitle: z.string().optional() })),
  leftOut: z.object({ guests: z.int(), blocked: z.int(), withoutAddress: z.int() }),
})

export const TakenOver = z.object({ created: z.int(), known: z.int() })

export type UnsurePerson = z.infer<typeof UnsurePerson>
export type UnsurePeople = z.infer<typeof UnsurePeople>
export type Candidate = z.infer<typeof Candidate>
export type DirectoryPreview = z.infer<typeof DirectoryPreview>
export type TakenOver = z.infer<typeof TakenOver>

export const entraOperations = {
  listUnsure: {
    id: 'listUnsurePeople',
    method: 'get',
    path: '/api/employees/unsure',
    access: ['admin'],
    summary: 'List employees that the last run couldn’t match to one Entra user, and why',
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(500).optional(),
      why: z.enum(UNSURE).optional(),
    }),
    status: 200,
    answer: UnsurePeople,
  },
  listCandidates: {
    id: 'listCandidates',
    method: 'get',
    path: '/api/employees/{id}/candidates',
    access: ['admin'],
    summary: 'List up to eight Entra users this employee may be, likeliest first, with their pictures',
    query: z.strictObject({ search: z.string().trim().max(200).optional() }),
    status: 200,
    answer: Candidates,
  },
  previewDirectory: {
    id: 'previewDirectory',
    method: 'get',
    path: '/api/employees/directory',
    access: ['admin'],
    limit: 'exports',
    summary: 'List people who can be added from Entra ID as employees, by department',
    status: 200,
    answer: DirectoryPreview,
  },
  takeOverDirectory: {
    id: 'takeOverDirectory',
    method: 'post',
    path: '/api/employees/directory',
    access: ['admin'],
    limit: 'exports',
    summary: 'Add people from Entra ID as employees, each linked to their user; existing employees stay as they are',
    body: z.strictObject({
      /** Absent: all. "" means people without a department. */
      departments: z.array(z.string().max(200)).max(1_000).optional(),
    }),
    status: 200,
    answer: TakenOver,
  },
} as const satisfies Record<string, Operation>
