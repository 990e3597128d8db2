import { expect, test } from 'vitest'
import type { InvitationState } from '../../../../api/features/invitations/contract.ts'
import { repliesOf, replyOf } from './replies.ts'

const date = (state: string, participants: object[]) => ({ state, participants })
const state = {
  dates: [
    date('sent', [
      { employee: 'a', sent: true, response: 'accepted' },
      { employee: 'b', sent: true, response: 'accepted' },
      { employee: 'c', sent: false, response: 'none' },
    ]),
    date('sent', [
      { employee: 'a', sent: true, response: 'accepted' },
      { employee: 'b', sent: true, response: 'none' },
    ]),
    date('cancelled', [{ employee: 'a', sent: true, response: 'declined' }]),
  ],
} as unknown as InvitationState

test('someone counts as silent while one date is not answered, and as not invited while nothing was sent', () => {
  const replies = repliesOf(state)
  expect(['a', 'b', 'c', 'd'].map((employee) => replyOf(replies.get(employee)))).toEqual([
    'accepted',
    'none',
    'notInvited',
    'notInvited',
  ])
})
