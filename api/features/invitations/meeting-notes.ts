import { RollcallError, attentionFor, type Attention } from '../../lib/errors.ts'
import { whoLoses } from '../../meetings/whole-list.ts'
import type { MeetingContent, MeetingRecord } from '../../store/training-records.ts'

/** Good to know about a meeting, although nothing is wrong. */
export function notesOf(meeting: MeetingRecord | undefined): Attention[] {
  if (!meeting || meeting.cancelledAt !== undefined) return []
  return [
    ...(meeting.formerOrganiser === undefined ? [] : [renamedNote(meeting)]),
    ...(meeting.inUtc && meeting.sent ? [zoneNote(meeting.sent)] : []),
    ...(meeting.withoutAddress && meeting.sent
      ? [note('attendee_without_address', whoLoses(meeting.withoutAddress))]
      : []),
  ]
}

/** The mailbox that owns the meeting was renamed after it was sent. */
export function renamedNote({ organiser, formerOrganiser = '' }: MeetingRecord): Attention {
  return note(
    'mailbox_renamed',
    `The mailbox ${formerOrganiser} is called ${organiser} by now. This meeting goes on from there.`,
    { details: { mailbox: formerOrganiser, called: organiser } },
  )
}

const zoneNote = ({ timeZone }: MeetingContent) =>
  note('zone_in_utc', `Exchange did not take the time zone ${timeZone}, so this meeting was entered in UTC.`, {
    details: { timeZone },
  })

const note = (...error: ConstructorParameters<typeof RollcallError>) => attentionFor(new RollcallError(...error))
