import { z } from 'zod'
import type { Operation } from '../../http/operation.ts'

const Texts = z.object({ en: z.string(), nl: z.string(), fr: z.string(), de: z.string() })

export const PhotoConsents = z.object({
  photoConsent: z.enum(['optOut', 'optIn']),
  /** The current version of the text; absent until people were asked for the first time. */
  version: z.int().optional(),
  /** How many employees have chosen what; `earlier`: agreed to a text that was changed since. */
  people: z.object({ agreed: z.int(), earlier: z.int(), optedOut: z.int(), open: z.int() }),
  /** All versions, newest first. */
  texts: z.array(z.object({ version: z.int(), since: z.iso.datetime(), texts: Texts })),
})

export type PhotoConsents = z.infer<typeof PhotoConsents>

export const operations = {
  readPhotoConsents: {
    id: 'readPhotoConsents',
    method: 'get',
    path: '/api/photo-consents',
    access: ['admin'],
    summary: 'Get how many people agreed to a picture, and every version of the text',
    status: 200,
    answer: PhotoConsents,
  },
  exportPhotoConsents: {
    id: 'exportPhotoConsents',
    method: 'get',
    path: '/api/photo-consents/export',
    access: ['admin'],
    limit: 'exports',
    summary: 'Export who agreed when to which version, and who withdrew, as CSV',
    status: 200,
    answerType: 'text/csv',
  },
} as const satisfies Record<string, Operation>
