import { type EventMail, type EventRecord, type MailKind, type ReplyMail, mailboxOf } from '../calendar/event-record.ts'
import { homeZone } from '../calendar/home-zones.ts'
import { ownMailbox } from '../calendar/mail-delivery.ts'
import { zoneOf } from '../calendar/zone-names.ts'
import type { DemoPerson } from '../company/people.ts'
import { REPLY_WORDS, type ReplyWord } from '../calendar/calendar-meeting.ts'
import type { TenantState } from '../tenant-state.ts'

/** A person or shared mailbox whose mail can be viewed. */
export interface MailboxOwner {
  address: string
  name: string
  /** The object id; absent for a shared mailbox. */
  id?: string
  department?: string
  jobTitle?: string
  hasPhoto: boolean
  /** The zone this person lives in (IANA). */
  timeZone: string
}

/** A mail in an inbox, about a meeting. */
export interface InboxMail {
  number: number
  kind: MailKind | 'reply'
  /** The immutable id of the meeting in the organiser's calendar. */
  eventId: string
  at: string
  from: { name: string; address: string }
  subject: string
  start: string
  end: string
  /** Of the meeting (IANA). */
  timeZone: string
  location: string
  joinUrl?: string
  comment?: string
  /** For a reply: the answer. For a meeting: the current answer of the mailbox's owner. */
  response: ReplyWord
  responseRequested: boolean
  /** Whether the meeting still exists. */
  exists: boolean
  /** Whether a newer mail about the same meeting has come. */
  isOutdated: boolean
}

/** Mail and people, as the demo's pages show them. */
export interface TenantMailboxes {
  /** The shared mailboxes, and everyone who has one. */
  mailboxes(): MailboxOwner[]
  mailbox(address: string): MailboxOwner | undefined
  /** Newest first. */
  inboxOf(address: string): InboxMail[]
  /** The text of a mail as Exchange keeps it; undefined when there is no such mail. */
  mailText(number: number): string | undefined
  /** A small picture as JPEG; undefined for a person without one. */
  portraitOf(id: string): Promise<Uint8Array | undefined>
}

const KIND_OF_SUBJECT = { cancellation: 'Canceled: ', forward: 'FW: ', invitation: '', update: '' } as const
const SUBJECT_OF_REPLY = { accepted: 'Accepted: ', declined: 'Declined: ', tentativelyAccepted: 'Tentative: ' } as const

export function createTenantMailboxes(state: TenantState): TenantMailboxes {
  const { calendars, directory } = state
  const people = () =>
    directory
      .all()
      .filter(
        (person) =>
          ownMailbox(state, mailboxOf(person)) !== undefined && directory.byAddress(mailboxOf(person)) === person,
      )
  const mailboxes = () => [
    ...[...state.sharedMailboxes.keys()].map(sharedOwner),
    ownerOf(state.users.serviceUser),
    ...people().map(ownerOf),
  ]
  return {
    mailboxes,
    mailbox: (address) => mailboxes().find((owner) => owner.address === address.toLowerCase()),
    inboxOf: (address) => {
      const owner = ownMailbox(state, address) ?? address.toLowerCase()
      const received = calendars
        .mails()
        .filter(({ to }) => to.toLowerCase() === owner || ownMailbox(state, to) === owner)
      const newest = new Map(received.map(({ number, seen }) => [seen.id, number]))
      const replies = calendars.replies().filter(({ to }) => to === owner)
      const shown = [...received.map((mail) => meetingMail(state, owner, mail, newest)), ...replies.map(replyMail)]
      return shown.sort((a, b) => b.number - a.number)
    },
    mailText: (number) => calendars.mails().find((mail) => mail.number === number)?.seen.html,
    portraitOf: async (id) => {
      const photo = directory.find(id)?.photo
      return photo && state.studio.sized(photo, 96)
    },
  }
}

function ownerOf(person: DemoPerson): MailboxOwner {
  const { id, displayName, department, jobTitle, photo } = person
  return {
    address: mailboxOf(person),
    name: displayName,
    id,
    ...(department !== null && { department }),
    ...(jobTitle !== null && { jobTitle }),
    hasPhoto: photo !== undefined,
    timeZone: homeZone(person),
  }
}

function sharedOwner(address: string): MailboxOwner {
  const name = address.replace(/@.*$/, '')
  return { address, name: name.charAt(0).toUpperCase() + name.slice(1), hasPhoto: false, timeZone: homeZone(undefined) }
}

function factsOf(seen: EventRecord) {
  return {
    eventId: seen.id,
    start: new Date(seen.start).toISOString(),
    end: new Date(seen.end).toISOString(),
    timeZone: zoneOf(seen.startZone) ?? 'UTC',
    location: seen.locations[0]?.displayName ?? '',
    ...(seen.meeting?.inBody && { joinUrl: seen.meeting.joinUrl }),
    responseRequested: seen.options.responseRequested,
  }
}

function meetingMail(
  state: TenantState,
  owner: string,
  mail: EventMail,
  newest: ReadonlyMap<string, number>,
): InboxMail {
  const { seen, number, kind, comment } = mail
  const event = state.calendars.event(seen.id)
  const attendee = event?.attendees.find(({ address }) => address.toLowerCase() === mail.to.toLowerCase())
  const copy = state.calendars.copy(owner, seen.id)
  return {
    ...factsOf(seen),
    number,
    kind,
    at: new Date(mail.at).toISOString(),
    from: { name: seen.organiserName, address: seen.organiser },
    subject: KIND_OF_SUBJECT[kind] + seen.subject,
    ...(comment !== undefined && { comment }),
    response: REPLY_WORDS[copy?.response ?? attendee?.response ?? 'none'],
    exists: event !== undefined && copy?.isCancelled !== true,
    isOutdated: newest.get(seen.id) !== number,
  }
}

function replyMail({ seen, number, from, response, comment, at }: ReplyMail): InboxMail {
  return {
    ...factsOf(seen),
    number,
    kind: 'reply',
    at: new Date(at).toISOString(),
    from,
    subject: SUBJECT_OF_REPLY[response] + seen.subject,
    ...(comment !== undefined && { comment }),
    response: REPLY_WORDS[response],
    exists: true,
    isOutdated: false,
  }
}
