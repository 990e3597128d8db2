import { pictureAddress } from '../../auth/signed-picture.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { instantOf } from '../../lib/wall-time.ts'
import { countSeats } from '../../meetings/seats.ts'
import type { TrainingPicture } from '../../store/session-parts.ts'
import type { SessionRecord, TrainingRecord } from '../../store/training-records.ts'
import type { TrainingView } from './contract.ts'
import type { TrainingPictureView } from './picture/contract.ts'

/** @throws not_found */
export async function trainingOf({ store }: Context, id: string): Promise<TrainingRecord> {
  const training = await store.trainings.get(id)
  if (!training) throw new RollcallError('not_found', 'There is no such training.', { details: { id } })
  return training
}

/** Trainings in an answer, each with a summary of its sessions. */
export async function trainingViews(ctx: Context, trainings: readonly TrainingRecord[]): Promise<TrainingView[]> {
  return Promise.all(trainings.map((training) => trainingViewOf(ctx, training)))
}

export async function trainingViewOf(ctx: Context, training: TrainingRecord): Promise<TrainingView> {
  const sessions: SessionRecord[] = []
  for await (const session of ctx.store.sessions.find({ trainingId: training.id })) sessions.push(session)
  const picture = training.picture && shownPicture(ctx, training.id, training.picture)
  return { ...trainingView(training, sessions, ctx.clock.now()), ...(picture && { picture }) }
}

/** A training's picture in an answer. Its address ends when the training gets another picture or none. */
export function shownPicture(
  ctx: Context,
  trainingId: string,
  { blob, width, height }: TrainingPicture,
): TrainingPictureView {
  return { url: pictureAddress(ctx, { kind: 'training', trainingId }, blob), width, height }
}

function trainingView(training: TrainingRecord, sessions: readonly SessionRecord[], now: Date): TrainingView {
  const { id, etag, title, description, categories = [], createdAt, updatedAt } = training
  const next = nextDate(sessions, now)
  return {
    id,
    etag,
    title,
    ...(description !== undefined && { description }),
    categories,
    sessions: sessions.length,
    ...(next && { next }),
    coming: comingSeats(sessions, now),
    createdAt,
    updatedAt,
  }
}

/** The first coming date of a session that isn't cancelled. */
function nextDate(sessions: readonly SessionRecord[], now: Date): TrainingView['next'] {
  const coming = sessions
    .filter(({ cancelled }) => !cancelled)
    .flatMap(({ id, dates }) =>
      dates.map(({ start, timeZone }) => ({
        start,
        timeZone,
        sessionId: id,
        at: instantOf(start, timeZone).getTime(),
      })),
    )
    .filter(({ at }) => at >= now.getTime())
  const [first] = coming.sort((left, right) => left.at - right.at)
  return first && { start: first.start, timeZone: first.timeZone, sessionId: first.sessionId }
}

function comingSeats(sessions: readonly SessionRecord[], now: Date): TrainingView['coming'] {
  const coming = sessions.filter((session) => nextDate([session], now) !== undefined)
  const seats = coming.map(({ participants, capacity }) => countSeats(participants, capacity))
  const free = seats.flatMap((one) => one.free ?? [])
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  return {
    sessions: coming.length,
    taken: sum(seats.map(({ taken }) => taken)),
    ...(free.length > 0 && { free: sum(free) }),
  }
}
