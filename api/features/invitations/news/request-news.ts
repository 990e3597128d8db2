import type { Context } from '../../../context.ts'
import { areOver } from '../../../lib/wall-time.ts'
import { decides } from '../../../meetings/approval.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { EnrolmentRequestRecord } from '../../../store/enrolment-records.ts'
import type { NewsKind } from '../../../store/news-records.ts'
import type { SessionRecord } from '../../../store/training-records.ts'
import type { Store } from '../../../store/store.ts'
import { nextDate } from './next-date.ts'
import { newsId, type DueNews } from './news-types.ts'
import { trainersToTell } from './trainers-to-tell.ts'

/** So long a manager has before being reminded. */
const REMIND_MS = 24 * 60 * 60_000

/**
 * Who waits for the answer to a request: the manager is reminded after a day, and once it is the trainer's turn, the
 * trainers hear it.
 */
export async function requestNews(ctx: Context, kinds: readonly NewsKind[]): Promise<DueNews[]> {
  if (!kinds.includes('approvalWaiting') && !kinds.includes('trainerDecides')) return []
  const found: DueNews[] = []
  for await (const request of ctx.store.enrolmentRequests.all()) {
    if (request.declinedAt !== undefined) continue
    const session = await ctx.store.sessions.get(request.sessionId)
    const employee = await ctx.store.employees.get(request.employee)
    if (session && employee) found.push(...(await newsOf(ctx, request, session, employee)))
  }
  return found.filter(({ kind }) => kinds.includes(kind))
}

async function newsOf(
  ctx: Context,
  request: EnrolmentRequestRecord,
  session: SessionRecord,
  employee: EmployeeRecord,
): Promise<DueNews[]> {
  const { id, askedAt, managerUserId } = request
  const now = ctx.clock.now()
  const date = nextDate(session, now)
  if (!date || session.cancelled || areOver(session.dates, now)) return []
  const training = (await ctx.store.trainings.get(session.trainingId))?.title ?? session.title
  const about = { session, training, employee, date }
  if (decides(request, now) === 'trainer') {
    const trainers = await trainersToTell(ctx, session)
    return trainers.map((trainer) => ({
      ...about,
      id: newsId('trainerDecides', id, askedAt, trainer.id),
      kind: 'trainerDecides',
      to: { employee: trainer },
    }))
  }
  if (managerUserId === undefined || now.getTime() - Date.parse(askedAt) < REMIND_MS) return []
  const manager = await employeeOf(ctx.store, managerUserId)
  const to = { userId: managerUserId, ...(manager && { employee: manager }) }
  return [{ ...about, id: newsId('approvalWaiting', id, askedAt), kind: 'approvalWaiting', to }]
}

/** The record of somebody in Entra ID, for the language. */
async function employeeOf(store: Store, userId: string): Promise<EmployeeRecord | undefined> {
  const byHand = await store.employees.findUnique('entraUserId', userId)
  if (byHand) return byHand
  for await (const { id } of store.photoLedger.find({ entraUserId: userId })) return store.employees.get(id)
  return undefined
}
