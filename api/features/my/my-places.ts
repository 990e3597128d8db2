import type { Context } from '../../context.ts'
import { markOn } from '../../meetings/attendance.ts'
import type { MeetingRecord, Participant, SessionRecord } from '../../store/training-records.ts'
import type { MyPlace } from './my-data-types.ts'
import { trainingsOf } from './my-sessions.ts'

/** All roster places a person has or had, with what they said and replied. */
export async function myPlaces(ctx: Context, employee: string): Promise<MyPlace[]> {
  const found: { place: Omit<MyPlace, 'training'>; trainingId: string }[] = []
  for await (const session of ctx.store.sessions.find({ person: employee })) {
    const { id, title, trainingId, participants, trainers, dates } = session
    const line = participants.find((one) => one.employee === employee)
    const isTrainer = trainers.some((one) => one.employee === employee)
    const place = { session: title, ...(line && factsOf(line, dates)), ...(isTrainer && { isTrainer }) }
    found.push({ place: { ...place, replies: await repliesOf(ctx, id, employee) }, trainingId })
  }
  const trainings = await trainingsOf(ctx, found)
  return found.map(({ place, trainingId }) => ({ training: trainings.get(trainingId)?.title ?? '', ...place }))
}

function factsOf(line: Participant, dates: SessionRecord['dates']): Omit<MyPlace, 'training' | 'session' | 'replies'> {
  const { status, attendance, since, leftBecause } = line
  const came = dates.flatMap(({ id, start }) => {
    const mark = markOn(line, id)
    return mark ? [{ date: start, status: mark }] : []
  })
  return {
    ...{ status, attendance, since },
    ...(leftBecause !== undefined && { leftBecause }),
    ...(came.length > 0 && { came }),
  }
}

async function repliesOf({ store }: Context, sessionId: string, employee: string): Promise<MyPlace['replies']> {
  const meetings: MeetingRecord[] = []
  for await (const meeting of store.meetings.find({ sessionId })) meetings.push(meeting)
  return meetings.flatMap(({ sent, replies }) => {
    const address = sent?.attendees.find((one) => one.employee === employee)?.address
    const reply = address === undefined ? undefined : replies[address]
    return reply ? [reply.reply] : []
  })
}
