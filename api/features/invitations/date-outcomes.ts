import { ERRORS } from '../../lib/error-catalogue.ts'
import type { Attention, ErrorCode } from '../../lib/errors.ts'
import type { DatePlan, PlanInput } from '../../meetings/plan-types.ts'
import { sendsItself } from '../../meetings/sends-itself.ts'
import type { MeetingRecord } from '../../store/training-records.ts'
import type { OutcomeRecord } from '../../store/task-records.ts'
import { fingerprint } from './intent-outcome.ts'
import type { DateResult } from './send-dates.ts'
import { notesOf, renamedNote } from './meeting-notes.ts'
import { unseenNote } from './unseen-note.ts'

/** By action. */
const OUTCOMES = { create: 'created', update: 'updated', attendees: 'attendeesChanged', cancel: 'cancelled' } as const

/**
 * Whether the service task sends this by itself: everything of a session that sends automatically, cancellations of
 * cancelled sessions, and a trainer's failed sending that is still the same. What takes people added in Outlook off the
 * meeting waits for a trainer.
 */
export function isDue({ session, meetings }: PlanInput, date: DatePlan): boolean {
  const { action, content, comment, meeting } = date
  if (action === 'none' || losesPeople(date)) return false
  if (session.cancelled || sendsItself(session, meetings)) return true
  return (
    meeting?.failed ===
    fingerprint({
      action,
      ...(content && action !== 'cancel' && { content }),
      ...(comment !== undefined && { comment }),
    })
  )
}

const losesPeople = ({ recipients }: DatePlan) => recipients.some(({ withoutAddress }) => withoutAddress)

interface Known {
  result: DateResult | undefined
  /** In a dry run: it would be sent. */
  wouldBeSent: boolean
  /** Why its account can't send anything. */
  broken: Attention | undefined
  /** This run found its mailbox at another address. */
  renamed: MeetingRecord | undefined
}

/** A run's outcome for one date. */
export function outcomeFor(
  input: PlanInput,
  date: DatePlan,
  { result, wouldBeSent, broken, renamed }: Known,
): OutcomeRecord {
  const { session } = input
  const start = session.dates.find(({ id }) => id === date.dateId)?.start ?? date.meeting?.sent?.start
  const subject = {
    kind: 'sessionDate' as const,
    id: date.dateId,
    label: start === undefined ? session.title : `${session.title}, ${start.replace('T', ' ')}`,
    sessionId: session.id,
  }
  const aside = renamed ? noted(renamedNote(renamed)) : {}
  if (result?.result === 'failed') return { subject, ...failure(result.error) }
  if (result?.result === 'done' && result.action !== 'none')
    return { subject, outcome: OUTCOMES[result.action], ...aside, ...(result.error && noted(result.error)) }
  if (date.meeting?.drift) return { subject, outcome: 'drift', ...(date.stop && noted(date.stop)) }
  if (date.stop) return { subject, ...failure(date.stop) }
  if (date.action === 'none') return { subject, outcome: date.meeting?.sent ? 'unchanged' : 'nothingToSend', ...aside }
  if (wouldBeSent) return { subject, outcome: OUTCOMES[date.action] }
  if (isDue(input, date) && broken) return { subject, ...failure(broken) }
  const note = notesOf(date.meeting).find(({ code }) => code === 'attendee_without_address')
  if (note && losesPeople(date)) return { subject, outcome: 'waitsForTrainer', ...noted(note) }
  return { subject, outcome: 'waitsForTrainer', ...(session.unseen && noted(unseenNote(session.unseen))) }
}

const failure = (error: { code: string; message: string } | undefined) => ({
  outcome: 'failed',
  ...(error && noted(error)),
})

function noted({
  code,
  message,
}: {
  code: string
  message: string
}): Pick<OutcomeRecord, 'code' | 'message' | 'remedy'> {
  const known = code as ErrorCode
  return { code: known, message, remedy: ERRORS[known].remedy }
}
