import { digestOf, guidFor } from '../company/seeded.ts'
import type { EventCopy, EventMail, EventRecord, ReplyMail } from './event-record.ts'

/** Everything in the calendars of the tenant, as plain values. */
export interface CalendarContents {
  made: number
  events: EventRecord[]
  copies: EventCopy[]
  mails: EventMail[]
  replies: ReplyMail[]
}

/** The calendars of all mailboxes: organisers' events, attendees' copies of them, and the mails that were sent. */
export interface Calendars {
  /** Ids for a new item in a mailbox, never repeated. */
  newIds(mailbox: string): { id: string; movingId: string; iCalUId: string }
  events(): EventRecord[]
  /** By either of its ids; ids are case-sensitive. */
  event(id: string): EventRecord | undefined
  put(event: EventRecord): void
  remove(event: EventRecord): void
  copies(owner: string): EventCopy[]
  copy(owner: string, eventId: string): EventCopy | undefined
  putCopy(copy: EventCopy): void
  removeCopy(copy: EventCopy): void
  /** Moves everything of one mailbox to another address. */
  renameOwner(from: string, to: string): void
  mails(): readonly EventMail[]
  addMail(mail: Omit<EventMail, 'number'>): void
  clearMails(): void
  /** Answers that arrived in organisers' mailboxes. */
  replies(): readonly ReplyMail[]
  addReply(reply: Omit<ReplyMail, 'number'>): void
  /** Grows with every change. */
  changes(): number
  contents(): CalendarContents
  restore(contents: CalendarContents): void
}

export function createCalendars(): Calendars {
  let changes = 0
  const touch = () => {
    changes += 1
  }
  const ids = createIds()
  const events = createEvents(touch)
  const copies = createCopies(touch)
  const messages = createMessages(touch)
  return {
    newIds: ids.newIds,
    ...events.access,
    ...copies.access,
    ...messages.access,
    renameOwner: (from, to) => {
      const renamed = (event: EventRecord) => (event.organiser === from ? { ...event, organiser: to } : event)
      events.all().map(renamed).forEach(events.access.put)
      for (const copy of copies.all()) {
        copies.access.removeCopy(copy)
        copies.access.putCopy({ ...copy, owner: copy.owner === from ? to : copy.owner, seen: renamed(copy.seen) })
      }
    },
    changes: () => changes,
    contents: () => ({ made: ids.made(), events: events.all(), copies: copies.all(), ...messages.all() }),
    restore: (contents) => {
      ids.restore(contents.made)
      contents.events.forEach(events.access.put)
      contents.copies.forEach(copies.access.putCopy)
      messages.restore(contents)
    },
  }
}

function createIds() {
  let made = 0
  return {
    made: () => made,
    restore: (count: number) => {
      made = count
    },
    newIds: (mailbox: string) => {
      made += 1
      const item = letters(`item ${mailbox} ${made}`)
      const uid = guidFor(`uid ${mailbox} ${made}`).replaceAll('-', '').toUpperCase()
      return {
        id: `AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A${letters(`immutable ${mailbox} ${made}`)}AAA=`,
        movingId: `AAMkA${letters(`store ${mailbox}`).slice(0, 27)}${item}${letters(`place ${made}`)}AAA=`,
        iCalUId: `040000008200E00074C5B7101A82E008${uid}`,
      }
    },
  }
}

function createEvents(touch: () => void) {
  const events = new Map<string, EventRecord>()
  const idByMovingId = new Map<string, string>()
  const access: Pick<Calendars, 'events' | 'event' | 'put' | 'remove'> = {
    events: () => [...events.values()],
    event: (id) => events.get(id) ?? events.get(idByMovingId.get(id) ?? ''),
    put: (event) => {
      touch()
      events.set(event.id, event)
      idByMovingId.set(event.movingId, event.id)
    },
    remove: (event) => {
      touch()
      events.delete(event.id)
      idByMovingId.delete(event.movingId)
    },
  }
  return { access, all: access.events }
}

function createCopies(touch: () => void) {
  /** By owner, then by the id of the organiser's event. */
  const copies = new Map<string, Map<string, EventCopy>>()
  const access: Pick<Calendars, 'copies' | 'copy' | 'putCopy' | 'removeCopy'> = {
    copies: (owner) => [...(copies.get(owner)?.values() ?? [])],
    copy: (owner, eventId) => copies.get(owner)?.get(eventId),
    putCopy: (copy) => {
      touch()
      const own = copies.get(copy.owner) ?? new Map<string, EventCopy>()
      copies.set(copy.owner, own.set(copy.seen.id, copy))
    },
    removeCopy: (copy) => {
      touch()
      copies.get(copy.owner)?.delete(copy.seen.id)
    },
  }
  return { access, all: () => [...copies.values()].flatMap((own) => [...own.values()]) }
}

/** Mails and replies share their numbers, so that an inbox lists both in order. */
function createMessages(touch: () => void) {
  let count = 0
  let mails: EventMail[] = []
  let replies: ReplyMail[] = []
  const nextNumber = () => {
    count += 1
    return count
  }
  const access: Pick<Calendars, 'mails' | 'addMail' | 'clearMails' | 'replies' | 'addReply'> = {
    mails: () => mails,
    addMail: (mail) => {
      touch()
      mails.push({ ...mail, number: nextNumber() })
    },
    clearMails: () => {
      mails = []
    },
    replies: () => replies,
    addReply: (reply) => void replies.push({ ...reply, number: nextNumber() }),
  }
  return {
    access,
    all: () => ({ mails: [...mails], replies: [...replies] }),
    restore: (kept: Pick<CalendarContents, 'mails' | 'replies'>) => {
      mails = [...kept.mails]
      replies = [...kept.replies]
      count = Math.max(0, ...[...mails, ...replies].map(({ number }) => number))
    },
  }
}

function letters(seed: string): string {
  return Buffer.from(digestOf(seed), 'hex').toString('base64url')
}
