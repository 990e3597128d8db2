import { digestOf, guidFor } from '../company/seeded.ts'
import type { EventCopy, EventMail, EventRecord, ReplyMail } from './event-record.ts'

/** Everything the calendars of the tenant hold, as plain values. */
export interface CalendarContents {
  made: number
  events: EventRecord[]
  copies: EventCopy[]
  mails: EventMail[]
  replies: ReplyMail[]
}

/** The calendars of all mailboxes: organisers' events, attendees' copies of them, and the mails that went out. */
export interface Calendars {
  /** Ids for something new in a mailbox, never given twice. */
  newIds(mailbox: string): { id: string; movingId: string; iCalUId: string }
  events(): EventRecord[]
  /** By either of its ids; ids are told apart by case. */
  event(id: string): EventRecord | undefined
  put(event: EventRecord): void
  remove(event: EventRecord): void
  copies(owner: string): EventCopy[]
  copy(owner: string, eventId: string): EventCopy | undefined
  putCopy(copy: EventCopy): void
  removeCopy(copy: EventCopy): void
  mails(): readonly EventMail[]
  addMail(mail: Omit<EventMail, 'number'>): void
  clearMails(): void
  /** Answers that arrived in organisers' mailboxes. */
  replies(): readonly ReplyMail[]
  addReply(reply: Omit<ReplyMail, 'number'>): void
  /** Grows with every change of anything. */
  changes(): number
  contents(): CalendarContents
  restore(contents: CalendarContents): void
}

export function createCalendars(): Calendars {
  let made = 0
  let mailCount = 0
  let changes = 0
  const events = new Map<string, EventRecord>()
  const idByMovingId = new Map<string, string>()
  /** By owner, then by the id of the organiser's event. */
  const copies = new Map<string, Map<string, EventCopy>>()
  let mails: EventMail[] = []
  let replies: ReplyMail[] = []
  const nextMail = () => {
    mailCount += 1
    return mailCount
  }
  const put = (event: EventRecord) => {
    changes += 1
    events.set(event.id, event)
    idByMovingId.set(event.movingId, event.id)
  }
  const putCopy = (copy: EventCopy) => {
    changes += 1
    const own = copies.get(copy.owner) ?? new Map<string, EventCopy>()
    copies.set(copy.owner, own.set(copy.seen.id, copy))
  }
  return {
    newIds: (mailbox) => {
      made += 1
      const item = letters(`item ${mailbox} ${made}`)
      const uid = guidFor(`uid ${mailbox} ${made}`).replaceAll('-', '').toUpperCase()
      return {
        id: `AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A${letters(`immutable ${mailbox} ${made}`)}AAA=`,
        movingId: `AAMkA${letters(`store ${mailbox}`).slice(0, 27)}${item}${letters(`place ${made}`)}AAA=`,
        iCalUId: `040000008200E00074C5B7101A82E008${uid}`,
      }
    },
    events: () => [...events.values()],
    event: (id) => events.get(id) ?? events.get(idByMovingId.get(id) ?? ''),
    put,
    remove: (event) => {
      changes += 1
      events.delete(event.id)
      idByMovingId.delete(event.movingId)
    },
    copies: (owner) => [...(copies.get(owner)?.values() ?? [])],
    copy: (owner, eventId) => copies.get(owner)?.get(eventId),
    putCopy,
    removeCopy: (copy) => {
      changes += 1
      copies.get(copy.owner)?.delete(copy.seen.id)
    },
    mails: () => mails,
    addMail: (mail) => {
      changes += 1
      mails.push({ ...mail, number: nextMail() })
    },
    clearMails: () => {
      mails = []
    },
    replies: () => replies,
    addReply: (reply) => replies.push({ ...reply, number: nextMail() }),
    changes: () => changes,
    contents: () => ({
      made,
      events: [...events.values()],
      copies: [...copies.values()].flatMap((own) => [...own.values()]),
      mails: [...mails],
      replies: [...replies],
    }),
    restore: (contents) => {
      made = contents.made
      contents.events.forEach(put)
      contents.copies.forEach(putCopy)
      mails = [...contents.mails]
      replies = [...contents.replies]
      mailCount = Math.max(0, ...[...mails, ...replies].map(({ number }) => number))
    },
  }
}

function letters(seed: string): string {
  return Buffer.from(digestOf(seed), 'hex').toString('base64url')
}
