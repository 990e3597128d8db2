import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'

export const DeletedEmployee = z.object({
  /** The id the employee will have again when restored. */
  id: z.string(),
  employeeNumber: z.string(),
  displayName: z.string(),
  email: z.string(),
  department: z.string().optional(),
  deletedAt: z.iso.datetime(),
  deletedBy: z.string(),
  /** When the record is deleted for good. */
  until: z.iso.datetime(),
})

export const FormerPicture = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  why: z.enum(['replaced', 'removed', 'withdrawn']),
  runId: z.string().optional(),
  source: z.enum(['entra', 'hr']),
  width: z.int(),
  height: z.int(),
  /** When it is deleted for good. */
  until: z.iso.datetime(),
  /** A signed address, as for the current picture. */
  url: z.string(),
})

export type DeletedEmployee = z.infer<typeof DeletedEmployee>
export type FormerPicture = z.infer<typeof FormerPicture>

export const binOperations = {
  listBin: {
    id: 'listDeletedEmployees',
    method: 'get',
    path: '/api/deleted-employees',
    access: ['admin'],
    summary: 'List employees deleted in the last 30 days, newest first',
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(500).optional(),
    }),
    status: 200,
    answer: z.object({ items: z.array(DeletedEmployee), nextCursor: z.string().optional() }),
  },
  restoreEmployee: {
    id: 'restoreEmployee',
    method: 'post',
    path: '/api/deleted-employees/{id}/restore',
    access: ['admin'],
    summary: 'Restore a deleted employee, with the picture and seats in upcoming sessions',
    status: 200,
    answer: z.object({ id: z.string(), displayName: z.string(), sessions: z.int() }),
  },
  eraseEmployee: {
    id: 'eraseEmployee',
    method: 'delete',
    path: '/api/deleted-employees/{id}',
    access: ['admin'],
    summary: 'Delete a deleted employee for good',
    status: 204,
  },
  listFormerPictures: {
    id: 'listFormerPictures',
    method: 'get',
    path: '/api/employees/{id}/pictures',
    access: ['admin'],
    summary: 'List the pictures this employee had in the last 30 days, newest first',
    status: 200,
    answer: z.object({ items: z.array(FormerPicture) }),
  },
  restorePicture: {
    id: 'restorePicture',
    method: 'post',
    path: '/api/employees/{id}/pictures/{pictureId}/restore',
    access: ['admin'],
    summary: 'Restore a former picture; it is pinned, so sync won’t change it',
    status: 204,
  },
} as const satisfies Record<string, Operation>
