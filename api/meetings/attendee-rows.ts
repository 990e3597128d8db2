import type { CalendarEvent, EventAttendee } from '../graph/event-shapes.ts'
import { isSmtp } from '../graph/row-address.ts'
import type { MeetingAttendee, MeetingContent } from '../store/training-records.ts'
import { attendeeChanges } from './compare.ts'
import { matchRows, type RowOwners } from './match-rows.ts'

/** An attendee as it is sent to Graph. */
type WrittenRow = Pick<MeetingAttendee, 'address' | 'name' | 'others'> & { type: string }

/** How the attendees of a meeting differ from those it should have. */
export interface RowChanges {
  owners: RowOwners
  /** Whether someone is not on the meeting yet. */
  isMissing: boolean
  /** Whether someone who was removed is still on it. */
  hasLeavers: boolean
  /** The whole list as it should be, including people who were added by others. */
  rows: WrittenRow[]
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
  const owners = matchRows(event.attendees, { ours: [...content.attendees, ...removed], ...known })
  const wanted = new Map(content.attendees.map((attendee) => [attendee.address, attendee]))
  const rowsOf = (address: string) => event.attendees.filter((row) => owners.get(row)?.includes(address))
  const isLeaver = (row: EventAttendee) => {
    const own = owners.get(row) ?? []
    return own.length > 0 && own.every((address) => !wanted.has(address))
  }
  const strangers = event.attendees.filter((row) => owners.get(row)?.length === 0 && isSmtp(row.address))
  const own = content.attendees.map((attendee) => {
    const kept = rowsOf(attendee.address).find(({ address }) => isSmtp(address))
    return { ...attendee, address: kept?.address ?? attendee.address }
  })
  return {
    owners,
    isMissing: content.attendees.some(({ address }) => rowsOf(address).length === 0),
    hasLeavers: event.attendees.some(isLeaver),
    rows: eachOnce([...own, ...strangers]),
  }
}

function eachOnce(rows: readonly WrittenRow[]): WrittenRow[] {
  return [...new Map([...rows].reverse().map((row) => [row.address, row])).values()].reverse()
}
