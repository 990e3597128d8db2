import type { Context } from '../../context.ts'
import { RollcallError, attentionFor } from '../../lib/errors.ts'
import { instantOf } from '../../lib/wall-time.ts'
import { createCarriers } from '../../meetings/open-carrier.ts'
import { planSession, isInCalendars } from '../../meetings/plan.ts'
import type { DatePlan, PlanInput, Problem, SessionPlan } from '../../meetings/plan-types.ts'
import { checkPeople } from './check-people.ts'
import { doubleBookings } from './double-bookings.ts'
import type { Forecast } from './forecast/contract.ts'
import { mailLimits } from './mail-limits.ts'
import { loadSession } from './load-session.ts'
import { countGuests } from './count-guests.ts'
import { noteStrangers, type LookedAt } from './note-strangers.ts'
import { MAILS_WITHOUT_CONFIRMATION } from './send-invitation.ts'

/**
 * What sending would do, to the last mail. Nothing is sent or changed. The people are looked up at Microsoft, and so
 * are the attendees of meetings that get others.
 * @throws not_found
 */
export async function previewInvitation(ctx: Context, sessionId: string): Promise<Forecast> {
  const { input, plan, guests } = await planAsSeen(ctx, sessionId)
  const { organiser, accountId, problem } = await whoSends(ctx, input, plan.via)
  const { problems, outside } = problem ? { problems: [], outside: [] } : await checkPeople(ctx, input, plan)
  const limits =
    plan.via === 'Email' && accountId !== undefined
      ? await mailLimits(ctx, { accountId, mailbox: organiser, mails: plan.mails, outside: outside.length })
      : []
  return {
    revision: plan.revision,
    via: plan.via,
    dates: plan.dates.map((date) => ({
      dateId: date.dateId,
      action: date.action,
      changes: date.changes,
      recipients: date.recipients,
      ...meetingOf(date, organiser),
    })),
    mails: plan.mails,
    ...(guests && { guests: countGuests(plan.dates, guests) }),
    outside: { count: outside.length, people: outside.map(({ mail: _mail, sharesWith: _same, ...person }) => person) },
    confirmationNeeded: plan.mails.updated > MAILS_WITHOUT_CONFIRMATION,
    problems: [
      ...(problem ? [problem] : []),
      ...plan.problems,
      ...(await doubleBookings(ctx, input)),
      ...problems,
      ...limits,
    ],
  }
}

/** Outlook is asked first who else is on the meetings, and would not survive a change of the attendees. */
async function planAsSeen(
  ctx: Context,
  sessionId: string,
): Promise<{ input: PlanInput; plan: SessionPlan; guests: LookedAt['guests'] }> {
  const input = await loadSession(ctx, sessionId)
  const plan = planSession(input)
  const { differs, guests } = await noteStrangers(ctx, plan)
  if (!differs) return { input, plan, guests }
  const seen = await loadSession(ctx, sessionId)
  return { input: seen, plan: planSession(seen), guests }
}

async function whoSends(
  ctx: Context,
  input: PlanInput,
  via: Forecast['via'],
): Promise<{ organiser: string; accountId?: string; problem?: Problem }> {
  const existing = input.meetings.find(isInCalendars)
  try {
    const carrier = await createCarriers(ctx).forNew(input.settings, via, existing)
    const { organiser, accountId } = carrier
    return { organiser, ...(accountId !== undefined && { accountId }) }
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error
    return { organiser: existing?.organiser ?? '', problem: { severity: 'stop', ...attentionFor(error) } }
  }
}

function meetingOf(
  { content, action, meeting }: DatePlan,
  organiser: string,
): { meeting?: Forecast['dates'][number]['meeting'] } {
  if (!content || action === 'cancel') return {}
  const { attendees, language: _language, ...shown } = content
  return {
    meeting: {
      ...shown,
      organiser: isInCalendars(meeting) ? meeting.organiser : organiser,
      startsAt: instantOf(content.start, content.timeZone).toISOString(),
      endsAt: instantOf(content.end, content.timeZone).toISOString(),
      attendees: attendees.length,
    },
  }
}
