import type { Context } from '../../context.ts'
import { wordsOf } from '../../graph/event-html.ts'
import { wallTimeAt } from '../../lib/wall-time.ts'
import { oneLine } from '../../mail/mail-text.ts'
import type { Seen } from '../../meetings/carrier.ts'
import { driftedParts } from '../../meetings/event-drift.ts'
import { contentOf } from '../../meetings/meeting-content.ts'
import type { MeetingContent, MeetingRecord, SessionDate, SessionRecord } from '../../store/training-records.ts'
import { inputFor } from './load-session.ts'
import { asTemplates, wordsFrom, type Words } from './taken-words.ts'

const MOST_LOCATION = 300

/**
 * Takes this date's values from Outlook into the session and counts them as sent. In a session with several dates, the
 * text is taken over for this date only, because no one changed the others.
 * @throws validation_failed for a text the Invitation tab would refuse too; nothing is changed then
 */
export async function takeOver(
  ctx: Context,
  session: SessionRecord,
  meeting: MeetingRecord,
  { outlook, html }: Seen,
): Promise<void> {
  const { sent } = meeting
  if (!sent || !outlook) return
  const parts = driftedParts(meeting.outlook, outlook)
  const words = wordsFrom({ subject: outlook.subject, html }, parts)
  // The time is in the zone it was sent in, even if the date has another zone now.
  const taken: Partial<SessionDate> = {
    ...(parts.includes('time') && {
      start: wallTimeAt(new Date(outlook.start), sent.timeZone),
      end: wallTimeAt(new Date(outlook.end), sent.timeZone),
      timeZone: sent.timeZone,
    }),
    ...(parts.includes('location') && { location: oneLine(outlook.location, MOST_LOCATION) }),
  }
  const input = await inputFor(ctx, session, [meeting])
  const now = ctx.clock.now().toISOString()
  const after = await ctx.store.sessions.change(session.id, (current) => {
    const before = current.dates.find(({ id }) => id === meeting.id)
    // A date that was removed from the session is about to be cancelled.
    if (!before) return current
    const next = withoutEmptyLocation({ ...before, ...taken })
    return {
      ...withWords(
        withDate(current, next),
        next.id,
        asTemplates({ ...input, session: current }, { before, next }, words),
      ),
      updatedAt: now,
    }
  })
  const date = after.dates.find(({ id }) => id === meeting.id)
  const wanted = date && contentOf({ ...input, session: after }, date, sent)
  await ctx.store.meetings.change(meeting.id, ({ drift: _drift, error: _error, failed: _failed, ...rest }) => ({
    ...rest,
    outlook,
    updatedAt: now,
    sent: withoutEmptyLocation({ ...sent, ...taken, ...sentWords(words, wanted) }),
  }))
}

const withDate = (session: SessionRecord, date: SessionDate): SessionRecord => ({
  ...session,
  dates: session.dates.map((one) => (one.id === date.id ? date : one)),
})

function withWords(session: SessionRecord, dateId: string, words: Words): SessionRecord {
  if (session.dates.length > 1)
    return { ...session, dates: session.dates.map((date) => (date.id === dateId ? { ...date, ...words } : date)) }
  const dates = session.dates.map(({ title, text, ...date }) => ({
    ...date,
    ...(title !== undefined && words.title === undefined && { title }),
    ...(text !== undefined && words.text === undefined && { text }),
  }))
  return { ...session, dates, invitation: { ...session.invitation, ...words } }
}

/** What people have now; HTML with the same words counts as the same, however Outlook writes it. */
function sentWords({ title, text }: Words, wanted: MeetingContent | undefined): Partial<MeetingContent> {
  const isAlike = text !== undefined && wanted !== undefined && wordsOf(wanted.html) === wordsOf(text)
  return {
    ...(title !== undefined && { subject: title }),
    ...(text !== undefined && { html: isAlike ? wanted.html : text }),
  }
}

function withoutEmptyLocation<T extends { location?: string }>(value: T): T {
  if (value.location !== '') return value
  const { location: _empty, ...rest } = value
  return rest as T
}
