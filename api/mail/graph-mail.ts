import type { Calendar } from '../graph/events.ts'
import { sendMime } from '../graph/send-mime.ts'
import { RollcallError, type ErrorCode } from '../lib/errors.ts'
import type { MailSender } from './mail-sender.ts'
import { isMailAddress } from './mail-text.ts'
import { mimeText } from './mime-text.ts'

/** Reasons to refuse one mail that don't apply to the next. */
const OF_ONE_MAIL: readonly ErrorCode[] = ['mail_address_refused', 'mail_refused']

/** Sends mail from a mailbox of the tenant through Microsoft Graph. Application permission, or scope: Mail.Send. */
export function createGraphMailSender(mailbox: Calendar): MailSender {
  const { mailbox: address } = mailbox.organiser
  const from = { name: address, address }
  return {
    from,
    onlyOnce: true,
    send: async (mail, signal) => {
      const { to } = mail
      if (!isMailAddress(to.address))
        throw new RollcallError('mail_address_refused', `"${to.address}" is no e-mail address.`)
      const mime = await mimeText(mail, from)
      await sendMime(mailbox, mime, to.address, signal).catch((error: unknown) => {
        throw forEverybody(error)
      })
    },
    close: () => undefined,
  }
}

function forEverybody(error: unknown): unknown {
  if (!(error instanceof RollcallError) || OF_ONE_MAIL.includes(error.code)) return error
  return new RollcallError(error.code, error.message, { cause: error, details: { ...error.details, everybody: true } })
}
