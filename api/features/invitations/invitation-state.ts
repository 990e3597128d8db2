import type { Context } from '../../context.ts'
import { dateStateOf, isOutOfDate } from '../../meetings/date-state.ts'
import { planSession } from '../../meetings/plan.ts'
import type { DatePlan, PlanInput } from '../../meetings/plan-types.ts'
import { wasSent } from '../../meetings/sends-itself.ts'
import { addressees, type Addressee } from '../../meetings/shared-address.ts'
import type { MeetingAttendee, MeetingRecord, SessionRecord } from '../../store/training-records.ts'
import type { InvitationState } from './contract.ts'
import { loadSession } from './load-session.ts'
import { notesOf } from './meeting-notes.ts'
import { unseenNote } from './unseen-note.ts'

type DateState = InvitationState['dates'][number]

/** What people have now, their replies, and what differs. @throws not_found */
export async function readInvitation(ctx: Context, sessionId: string): Promise<InvitationState> {
  const sending = ctx.sendingBoard.progress(sessionId)
  const state = stateFrom(await loadSession(ctx, sessionId))
  return { ...state, ...(sending && { sending }) }
}

function stateFrom(input: PlanInput): InvitationState {
  const plan = planSession(input)
  const planned = new Map(plan.dates.map((date) => [date.dateId, date]))
  const dated = new Set(input.session.dates.map(({ id }) => id))
  // The meeting of a removed date is shown while someone has it, or something about it is open.
  const orphans = input.meetings.filter(
    ({ id, cancelledAt, intent }) =>
      !dated.has(id) && (intent !== undefined || (cancelledAt === undefined && planned.has(id))),
  )
  const known = new Map(input.meetings.map((meeting) => [meeting.id, meeting]))
  const { unseen } = input.session
  const read = input.meetings.flatMap(({ repliesReadAt }) => repliesReadAt ?? []).sort()[0]
  return {
    via: plan.via,
    readsReplies: plan.via === 'MicrosoftGraph',
    dates: [
      ...input.session.dates.map(({ id }) => dateState(id, known.get(id), planned.get(id))),
      ...orphans.map((meeting) => ({ ...dateState(meeting.id, meeting, planned.get(meeting.id)), orphan: true })),
    ],
    firstSending: wasSent(input.meetings) ? 'done' : isLeftToTask(input.session) ? 'task' : 'person',
    ...(unseen && { unseen: { ...unseenNote(unseen), by: unseen.by, at: unseen.at, because: unseen.because } }),
    changesNotSent: plan.dates.filter(({ action, meeting }) => action !== 'none' || meeting?.intent).length,
    ...(read !== undefined && { repliesReadAt: read }),
  }
}

const isLeftToTask = ({ invitation, unseen }: SessionRecord) =>
  invitation.resendAutomatically && invitation.sendFirst === true && !unseen

function dateState(dateId: string, meeting: MeetingRecord | undefined, plan: DatePlan | undefined): DateState {
  const { organiser, joinUrl, sentAt, error, drift } = meeting ?? {}
  const notes = notesOf(meeting)
  const said = (isOutOfDate(meeting, plan) ? undefined : error) ?? plan?.stop
  return {
    dateId,
    state: dateStateOf(meeting, plan),
    participants: participantsOf(meeting, plan),
    ...(organiser !== undefined && { organiser }),
    ...(joinUrl !== undefined && meeting?.cancelledAt === undefined && { joinUrl }),
    ...(sentAt !== undefined && { sentAt }),
    ...(said && { error: said }),
    ...(drift && { drift }),
    ...(notes.length > 0 && { notes }),
  }
}

/** Behind an address are the people who have it now: someone may have started or stopped sharing it. */
const sharing = (sent: MeetingAttendee, now: MeetingAttendee | undefined) =>
  now && (sent.others || now.others || now.employee !== sent.employee) ? now : sent

/** Who has the meeting, and who would have it after the next sending. */
function participantsOf(meeting: MeetingRecord | undefined, plan: DatePlan | undefined): DateState['participants'] {
  const sent = meeting?.cancelledAt === undefined ? (meeting?.sent?.attendees ?? []) : []
  const mailboxOf = (address: string) => meeting?.keptAs?.[address] ?? address
  const known = new Set(sent.map(({ address }) => mailboxOf(address)))
  const has = { has: (address: string) => known.has(mailboxOf(address)) }
  const wanted = plan?.content?.attendees ?? []
  const now = new Map(wanted.map((attendee) => [attendee.address, attendee]))
  const lineOf = (attendee: MeetingAttendee) => addressees(attendee).map((person) => line(attendee, person))
  const line = ({ address }: MeetingAttendee, person: Addressee) => {
    const { reply, at } = meeting?.replies[address] ?? {}
    const response = has.has(address) ? (reply ?? 'none') : 'none'
    const error = (has.has(address) ? meeting?.perhaps : meeting?.refused)?.[address]
    return {
      ...person,
      address,
      sent: has.has(address),
      response,
      ...(at !== undefined && { respondedAt: at }),
      ...(error && { error }),
    }
  }
  const people = sent.map((attendee) => sharing(attendee, now.get(attendee.address)))
  return [...people, ...wanted.filter(({ address }) => !has.has(address))].flatMap(lineOf)
}
