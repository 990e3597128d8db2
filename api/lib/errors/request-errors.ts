import type { CatalogueEntry } from './catalogue-entry.ts'

/** What a caller sent */
export const REQUEST_ERRORS = {
  validation_failed: { status: 400, remedy: 'Correct the fields named in the details, then send the request again.' },
  malformed_json: {
    status: 400,
    remedy: 'Send valid JSON with the header Content-Type: application/json.',
  },
  unsupported_media_type: { status: 415, remedy: 'Send the data in one of the media types named in the message.' },
  payload_too_large: {
    status: 413,
    remedy: 'Send less at once. The message gives the limit. You can import a long list in several parts.',
  },
  csv_unreadable: {
    status: 400,
    remedy:
      'Save the list as CSV (UTF-8) with a header line and import it again. Employees need at least employeeNumber, displayName and email; sessions need reference, training, start and end. Nothing was changed.',
  },
  import_known: {
    status: 409,
    remedy:
      'This import was already sent. Read its result under its ID. To import the list again, choose another importId.',
  },
  not_found: { status: 404, remedy: 'Check the address and the ID. The record may have been deleted in the meantime.' },
  precondition_failed: {
    status: 412,
    remedy: 'Someone else just changed this. Reload, look at what changed, and make your change again.',
  },
  cursor_unknown: {
    status: 400,
    remedy: 'Start over without a cursor, and keep the nextCursor of each answer unchanged.',
  },
  cursor_expired: { status: 410, remedy: 'Start over without a cursor, then ask at least every 90 days.' },
  weak_etag: {
    status: 412,
    remedy:
      'Send the ETag without the W/ before it: If-Match: "…". The field etag of the record has the same text. To keep ETags as they are, turn off compression for /api in the proxy.',
  },
  too_many_requests: { status: 429, remedy: 'Wait for the time given in the Retry-After header, then try again.' },
} as const satisfies Record<string, CatalogueEntry>
