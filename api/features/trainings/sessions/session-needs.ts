import type { Context } from '../../../context.ts'
import { areOver } from '../../../lib/wall-time.ts'
import { decides } from '../../../meetings/approval.ts'
import type { SessionRecord } from '../../../store/training-records.ts'
import type { SessionLine } from './contract.ts'

/** What people wait for the trainer to do about a session to come; undefined where it is nothing. */
export async function needsOf(ctx: Context, session: SessionRecord): Promise<SessionLine['needs']> {
  const now = ctx.clock.now()
  if (session.cancelled || areOver(session.dates, now)) return undefined
  let requests = 0
  for await (const request of ctx.store.enrolmentRequests.find({ sessionId: session.id }))
    if (request.declinedAt === undefined && decides(request, now) === 'trainer') requests += 1
  const lateDeclines = session.participants.filter(({ declinedLateAt }) => declinedLateAt !== undefined).length
  return requests + lateDeclines > 0 ? { requests, lateDeclines } : undefined
}
