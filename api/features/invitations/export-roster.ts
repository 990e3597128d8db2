import type { Context } from '../../context.ts'
import { csvFile } from '../../lib/csv-cell.ts'
import { markOn } from '../../meetings/attendance.ts'
import { attendeeOf } from '../../meetings/shared-address.ts'
import type { MeetingAttendee, MeetingContent } from '../../store/training-records.ts'
import { loadSession } from './load-session.ts'

const COLUMNS = ['displayName', 'email', 'department', 'status', 'attendance']

/**
 * The roster as CSV: a line per person, with their reply for each date and whether they attended it. Employee numbers
 * only on request: a roster is printed and passed on.
 * @throws not_found
 */
export async function exportRoster(
  ctx: Context,
  sessionId: string,
  { employeeNumbers }: { employeeNumbers: boolean },
): Promise<string> {
  const { session, meetings } = await loadSession(ctx, sessionId)
  const known = new Map(meetings.map((meeting) => [meeting.id, meeting]))
  const lines: string[][] = [
    [
      ...(employeeNumbers ? ['employeeNumber'] : []),
      ...COLUMNS,
      ...session.dates.map(({ start }) => start.replace('T', ' ')),
      ...session.dates.map(({ start }) => `attended ${start.replace('T', ' ')}`),
    ],
  ]
  for (const participant of session.participants) {
    const { employee: id, status, attendance } = participant
    const employee = await ctx.store.employees.get(id)
    const replies = session.dates.map((date) => {
      const meeting = known.get(date.id)
      const attendee = meeting?.cancelledAt === undefined ? attendeeIn(meeting?.sent, id, employee?.email) : undefined
      return attendee ? (meeting?.replies[attendee.address]?.reply ?? 'none') : ''
    })
    lines.push([
      ...(employeeNumbers ? [employee?.employeeNumber ?? ''] : []),
      employee?.displayName ?? id,
      employee?.email ?? '',
      employee?.department ?? '',
      status,
      attendance,
      ...replies,
      ...session.dates.map((date) => markOn(participant, date.id) ?? ''),
    ])
  }
  return csvFile(lines)
}

/** Someone whose new address was invited has the meeting too. */
function attendeeIn(sent: MeetingContent | undefined, id: string, email = ''): MeetingAttendee | undefined {
  return attendeeOf(sent, id) ?? sent?.attendees.find(({ address }) => address === email.toLowerCase())
}
