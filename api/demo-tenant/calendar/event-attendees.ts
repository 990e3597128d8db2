import type { EventChange } from './event-input.ts'
import type { AttendeeRecord, EventRecord } from './event-record.ts'

export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

export function asNew(attendee: Omit<AttendeeRecord, 'response' | 'respondedAt'>): AttendeeRecord {
  return { ...attendee, response: 'none', respondedAt: 0 }
}

/** The list is complete: those still on it keep their answer, those who were removed in between don't. */
export function replaceAttendees(former: EventRecord, list: NonNullable<EventChange['attendees']>): AttendeeRecord[] {
  const before = new Map(former.attendees.map((attendee) => [attendee.address.toLowerCase(), attendee]))
  return list
    .filter(({ address }) => !isSame(address, former.organiser))
    .map((attendee) => ({ ...asNew(attendee), ...pickAnswer(before.get(attendee.address.toLowerCase())) }))
}

function pickAnswer(attendee: AttendeeRecord | undefined): Partial<AttendeeRecord> {
  return attendee ? { response: attendee.response, respondedAt: attendee.respondedAt } : {}
}

export function compareAttendees(before: readonly AttendeeRecord[], after: readonly AttendeeRecord[]) {
  const typeBefore = new Map(before.map(({ address, type }) => [address.toLowerCase(), type]))
  const now = new Set(after.map(({ address }) => address.toLowerCase()))
  const kept = after.filter(({ address }) => typeBefore.has(address.toLowerCase()))
  const addresses = (list: readonly AttendeeRecord[]) => list.map(({ address }) => address)
  return {
    added: addresses(after.filter(({ address }) => !typeBefore.has(address.toLowerCase()))),
    removed: addresses(before.filter(({ address }) => !now.has(address.toLowerCase()))),
    kept: addresses(kept),
    altered: addresses(kept.filter(({ address, type }) => typeBefore.get(address.toLowerCase()) !== type)),
  }
}
