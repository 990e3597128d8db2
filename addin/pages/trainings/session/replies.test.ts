import { expect, test } from 'vitest'
import { repliesOf, replyOf } from './replies.ts'

const state: Parameters<typeof repliesOf>[0] = {
  dates: [
    {
      state: 'sent',
      participants: [
        { employee: 'a', sent: true, response: 'accepted' },
        { employee: 'b', sent: true, response: 'accepted' },
        { employee: 'c', sent: false, response: 'none' },
      ],
    },
    {
      state: 'sent',
      participants: [
        { employee: 'a', sent: true, response: 'accepted' },
        { employee: 'b', sent: true, response: 'none' },
      ],
    },
    { state: 'cancelled', participants: [{ employee: 'a', sent: true, response: 'declined' }] },
  ],
}

test('someone counts as silent until every date is answered, and as not invited until something was sent', () => {
  const replies = repliesOf(state)
  expect(['a', 'b', 'c', 'd'].map((employee) => replyOf(replies.get(employee)))).toEqual([
    'accepted',
    'none',
    'notInvited',
    'notInvited',
  ])
})
