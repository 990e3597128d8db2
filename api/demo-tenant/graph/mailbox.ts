import { withMailbox, type Mailbox } from '../calendar/calendar-access.ts'
import type { GraphAnswer, GraphCall, GraphRoute } from './graph-call.ts'
import { digestOf } from '../company/seeded.ts'

export const mailboxRoutes: readonly GraphRoute[] = [
  { method: 'GET', pattern: '/users/{mailbox}/calendar', answer: (call) => withMailbox(call, describeCalendar) },
  { method: 'GET', pattern: '/me/calendar', answer: (call) => withMailbox(call, describeCalendar) },
]

function describeCalendar(call: GraphCall, { address, name }: Mailbox): GraphAnswer {
  return {
    status: 200,
    json: {
      '@odata.context': `${call.origin}/v1.0/$metadata#users('${encodeURIComponent(address)}')/calendar/$entity`,
      id: `AAMk${Buffer.from(digestOf(`calendar ${address}`))
        .toString('base64url')
        .slice(0, 60)}`,
      name: 'Calendar',
      color: 'auto',
      isDefaultCalendar: true,
      canEdit: true,
      canShare: true,
      owner: { name, address },
    },
  }
}
