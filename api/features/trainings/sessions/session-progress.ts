import { dateStateOf } from '../../../meetings/date-state.ts'
import type { Context } from '../../../context.ts'
import { planSession, isInCalendars } from '../../../meetings/plan.ts'
import type { PlanInput } from '../../../meetings/plan-types.ts'
import { readTrainingSettings } from '../../../store/settings.ts'
import type { MeetingRecord, SessionRecord } from '../../../store/training-records.ts'
import { employeesById } from '../people/person-view.ts'
import type { SessionLine } from './contract.ts'
import { peopleOf } from './session-view.ts'

/** The invitation state of a whole session: the worst of its dates. */
export function invitationState(input: PlanInput): SessionLine['invitations'] {
  const { session, meetings } = input
  if (session.cancelled && meetings.length === 0) return 'cancelled'
  if (meetings.length === 0) return 'notSent'
  const { dates } = planSession(input)
  const states = dates.map(({ meeting, ...plan }) => dateStateOf(meeting, plan))
  for (const worst of ['failed', 'drift'] as const) if (states.includes(worst)) return worst
  if (session.cancelled) return dates.some(({ action }) => action !== 'none') ? 'changed' : 'cancelled'
  if (!meetings.some(isInCalendars)) return 'notSent'
  return dates.some(({ action, stop }) => action !== 'none' || stop) ? 'changed' : 'sent'
}

/** Whether a sent session differs from what people have. */
export async function changesNotSent(ctx: Context, session: SessionRecord): Promise<boolean> {
  const meetings: MeetingRecord[] = []
  for await (const meeting of ctx.store.meetings.find({ sessionId: session.id })) meetings.push(meeting)
  if (meetings.length === 0) return false
  const training = await ctx.store.trainings.get(session.trainingId)
  const employees = await employeesById(ctx, peopleOf(session))
  const settings = await readTrainingSettings(ctx.store)
  const input = { session, meetings, training: training ?? session, employees, settings, now: ctx.clock.now() }
  return planSession(input).dates.some(({ action }) => action !== 'none')
}
