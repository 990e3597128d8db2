import { digestOf, guidFor } from '../seeded.ts'
import type { EventCopy, EventMail, EventRecord } from './event-record.ts'

/** Everything the calendars of the tenant hold, as plain values. */
export interface CalendarContents {
  made: number
  events: EventRecord[]
  copies: EventCopy[]
  mails: EventMail[]
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
  contents(): CalendarContents
  restore(contents: CalendarContents): void
}

export function createCalendars(): Calendars {
  let made = 0
  let mailCount = 0
  const events = new Map<string, EventRecord>()
  const idByMovingId = new Map<string, string>()
  /** By owner, then by the id of the organiser's event. */
  const copies = new Map<string, Map<string, EventCopy>>()
  let mails: EventMail[] = []
  const put = (event: EventRecord) => {
    events.set(event.id, event)
    idByMovingId.set(event.movingId, event.id)
  }
  const putCopy = (copy: EventCopy) => {
    const own = copies.get(copy.owner) ?? new Map<string, EventCopy>()
    copies.set(copy.owner, own.set(copy.seen.id, copy))
  }
  return {
    newIds: (mailbox) => {
      made += 1
      return {
        id: `AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A${letters(`immutable ${mailbox} ${made}`)}AAA=`,
        movingId: `AAMkA${letters(`store ${mailbox}`).slice(0, 27)}${letters(`item ${mailbox} ${made}`)}${letters(`place ${made}`)}AAA=`,
        iCalUId: `040000008200E00074C5B7101A82E008${guidFor(`uid ${mailbox} ${made}`).replaceAll('-', '').toUpperCase()}`,
      }
    },
    events: () => [...events.values()],
    event: (id) => events.get(id) ?? events.get(idByMovingId.get(id) ?? ''),
    put,
    remove: (event) => {
      events.delete(event.id)
      idByMovingId.delete(event.movingId)
    },
    copies: (owner) => [...(copies.get(owner)?.values() ?? [])],
    copy: (owner, eventId) => copies.get(owner)?.get(eventId),
    putCopy,
    removeCopy: (copy) => copies.get(copy.owner)?.delete(copy.seen.id),
    mails: () => mails,
    addMail: (mail) => mails.push({ ...mail, number: (mailCount += 1) }),
    clearMails: () => {
      mails = []
    },
    contents: () => ({ made, events: [...events.values()], copies: [...copies.values()].flatMap((own) => [...own.values()]), mails: [...mails] }),
    restore: (contents) => {
      made = contents.made
      contents.events.forEach(put)
      contents.copies.forEach(putCopy)
      mails = [...contents.mails]
      mailCount = mails.at(-1)?.number ?? 0
    },
  }
}

function letters(seed: string): string {
  return Buffer.from(digestOf(seed), 'hex').toString('base64url')
}
