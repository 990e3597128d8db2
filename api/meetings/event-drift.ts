import type { CalendarEvent, EventPart } from '../graph/event-shapes.ts'
import { withoutJoinBlock, wordsOf } from '../graph/event-html.ts'
import { wallTimeAt } from '../lib/wall-time.ts'
import type { MeetingDrift, OutlookSnapshot } from '../store/meeting-parts.ts'
import type { MeetingContent } from '../store/training-records.ts'

/** A meeting as Outlook has it, without the join block, which Teams may add a moment later. */
export function snapshotOf(event: CalendarEvent): OutlookSnapshot {
  const { subject, start, end, location, html, joinUrl } = event
  return { subject, start, end, location, text: wordsOf(withoutJoinBlock(html, joinUrl)) }
}

/** Which parts of a meeting were changed in Outlook since we wrote it. */
export function driftedParts(before: OutlookSnapshot | undefined, now: OutlookSnapshot): EventPart[] {
  if (!before) return []
  const moved = before.start !== now.start || before.end !== now.end
  return [
    ...(before.subject !== now.subject ? (['title'] as const) : []),
    ...(moved ? (['time'] as const) : []),
    ...(before.location !== now.location ? (['location'] as const) : []),
    ...(before.text !== now.text ? (['text'] as const) : []),
  ]
}

/** Field by field, what was sent and what Outlook has; times in the session's time zone. */
export function driftFields(
  sent: MeetingContent,
  parts: readonly EventPart[],
  now: OutlookSnapshot,
): MeetingDrift['fields'] {
  const shown = (utc: string) => wallTimeAt(new Date(utc), sent.timeZone)
  const fields: MeetingDrift['fields'] = {}
  if (parts.includes('title')) fields['title'] = { rollcall: sent.subject, outlook: now.subject }
  if (parts.includes('time')) {
    fields['start'] = { rollcall: sent.start, outlook: shown(now.start) }
    fields['end'] = { rollcall: sent.end, outlook: shown(now.end) }
  }
  if (parts.includes('location')) fields['location'] = { rollcall: sent.location ?? '', outlook: now.location }
  if (parts.includes('text')) fields['text'] = { rollcall: wordsOf(sent.html), outlook: now.text }
  return fields
}

/** Whether an event matches what was to be written, attendees aside, as far as Outlook leaves a text unchanged. */
export function isAsMeant(event: CalendarEvent, content: MeetingContent): boolean {
  const now = snapshotOf(event)
  const shown = (utc: string) => wallTimeAt(new Date(utc), content.timeZone)
  return (
    now.subject.trim() === content.subject &&
    shown(now.start) === content.start &&
    shown(now.end) === content.end &&
    now.location.trim() === (content.location ?? '') &&
    now.text === wordsOf(content.html)
  )
}
