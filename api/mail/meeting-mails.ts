import { createHash } from 'node:crypto'
import { allNames } from '../lib/all-names.ts'
import { withFrenchSpaces } from '../lib/french-spaces/contract.ts'
import { cleanRichText } from '../lib/rich-text.ts'
import type { Language } from '../lib/spoken-time.ts'
import type { MeetingAttendee, MeetingContent } from '../store/training-records.ts'
import { MOST_SUBJECT, calendarMessage } from './calendar-message.ts'
import type { MailAddress, OutgoingMail } from './mail-sender.ts'
import { displayName, oneLine, severalLines } from './mail-text.ts'
import { asHtml, plainText } from './plain-text.ts'

/** A message about a meeting, to one person or many. */
export interface MeetingNews {
  method: 'REQUEST' | 'CANCEL'
  uid: string
  sequence: number
  content: MeetingContent
  organiser: MailAddress
  /** The trainer's comment: why it was cancelled, or that a reply is missing. */
  comment?: string
  at: Date
  /** Distinguishes two mails about the same state of the meeting: the time of a reminder. */
  occasion?: string
}

/**
 * Writes the mails, each for one person: no one sees another's address unless the session shows its participants.
 * @returns the mail to a person
 */
export function meetingMails(news: MeetingNews): (person: MeetingAttendee) => OutgoingMail {
  const { method, content, organiser, at } = news
  const comment = severalLines(news.comment ?? '')
  const text = cleanRichText(content.html)
  const described = method === 'CANCEL' ? asHtml(comment) : text
  const description = { plain: plainText(described), html: described }
  const html = [asHtml(comment), asHtml(whenAndWhere(content)), text].join('\n')
  const plain = plainText(html)
  const word = method === 'CANCEL' ? CANCELLED[content.language ?? 'en'] : ''
  const subject = `${word}${oneLine(content.subject, MOST_SUBJECT - word.length)}`
  const alone = method === 'CANCEL' || content.hideAttendees
  return (person) => ({
    to: { name: displayName({ ...person, name: allNames(person) }), address: person.address },
    subject,
    text: plain,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>${html}</body></html>`,
    calendar: {
      method,
      iCalendar: calendarMessage({ ...news, description, attendees: alone ? [person] : content.attendees }),
    },
    messageId: messageId(news, person, organiser),
    at,
  })
}

/** Outlook adds this by itself; other mail programs don't. */
const CANCELLED: Record<Language, string> = {
  en: 'Cancelled: ',
  nl: 'Geannuleerd: ',
  fr: withFrenchSpaces('Annulé : '),
  de: 'Abgesagt: ',
}

/** In figures, so that it can be read in any language. */
function whenAndWhere({ start, end, timeZone, location }: MeetingContent): string {
  const [firstDay, lastDay] = [start.slice(0, 10), end.slice(0, 10)]
  const until = firstDay === lastDay ? end.slice(11) : `${lastDay} ${end.slice(11)}`
  const when = `${firstDay} ${start.slice(11)} – ${until} (${timeZone})`
  return [when, ...(location === undefined ? [] : [oneLine(location, 500)])].join('\n')
}

function messageId(
  { uid, sequence, method, occasion = '' }: MeetingNews,
  { address }: MeetingAttendee,
  organiser: MailAddress,
): string {
  const name = createHash('sha256')
    .update([uid, sequence, method, occasion, address].join('\n'))
    .digest('hex')
    .slice(0, 40)
  return `<${name}@${organiser.address.split('@').at(-1) ?? 'rollcall'}>`
}
