import type { Context } from '../../../context.ts'
import type { SessionRecord } from '../../../store/training-records.ts'
import { nextDate } from './next-date.ts'
import { newsId, type DueNews } from './news-types.ts'
import { trainersToTell } from './trainers-to-tell.ts'

/** Who declined in Outlook after the last moment to leave, for the trainers. */
export async function declineNews(ctx: Context, session: SessionRecord): Promise<DueNews[]> {
  const late = session.participants.filter(({ declinedLateAt }) => declinedLateAt !== undefined)
  const date = nextDate(session, ctx.clock.now())
  if (late.length === 0 || session.cancelled || !date) return []
  const training = (await ctx.store.trainings.get(session.trainingId))?.title ?? session.title
  const people = new Map(
    (await ctx.store.employees.getMany(late.map((one) => one.employee))).map((one) => [one.id, one]),
  )
  const trainers = await trainersToTell(ctx, session)
  return late.flatMap(({ employee: id, declinedLateAt = '' }) => {
    const employee = people.get(id)
    if (!employee) return []
    return trainers.map((trainer) => ({
      ...{ session, training, employee, date },
      id: newsId('lateDecline', session.id, id, declinedLateAt, trainer.id),
      kind: 'lateDecline' as const,
      to: { employee: trainer },
    }))
  })
}
