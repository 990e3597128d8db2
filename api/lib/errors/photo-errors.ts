import type { CatalogueEntry } from './catalogue-entry.ts'

/** Photos that are handed in */
export const PHOTO_ERRORS = {
  photo_not_found: {
    status: 404,
    remedy: 'This employee has no picture. The employee’s page says why.',
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
    remedy: 'This person doesn’t want a picture. If they agree, allow pictures again on the employee’s page first.',
  },
  photo_not_agreed: {
    status: 409,
    remedy:
      'Your organisation asks people first. The person can agree on My page in Rollcall. Then upload the picture.',
  },
  consent_text_changed: {
    status: 409,
    remedy: 'The text was changed in the meantime. Reload My page, read it and choose again.',
  },
} as const satisfies Record<string, CatalogueEntry>
