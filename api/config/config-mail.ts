import type { ConfigFault } from './config-error.ts'
import type { MailAddress } from '../mail/mail-sender.ts'
import { isMailAddress } from '../mail/mail-text.ts'
import type { SmtpLogin, SmtpServer } from '../mail/smtp.ts'

/** The mail server and the sender of invitations by e-mail. */
export interface MailSettings {
  server: SmtpServer
  from: MailAddress
}

const HOW =
  'Give smtps://user:password@host:465, or smtp://user:password@host:587 for a server with ' +
  'STARTTLS. Signs such as @ : / in user or password are written in percent form (%40 for @).'

/**
 * SMTP_URL and MAIL_FROM: both, or neither. Faults are added to the list, and never contain the values.
 * @returns undefined when invitations can't be sent by e-mail
 */
export function readMail(
  url: string | undefined,
  from: string | undefined,
  faults: ConfigFault[],
): { settings: MailSettings; login: SmtpLogin | undefined } | undefined {
  if (url === undefined && from === undefined) return undefined
  const sender = from === undefined ? undefined : readSender(from)
  const place = url === undefined ? undefined : readServer(url)
  if (from === undefined)
    faults.push({ name: 'MAIL_FROM', problem: 'is missing', mend: `Set it to the sender of invitations: ${SENDER}.` })
  else if (!sender)
    faults.push({ name: 'MAIL_FROM', problem: 'is not valid', mend: `Use a name and an address, such as ${SENDER}.` })
  if (url === undefined) faults.push({ name: 'SMTP_URL', problem: 'is missing', mend: HOW })
  else if (!place) faults.push({ name: 'SMTP_URL', problem: 'is not valid', mend: HOW })
  return sender && place && { settings: { server: place.server, from: sender }, login: place.login }
}

const SENDER = 'Training <training@contoso.example>'

/** "Name <address>", with the name in double quotes if it has characters such as a comma; or just the address. */
function readSender(text: string): MailAddress | undefined {
  const [, quoted, bare, inBrackets] = /^(?:"((?:[^"\\]|\\["\\])*)"|([^"<>,;:@]*))\s*<([^<>]*)>$/.exec(text) ?? []
  const address = inBrackets ?? text
  if (!isMailAddress(address)) return undefined
  return { name: (quoted?.replace(/\\(["\\])/g, '$1') ?? bare ?? '').trim() || address, address }
}

function readServer(text: string): { server: SmtpServer; login: SmtpLogin | undefined } | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined
  if (
    !url ||
    !/^smtps?:$/.test(url.protocol) ||
    url.hostname === '' ||
    !/^\/?$/.test(url.pathname) ||
    url.search !== '' ||
    url.hash !== ''
  )
    return undefined
  const login = readLogin(url)
  if (login === 'unreadable') return undefined
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const tls = url.protocol === 'smtps:'
  const port = url.port === '' ? (tls ? 465 : 587) : Number(url.port)
  return { server: { host, port, security: tls ? 'tls' : isLoopback(host) ? 'loopback' : 'starttls' }, login }
}

function readLogin({ username, password }: URL): SmtpLogin | undefined | 'unreadable' {
  if (username === '' && password === '') return undefined
  if (username === '' || password === '') return 'unreadable'
  try {
    return { user: decodeURIComponent(username), password: decodeURIComponent(password) }
  } catch {
    return 'unreadable'
  }
}

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host)
