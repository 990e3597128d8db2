import type { Context } from '../../../context.ts'
import { countSeats } from '../../../meetings/seats.ts'
import { searchTest, searchText } from '../../../lib/search/contract.ts'
import { pageFitting } from '../../../store/page-fitting.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import { readTrainingSettings } from '../../../store/settings.ts'
import type { MeetingRecord, SessionRecord, TrainingRecord } from '../../../store/training-records.ts'
import type { SessionQuery } from './operations/contract.ts'
import { employeesById } from '../people/person-view.ts'
import { trainingOf } from '../training-view.ts'
import type { SessionLine } from './contract.ts'
import { needsOf } from './session-needs.ts'
import { invitationState } from './session-progress.ts'
import { countReplies } from './session-replies.ts'
import { peopleOf, trainerName, trainersOf } from './session-view.ts'

interface SessionPage {
  items: SessionLine[]
  nextCursor?: string
}

/** @throws not_found */
export async function listSessionsOfTraining(
  ctx: Context,
  trainingId: string,
  query: Pick<SessionQuery, 'limit' | 'cursor'>,
): Promise<SessionPage> {
  await trainingOf(ctx, trainingId)
  return listSessions(ctx, { ...query, trainingId })
}

/** One page of sessions by their first date. Searches the titles of session and training, and the reference. */
export async function listSessions(ctx: Context, query: SessionQuery): Promise<SessionPage> {
  const trainings = new Map<string, TrainingRecord>()
  for await (const training of ctx.store.trainings.all()) trainings.set(training.id, training)
  const selection = query.trainingId === undefined ? {} : { where: { trainingId: query.trainingId } }
  const { items, nextCursor } = await pageFitting(ctx.store.sessions, selection, sessionTest(query, trainings), query)
  return { items: await sessionLines(ctx, items, trainings), ...(nextCursor !== undefined && { nextCursor }) }
}

/** The part of a query that the store can't evaluate. */
function sessionTest(
  { search, from, to }: SessionQuery,
  trainings: ReadonlyMap<string, TrainingRecord>,
): ((session: SessionRecord) => boolean) | undefined {
  if (!search && from === undefined && to === undefined) return undefined
  const found = searchTest(search)
  // Days are compared as written, each in the zone of its date.
  const isWithin = ({ start, end }: { start: string; end: string }) =>
    (from === undefined || end.slice(0, 10) >= from) && (to === undefined || start.slice(0, 10) <= to)
  return (session) => {
    const text = searchText([session.title, session.reference, trainings.get(session.trainingId)?.title])
    return found(text) && ((from === undefined && to === undefined) || session.dates.some(isWithin))
  }
}

async function sessionLines(
  ctx: Context,
  sessions: readonly SessionRecord[],
  trainings: ReadonlyMap<string, TrainingRecord>,
): Promise<SessionLine[]> {
  const [settings, now] = [await readTrainingSettings(ctx.store), ctx.clock.now()]
  const lines: SessionLine[] = []
  for (const session of sessions) {
    const training = trainings.get(session.trainingId)
    const sent: MeetingRecord[] = []
    for await (const meeting of ctx.store.meetings.find({ sessionId: session.id })) sent.push(meeting)
    // Only sent sessions are compared with what people have, and only that needs the participants.
    const employees = await employeesById(ctx, sent.length > 0 ? peopleOf(session) : trainersOf(session))
    const invitations = invitationState({
      session,
      meetings: sent,
      training: training ?? session,
      employees,
      settings,
      now,
    })
    const needs = await needsOf(ctx, session)
    const replies = countReplies(session, sent)
    lines.push({
      ...sessionLine(session, training, employees),
      invitations,
      ...(needs && { needs }),
      ...(replies && { replies }),
    })
  }
  return lines
}

function sessionLine(
  session: SessionRecord,
  training: TrainingRecord | undefined,
  employees: ReadonlyMap<string, EmployeeRecord>,
): Omit<SessionLine, 'invitations'> {
  const { id, trainingId, title, reference, capacity, participants, dates, trainers, cancelled } = session
  return {
    ...{ id, trainingId, title },
    trainingTitle: training?.title ?? '',
    ...(reference !== undefined && { reference }),
    ...(capacity !== undefined && { capacity }),
    seats: countSeats(participants, capacity),
    dates: dates.map((date) => ({ ...date })),
    ...(cancelled && { cancelled }),
    trainers: trainers.flatMap((trainer) => trainerName(trainer, employees) ?? []),
  }
}
