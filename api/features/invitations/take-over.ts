import type { Context } from '../../context.ts'
import { cleanRichText } from '../../lib/rich-text.ts'
import { wallTimeAt } from '../../lib/wall-time.ts'
import type { Seen } from '../../meetings/carrier.ts'
import { driftedParts } from '../../meetings/event-drift.ts'
import type { MeetingContent, MeetingRecord, SessionRecord } from '../../store/training-records.ts'

/** The session becomes what Outlook holds of this date, and what Outlook holds counts as sent. Title and text are those of all its dates. */
export async function takeOver(ctx: Context, { id }: Pick<SessionRecord, 'id'>, meeting: MeetingRecord, { outlook, html }: Seen): Promise<void> {
  const { sent } = meeting
  if (!sent || !outlook) return
  const parts = driftedParts(meeting.outlook, outlook)
  const taken: Partial<MeetingContent> = {
    ...(parts.includes('title') && { subject: outlook.subject.trim() }),
    ...(parts.includes('text') && html !== undefined && { html: cleanRichText(html) }),
    ...(parts.includes('time') && { start: wallTimeAt(new Date(outlook.start), sent.timeZone), end: wallTimeAt(new Date(outlook.end), sent.timeZone) }),
    ...(parts.includes('location') && { location: outlook.location.trim() }),
  }
  const now = ctx.clock.now().toISOString()
  await ctx.store.sessions.change(id, (session) => ({ ...sessionWith(session, meeting.id, taken), updatedAt: now }))
  await ctx.store.meetings.change(meeting.id, ({ drift: _drift, error: _error, failed: _failed, ...rest }) => ({
    ...rest, outlook, updatedAt: now, sent: withoutEmptyLocation({ ...sent, ...taken }),
  }))
}

function sessionWith(session: SessionRecord, dateId: string, { subject, html, start, end, location }: Partial<MeetingContent>): SessionRecord {
  const { title, text, ...rest } = session.invitation
  const dates = session.dates.map((date) =>
    date.id === dateId ? withoutEmptyLocation({ ...date, ...(start !== undefined && { start }), ...(end !== undefined && { end }), ...(location !== undefined && { location }) }) : date,
  )
  return { ...session, dates, invitation: { ...rest, title: subject ?? title, text: html ?? text } }
}

function withoutEmptyLocation<T extends { location?: string }>(value: T): T {
  if (value.location !== '') return value
  const { location: _empty, ...rest } = value
  return rest as T
}
