import { jsonOf, type Calendar } from './events.ts'
import { fromGraphAnswer } from './microsoft-errors.ts'
import { mailRefusal } from './send-mime.ts'

/** A mail to no one: Exchange can't deliver it, and says so only to callers that may send. */
const TO_NOBODY = Buffer.from('Subject: Rollcall\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n').toString(
  'base64',
)

/**
 * Checks whether mail may be sent from a mailbox, without sending any. Application permission, or scope of the service
 * user: Mail.Send.
 * @throws mail_permission_missing, mailbox_denied, mailbox_not_found, mailbox_unlicensed, and what a session's `write`
 * throws
 */
export async function tryMailbox({ session, organiser }: Calendar, signal: AbortSignal): Promise<void> {
  const { path, mailbox } = organiser
  const answer = await session.write(
    { method: 'POST', path: `${path}/sendMail`, body: TO_NOBODY },
    { mailbox, headers: { 'Content-Type': 'text/plain' }, signal },
  )
  if (answer.ok || answer.status === 400) return
  const body = await jsonOf(answer)
  if (answer.status === 429 || answer.status >= 500) throw fromGraphAnswer(answer.status, body, 'try to send mail')
  throw mailRefusal(answer.status, body, mailbox, 'nobody')
}
