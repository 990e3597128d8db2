import { auditDone, type By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { areOver } from '../../../lib/wall-time.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { SessionRecord } from '../../../store/training-records.ts'
import type { MyParts } from '../parts.ts'

export const requestId = (sessionId: string, employee: string) => `${sessionId}.${employee}`

/** Whether the manager is asked before a place in this session is given. */
export const asksFirst = ({ enrolment }: SessionRecord) => enrolment?.approval === 'manager'

/** Stores a request, once. If Microsoft doesn't know the manager, the trainer decides. */
export async function askFirst(
  ctx: Context,
  parts: MyParts,
  by: By,
  session: SessionRecord,
  me: EmployeeRecord,
): Promise<void> {
  const id = requestId(session.id, me.id)
  const before = await ctx.store.enrolmentRequests.get(id)
  if (before && before.declinedAt === undefined) return
  const managerUserId = by.actor.kind === 'user' ? await parts.managerOf(by.actor.userId) : undefined
  const askedAt = ctx.clock.now().toISOString()
  const request = { id, sessionId: session.id, employee: me.id, askedAt }
  await ctx.store.enrolmentRequests.put({ ...request, ...(managerUserId !== undefined && { managerUserId }) })
  await auditDone(ctx, by, 'enrolment.requested', { kind: 'session', id: session.id, label: session.title })
  await forgetOver(ctx)
}

/** Requests for past or deleted sessions, and of people whose record was deleted. */
async function forgetOver({ store, clock }: Context): Promise<void> {
  const gone: string[] = []
  for await (const { id, sessionId, employee } of store.enrolmentRequests.all()) {
    const session = await store.sessions.get(sessionId)
    const isOver = !session || session.cancelled !== undefined || areOver(session.dates, clock.now())
    if (isOver || !(await store.employees.get(employee))) gone.push(id)
  }
  await store.enrolmentRequests.removeMany(gone)
}
