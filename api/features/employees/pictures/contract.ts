import { z } from 'zod'
import type { Operation } from '../../../http/operation.ts'
import { PHOTO_OUTCOMES, PhotoReason } from '../answers/contract.ts'

export const PhotoView = z.object({
  source: z.enum(['entra', 'hr']),
  etag: z.string(),
  width: z.int(),
  height: z.int(),
  updatedAt: z.iso.datetime(),
  pinned: z.boolean(),
  /**
   * For callers who may see photos: a signed address that browsers can load and cache; may be followed by
   * "?size=48|96|240|648".
   */
  url: z.string().optional(),
})

/** Why this person has a picture or none: `waiting` and `notSetUp` when no run has looked yet. */
export const PhotoStatus = z.object({
  outcome: z.enum([...PHOTO_OUTCOMES, 'waiting', 'notSetUp']),
  sentence: z.string(),
  /** The facts of the sentence, so that it can be shown in any language. */
  reason: PhotoReason,
  code: z.string().optional(),
  remedy: z.string().optional(),
  since: z.iso.datetime().optional(),
  runId: z.string().optional(),
})

export type PhotoView = z.infer<typeof PhotoView>
export type PhotoStatus = z.infer<typeof PhotoStatus>

const PictureQuery = z.strictObject({ size: z.enum(['48', '96', '240', '648']).transform(Number).optional() })
export const UPLOAD_BYTES = 8 * 1024 * 1024
export const write = ['admin', 'employees:write'] as const

/** Who may see faces. */
export const photoRead = ['admin', 'trainer', 'photos:read'] as const

export const pictureOperations = {
  readEmployeePhoto: {
    id: 'readEmployeePhoto',
    method: 'get',
    path: '/api/employees/{id}/photo',
    access: photoRead,
    summary: 'Get the picture as JPEG, never scaled up',
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
      'Get a picture by the signed address from an earlier response; the address works for some hours without sign-in',
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
    summary: 'Upload a picture that HR owns; sync won’t change it',
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
    summary: 'Withdraw the picture; the next synchronisation may fetch it again',
    status: 204,
  },
} as const satisfies Record<string, Operation>
