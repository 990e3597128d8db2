import type { Clock } from '../lib/clock.ts'
import { RollcallError, type Attention } from '../lib/errors.ts'
import { meetingMails, type MeetingNews } from '../mail/meeting-mails.ts'
import type { MailSender, OutgoingMail } from '../mail/mail-sender.ts'
import { isForgotten } from './forget-leavers.ts'
import type { MeetingAttendee, MeetingContent, MeetingRecord } from '../store/training-records.ts'
import { byAddress, type ErrandResult, type Carrier, type Errand } from './carrier.ts'
import { sendMails } from './send-mails.ts'

interface Post {
  clock: Clock
  mail: MailSender
  /** Only for mails sent from a mailbox through Graph. */
  accountId?: string
  organiserId?: string
}

/**
 * Sends meetings by e-mail: one mail with the meeting as iCalendar to each person who needs one, recorded once the mail
 * server has accepted it. After a crash between the two, SMTP sends that mail again with the same Message-ID, UID and
 * SEQUENCE, so that mailboxes drop or replace it and no calendar shows the meeting twice. Graph recognises no repeat,
 * so there it isn't sent again, and the person is reported. Replies go to the sender and aren't read.
 */
export function mailCarrier(post: Post): Carrier {
  return {
    via: 'Email',
    organiser: post.mail.from.address,
    ...(post.accountId !== undefined && { accountId: post.accountId }),
    ...(post.organiserId !== undefined && { organiserId: post.organiserId }),
    create: (errand) => sendErrand(post, errand, ({ invite }) => invite(contentOf(errand))),
    update: (errand) =>
      sendErrand(post, errand, ({ invite, takeOff }) => [...takeOff(contentOf(errand)), ...invite(contentOf(errand))]),
    attendees: (errand) =>
      sendErrand(post, errand, ({ invite, takeOff }) => {
        const there = byAddress(errand.meeting.sent)
        return [...takeOff(contentOf(errand)), ...invite(contentOf(errand), (person) => !there.has(person.address))]
      }),
    cancel: (errand) => sendErrand(post, errand, ({ takeOff }) => takeOff(undefined)),
    remind: (meeting, people, comment, signal) => remind(post, { meeting, people, comment, signal }),
  }
}

interface Writing {
  invite(content: MeetingContent, whom?: (person: MeetingAttendee) => boolean): OutgoingMail[]
  /** Cancellations for people who have the current meeting but won't be on the next one. */
  takeOff(next: MeetingContent | undefined): OutgoingMail[]
}

/** All mails of an errand have the SEQUENCE after the one people know, and the same one when it is repeated. */
async function sendErrand(
  post: Post,
  errand: Errand,
  write: (writing: Writing) => OutgoingMail[],
): Promise<ErrandResult> {
  const { meeting, intent, signal } = errand
  const sequence = meeting.sequence + 1
  const uid = uidOf(errand)
  const tell = (method: MeetingNews['method'], content: MeetingContent) =>
    meetingMails({
      method,
      uid,
      sequence,
      content,
      organiser: post.mail.from,
      at: post.clock.now(),
      ...(intent.comment !== undefined && { comment: intent.comment }),
    })
  const mails = write({
    invite: (content, whom = () => true) => content.attendees.filter(whom).map(tell('REQUEST', content)),
    takeOff: (next) => {
      const staying = byAddress(next)
      return meeting.sent
        ? meeting.sent.attendees
            .filter((person) => !staying.has(person.address) && !isForgotten(person))
            .map(tell('CANCEL', meeting.sent))
        : []
    },
  })
  const { refused, perhaps, unfinished } = await sendMails(post, {
    mails,
    told: intent.told ?? [],
    handed: intent.handed ?? [],
    noteMails: errand.noteMails,
    signal,
  })
  if (unfinished) throw unfinished
  return {
    eventId: uid,
    sequence,
    ...(Object.keys(refused).length > 0 && { refused }),
    ...(Object.keys(perhaps).length > 0 && { perhaps }),
  }
}

/** One per meeting of a date, for as long as it exists: calendars need it to match updates and cancellations. */
function uidOf({ meeting, intent }: Errand): string {
  const made = intent.action === 'create' ? undefined : meeting.eventId
  return made ?? `${intent.transactionId}@rollcall`
}

function contentOf({ intent }: Errand): MeetingContent {
  if (!intent.content)
    throw new RollcallError('internal', `The intention to ${intent.action} a meeting has no content.`)
  return intent.content
}

interface Reminder {
  meeting: MeetingRecord
  people: readonly MeetingAttendee[]
  comment: string
  signal: AbortSignal
}

/** The invitation as people have it, with the same SEQUENCE, so it changes nothing in a calendar. */
async function remind(post: Post, { meeting, people, comment, signal }: Reminder): Promise<Record<string, Attention>> {
  const { sent, eventId: uid, sequence } = meeting
  if (!sent || uid === undefined) return {}
  const at = post.clock.now()
  const write = meetingMails({
    method: 'REQUEST',
    uid,
    sequence,
    content: sent,
    organiser: post.mail.from,
    at,
    comment,
    occasion: at.toISOString(),
  })
  const nothing = { told: [], handed: [], noteMails: () => Promise.resolve() }
  const { refused, perhaps } = await sendMails(post, { mails: people.map(write), ...nothing, signal })
  return { ...refused, ...perhaps }
}
