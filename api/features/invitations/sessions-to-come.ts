import type { Context } from '../../context.ts'
import type { MeetingRecord, SessionRecord } from '../../store/training-records.ts'

/** All meetings, by session. */
export async function groupedMeetings(ctx: Context): Promise<Map<string, MeetingRecord[]>> {
  const groups = new Map<string, MeetingRecord[]>()
  for await (const meeting of ctx.store.meetings.all())
    groups.set(meeting.sessionId, [...(groups.get(meeting.sessionId) ?? []), meeting])
  return groups
}

/**
 * Sessions with something left open, or with a date or meeting that ends less than a day ago or later, whatever the
 * zone.
 */
export async function sessionsToCome(
  ctx: Context,
  meetings: ReadonlyMap<string, MeetingRecord[]>,
): Promise<SessionRecord[]> {
  const yesterday = new Date(ctx.clock.now().getTime() - 2 * 24 * 3_600_000).toISOString().slice(0, 16)
  const found: SessionRecord[] = []
  for await (const session of ctx.store.sessions.all()) {
    const own = meetings.get(session.id) ?? []
    const isToCome =
      session.dates.some(({ end }) => end > yesterday) ||
      own.some(({ sent, intent }) => intent !== undefined || (sent !== undefined && sent.end > yesterday))
    if (isToCome) found.push(session)
  }
  return found
}
