import { createHash } from 'node:crypto'
import { allNames } from '../lib/all-names.ts'
import type { MeetingAttendee, MeetingContent, MeetingRecord } from '../store/training-records.ts'
import { awayProblems } from './away-people.ts'
import { emptyPlaceholders } from './empty-placeholders.ts'
import { leftOut } from './meeting-content.ts'
import { planDate, planOrphan } from './plan-date.ts'
import { whoLoses } from './whole-list.ts'
import type { DatePlan, MailCounts, MailKind, PlanInput, Problem, SessionPlan } from './plan-types.ts'
import { problem } from './problem.ts'

/** The meeting is in people's calendars. */
export const isInCalendars = (
  meeting: MeetingRecord | undefined,
): meeting is MeetingRecord & { sent: MeetingContent } =>
  meeting?.sent !== undefined && meeting.cancelledAt === undefined

/**
 * How a session's invitations are sent. Once sent, it stays the same until they are cancelled, whatever the setting
 * says: an update sent differently would be a second meeting in everyone's calendar.
 */
export function invitationVia({ meetings, settings }: Pick<PlanInput, 'meetings' | 'settings'>): MeetingRecord['via'] {
  return meetings.find(isInCalendars)?.via ?? settings.invitationType
}

/** What sending this session would do now. Pure: the same input gives the same plan and revision. */
export function planSession(input: PlanInput): SessionPlan {
  const via = invitationVia(input)
  const known = new Map(input.meetings.map((meeting) => [meeting.id, meeting]))
  const dated = new Set(input.session.dates.map(({ id }) => id))
  const dates = [
    ...input.session.dates.map((date) => planDate(input, date, known.get(date.id), via)),
    ...input.meetings
      .filter(({ id }) => !dated.has(id))
      .map((meeting) => planOrphan(input, meeting))
      .filter((plan) => plan !== undefined),
  ]
  return {
    via,
    dates,
    mails: countMails(dates),
    problems: problemsOf(input, dates),
    revision: revisionOf(input, via, dates),
  }
}

/** Addresses times meetings, by kind of mail; people who share an address get one. */
export function countMails(dates: readonly DatePlan[]): MailCounts {
  const all = dates.flatMap(({ recipients }) => recipients).filter(({ sharesWith }) => sharesWith === undefined)
  const of = (kind: MailKind) => all.filter(({ mail }) => mail === kind).length
  return { new: of('new'), updated: of('updated'), cancelled: of('cancelled'), undisturbed: of('none') }
}

function revisionOf({ session, sender }: PlanInput, via: string, dates: readonly DatePlan[]): string {
  const from = dates.some(({ action }) => action === 'create') ? [sender ?? null] : []
  const basis = dates.map(({ dateId, action, content, comment, meeting, recipients }) => [
    dateId,
    action,
    content ?? null,
    comment ?? null,
    recipients.map(({ address, mail, name, withoutAddress }) => [address, mail, ...(withoutAddress ? [name] : [])]),
    meeting
      ? [
          meeting.generation,
          meeting.sent ?? null,
          meeting.cancelledAt ?? null,
          meeting.intent ?? null,
          meeting.drift?.noticedAt ?? null,
        ]
      : null,
  ])
  return createHash('sha256')
    .update(JSON.stringify([session.id, via, basis, ...from]))
    .digest('base64url')
}

function problemsOf(input: PlanInput, dates: readonly DatePlan[]): Problem[] {
  const { session } = input
  const problems: Problem[] = dates.flatMap(({ dateId, stop }) => (stop ? [{ severity: 'stop', dateId, ...stop }] : []))
  if (session.cancelled) return problems
  const missing = missingOf(input)
  if (missing.length > 0)
    problems.unshift({
      severity: 'stop',
      ...problem('invitation_incomplete', `Before invitations can be sent the session needs ${missing.join(', ')}.`),
    })
  if (invitationVia(input) === 'Email' && session.invitation.onlineSession) {
    problems.push({
      severity: 'warn',
      ...problem(
        'online_session_by_mail',
        'Invitations by e-mail cannot make a Teams meeting: there will be no link in them.',
      ),
    })
  }
  problems.push(...emptyPlaceholders(input, dates))
  problems.push(...sharedAddresses(dates), ...lostPeople(dates))
  problems.push(...awayProblems(input))
  for (const { employee, name, reason, address } of leftOut(input)) {
    const said =
      reason === 'gone'
        ? `${name} is no employee any more and will not be invited.`
        : `${name} has no valid e-mail address (${address ?? ''}) and will not be invited; everybody else is.`
    const what = reason === 'gone' ? 'gone' : 'address'
    problems.push({ severity: 'warn', employee, ...problem('address_invalid', said, { what, name, address }) })
  }
  return problems
}

/** People added in Outlook who can't be kept when attendees change, date by date. */
function lostPeople(dates: readonly DatePlan[]): Problem[] {
  return dates.flatMap(({ dateId, recipients }) => {
    const lost = recipients.filter(({ withoutAddress }) => withoutAddress)
    if (lost.length === 0) return []
    return [{ severity: 'warn', dateId, ...problem('attendee_without_address', whoLoses(lost)) }]
  })
}

/** Reported once per address, so that no one looks for a mail that was never going to be sent. */
function sharedAddresses(dates: readonly DatePlan[]): Problem[] {
  const shared = new Map<string, MeetingAttendee>()
  for (const attendee of dates.flatMap(({ content }) => content?.attendees ?? []))
    if (attendee.others) shared.set(attendee.address, attendee)
  return [...shared.values()].map((attendee) => ({
    severity: 'warn',
    ...(attendee.employee !== undefined && { employee: attendee.employee }),
    ...problem(
      'address_shared',
      `${allNames(attendee)} have the same address ${attendee.address}: one mail goes there for all of them.`,
      { names: [attendee, ...(attendee.others ?? [])].map(({ name }) => name), address: attendee.address },
    ),
  }))
}

/**
 * What is missing before anything can be sent. A session that has been sent before is sent as it is, whatever was
 * removed since.
 */
function missingOf({ session, meetings }: PlanInput): string[] {
  if (meetings.some(isInCalendars)) return []
  const missing = []
  if (session.dates.length === 0) missing.push('at least one date')
  if (session.invitation.title.trim() === '') missing.push('a title on the Invitation tab')
  if (!session.participants.some(({ status }) => status === 'Subscribed'))
    missing.push('one participant who is Subscribed')
  return missing
}
