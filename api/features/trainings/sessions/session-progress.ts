import { dateStateOf } from '../../../meetings/date-state.ts'
import { planSession, stands } from '../../../meetings/plan.ts'
import type { PlanInput } from '../../../meetings/plan-types.ts'
import type { SessionLine } from './contract.ts'

/** How the invitations of a session stand as a whole: the worst that is to be said of any of its dates. */
export function invitationState(input: PlanInput): SessionLine['invitations'] {
  const { session, meetings } = input
  if (session.cancelled && meetings.length === 0) return 'cancelled'
  if (meetings.length === 0) return 'notSent'
  const { dates } = planSession(input)
  const states = dates.map(({ meeting, ...plan }) => dateStateOf(meeting, plan))
  for (const worst of ['failed', 'drift'] as const) if (states.includes(worst)) return worst
  if (session.cancelled) return dates.some(({ action }) => action !== 'none') ? 'changed' : 'cancelled'
  if (!meetings.some(stands)) return 'notSent'
  return dates.some(({ action, stop }) => action !== 'none' || stop) ? 'changed' : 'sent'
}
