import type { Context } from '../../context.ts'
import { RollcallError, attentionFor, type Attention } from '../../lib/errors.ts'
import { instantOf, isZone } from '../../lib/wall-time.ts'
import type { Seen } from '../../meetings/carrier.ts'
import { driftFields, driftedParts } from '../../meetings/event-drift.ts'
import type { Carriers } from '../../meetings/open-carrier.ts'
import { isInCalendars } from '../../meetings/plan.ts'
import type { Unsaved } from '../../store/records.ts'
import type { MeetingContent, MeetingRecord } from '../../store/training-records.ts'

/** What was found in calendars, by meeting, and which meetings couldn't be read. */
export interface CalendarReadings {
  seen: Map<string, { was: MeetingRecord; is: Seen }>
  failed: Map<string, Attention>
}

/** Coming meetings that people have: nothing can change about others. */
export function meetingsToRead(meetings: readonly MeetingRecord[], now: Date): MeetingRecord[] {
  return meetings.filter((meeting) => meeting.via === 'MicrosoftGraph' && isToCome(meeting, now))
}

/** People have it, nothing about it is open, and it isn't over. */
export const isToCome = (meeting: MeetingRecord, now: Date): meeting is MeetingRecord & { sent: MeetingContent } =>
  isInCalendars(meeting) && meeting.intent === undefined && !isPast(meeting.sent, now)

export const isPast = ({ end, timeZone }: MeetingContent, now: Date) =>
  isZone(timeZone) && instantOf(end, timeZone) <= now

/** Reads these meetings, calendar by calendar. Stores nothing. */
export async function readCalendars(
  meetings: readonly MeetingRecord[],
  carriers: Carriers,
  signal: AbortSignal,
): Promise<CalendarReadings> {
  const looked: CalendarReadings = { seen: new Map(), failed: new Map() }
  for (const group of byOwner(meetings)) {
    try {
      const [first] = group
      const carrier = first && (await carriers.of(first))
      const found = await carrier?.look?.(group, signal)
      for (const was of group) {
        const is = found?.get(was.id)
        if (is) looked.seen.set(was.id, { was, is })
      }
    } catch (error) {
      if (!(error instanceof RollcallError) || signal.aborted) throw error
      for (const { id } of group) looked.failed.set(id, attentionFor(error))
    }
  }
  return looked
}

function byOwner(meetings: readonly MeetingRecord[]): MeetingRecord[][] {
  const groups = new Map<string, MeetingRecord[]>()
  for (const meeting of meetings) {
    const key = `${meeting.accountId ?? ''} ${meeting.organiser}`
    groups.set(key, [...(groups.get(key) ?? []), meeting])
  }
  return [...groups.values()]
}

/**
 * Stores replies, join links and drift in one write; meetings that were written to meanwhile are left for the next
 * look.
 */
export async function storeReadings(ctx: Context, { seen }: CalendarReadings): Promise<void> {
  if (seen.size === 0) return
  const now = ctx.clock.now().toISOString()
  await ctx.store.meetings.changeMany([...seen.keys()], (current) => {
    const { was, is } = seen.get(current.id) ?? {}
    if (!was || !is || current.intent || current.sentAt !== was.sentAt || current.cancelledAt !== was.cancelledAt)
      return current
    return noted(current, is, now)
  })
}

function noted(current: MeetingRecord, is: Seen, now: string): Unsaved<MeetingRecord> {
  const { drift: _before, error, keptAs: _kept, withoutAddress: _those, ...rest } = current
  const keptAs = is.keptAs ?? current.keptAs ?? {}
  const drift = driftOf(current, is, now)
  const kept = error && !isSettled(error, is, drift) ? { error } : {}
  const invited = new Set(current.sent?.attendees.map(({ address }) => address))
  const replies = is.outlook
    ? Object.fromEntries(Object.entries(is.replies).filter(([address]) => invited.has(address)))
    : current.replies
  return {
    ...rest,
    ...kept,
    replies,
    ...(Object.keys(keptAs).length > 0 && { keptAs }),
    ...withoutAddressIn(current, is),
    repliesReadAt: now,
    ...(is.organiserId !== undefined && { organiserId: is.organiserId }),
    ...(is.changeKey !== undefined && { changeKey: is.changeKey }),
    ...(is.joinUrl !== undefined && { joinUrl: is.joinUrl }),
    ...(drift && { drift }),
  }
}

const withoutAddressIn = ({ withoutAddress: before }: MeetingRecord, { withoutAddress = before }: Seen) =>
  withoutAddress && withoutAddress.length > 0 ? { withoutAddress } : {}

/** Drift that hasn't changed keeps its time; drift that was undone in Outlook is gone. */
export function driftOf({ sent, outlook, drift }: MeetingRecord, is: Seen, now: string): MeetingRecord['drift'] {
  if (!is.outlook) return drift?.kind === 'deleted' ? drift : { kind: 'deleted', noticedAt: now, fields: {} }
  const parts = driftedParts(outlook, is.outlook)
  if (parts.length === 0 || !sent) return undefined
  const fields = driftFields(sent, parts, is.outlook)
  return drift?.kind === 'changed' && JSON.stringify(drift.fields) === JSON.stringify(fields)
    ? drift
    : { kind: 'changed', noticedAt: now, fields }
}

function isSettled({ code }: Attention, is: Seen, drift: MeetingRecord['drift']): boolean {
  if (code === 'join_link_missing') return is.joinUrl !== undefined
  if (code === 'attendee_without_address') return is.withoutAddress?.length === 0
  return (code === 'meeting_drifted' || code === 'meeting_deleted') && drift === undefined
}
