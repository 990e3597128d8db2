import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'
import { Coverage, History, ImportResult, PHOTO_OUTCOMES, PhotoReason } from './answers/contract.ts'

export type { Coverage, History, HistoryEntry, ImportResult } from './answers/contract.ts'

/** Blanks around a text, line breaks in it and doubled blanks are slips of the keyboard or of a spreadsheet. */
// What turns the direction of all that follows makes one name look like another.
const TURNS = /[\u202a-\u202e\u2066-\u2069\ufeff]/g
const tidy = (text: string) => text.normalize('NFC').replace(TURNS, '').replace(/\s+/g, ' ').trim()
const maybeEmpty = (most: number) =>
  z
    .string()
    .overwrite(tidy)
    .max(most, `must have at most ${most} characters`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not contain control characters')
const text = (most: number) => maybeEmpty(most).min(1, 'must not be empty')
const email = text(254).regex(
  /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/,
  'must be an e-mail address',
)
const guid = z.guid('must be the object id of an Entra user: 8-4-4-4-12 hexadecimal digits').toLowerCase()
const employeeNumber = text(64)
const displayName = text(200)
const department = text(200)

export const EmployeeDraft = z.strictObject({
  employeeNumber,
  displayName,
  email,
  department: department.optional(),
  entraUserId: guid.optional(),
  photoOptOut: z.boolean().optional(),
})

/** Fields left out stay as they are; null takes an optional one away. */
export const EmployeePatch = z.strictObject({
  employeeNumber: employeeNumber.optional(),
  displayName: displayName.optional(),
  email: email.optional(),
  department: department.nullable().optional(),
  entraUserId: guid.nullable().optional(),
  photoOptOut: z.boolean().optional(),
  photo: z.strictObject({ pinned: z.boolean() }).optional(),
})

/** One line of an import. Fields left out stay as they are; an empty department takes it away. */
export const ImportLine = z.strictObject({
  employeeNumber,
  displayName: displayName.optional(),
  email: email.optional(),
  department: maybeEmpty(200).nullable().optional(),
})

export const PhotoView = z.object({
  source: z.enum(['entra', 'hr']),
  etag: z.string(),
  width: z.int(),
  height: z.int(),
  updatedAt: z.iso.datetime(),
  pinned: z.boolean(),
  /** For those who may see photos: a signed address that a browser loads and keeps; "?size=48|96|240|648" may follow. */
  url: z.string().optional(),
})

/** Why this person has a picture, or has none: `waiting` and `notSetUp` are said of those no run has looked at yet. */
export const PhotoStatus = z.object({
  outcome: z.enum([...PHOTO_OUTCOMES, 'waiting', 'notSetUp']),
  sentence: z.string(),
  /** What the sentence says, told apart so that it can be said in any language. */
  reason: PhotoReason,
  code: z.string().optional(),
  remedy: z.string().optional(),
  since: z.iso.datetime().optional(),
  runId: z.string().optional(),
})

export const EmployeeView = z.object({
  id: z.string(),
  etag: z.string(),
  employeeNumber: z.string(),
  displayName: z.string(),
  email: z.string(),
  department: z.string().optional(),
  entraUserId: z.string().optional(),
  photoOptOut: z.boolean().optional(),
  photo: PhotoView.optional(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
})

export const EmployeeDetail = EmployeeView.extend({ photoStatus: PhotoStatus })

export const EmployeeQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(500).optional(),
  search: z.string().max(200).optional(),
  department: z.string().max(200).optional(),
  photo: z.enum(['with', 'without']).optional(),
  /** `waiting`: no run has looked yet. */
  outcome: z.enum([...PHOTO_OUTCOMES, 'waiting']).optional(),
})

export const EmployeeList = z.object({
  items: z.array(EmployeeView),
  nextCursor: z.string().optional(),
  total: z.int(),
})

export type EmployeeDraft = z.infer<typeof EmployeeDraft>
export type EmployeePatch = z.infer<typeof EmployeePatch>
export type ImportLine = z.infer<typeof ImportLine>
export type EmployeeQuery = z.infer<typeof EmployeeQuery>
export type EmployeeView = z.infer<typeof EmployeeView>
export type EmployeeDetail = z.infer<typeof EmployeeDetail>
export type EmployeeList = z.infer<typeof EmployeeList>
export type PhotoView = z.infer<typeof PhotoView>
export type PhotoStatus = z.infer<typeof PhotoStatus>

const PictureQuery = z.strictObject({ size: z.enum(['48', '96', '240', '648']).transform(Number).optional() })
const UPLOAD_BYTES = 8 * 1024 * 1024
const write = ['admin', 'employees:write'] as const
/** Who may see faces. */
export const photoRead = ['admin', 'trainer', 'photos:read'] as const

export const operations = {
  listEmployees: {
    id: 'listEmployees',
    method: 'get',
    path: '/api/employees',
    access: write,
    query: EmployeeQuery,
    summary: 'Employees, page by page; searched and filtered',
    status: 200,
    answer: EmployeeList,
  },
  addEmployee: {
    id: 'addEmployee',
    method: 'post',
    path: '/api/employees',
    access: write,
    body: EmployeeDraft,
    summary: 'Add an employee',
    status: 201,
    answer: EmployeeView,
  },
  importEmployees: {
    id: 'importEmployees',
    method: 'post',
    path: '/api/employees/import',
    access: write,
    summary:
      'Add and change employees by employee number, from CSV or a JSON array of up to 20,000 lines; none is ever deleted',
    query: z.strictObject({
      dryRun: z
        .enum(['true', 'false'])
        .default('false')
        .transform((value) => value === 'true'),
    }),
    body: z.array(z.unknown()),
    rawBody: { types: ['text/csv'], maxBytes: UPLOAD_BYTES, jsonAsSent: true },
    status: 200,
    answer: ImportResult,
  },
  exportEmployees: {
    id: 'exportEmployees',
    method: 'get',
    path: '/api/employees/export',
    access: write,
    summary: 'All employees as CSV that an import takes back; no cell of it can be carried out as a formula',
    status: 200,
    answerType: 'text/csv',
  },
  readCoverage: {
    id: 'readCoverage',
    method: 'get',
    path: '/api/employees/coverage',
    access: ['admin', 'trainer'],
    summary: 'How many employees have a picture, over all and by department',
    status: 200,
    answer: Coverage,
  },
  readEmployee: {
    id: 'readEmployee',
    method: 'get',
    path: '/api/employees/{id}',
    access: write,
    summary: 'One employee, and why there is a picture or none',
    status: 200,
    answer: EmployeeDetail,
  },
  changeEmployee: {
    id: 'changeEmployee',
    method: 'patch',
    path: '/api/employees/{id}',
    access: write,
    body: EmployeePatch,
    ifMatch: true,
    summary: 'Change an employee; link by hand to an Entra user; opt out of pictures; pin the picture',
    status: 200,
    answer: EmployeeView,
  },
  removeEmployee: {
    id: 'removeEmployee',
    method: 'delete',
    path: '/api/employees/{id}',
    access: write,
    ifMatch: true,
    summary: 'Remove an employee with the picture',
    status: 204,
  },
  readEmployeeHistory: {
    id: 'readEmployeeHistory',
    method: 'get',
    path: '/api/employees/{id}/history',
    access: ['admin'],
    summary: 'What was changed by hand and what runs did to the picture, the newest first',
    query: z.strictObject({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
    status: 200,
    answer: History,
  },
  readEmployeePhoto: {
    id: 'readEmployeePhoto',
    method: 'get',
    path: '/api/employees/{id}/photo',
    access: photoRead,
    summary: 'The picture as JPEG, never scaled up',
    query: PictureQuery,
    status: 200,
    answerType: 'image/jpeg',
  },
  readPicture: {
    id: 'readPicture',
    method: 'get',
    path: '/api/pictures/{token}',
    access: ['public'],
    limit: 'pictures',
    summary:
      'A picture by the signed address that an answer gave out; the address is the right to see it, for some hours',
    query: PictureQuery,
    status: 200,
    answerType: 'image/jpeg',
  },
  uploadEmployeePhoto: {
    id: 'uploadEmployeePhoto',
    method: 'put',
    path: '/api/employees/{id}/photo',
    access: write,
    ifMatch: true,
    summary: 'Hand in a picture that HR owns; no synchronisation touches it',
    rawBody: { types: ['image/*'], maxBytes: UPLOAD_BYTES },
    status: 200,
    answer: PhotoView,
  },
  withdrawEmployeePhoto: {
    id: 'withdrawEmployeePhoto',
    method: 'delete',
    path: '/api/employees/{id}/photo',
    access: write,
    ifMatch: true,
    summary: 'Take the picture away; the next synchronisation looks afresh',
    status: 204,
  },
} as const satisfies Record<string, Operation>
