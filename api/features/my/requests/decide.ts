import { auditDone, type By } from '../../../auth/audit.ts'
import type { Context } from '../../../context.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { areOver } from '../../../lib/wall-time.ts'
import { enrol } from '../../../meetings/enrolment.ts'
import type { EnrolmentRequestRecord } from '../../../store/enrolment-records.ts'
import type { MyParts } from '../parts.ts'
import { requestId } from './ask-first.ts'

/** @throws not_found for anyone but the named manager, enrolment_closed */
export async function decideAsManager(
  ctx: Context,
  parts: MyParts,
  by: By,
  id: string,
  approve: boolean,
): Promise<void> {
  const request = await openRequest(ctx, id)
  if (by.actor.kind !== 'user' || request.managerUserId !== by.actor.userId) throw noRequest()
  await settle(ctx, parts, by, request, approve)
}

/** @throws not_found, enrolment_closed */
export async function decideAsTrainer(
  ctx: Context,
  parts: MyParts,
  by: By,
  { id, employee }: { id: string; employee: string },
  approve: boolean,
): Promise<void> {
  await settle(ctx, parts, by, await openRequest(ctx, requestId(id, employee)), approve)
}

/** Gives a place by the usual rules: when all seats are taken, the person waits. */
async function settle(
  ctx: Context,
  parts: MyParts,
  by: By,
  { id, sessionId, employee }: EnrolmentRequestRecord,
  approve: boolean,
): Promise<void> {
  if (approve) {
    await parts.changeRoster(by, sessionId, (current, now) => {
      if (current.cancelled || areOver(current.dates, now))
        throw new RollcallError('enrolment_closed', 'This session is over or was called off.')
      return enrol(current.participants, employee, now)
    })
    await ctx.store.enrolmentRequests.removeMany([id])
    return
  }
  const declinedAt = ctx.clock.now().toISOString()
  await ctx.store.enrolmentRequests.change(id, (current) => ({ ...current, declinedAt }))
  await auditDone(ctx, by, 'enrolment.declined', { kind: 'session', id: sessionId })
}

async function openRequest({ store }: Context, id: string): Promise<EnrolmentRequestRecord> {
  const request = await store.enrolmentRequests.get(id)
  if (!request || request.declinedAt !== undefined) throw noRequest()
  return request
}

const noRequest = () => new RollcallError('not_found', 'There is no such request, or it was answered.')
