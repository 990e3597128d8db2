import { markOf, transactionIdOf, type CalendarEvent } from '../graph/event-shapes.ts'
import { findMarkedEvents, readOneEvent } from '../graph/events-read.ts'
import type { Calendar } from '../graph/events.ts'
import type { MeetingRecord } from '../store/training-records.ts'

/**
 * Finds a record's meeting in another calendar than the one it was made in: only an event with its transaction id or
 * the mark of this session date counts.
 * @returns undefined when there is none
 * @throws as readOneEvent
 */
export async function traceMeeting(
  calendar: Calendar,
  { id, generation, eventId }: Pick<MeetingRecord, 'id' | 'generation' | 'eventId'>,
  signal: AbortSignal,
): Promise<CalendarEvent | undefined> {
  const event = eventId === undefined ? undefined : await readOneEvent(calendar, eventId, signal)
  if (event && !event.isCancelled && event.transactionId === transactionIdOf(id, generation)) return event
  const [marked] = await findMarkedEvents(calendar, markOf(id, generation), signal)
  return marked
}
