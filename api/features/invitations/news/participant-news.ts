import type { Context } from '../../../context.ts'
import { addDays, instantOf } from '../../../lib/wall-time.ts'
import { awayOn } from '../../../meetings/away-on.ts'
import type { NewsKind } from '../../../store/news-records.ts'
import type { MeetingRecord, Participant, SessionRecord } from '../../../store/training-records.ts'
import { insteadOf } from './instead-of.ts'
import { nextDate } from './next-date.ts'
import { newsId, type DueNews } from './news-types.ts'
import { HOUR_MS, isAsked, lastSaid, wasInvited } from './said-by-outlook.ts'

const DAY_MS = 24 * HOUR_MS
/** Whoever got a seat so long ago knows by now. */
const SEAT_IS_NEWS_MS = 3 * DAY_MS
/** So long somebody who was called off can be shown another session. */
const CANCELLED_IS_NEWS_MS = 7 * DAY_MS
/** So long people have to answer, and then as long as it is this close. */
const TIME_TO_ANSWER_MS = 3 * DAY_MS
/** The hour of the day before from which on people are reminded. */
const REMINDER_HOUR = 'T08:00'

interface Around {
  session: SessionRecord
  meetings: readonly MeetingRecord[]
  now: Date
}

type Wish = Pick<DueNews, 'id' | 'kind' | 'date' | 'isSaid'> & { participant: Participant }

/** What there is to tell the participants of a session to come, whether or not it was told before. */
export async function participantNews(
  ctx: Context,
  session: SessionRecord,
  meetings: readonly MeetingRecord[],
  kinds: readonly NewsKind[],
): Promise<DueNews[]> {
  const around = { session, meetings, now: ctx.clock.now() }
  const wishes = (session.cancelled ? whenCancelled(around) : whenOn(around)).filter(({ kind }) => kinds.includes(kind))
  return wishes.length > 0 ? withPeople(ctx, session, wishes) : []
}

function whenOn(around: Around): Wish[] {
  const people = around.session.participants.filter(({ status }) => status === 'Subscribed')
  return people.flatMap((participant) => [
    ...seatFreed(around, participant),
    ...tomorrow(around, participant),
    ...notAnswered(around, participant),
  ])
}

function seatFreed({ session, meetings, now }: Around, participant: Participant): Wish[] {
  const { employee, movedUpAt } = participant
  const date = nextDate(session, now)
  if (!date || movedUpAt === undefined || now.getTime() - Date.parse(movedUpAt) > SEAT_IS_NEWS_MS) return []
  const isSaid = wasInvited(meetings, employee) && { isSaid: true as const }
  return [{ id: newsId('seatFreed', session.id, employee, movedUpAt), kind: 'seatFreed', participant, date, ...isSaid }]
}

function tomorrow({ session, meetings, now }: Around, participant: Participant): Wish[] {
  const { employee, since, movedUpAt = since } = participant
  return session.dates.flatMap((date) => {
    const dayBefore = addDays(date.start, -1).slice(0, 10)
    const from = instantOf(`${dayBefore}${REMINDER_HOUR}`, date.timeZone)
    if (now < from || now >= instantOf(date.start, date.timeZone)) return []
    // Whoever came since then, or is there on the day before, knows.
    if (Date.parse(movedUpAt) >= from.getTime() || session.dates.some(({ start }) => start.startsWith(dayBefore)))
      return []
    const isSaid = isWithinHour(lastSaid(meetings, employee), now) && { isSaid: true as const }
    return [{ id: newsId('tomorrow', date.id, employee, date.start), kind: 'tomorrow', participant, date, ...isSaid }]
  })
}

function notAnswered({ session, meetings, now }: Around, participant: Participant): Wish[] {
  const { employee, since } = participant
  const silent = meetings.find((meeting) => isAsked(meeting, employee, now))
  const date = silent && session.dates.find(({ id }) => id === silent.id)
  if (!date || isWithinHour(lastSaid(meetings, employee), now)) return []
  const askedFor = now.getTime() - Math.max(Date.parse(since), Date.parse(silent.createdAt))
  const begins = instantOf(date.start, date.timeZone).getTime() - now.getTime()
  const isTime = askedFor >= TIME_TO_ANSWER_MS || (askedFor >= DAY_MS && begins <= TIME_TO_ANSWER_MS)
  // On the last day the reminder of the training does it.
  if (!isTime || begins <= DAY_MS) return []
  return [{ id: newsId('notAnswered', session.id, employee, since), kind: 'notAnswered', participant, date }]
}

/** Outlook says that it is off, and not what there is instead: that is told an hour later. */
function whenCancelled({ session, meetings, now }: Around): Wish[] {
  const { cancelled, dates, participants } = session
  const [date] = dates
  if (!date || !cancelled || now.getTime() - Date.parse(cancelled.at) > CANCELLED_IS_NEWS_MS) return []
  const off = meetings.flatMap(({ cancelledAt }) => cancelledAt ?? []).sort()
  return participants.flatMap((participant) => {
    const { employee, status } = participant
    if (status === 'Subscribed' && isWithinHour(off.at(-1), now)) return []
    if (status !== 'Subscribed' && status !== 'Waiting') return []
    return [{ id: newsId('cancelled', session.id, employee), kind: 'cancelled', participant, date }]
  })
}

async function withPeople(ctx: Context, session: SessionRecord, wishes: readonly Wish[]): Promise<DueNews[]> {
  const training = (await ctx.store.trainings.get(session.trainingId))?.title ?? session.title
  const ids = wishes.map(({ participant }) => participant.employee)
  const employees = new Map((await ctx.store.employees.getMany(new Set(ids))).map((one) => [one.id, one]))
  const offers = wishes.some(({ kind }) => kind === 'cancelled') ? await insteadOf(ctx, session) : undefined
  return wishes.flatMap(({ participant, ...wish }): DueNews[] => {
    const employee = employees.get(participant.employee)
    if (!employee) return []
    if (wish.kind === 'cancelled') {
      const instead = offers?.(employee)
      return instead ? [{ ...wish, session, training, employee, instead }] : []
    }
    const isAway = wish.kind !== 'seatFreed' && !participant.evenIfAway && awayOn(employee, wish.date)
    return isAway ? [] : [{ ...wish, session, training, employee }]
  })
}

const isWithinHour = (at: string | undefined, now: Date) => at !== undefined && now.getTime() - Date.parse(at) < HOUR_MS
