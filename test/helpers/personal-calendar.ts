import ICAL from 'ical.js'
import type { TakenMail } from './mail-server.ts'

export interface CalendarEntry {
  uid: string
  sequence: number
  stamp: number
  subject: string
  location: string | null
  /** Both in UTC. */
  start: string
  end: string
}

/**
 * A person's calendar as mail programs keep it by iTIP (RFC 5546): of several messages with one UID, the highest
 * SEQUENCE counts, then the latest one. A cancellation removes the meeting unless it is older.
 */
export function calendarFrom(mails: readonly TakenMail[], address: string): CalendarEntry[] {
  const entries = new Map<string, CalendarEntry & { gone: boolean }>()
  for (const { calendar } of mails.filter(({ to }) => to.includes(address))) {
    const event = calendar?.getFirstSubcomponent('vevent')
    if (!calendar || !event) continue
    const next = { ...entryOf(calendar, event), gone: calendar.getFirstPropertyValue('method') === 'CANCEL' }
    const known = entries.get(next.uid)
    if (!known || next.sequence > known.sequence || (next.sequence === known.sequence && next.stamp >= known.stamp))
      entries.set(next.uid, next)
  }
  return [...entries.values()].filter(({ gone }) => !gone).map(({ gone, ...entry }) => entry)
}

/** Reads times by the included VTIMEZONE, like a program that knows no time zones. */
export function entryOf(calendar: ICAL.Component, event: ICAL.Component): CalendarEntry {
  const block = calendar.getFirstSubcomponent('vtimezone')
  const zone = block ? new ICAL.Timezone(block) : undefined
  const utc = (name: string) => {
    const property = event.getFirstProperty(name)
    const time = property?.getFirstValue() as ICAL.Time
    const parameter = property?.getFirstParameter('tzid')
    if (parameter !== undefined && parameter !== zone?.tzid)
      throw new Error(`${name} is in ${parameter}, which is not described.`)
    if (parameter !== undefined && zone) time.zone = zone
    return new Date(time.toUnixTime() * 1000).toISOString()
  }
  const text = (name: string) => event.getFirstPropertyValue(name) as string | null
  return {
    uid: text('uid') ?? '',
    sequence: Number(event.getFirstPropertyValue('sequence')),
    stamp: (event.getFirstPropertyValue('dtstamp') as ICAL.Time).toUnixTime(),
    subject: text('summary') ?? '',
    location: text('location'),
    start: utc('dtstart'),
    end: utc('dtend'),
  }
}
