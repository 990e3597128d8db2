import { createTransport } from 'nodemailer'
import { RollcallError } from '../lib/errors.ts'
import { mailMessage } from './mail-message.ts'
import type { MailAddress, MailSender } from './mail-sender.ts'
import { isMailAddress } from './mail-text.ts'
import { smtpError } from './smtp-errors.ts'

/** The mail server to send through. */
export interface SmtpServer {
  host: string
  port: number
  /**
   * `tls` from the first byte; `starttls`: required before anything else; `loopback`: a server on this machine,
   * encrypted if it offers that, whatever its certificate.
   */
  security: 'tls' | 'starttls' | 'loopback'
}

export interface SmtpLogin {
  user: string
  password: string
}

/** In milliseconds of real time. */
export interface SmtpTimeouts {
  /** Until the connection is open, and until the server's greeting. */
  connect: number
  /** How long the server may be silent. */
  silence: number
  /** For one whole mail. */
  total: number
}

export interface SmtpOptions {
  server: SmtpServer
  login: SmtpLogin | undefined
  from: MailAddress
  timeouts?: SmtpTimeouts
}

const TIMEOUTS: SmtpTimeouts = { connect: 10_000, silence: 30_000, total: 90_000 }
/** What Exchange Online allows one sender. */
const CONNECTIONS = 3
const MAILS_PER_CONNECTION = 100
const IDLE_MS = 10_000

/**
 * Sends mail over SMTP with a few connections that stay open while there is something to send. Never repeats a mail.
 */
export function createSmtpSender({ server, login, from, timeouts = TIMEOUTS }: SmtpOptions): MailSender {
  const transport = createTransport({
    pool: true,
    host: server.host,
    port: server.port,
    secure: server.security === 'tls',
    requireTLS: server.security === 'starttls',
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: server.security !== 'loopback' },
    ...(login && { auth: { user: login.user, pass: login.password } }),
    maxConnections: CONNECTIONS,
    maxMessages: MAILS_PER_CONNECTION,
    // A mail may have been accepted when its connection broke; the caller, who keeps the ledger, decides whether to
    // repeat it.
    maxRequeues: 0,
    idleTimeout: IDLE_MS,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    socketTimeout: timeouts.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  // Errors about a mail reach its sender; a connection that breaks while idle doesn't matter.
  transport.on('error', () => undefined)
  const secrets = login ? [login.password, login.user, Buffer.from(login.password).toString('base64')] : []
  return {
    from,
    send: async (mail, signal) => {
      const attempt = { host: server.host, from: from.address, to: mail.to.address, secrets }
      if (!isMailAddress(mail.to.address))
        throw new RollcallError('mail_address_refused', `"${mail.to.address}" is no e-mail address.`, {
          details: { everybody: false },
        })
      const limit = AbortSignal.timeout(timeouts.total)
      try {
        await transport.sendMail({
          ...mailMessage(mail, from),
          ...{ signal: signal ? AbortSignal.any([signal, limit]) : limit },
        })
      } catch (cause) {
        if (signal?.aborted) throw signal.reason
        throw smtpError(limit.aborted ? { code: 'ETIMEDOUT' } : cause, attempt)
      }
    },
    close: () => transport.close(),
  }
}
