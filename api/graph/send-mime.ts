import { RollcallError, type ErrorCode } from '../lib/errors.ts'
import { jsonOf, type Calendar } from './events.ts'
import { isUncertain } from './graph-write.ts'
import { NO_MAILBOX, isFencedOff } from './mailbox-errors.ts'
import { fromGraphAnswer, readGraphError } from './microsoft-errors.ts'

/** How often a mail is sent again that Exchange certainly deferred. */
const ATTEMPTS = 4

const MAIL_PERMISSION = 'Mail.Send (or, with RBAC for Applications, Application Mail.Send for this mailbox)'

/** Reasons why Exchange refuses one mail. */
const REFUSED: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ErrorInvalidRecipients: ['mail_address_refused', 'the address is not valid'],
  ErrorRecipientNotFound: ['mail_address_refused', 'the address is not valid'],
}

/** The mailbox has reached its sending limit. */
const USED_UP: ReadonlySet<string> = new Set([
  'ErrorSubmissionQuotaExceeded',
  'ErrorMessageSubmissionBlocked',
  'ErrorExceededMessageLimit',
  'ErrorQuotaExceeded',
])

/**
 * Sends one message from a mailbox, which keeps a copy in Sent Items. Retries only if Exchange certainly deferred it.
 * Application permission, or scope of the service user: Mail.Send.
 * https://learn.microsoft.com/graph/outlook-send-mime-message
 * @param to the recipient, for the error message
 * @throws mail_perhaps_sent when it is unknown whether it was accepted. With any other error it was not:
 * mail_address_refused, mail_refused, mail_permission_missing, mail_limit_reached, mailbox_denied, mailbox_not_found,
 * mailbox_unlicensed, throttled, and what a session's `write` throws
 */
export async function sendMime(mailbox: Calendar, mime: Buffer, to: string, signal?: AbortSignal): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await post(mailbox, mime, to, signal)
    if (answer.ok) return
    const isPutOff = answer.status === 429 || (answer.status === 503 && answer.headers.has('retry-after'))
    // The next caller waits at the mailbox's lane.
    if (isPutOff && attempt < ATTEMPTS) continue
    throw isPutOff
      ? new RollcallError('throttled', `Exchange keeps delaying mail from ${mailbox.organiser.mailbox}.`)
      : mailRefusal(answer.status, await jsonOf(answer), mailbox.organiser.mailbox, to)
  }
}

async function post(
  { session, organiser }: Calendar,
  mime: Buffer,
  to: string,
  signal?: AbortSignal,
): Promise<Response> {
  const options = {
    mailbox: organiser.mailbox,
    headers: { 'Content-Type': 'text/plain' },
    ...(signal && { signal }),
  }
  return session
    .write({ method: 'POST', path: `${organiser.path}/sendMail`, body: mime.toString('base64') }, options)
    .catch((error: unknown) => {
      throw isUncertain(error) ? perhaps(to, 'the answer was lost', error) : error
    })
}

/** Turns Exchange's refusal of a mail into an error of the catalogue. @param to the recipient */
export function mailRefusal(status: number, body: unknown, mailbox: string, to: string): RollcallError {
  const { code = '' } = readGraphError(body)
  const details = { status, ...(code !== '' && { graphCode: code }), mailbox }
  const tail = `(${String(status)}${code ? ` ${code}` : ''})`
  const fail = (error: ErrorCode, message: string) => new RollcallError(error, `${message} ${tail}.`, { details })
  if (status === 408 || status >= 500) return perhaps(to, `the answer was ${String(status)}`)
  const known = REFUSED[code]
  if (known) return fail(known[0], `Exchange does not take mail for ${to}: ${known[1]}`)
  const missing = NO_MAILBOX[code]
  if (missing) return fail(missing[0], `${mailbox} ${missing[1]}`)
  if (USED_UP.has(code)) return fail('mail_limit_reached', `The mailbox ${mailbox} may send no more mail for now`)
  if (status === 403)
    return isFencedOff(body)
      ? fail('mailbox_denied', `An access policy of Exchange keeps the app from the mailbox ${mailbox}`)
      : fail('mail_permission_missing', `The account may not send mail from ${mailbox}; it needs ${MAIL_PERMISSION}`)
  if (status === 400 || status === 413 || status === 422)
    return fail('mail_refused', `Exchange refused the mail to ${to}`)
  return fromGraphAnswer(status, body, `send mail from ${mailbox}`)
}

function perhaps(to: string, why: string, cause?: unknown): RollcallError {
  return new RollcallError('mail_perhaps_sent', `The mail to ${to} was handed to Microsoft, but ${why}.`, {
    ...(cause !== undefined && { cause }),
  })
}
