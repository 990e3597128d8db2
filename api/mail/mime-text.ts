import { createTransport } from 'nodemailer'
import { mailMessage } from './mail-message.ts'
import type { MailAddress, OutgoingMail } from './mail-sender.ts'

/** A mail as it is transmitted (RFC 5322, lines end in CRLF); nothing is sent. */
export async function mimeText(mail: OutgoingMail, from: MailAddress): Promise<Buffer> {
  const writer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const { message } = await writer.sendMail(mailMessage(mail, from))
  return message as Buffer
}
