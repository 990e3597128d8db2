import { RollcallError } from '../lib/errors.ts'
import type { SmtpLogin, SmtpServer } from './smtp.ts'

/** Exchange Online's servers: worldwide, US government, China, and private mailboxes. */
const EXCHANGE_ONLINE = /^smtp(-mail)?\.(partner\.)?(office365\.(com|us)|outlook\.(com|cn|office\.com))$/i

/**
 * The warning about a user name and password at Exchange Online, which is ending them; undefined for any other way of
 * sending.
 */
export function smtpPasswordEnding(
  server: Pick<SmtpServer, 'host'> | undefined,
  login: SmtpLogin | undefined,
): RollcallError | undefined {
  if (!server || !login || !EXCHANGE_ONLINE.test(server.host)) return undefined
  return new RollcallError(
    'smtp_password_ending',
    `E-mails go out by user name and password at ${server.host}. Microsoft switches that off by default at the end of ` +
      'December 2026, and for good in 2027.',
  )
}
