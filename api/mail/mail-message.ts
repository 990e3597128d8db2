import type { MailAddress, OutgoingMail } from './mail-sender.ts'

/** `multipart/alternative` with the iCalendar object as its last part, which mail programs show as an invitation. */
export function mailMessage({ to, subject, text, html, calendar, messageId, at }: OutgoingMail, from: MailAddress) {
  return {
    from,
    to,
    subject,
    text,
    html,
    messageId,
    date: at,
    alternatives: [
      { contentType: `text/calendar; charset=utf-8; method=${calendar.method}`, content: calendar.iCalendar },
    ],
    headers: {
      'Content-Class': 'urn:content-classes:calendarmessage',
      'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
    },
    envelope: { from: from.address, to: [to.address] },
  }
}
