import type { CatalogueEntry } from './catalogue-entry.ts'

/** Photos that are handed in */
export const PHOTO_ERRORS = {
  photo_not_found: {
    status: 404,
    remedy: 'This employee has no picture. The employee record says why, in one sentence.',
  },
  photo_unsupported: { status: 415, remedy: 'Use a JPEG, PNG, WebP or GIF picture.' },
  photo_unreadable: {
    status: 422,
    remedy:
      'The file is damaged or is not a picture. Open it in a picture program, save it again as JPEG and upload that.',
  },
  photo_too_large: {
    status: 413,
    remedy: 'Use a picture of at most 8 MB and 25 megapixels; 648 x 648 pixels is plenty.',
  },
  photo_opted_out: {
    status: 409,
    remedy: 'This person wants no picture. Take the opt-out off the employee record first, if the person agrees.',
  },
  photo_not_agreed: {
    status: 409,
    remedy:
      'Your organisation asks people first. The person can agree on My page in Rollcall; then upload the picture.',
  },
  consent_text_changed: {
    status: 409,
    remedy: 'The text was changed meanwhile. Reload My page, read it and choose again.',
  },
} as const satisfies Record<string, CatalogueEntry>
