import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'

const since = z.string().max(300).optional()

const ChangesQuery = z.strictObject({
  /** The `nextCursor` of the last answer; left out for everything there is now. */
  since,
  limit: z.coerce.number().int().min(1).max(1000).default(500),
})

const ARCHIVE_SIZES = ['48', '96', '240', '648'] as const

export const ArchiveQuery = z.strictObject({
  since,
  size: z.enum(ARCHIVE_SIZES).transform(Number).optional(),
})

export const PhotoChange = z.object({
  employeeId: z.string(),
  employeeNumber: z.string(),
  change: z.enum(['set', 'removed']),
  etag: z.string().optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  source: z.enum(['entra', 'hr']).optional(),
  at: z.iso.datetime(),
})

export const AttendanceChange = z.object({
  employeeNumber: z.string(),
  training: z.string(),
  session: z.string(),
  reference: z.string().optional(),
  /** Wall time: when the session date begins. */
  date: z.string(),
  status: z.enum(['Subscribed', 'Waiting', 'Cancelled', 'Attended', 'Absent']),
  at: z.iso.datetime(),
})

const changesOf = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), nextCursor: z.string(), more: z.boolean() })

const PhotoChanges = changesOf(PhotoChange)
const AttendanceChanges = changesOf(AttendanceChange)

type ChangesQuery = z.infer<typeof ChangesQuery>
export type ArchiveQuery = z.infer<typeof ArchiveQuery>
export type PhotoChange = z.infer<typeof PhotoChange>
export type AttendanceChange = z.infer<typeof AttendanceChange>

export const operations = {
  readPhotoChanges: {
    id: 'readPhotoChanges',
    method: 'get',
    path: '/api/photos/changes',
    access: ['admin', 'photos:read'],
    limit: 'exports',
    query: ChangesQuery,
    summary: 'List pictures set or removed since a cursor; each employee once, with the newest change',
    status: 200,
    answer: PhotoChanges,
  },
  readPhotoArchive: {
    id: 'readPhotoArchive',
    method: 'get',
    path: '/api/photos/archive',
    access: ['admin', 'photos:read'],
    limit: 'exports',
    query: ArchiveQuery,
    summary:
      'Download all pictures, or those set since a cursor, as one zip named by employee number, with manifest.json',
    status: 200,
    answerType: 'application/zip',
  },
  readAttendanceChanges: {
    id: 'readAttendanceChanges',
    method: 'get',
    path: '/api/attendance/changes',
    access: ['admin', 'trainings:read'],
    limit: 'exports',
    query: ChangesQuery,
    summary: 'List who subscribed, came or stayed away since a cursor; each person once per session date',
    status: 200,
    answer: AttendanceChanges,
  },
} as const satisfies Record<string, Operation>
