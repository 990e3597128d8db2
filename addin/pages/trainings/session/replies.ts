import type { InvitationState } from '../../../../api/features/invitations/contract.ts'

type DateState = InvitationState['dates'][number]
type Invited = Pick<DateState['participants'][number], 'employee' | 'sent' | 'response'>
type Response = Invited['response']

/** How somebody answered; `none` once invited and silent. */
export type Reply = Response | 'notInvited'

/** In the order in which they are counted and sorted. */
export const REPLIES = ['accepted', 'tentative', 'declined', 'none', 'notInvited'] as const satisfies readonly Reply[]

interface Answered {
  dates: readonly { state: DateState['state']; participants: readonly Invited[] }[]
}

/** What each participant answered to the dates they are invited to, each answer once. */
export function repliesOf(state: Answered | undefined): ReadonlyMap<string, ReadonlySet<Response>> {
  const replies = new Map<string, Set<Response>>()
  for (const { state: sent, participants } of state?.dates ?? []) {
    if (sent === 'cancelled') continue
    for (const { employee, sent: isInvited, response } of participants) {
      if (!isInvited || employee === undefined) continue
      replies.set(employee, (replies.get(employee) ?? new Set()).add(response))
    }
  }
  return replies
}

/** Of several answers the one that needs looking at most: silence to a date, then a refusal. */
export function replyOf(answers: ReadonlySet<Response> | undefined): Reply {
  const order = ['none', 'declined', 'tentative', 'accepted'] as const
  return order.find((one) => answers?.has(one)) ?? 'notInvited'
}
