import { RollcallError } from '../lib/errors.ts'
import { oneLine } from './mail-text.ts'

/** The fields of nodemailer's errors. */
interface SmtpFailure {
  code?: string
  /** The operating system's code, such as ECONNREFUSED. */
  originalCode?: string
  /** The server's last line and its reply code. */
  response?: string
  responseCode?: number
  /** The step of the SMTP conversation: "MAIL FROM", "RCPT TO", "DATA", "AUTH PLAIN" and others. */
  command?: string
  message?: string
}

export interface SmtpAttempt {
  host: string
  from: string
  to: string
  /** Texts that must never appear in a message. */
  secrets: readonly string[]
}

/** Node's names for a rejected certificate. */
const DISTRUST = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|ERR_SSL/
const TEMPORARY = (code: number) => code >= 400 && code < 500

/**
 * Turns a failed SMTP conversation into an error of the catalogue. `details.everybody` is true when it would be the
 * same for any recipient.
 */
export function smtpError(cause: unknown, attempt: SmtpAttempt): RollcallError {
  const failure = (cause ?? {}) as SmtpFailure
  const { responseCode: status, command = '' } = failure
  const fail = (
    code: 'smtp_refused' | 'smtp_unreachable' | 'smtp_busy' | 'mail_address_refused',
    message: string,
    everybody: boolean,
  ) =>
    new RollcallError(code, message, {
      cause,
      details: { host: attempt.host, everybody, ...(status !== undefined && { status }) },
    })
  const says = quote(failure, attempt)
  const recipient = command === 'RCPT TO' || (failure.code === 'EENVELOPE' && command === 'API')
  if (status !== undefined && TEMPORARY(status))
    return fail('smtp_busy', `The mail server ${attempt.host} puts the mail to ${attempt.to} off${says}.`, !recipient)
  if (recipient)
    return fail(
      'mail_address_refused',
      `The mail server ${attempt.host} does not take mail for ${attempt.to}${says}.`,
      false,
    )
  // The server's answer to a failed sign-in may contain the credentials.
  if (failure.code === 'EAUTH' || failure.code === 'ENOAUTH') {
    return fail(
      'smtp_refused',
      `The mail server ${attempt.host} refused the sign-in${status === undefined ? '' : ` (${String(status)})`}.`,
      true,
    )
  }
  if (command === 'MAIL FROM' && status !== undefined)
    return fail('smtp_refused', `The mail server ${attempt.host} does not take mail from ${attempt.from}${says}.`, true)
  if (command === 'DATA' && status !== undefined)
    return fail('smtp_refused', `The mail server ${attempt.host} refused the mail to ${attempt.to}${says}.`, false)
  return fail('smtp_unreachable', `The mail server ${attempt.host} cannot be used: ${reason(failure, attempt)}.`, true)
}

function quote({ response }: SmtpFailure, attempt: SmtpAttempt): string {
  return response === undefined || response === '' ? '' : `, which says "${clean(response, attempt)}"`
}

function reason(failure: SmtpFailure, attempt: SmtpAttempt): string {
  const { code = '', originalCode = '', message = 'unknown reason' } = failure
  if (DISTRUST.test(originalCode) || DISTRUST.test(message))
    return `its certificate is not trusted (${clean(message, attempt)})`
  if (code === 'ETIMEDOUT') return 'it does not answer'
  if (code === 'EDNS') return 'no such host is known'
  return clean(message, attempt)
}

const MOST = 200

function clean(text: string, { secrets }: SmtpAttempt): string {
  return secrets
    .reduce((line, secret) => line.replaceAll(secret, '[hidden]'), oneLine(text, 1000))
    .slice(0, MOST)
    .replace(/[.\s]+$/, '')
}
