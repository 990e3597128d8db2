import { addressesOfRows, keyOfRow } from '../graph/addresses-of-rows.ts'
import type { CalendarEvent } from '../graph/event-shapes.ts'
import { withoutJoinBlock } from '../graph/event-html.ts'
import type { Calendar } from '../graph/events.ts'
import type { MeetingRecord } from '../store/training-records.ts'
import { strangersIn, withoutAddressIn } from './attendee-rows.ts'
import type { Seen } from './carrier.ts'
import { snapshotOf } from './event-drift.ts'
import { keptAsOf, matchRows, proxiesFor, type RowOwners } from './match-rows.ts'
import { asKept } from './whole-list.ts'

export interface FoundMeeting {
  meeting: MeetingRecord
  event: CalendarEvent
}

/** These meetings as they are now, and the replies, by the meetings' ids. */
export async function seenIn(
  calendar: Calendar,
  found: readonly FoundMeeting[],
  signal: AbortSignal,
): Promise<Map<string, Seen>> {
  const read = found.map(({ meeting, event }) => ({
    meeting,
    event,
    rows: event.attendees,
    matching: { ours: meeting.sent?.attendees ?? [], keptAs: meeting.keptAs },
  }))
  const proxies = await proxiesFor(calendar, read, signal)
  const matched = read.map(({ meeting, event, rows, matching }) => ({
    meeting,
    event,
    owners: matchRows(rows, { ...matching, proxies }),
  }))
  const unclear = matched.flatMap(({ owners }) => withoutAddressIn(owners))
  const addresses =
    unclear.length === 0 ? new Map<string, string>() : await addressesOfRows(calendar.session, unclear, signal)
  return new Map(
    matched.map(({ meeting, event, owners }) => {
      const withoutAddress = asKept(withoutAddressIn(owners).filter((row) => !addresses.has(keyOfRow(row))))
      const guests = guestsIn(owners, calendar.organiser.mailbox)
      return [meeting.id, { ...seenOf(event, owners, calendar.organiser.id), withoutAddress, guests }] as const
    }),
  )
}

/** The organiser may be among the attendees, and gets no mail. */
const guestsIn = (owners: RowOwners, organiser: string) =>
  asKept(strangersIn(owners).filter(({ type, address }) => type !== 'resource' && address !== organiser.toLowerCase()))

function seenOf(event: CalendarEvent, owners: RowOwners, organiserId: string | undefined): Seen {
  const { changeKey, joinUrl } = event
  return {
    ...(organiserId !== undefined && { organiserId }),
    outlook: event.isCancelled ? undefined : snapshotOf(event),
    html: withoutJoinBlock(event.html, joinUrl),
    replies: repliesIn(owners),
    keptAs: keptAsOf(owners),
    ...(changeKey !== undefined && { changeKey }),
    ...(joinUrl !== undefined && { joinUrl }),
  }
}

/** If someone is on the meeting twice, the newest reply counts. */
function repliesIn(owners: RowOwners): Seen['replies'] {
  const replies: Seen['replies'] = {}
  for (const [{ reply, repliedAt: at }, addresses] of owners)
    for (const address of addresses) {
      const known = replies[address]
      const isNewer = !known || known.reply === 'none' || (reply !== 'none' && (at ?? '') > (known.at ?? ''))
      if (isNewer) replies[address] = { reply, ...(at !== undefined && { at }) }
    }
  return replies
}
