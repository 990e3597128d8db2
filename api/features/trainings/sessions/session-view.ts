import type { Actor } from '../../../auth/actor.ts'
import type { Context } from '../../../context.ts'
import { markOn } from '../../../meetings/attendance.ts'
import { awayOn } from '../../../meetings/away-on.ts'
import { countAttendees, areAttendeesHidden } from '../../../meetings/attendees.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { countSeats } from '../../../meetings/seats.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { ConsentPolicy } from '../../../store/photo-consent.ts'
import { readPersonnelSettings, readTrainingSettings } from '../../../store/settings.ts'
import type { SessionRecord, SessionTrainer } from '../../../store/training-records.ts'
import { employeesById, personView } from '../people/person-view.ts'
import type { InvitationView, ParticipantView, SessionView, TrainerView } from './contract.ts'

/** @throws not_found */
export async function sessionOf({ store }: Pick<Context, 'store'>, id: string): Promise<SessionRecord> {
  const session = await store.sessions.get(id)
  if (!session) throw new RollcallError('not_found', 'There is no such session.', { details: { id } })
  return session
}

/** @throws not_found */
export async function readSession(ctx: Context, actor: Actor, id: string): Promise<SessionView> {
  return sessionView(ctx, actor, await sessionOf(ctx, id))
}

/** A session in an answer, with its people as trainers see them; each field is named. */
export async function sessionView(ctx: Context, actor: Actor, record: SessionRecord): Promise<SessionView> {
  const {
    id,
    etag,
    trainingId,
    title,
    reference,
    capacity,
    trainers,
    dates,
    participants,
    enrolment,
    cancelled,
    createdAt,
    updatedAt,
  } = record
  const employees = await employeesById(ctx, peopleOf(record))
  const known: Known = { employees, policy: await readPersonnelSettings(ctx.store) }
  const { hideAttendeesAbove } = await readTrainingSettings(ctx.store)
  return {
    ...{ id, etag, trainingId, title },
    trainingTitle: (await ctx.store.trainings.get(trainingId))?.title ?? '',
    ...(reference !== undefined && { reference }),
    ...(capacity !== undefined && { capacity }),
    seats: countSeats(participants, capacity),
    trainers: trainers.map((trainer) => trainerView(ctx, actor, trainer, known)),
    dates: dates.map((date) => ({ ...date })),
    participants: participants.map((participant) => participantView(ctx, actor, participant, known, dates)),
    ...(enrolment && { enrolment }),
    invitation: invitationView(record, hideAttendeesAbove),
    ...(cancelled && { cancelled }),
    ...{ createdAt, updatedAt },
  }
}

interface Known {
  employees: ReadonlyMap<string, EmployeeRecord>
  policy: ConsentPolicy
}

/** The employees among the trainers, by id. */
export const trainersOf = ({ trainers }: SessionRecord): string[] => trainers.flatMap(({ employee }) => employee ?? [])

/** All employees of a session, by id. */
export const peopleOf = (session: SessionRecord): string[] => [
  ...session.participants.map(({ employee }) => employee),
  ...trainersOf(session),
]

function participantView(
  ctx: Context,
  actor: Actor,
  participant: SessionRecord['participants'][number],
  { employees, policy }: Known,
  dates: SessionRecord['dates'],
): ParticipantView {
  const { employee, status, attendance, since, declined, declinedLateAt, leftBecause, evenIfAway } = participant
  const record = employees.get(employee)
  const marks = dates.flatMap(({ id }) => markPart(participant, id))
  const away = record ? dates.flatMap((date) => awayPart(record, date)) : []
  return {
    employee,
    status,
    attendance,
    since,
    ...(declined && { declined }),
    ...(declinedLateAt !== undefined && { declinedLateAt }),
    ...(leftBecause !== undefined && { leftBecause }),
    ...(evenIfAway && { evenIfAway }),
    ...(away.length > 0 && { away }),
    ...(marks.length > 0 && { marks }),
    ...(record && { person: personView(ctx, actor, record, policy) }),
  }
}

function markPart(
  participant: SessionRecord['participants'][number],
  dateId: string,
): NonNullable<ParticipantView['marks']> {
  const status = markOn(participant, dateId)
  return status ? [{ dateId, status }] : []
}

function awayPart(record: EmployeeRecord, date: SessionRecord['dates'][number]): NonNullable<ParticipantView['away']> {
  const away = awayOn(record, date)
  return away ? [{ dateId: date.id, ...away }] : []
}

function trainerView(
  ctx: Context,
  actor: Actor,
  { employee, name, email, invited }: SessionTrainer,
  { employees, policy }: Known,
): TrainerView {
  if (employee === undefined) return { name: name ?? email ?? '', ...(email !== undefined && { email }), invited }
  const record = employees.get(employee)
  if (!record) return { employee, name: NOBODY, invited }
  const person = personView(ctx, actor, record, policy)
  return {
    employee,
    name: person.displayName,
    email: person.email,
    invited,
    ...(person.photo !== undefined && { photo: person.photo }),
  }
}

const NOBODY = 'Former employee'

/** A trainer's name; undefined when their record was deleted. */
export const trainerName = (
  { employee, name, email }: SessionTrainer,
  employees: ReadonlyMap<string, EmployeeRecord>,
) => (employee === undefined ? (name ?? email) : employees.get(employee)?.displayName)

function invitationView(session: SessionRecord, hideAbove: number | null): InvitationView {
  const { title, text, language, onlineSession, resendAutomatically, reminderMinutes, showAs, responseRequested } =
    session.invitation
  return {
    ...{ title, text, language, onlineSession, resendAutomatically, showAs, responseRequested },
    sendFirst: session.invitation.sendFirst === true,
    reminderMinutes: reminderMinutes ?? null,
    hideAttendees: areAttendeesHidden(session.invitation, countAttendees(session), hideAbove),
  }
}
