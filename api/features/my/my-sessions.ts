import { pictureAddress } from '../../auth/signed-picture.ts'
import type { Context } from '../../context.ts'
import { areOver } from '../../lib/wall-time.ts'
import { statusOn } from '../../meetings/attendance.ts'
import { enrolmentIsOpen, isOfferedTo, mayStillLeave, seatsLeft, waitingPlace } from '../../meetings/enrolment.ts'
import { isInCalendars } from '../../meetings/plan.ts'
import { attendeeOf } from '../../meetings/shared-address.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { MeetingRecord, Participant, SessionRecord, TrainingRecord } from '../../store/training-records.ts'
import type { Coming, MyPage, Offered, Past } from './contract.ts'
import type { MyDate, MySession } from './views/contract.ts'

type Trainings = ReadonlyMap<string, TrainingRecord & { pictureUrl?: string }>

/** An employee's coming, offered and past sessions; coming ones next first, past ones latest first. */
export async function mySessions(
  ctx: Context,
  employee: EmployeeRecord,
): Promise<Pick<MyPage, 'coming' | 'offered' | 'past'>> {
  const now = ctx.clock.now()
  const mine: SessionRecord[] = []
  for await (const session of ctx.store.sessions.find({ person: employee.id })) mine.push(session)
  const open: SessionRecord[] = []
  for await (const session of ctx.store.sessions.find({ enrolment: 'open' })) open.push(session)
  const isOn = (session: SessionRecord) => !['Cancelled', undefined].includes(statusOf(session, employee.id))
  const coming = mine.filter((one) => isComing(one, employee.id, now))
  const offered = open.filter((one) => isOfferedTo(one, employee.department) && enrolmentIsOpen(one, now) && !isOn(one))
  const past = mine.filter((one) => areOver(one.dates, now) && isOn(one))
  const shown = [...coming, ...offered, ...past]
  const trainings = await trainingsOf(ctx, shown)
  const names = await trainerNames(ctx, shown)
  const viewOf = (session: SessionRecord) => sessionView(session, trainings, names)
  return {
    coming: await Promise.all(coming.map((one) => comingView(ctx, one, employee.id, viewOf(one), now))),
    offered: offered.map((one) => offeredView(one, viewOf(one))),
    past: past.map((one) => pastView(one, employee.id, viewOf(one))).reverse(),
  }
}

export const statusOf = ({ participants }: SessionRecord, employee: string): Participant['status'] | undefined =>
  participants.find((one) => one.employee === employee)?.status

function isComing(session: SessionRecord, employee: string, now: Date): boolean {
  const status = statusOf(session, employee)
  const counts = status === 'Subscribed' || status === 'Waiting' || status === 'Attended'
  return counts && !session.cancelled && !areOver(session.dates, now)
}

async function comingView(
  ctx: Context,
  record: SessionRecord,
  employee: string,
  session: MySession,
  now: Date,
): Promise<Coming> {
  const meetings: MeetingRecord[] = []
  for await (const meeting of ctx.store.meetings.find({ sessionId: record.id })) meetings.push(meeting)
  const joinUrls = new Map(meetings.filter(isInCalendars).map(({ id, joinUrl }) => [id, joinUrl]))
  const place = waitingPlace(record.participants, employee)
  const reply = replyOf(meetings, employee)
  const leaveUntil = record.enrolment?.leaveUntil
  return {
    session,
    dates: record.dates.map((date) => dateView(date, place === undefined ? joinUrls.get(date.id) : undefined)),
    status: place === undefined ? 'Subscribed' : 'Waiting',
    ...(place !== undefined && { place }),
    ...(reply && { reply }),
    mayLeave: place !== undefined || mayStillLeave(record, now),
    ...(leaveUntil !== undefined && { leaveUntil }),
  }
}

/** A person's reply to the current meetings; if replies differ, the one that most needs attention. */
function replyOf(meetings: readonly MeetingRecord[], employee: string): Coming['reply'] {
  const given = meetings.filter(isInCalendars).flatMap(({ sent, replies }) => {
    const attendee = attendeeOf(sent, employee)
    return attendee ? [replies[attendee.address]?.reply ?? 'none'] : []
  })
  return (['declined', 'none', 'tentative', 'accepted'] as const).find((reply) => given.includes(reply))
}

export function offeredView(record: SessionRecord, session: MySession): Offered {
  const left = seatsLeft(record)
  const until = record.enrolment?.until
  return {
    session,
    dates: record.dates.map((date) => dateView(date)),
    ...(left !== undefined && { seatsLeft: left }),
    ...(record.enrolment?.approval === 'manager' && { asksManager: true }),
    waiting: record.participants.filter(({ status }) => status === 'Waiting').length,
    ...(until !== undefined && { enrolUntil: until }),
  }
}

function pastView(record: SessionRecord, employee: string, session: MySession): Past {
  const participant = record.cancelled ? undefined : record.participants.find((one) => one.employee === employee)
  return {
    session,
    dates: record.dates.map((date) => ({
      ...dateView(date),
      status: participant ? statusOn(participant, date.id) : 'Cancelled',
    })),
    status: participant?.status ?? 'Cancelled',
  }
}

const dateView = (
  { id, start, end, timeZone, location }: SessionRecord['dates'][number],
  joinUrl?: string,
): MyDate => ({
  ...{ id, start, end, timeZone },
  ...(location !== undefined && { location }),
  ...(joinUrl !== undefined && { joinUrl }),
})

export function sessionView(
  { id, title, trainingId, trainers }: SessionRecord,
  trainings: Trainings,
  names: ReadonlyMap<string, string>,
): MySession {
  const training = trainings.get(trainingId)
  return {
    id,
    title,
    training: {
      id: trainingId,
      title: training?.title ?? '',
      ...(training?.description !== undefined && { description: training.description }),
      ...(training?.categories && { categories: training.categories }),
      ...(training?.pictureUrl !== undefined && { picture: training.pictureUrl }),
    },
    trainers: trainers.flatMap(({ employee, name }) => (employee === undefined ? name : names.get(employee)) ?? []),
  }
}

/** The trainings of these sessions, by id. */
export async function trainingsOf(
  ctx: Context,
  sessions: readonly Pick<SessionRecord, 'trainingId'>[],
): Promise<Trainings> {
  const found = await ctx.store.trainings.getMany(new Set(sessions.map(({ trainingId }) => trainingId)))
  return new Map(
    found.map(({ id, picture, ...rest }) => [
      id,
      {
        ...{ id, ...rest },
        ...(picture && { pictureUrl: pictureAddress(ctx, { kind: 'training', trainingId: id }, picture.blob) }),
      },
    ]),
  )
}

/** The names of trainers who are employees, by id. */
export async function trainerNames(
  { store }: Context,
  sessions: readonly Pick<SessionRecord, 'trainers'>[],
): Promise<Map<string, string>> {
  const ids = sessions.flatMap(({ trainers }) => trainers.flatMap(({ employee }) => employee ?? []))
  return new Map((await store.employees.getMany(new Set(ids))).map(({ id, displayName }) => [id, displayName]))
}
