import { graphError, type GraphAnswer, type GraphCall, type GraphRoute } from '../graph/graph-call.ts'
import { MAIL, withMailbox, type Mailbox } from './calendar-access.ts'
import { ownMailbox } from './mail-delivery.ts'
import { readMime } from './read-mime.ts'
import { receiveMail } from './tenant-post.ts'

const answer = (call: GraphCall) => withMailbox(call, sendMail, MAIL)

/** Mails sent from a mailbox as MIME: https://learn.microsoft.com/graph/outlook-send-mime-message */
export const mailRoutes: readonly GraphRoute[] = ['/users/{mailbox}', '/me'].map((owner) => ({
  method: 'POST',
  pattern: `${owner}/sendMail`,
  answer,
}))

function sendMail(call: GraphCall, mailbox: Mailbox): GraphAnswer {
  const { state } = call
  if (typeof call.body !== 'string' || !/^[A-Za-z\d+/=\s]+$/.test(call.body))
    return graphError(call, 400, 'ErrorMimeContentInvalidBase64String', 'Invalid base64 string for MIME content.')
  const raw = Buffer.from(call.body, 'base64').toString('utf8')
  const mail = readMime(raw)
  if (mail.to.length === 0)
    return graphError(call, 400, 'ErrorInvalidRecipients', 'At least one recipient is not valid.')
  if (mail.from !== '' && ownMailbox(state, mail.from) !== mailbox.address)
    return graphError(call, 403, 'ErrorSendAsDenied', 'The user account does not have the right to send as this user.')
  const at = state.clock.now()
  for (const to of mail.to) {
    state.sentMails.push({ from: mailbox.address, to, raw })
    if (mail.calendar !== undefined)
      receiveMail(state, { from: mailbox, to, html: mail.html, calendar: mail.calendar, at })
  }
  return { status: 202 }
}
