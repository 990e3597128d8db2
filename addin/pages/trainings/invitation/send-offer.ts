import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'

export type SendOffer = 'first' | 'changes' | 'cancellation'

/** What can be sent for a session; undefined while unknown, and when there is nothing. */
export function sendOffer(
  { cancelled }: Pick<SessionView, 'cancelled'>,
  state: Pick<InvitationState, 'changesNotSent' | 'dates'> | undefined,
): SendOffer | undefined {
  if (!state || state.changesNotSent === 0) return undefined
  if (cancelled) return 'cancellation'
  return state.dates.some((date) => date.state !== 'notSent') ? 'changes' : 'first'
}
