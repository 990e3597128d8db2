import { RollcallError, attentionFor, type Attention } from '../../lib/errors.ts'
import type { MeetingRecord } from '../../store/training-records.ts'

/** What somebody who looks at a meeting should know, though nothing is wrong with it. */
export function notesOf(meeting: MeetingRecord | undefined): Attention[] {
  if (!meeting || meeting.cancelledAt !== undefined) return []
  return [...(meeting.formerOrganiser === undefined ? [] : [renamedNote(meeting)])]
}

/** The mailbox that owns the meeting has another name than when it was sent. */
export function renamedNote({ organiser, formerOrganiser = '' }: MeetingRecord): Attention {
  return note(
    'mailbox_renamed',
    `The mailbox ${formerOrganiser} is called ${organiser} by now. This meeting goes on from there.`,
  )
}

const note = (...[code, message]: ConstructorParameters<typeof RollcallError>) =>
  attentionFor(new RollcallError(code, message))
