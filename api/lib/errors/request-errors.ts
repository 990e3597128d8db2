import type { CatalogueEntry } from './catalogue-entry.ts'

/** What a caller sent */
export const REQUEST_ERRORS = {
  validation_failed: { status: 400, remedy: 'Correct the fields named in the details and send the request again.' },
  malformed_json: {
    status: 400,
    remedy: 'Send a well-formed JSON body with the header Content-Type: application/json.',
  },
  unsupported_media_type: { status: 415, remedy: 'Send the body in one of the media types named in the message.' },
  payload_too_large: {
    status: 413,
    remedy: 'Send less at once; the message names the limit. A long import can be sent in several parts.',
  },
  csv_unreadable: {
    status: 400,
    remedy:
      'Save the list as CSV (UTF-8) with a header line, which for employees names at least employeeNumber, displayName and email, for sessions reference, training, start and end; then import it again. Nothing was changed.',
  },
  import_known: {
    status: 409,
    remedy: 'Read what came of it under the id of the import. To import the list once more, choose another importId.',
  },
  not_found: { status: 404, remedy: 'Check the address and the id; the record may have been deleted meanwhile.' },
  precondition_failed: {
    status: 412,
    remedy: 'Someone else changed this record meanwhile. Read it again, look at what changed and repeat your change.',
  },
  cursor_unknown: {
    status: 400,
    remedy: 'Ask without a cursor to start over, and keep the nextCursor of each answer as it is.',
  },
  cursor_expired: { status: 410, remedy: 'Ask without a cursor to start over, and ask at least every 90 days.' },
  weak_etag: {
    status: 412,
    remedy:
      'Send the ETag without the W/ before it: If-Match: "…". The field etag of the record has the same text. To keep ETags as they are, turn off compression for /api in the proxy.',
  },
  too_many_requests: { status: 429, remedy: 'Wait for the time given in the Retry-After header, then try again.' },
} as const satisfies Record<string, CatalogueEntry>
