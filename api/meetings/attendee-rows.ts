import type { CalendarEvent, EventAttendee } from '../graph/event-shapes.ts'
import { isSmtp } from '../graph/row-address.ts'
import type { MeetingAttendee, MeetingContent } from '../store/training-records.ts'
import { attendeeChanges } from './compare.ts'
import { matchRows, rowsBy, type RowOwners } from './match-rows.ts'

/** An attendee as it is sent to Graph. */
export type WrittenRow = Pick<MeetingAttendee, 'address' | 'name' | 'others'> & { type: string }

/** How the attendees of a meeting differ from those it should have. */
export interface RowChanges {
  /** Whether someone is not on the meeting yet. */
  isMissing: boolean
  /** Whether someone who was removed is still on it. */
  hasLeavers: boolean
  /** The whole list as it should be, including people who were added by others. */
  rows: WrittenRow[]
  /** People added by others who can't be on that list, because Exchange keeps no address for them. */
  withoutAddress: EventAttendee[]
}

/**
 * Compares the attendees Exchange has with those the meeting should have. Existing ones stay as they are, so that no
 * one is invited twice. Anything but an SMTP address is never written back.
 */
export function compareRows(
  event: CalendarEvent,
  {
    sent,
    content,
    ...known
  }: { sent: MeetingContent; content: MeetingContent } & Pick<Parameters<typeof matchRows>[1], 'keptAs' | 'proxies'>,
): RowChanges {
  const { removed } = attendeeChanges(sent, content)
  const owners = matchRows(event.attendees, { ours: content.attendees, leaving: removed, ...known })
  const wanted = new Map(content.attendees.map((attendee) => [attendee.address, attendee]))
  const byOwner = rowsBy(event.attendees, (row) => owners.get(row) ?? [])
  const rowsOf = (address: string) => byOwner.get(address) ?? []
  const isLeaver = (row: EventAttendee) => {
    const own = owners.get(row) ?? []
    return own.length > 0 && own.every((address) => !wanted.has(address))
  }
  // Someone with several rows keeps them all: leaving one out could send a cancellation to the same mailbox.
  const own = content.attendees.flatMap((attendee): WrittenRow[] => {
    const kept = rowsOf(attendee.address).filter(({ address }) => isSmtp(address))
    return kept.length === 0 ? [attendee] : kept.map(({ address }) => ({ ...attendee, address }))
  })
  const strangers = strangersIn(owners)
  return {
    isMissing: content.attendees.some(({ address }) => rowsOf(address).length === 0),
    hasLeavers: event.attendees.some(isLeaver),
    rows: eachOnce([...own, ...strangers.filter(({ address }) => isSmtp(address))]),
    withoutAddress: withoutAddressIn(owners),
  }
}

/** The rows of people added by others. */
export const strangersIn = (owners: RowOwners) => [...owners].flatMap(([row, own]) => (own.length === 0 ? [row] : []))

/** The rows of people added by others for whom Exchange keeps no e-mail address. */
export const withoutAddressIn = (owners: RowOwners): EventAttendee[] =>
  strangersIn(owners).filter(({ address }) => !isSmtp(address))

/** Each address once; of several rows the first counts. */
export function eachOnce(rows: readonly WrittenRow[]): WrittenRow[] {
  return [...new Map([...rows].reverse().map((row) => [row.address, row])).values()].reverse()
}
