import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { instantOf } from '../../lib/wall-time.ts'
import { enrolmentIsOpen } from '../../meetings/enrolment.ts'
import type { SessionRecord } from '../../store/training-records.ts'
import type { TrainingBoard } from './contract.ts'

/** People with these statuses have a seat. */
const HOLDS_SEAT = new Set(['Subscribed', 'Attended', 'Absent'])

/**
 * A training with its sessions that have a coming date, the next first.
 * @throws not_found
 */
export async function readTrainingBoard(ctx: Context, id: string): Promise<TrainingBoard> {
  const training = await ctx.store.trainings.get(id)
  if (!training) throw new RollcallError('not_found', 'There is no such training.')
  const now = ctx.clock.now()
  const sessions: SessionRecord[] = []
  for await (const session of ctx.store.sessions.find({ trainingId: id }))
    if (isComing(session, now)) sessions.push(session)
  return {
    id,
    title: training.title,
    ...(training.description !== undefined && { description: training.description }),
    sessions: sessions
      .sort((one, other) => firstOf(one).localeCompare(firstOf(other)))
      .map((session) => boardLine(session, now)),
  }
}

const isComing = ({ dates }: SessionRecord, now: Date) =>
  dates.some(({ end, timeZone }) => instantOf(end, timeZone) > now)
const firstOf = ({ dates }: SessionRecord) => dates.map(({ start }) => start).sort()[0] ?? ''

function boardLine(session: SessionRecord, now: Date): TrainingBoard['sessions'][number] {
  const { id, title, cancelled, dates, capacity, participants, enrolment } = session
  const taken = participants.filter(({ status }) => HOLDS_SEAT.has(status)).length
  return {
    id,
    title,
    cancelled: cancelled !== undefined,
    dates,
    open: !cancelled && enrolment?.mode === 'open' && enrolmentIsOpen(session, now),
    ...(capacity !== undefined && { free: Math.max(0, capacity - taken) }),
  }
}
