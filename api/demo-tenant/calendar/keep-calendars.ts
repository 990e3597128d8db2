import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { CalendarContents, Calendars } from './calendar-store.ts'
import type { EventCopy, EventMail, EventRecord, ReplyMail } from './event-record.ts'

const EVERY_MS = 1_000
/** The newest ones; no one looks further back in a demo. */
const MOST_MAILS = 5_000

/** Copies and mails refer to past states of an event; each state is written once. */
interface Kept {
  made: number
  states: EventRecord[]
  events: string[]
  copies: (Omit<EventCopy, 'seen'> & { seen: string })[]
  mails: (Omit<EventMail, 'seen'> & { seen: string })[]
  replies: (Omit<ReplyMail, 'seen'> & { seen: string })[]
}

const keyOf = ({ id, version }: EventRecord) => `${id} ${version}`

/**
 * Reads the calendars from a file and keeps them there from then on, so that a demo restarted on the same records finds
 * its meetings. A missing or unreadable file counts as an empty calendar.
 */
export function keepCalendars(calendars: Calendars, file: string): void {
  const kept = read(file)
  if (kept) calendars.restore(unpack(kept))
  let written = calendars.changes()
  const save = () => {
    const changes = calendars.changes()
    if (changes === written) return
    try {
      writeFileSync(`${file}.new`, JSON.stringify(pack(calendars.contents())), { mode: 0o600 })
      renameSync(`${file}.new`, file)
      written = changes
    } catch {
      // On a full disk or with a missing folder, the demo goes on and tries again.
    }
  }
  setInterval(save, EVERY_MS).unref()
  process.once('exit', save)
}

function read(file: string): Kept | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Kept
  } catch {
    return undefined
  }
}

function pack({ made, events, copies, mails, replies }: CalendarContents): Kept {
  const states = new Map<string, EventRecord>()
  const name = (event: EventRecord) => {
    states.set(keyOf(event), event)
    return keyOf(event)
  }
  const named = <T extends { seen: EventRecord }>(items: readonly T[]) =>
    items.map((item) => ({ ...item, seen: name(item.seen) }))
  const rest = {
    events: events.map(name),
    copies: named(copies),
    mails: named(mails.slice(-MOST_MAILS)),
    replies: named(replies.slice(-MOST_MAILS)),
  }
  return { made, states: [...states.values()], ...rest }
}

function unpack({ made, states, events, copies, mails, replies }: Kept): CalendarContents {
  const byKey = new Map(states.map((state) => [keyOf(state), state]))
  const found = <T extends { seen: string }>(items: readonly T[]) =>
    items.flatMap((item) => (byKey.has(item.seen) ? [{ ...item, seen: byKey.get(item.seen) as EventRecord }] : []))
  return {
    made,
    events: events.flatMap((key) => byKey.get(key) ?? []),
    copies: found(copies),
    mails: found(mails),
    replies: found(replies),
  }
}
