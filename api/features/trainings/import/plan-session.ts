import type { Context } from '../../../context.ts'
import { RollcallError } from '../../../lib/errors.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { Unsaved } from '../../../store/records.ts'
import type { SessionRecord, TrainingRecord } from '../../../store/training-records.ts'
import { MOST_PARTICIPANTS } from '../fields/contract.ts'
import { matchPasted } from '../people/match-people.ts'
import type { PeopleIndex } from '../people/people-index.ts'
import { newSession } from '../sessions/add-session.ts'
import { patchSession, refuseCancelled, sessionHasChanged } from '../sessions/change-session.ts'
import type { SessionDraft } from '../sessions/drafts/contract.ts'
import { readRoster, seatPeople } from '../sessions/settle-roster.ts'
import type { ListedSession, Said } from './group-lines.ts'
import { matchDates } from './match-dates.ts'

/** What lists refer to. */
export interface Known {
  people: PeopleIndex
  employees: ReadonlyMap<string, EmployeeRecord>
  defaultTimeZone: string
  acceptLanguage: string | undefined
}

export type SessionPlan =
  | { outcome: 'added'; record: Unsaved<SessionRecord>; messages: string[] }
  | { outcome: 'changed'; id: string; mutate: (current: SessionRecord) => SessionRecord; messages: string[] }
  | { outcome: 'unchanged'; id: string; messages: string[] }
  | { outcome: 'failed'; messages: string[] }

/** What an import would do about one session of its list. */
export async function planSession(
  ctx: Context,
  listed: ListedSession,
  said: Said,
  training: TrainingRecord,
  known: Known,
): Promise<SessionPlan> {
  const current = await ctx.store.sessions.findUnique('reference', listed.reference)
  const people = participantsOf(said, known.people)
  // Numbers that were spoilt on the way must not send a whole roster away.
  if (current && people.employees?.length === 0 && people.unknown)
    return { outcome: 'failed', messages: [...people.messages, noneOf(people.unknown)] }
  const tooMany = tooManyOf(people)
  if (tooMany !== undefined) return { outcome: 'failed', messages: [tooMany] }
  try {
    if (current) return planChange(ctx, listed, said, training, known, current, people)
    const { trainers } = trainersOf(said, known.people, undefined)
    const draft: SessionDraft = {
      title: said.session ?? training.title,
      reference: listed.reference,
      ...(said.capacity !== undefined && { capacity: said.capacity }),
      ...(trainers && { trainers }),
      dates: matchDates(listed.dates, []),
      ...(people.employees && { participants: people.employees.map((employee) => ({ employee })) }),
      ...onlineOf(said),
    }
    return {
      outcome: 'added',
      record: await newSession(ctx, training, draft, known.acceptLanguage),
      messages: people.messages,
    }
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error
    return { outcome: 'failed', messages: faultsOf(error) }
  }
}

const noneOf = (listed: number) =>
  `None of the ${String(listed)} participants listed is known, so the session was left as it is.`

/** What a single request would refuse as well. */
function tooManyOf({ employees = [] }: Named): string | undefined {
  return employees.length > MOST_PARTICIPANTS
    ? `${String(employees.length)} participants are more than a session may have (${String(MOST_PARTICIPANTS)}).`
    : undefined
}

function planChange(
  ctx: Context,
  listed: ListedSession,
  said: Said,
  training: TrainingRecord,
  known: Known,
  current: SessionRecord,
  people: Named,
): SessionPlan {
  const now = ctx.clock.now()
  const mutate = (session: SessionRecord): SessionRecord => {
    refuseCancelled(session)
    const patch = {
      trainingId: training.id,
      ...(said.session !== undefined && { title: said.session }),
      ...(said.capacity !== undefined && { capacity: said.capacity }),
      ...trainersOf(said, known.people, session),
      dates: matchDates(listed.dates, session.dates),
      ...onlineOf(said),
    }
    const next = patchSession(session, patch, known.employees, known.defaultTimeZone)
    const participants = people.employees ? listedRoster(people.employees, session, now) : session.participants
    const seated = seatPeople({ ...next, participants }, session, now)
    return sessionHasChanged(session, seated) ? { ...seated, updatedAt: now.toISOString() } : session
  }
  const { id } = current
  return mutate(current) === current
    ? { outcome: 'unchanged', id, messages: people.messages }
    : { outcome: 'changed', id, mutate, messages: people.messages }
}

/** Those listed, as they stand on the roster or newly subscribed, and those of whom it is known whether they came. */
function listedRoster(employees: readonly string[], session: SessionRecord, now: Date): SessionRecord['participants'] {
  const listed = new Set(employees)
  const came = session.participants.filter(
    ({ employee, status }) => !listed.has(employee) && (status === 'Attended' || status === 'Absent'),
  )
  const kept = session.participants.filter(({ employee }) => listed.has(employee)).map(({ employee }) => employee)
  const roster = [...new Set([...kept, ...came.map(({ employee }) => employee), ...employees])]
  return readRoster(
    { participants: roster.map((employee) => ({ employee })) },
    session.participants,
    () => true,
    now.toISOString(),
  )
}

interface Named {
  employees?: string[]
  messages: string[]
  /** How many were named who are no employees. */
  unknown?: number
}

function participantsOf({ participants }: Said, people: PeopleIndex): Named {
  if (participants === undefined) return { messages: [] }
  const { matched, unmatched } = matchPasted([participants].flat().join('\n'), people)
  const messages = unmatched
    .slice(0, MOST_NAMED)
    .map(
      ({ text, reason }) =>
        `${shortened(text)} ${reason === 'unknown' ? 'is no employee' : 'names several employees'} and was left out`,
    )
  const more = unmatched.length - messages.length
  if (more > 0) messages.push(`${String(more)} more are no employees and were left out`)
  return { employees: matched.map(({ employee }) => employee), messages, unknown: unmatched.length }
}

/** Who is not known is named, but not thousands of them: the wrong column may have been taken for the participants. */
const MOST_NAMED = 20
const LONGEST_NAME = 100
const shortened = (text: string) => (text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)} …` : text)

/** The trainer of the list: an employee where it names one. Who stands there already stays, with those beside. */
function trainersOf(
  { trainer, trainerEmail }: Said,
  people: PeopleIndex,
  current: SessionRecord | undefined,
): Pick<SessionDraft, 'trainers'> {
  const text = trainerEmail ?? trainer
  if (text === undefined) return {}
  const named = people.byAnything(text)
  const employee = 'employee' in named ? named.employee : undefined
  const stands = current?.trainers.some((one) =>
    employee === undefined ? (one.email ?? one.name) === text : one.employee === employee,
  )
  if (stands) return {}
  const outside = {
    ...(trainer !== undefined ? { name: trainer } : { name: text }),
    ...(trainerEmail !== undefined && { email: trainerEmail }),
  }
  return { trainers: [{ ...(employee === undefined ? outside : { employee }), invited: false }] }
}

function onlineOf({ onlineSession }: Said): Pick<SessionDraft, 'invitation'> {
  if (onlineSession === undefined || onlineSession === '') return {}
  return {
    invitation: {
      onlineSession:
        onlineSession === true || onlineSession === 'true' || onlineSession === 'yes' || onlineSession === '1',
    },
  }
}

function faultsOf({ message, details }: RollcallError): string[] {
  const { fields } = details
  if (!Array.isArray(fields)) return [message]
  return (fields as { path: string; message: string }[]).map(
    (field) =>
      `${field.path.replace(/^dates\.(\d+)\./, (_, place: string) => `date ${String(Number(place) + 1)}: `)} ` +
      `${field.message}`,
  )
}
