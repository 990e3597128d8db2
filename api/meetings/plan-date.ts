import { keyOfRow } from '../graph/addresses-of-rows.ts'
import type { EventPart } from '../graph/event-shapes.ts'
import { RollcallError, attentionFor, type Attention } from '../lib/errors.ts'
import { instantOf, isZone } from '../lib/wall-time.ts'
import type { MeetingAttendee, MeetingContent, MeetingRecord, SessionDate } from '../store/training-records.ts'
import { byAddress, MOST_ATTENDEES } from './carrier.ts'
import { attendeeChanges, differingParts } from './compare.ts'
import { contentOf } from './meeting-content.ts'
import { addressees } from './shared-address.ts'
import type { DatePlan, MailKind, PlanInput, Recipient } from './plan-types.ts'

/** What to do about one date of the session. Nothing is ever sent for a date that is over. */
export function planDate(
  input: PlanInput,
  date: SessionDate,
  meeting: MeetingRecord | undefined,
  via: MeetingRecord['via'],
): DatePlan {
  const sent = sentNow(meeting)
  const plan = { dateId: date.id, ...(meeting && { meeting }) }
  if (input.session.cancelled) {
    return sent && !isOver(sent, input.now)
      ? { ...plan, ...cancellation(sent, input.session.cancelled.comment) }
      : { ...plan, ...nothing(sent) }
  }
  const wrong = wrongTime(date)
  if (wrong) return { ...plan, ...nothing(sent), stop: wrong }
  if (isOver(date, input.now) || meeting?.givenUp) return { ...plan, ...nothing(sent) }
  const content = contentOf(input, date, sent)
  const stop = driftOf(meeting) ?? tooMany(content, via)
  if (stop) return { ...plan, content, ...nothing(sent), stop }
  if (!sent) return { ...plan, content, ...creation(content) }
  return { ...plan, content, ...change(sent, content, meeting) }
}

/** The meeting of a date that was removed from the session is cancelled; undefined when nothing is left of it. */
export function planOrphan({ now, session }: PlanInput, meeting: MeetingRecord): DatePlan | undefined {
  const sent = sentNow(meeting)
  if (!sent || isOver(sent, now)) return undefined
  return { dateId: meeting.id, meeting, ...cancellation(sent, session.cancelled?.comment ?? '') }
}

const sentNow = (meeting: MeetingRecord | undefined) => (meeting?.cancelledAt === undefined ? meeting?.sent : undefined)

type Doing = Pick<DatePlan, 'action' | 'changes' | 'recipients' | 'writesAttendees'>

const mailed = (people: readonly MeetingAttendee[], mail: MailKind): Recipient[] =>
  people.flatMap((attendee) => addressees(attendee).map((one) => ({ ...one, address: attendee.address, mail })))

/** People who share an address now have the meeting too. */
function nothing(sent: MeetingContent | undefined, content?: MeetingContent): Doing {
  const now = byAddress(content)
  const people = (sent?.attendees ?? []).map((one) => now.get(one.address) ?? one)
  return { action: 'none', changes: [], recipients: mailed(people, 'none') }
}

function creation(content: MeetingContent): Doing {
  if (content.attendees.length === 0 || content.subject === '') return nothing(undefined)
  return { action: 'create', changes: [], recipients: mailed(content.attendees, 'new') }
}

function cancellation(sent: MeetingContent, comment: string): Doing & { comment: string } {
  return { action: 'cancel', changes: [], recipients: mailed(sent.attendees, 'cancelled'), comment }
}

function change(sent: MeetingContent, content: MeetingContent, meeting: MeetingRecord | undefined): Doing {
  const changes: EventPart[] = differingParts(sent, content)
  const { added, removed, kept, typesDiffer } = attendeeChanges(sent, content, meeting?.keptAs)
  const isOtherList = added.length > 0 || removed.length > 0 || typesDiffer
  if (changes.length === 0 && !isOtherList) return nothing(sent, content)
  const action = changes.length > 0 ? 'update' : 'attendees'
  const others = action === 'update' ? 'updated' : 'none'
  return {
    action,
    changes,
    recipients: [
      ...mailed(added, 'new'),
      ...mailed(kept, others),
      ...mailed(removed, 'cancelled'),
      ...(isOtherList ? lost(meeting) : []),
    ],
    ...(isOtherList && { writesAttendees: true }),
  }
}

const lost = (meeting: MeetingRecord | undefined): Recipient[] =>
  (meeting?.withoutAddress ?? []).map((row) => ({
    name: row.name || row.address,
    address: keyOfRow(row),
    mail: 'cancelled',
    withoutAddress: true,
  }))

/** Whether a date is over. One with an unreadable time is not. */
function isOver({ end, timeZone }: Pick<SessionDate, 'end' | 'timeZone'>, now: Date): boolean {
  return isZone(timeZone) && instantOf(end, timeZone) <= now
}

function wrongTime({ start, end, timeZone }: SessionDate): Attention | undefined {
  if (!isZone(timeZone))
    return because('date_invalid', `There is no time zone "${timeZone}". Name one such as Europe/Brussels.`)
  if (instantOf(end, timeZone) <= instantOf(start, timeZone))
    return because('date_invalid', `The date that begins on ${start.replace('T', ' at ')} ends before it begins.`)
  return undefined
}

function driftOf(meeting: MeetingRecord | undefined): Attention | undefined {
  if (!meeting?.drift) return undefined
  return meeting.drift.kind === 'deleted'
    ? because(
        'meeting_deleted',
        'The meeting of this date was deleted in Outlook; nothing is sent for it until that is settled.',
      )
    : because(
        'meeting_drifted',
        'The meeting of this date was changed in Outlook; nothing is sent for it until that is settled.',
      )
}

function tooMany({ attendees }: MeetingContent, via: MeetingRecord['via']): Attention | undefined {
  const most = MOST_ATTENDEES[via]
  if (most === undefined || attendees.length <= most) return undefined
  return because(
    'too_many_attendees',
    `${String(attendees.length)} people are more than the ${String(most)} that one meeting in Outlook can have.`,
  )
}

const because = (...[code, message]: ConstructorParameters<typeof RollcallError>) =>
  attentionFor(new RollcallError(code, message))
