import { RollcallError, type ErrorCode } from '../lib/errors.ts'
import { fromGraphAnswer, readGraphError } from './microsoft-errors.ts'

const PERMISSION = 'Calendars.ReadWrite (or, with RBAC for Applications, a scope that holds this mailbox)'

export const NO_MAILBOX: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  MailboxNotEnabledForRESTAPI: [
    'mailbox_unlicensed',
    'has no mailbox in Exchange Online: no licence, inactive or hosted elsewhere',
  ],
  ErrorInvalidUser: ['mailbox_not_found', 'is no mailbox of this tenant'],
  Request_ResourceNotFound: ['mailbox_not_found', 'is no mailbox of this tenant'],
  ResourceNotFound: ['mailbox_not_found', 'is no mailbox of this tenant'],
}

/** Reasons why a meeting is refused. Graph's own message is left out: it may name people. */
const REFUSED: Readonly<Record<string, string>> = {
  ErrorInvalidRecipients: 'an address on it is not valid',
  TimeZoneNotSupportedException: 'its time zone is not one of Exchange’s',
  ErrorPropertyValidationFailure: 'one of its fields does not fit',
  ErrorInvalidPropertySet: 'one of its fields cannot be set',
}

/**
 * Turns a refusal about a mailbox into an error of the catalogue.
 * @param doing what was attempted, for the message: "make the meeting"
 * @param mailbox whose it is
 */
export function fromMailboxAnswer(status: number, body: unknown, doing: string, mailbox: string): RollcallError {
  const { code = '' } = readGraphError(body)
  const details = { status, ...(code !== '' && { graphCode: code }), mailbox }
  const tail = `(${status}${code ? ` ${code}` : ''})`
  const missing = NO_MAILBOX[code]
  if (missing) return new RollcallError(missing[0], `${mailbox} ${missing[1]} ${tail}.`, { details })
  if (status === 403 && isFencedOff(body))
    return new RollcallError(
      'mailbox_denied',
      `An access policy of Exchange keeps the app from the mailbox ${mailbox} ${tail}.`,
      { details },
    )
  // Without a code from Graph, something in between may have answered 404.
  if ((status === 404 || status === 410) && code !== '')
    return new RollcallError('meeting_deleted', `The meeting is no longer in the calendar of ${mailbox} ${tail}.`, {
      details,
    })
  if (status === 400 || status === 413 || status === 422) {
    return new RollcallError(
      'meeting_refused',
      `Microsoft refused to ${doing}: ${REFUSED[code] ?? 'it does not fit'} ${tail}.`,
      { details },
    )
  }
  return fromGraphAnswer(
    status,
    body,
    `${doing} in the calendar of ${mailbox}`,
    status === 403 ? PERMISSION : undefined,
  )
}

/**
 * Whether an application access policy refused, which RBAC for Applications never does. Both have the code
 * ErrorAccessDenied and differ only in their text; if that changes, only the advice gets worse.
 */
export const isFencedOff = (body: unknown) =>
  /AccessPolicy|RAOP|OData is disabled/i.test(readGraphError(body).message ?? '')
