import type { Context } from '../../../context.ts'
import { RollcallError } from '../../../lib/errors.ts'
import { note, type Note } from '../../../lib/lists/notes.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { Unsaved } from '../../../store/records.ts'
import type { SessionRecord, TrainingRecord } from '../../../store/training-records.ts'
import type { PeopleIndex } from '../people/people-index.ts'
import { newSession } from '../sessions/add-session.ts'
import { patchSession, refuseCancelled, sessionHasChanged } from '../sessions/change-session.ts'
import type { SessionDraft } from '../sessions/drafts/contract.ts'
import { readRoster, seatPeople } from '../sessions/settle-roster.ts'
import type { ListedSession, Said } from './group-lines.ts'
import { peopleOf, refusePeople, type ListedPeople } from './listed-people.ts'
import { changesOfLines, type LineChanges, type NamesOf } from './line-changes.ts'
import { isYes, offerOf } from './listed-offer.ts'
import { matchDates } from './match-dates.ts'
import type { ReadLine } from './read-lines.ts'

/** What lists refer to. */
export interface Known {
  /** By id. */
  trainings: ReadonlyMap<string, string>
  people: PeopleIndex
  employees: ReadonlyMap<string, EmployeeRecord>
  defaultTimeZone: string
  acceptLanguage: string | undefined
  /** Whether the sender of the list may cause mails. */
  maySend: boolean
}

type ChangesByLine = ReadonlyMap<ReadLine, LineChanges>

export type SessionPlan =
  | { outcome: 'added'; record: Unsaved<SessionRecord>; notes: Note[]; changes: ChangesByLine }
  | {
      outcome: 'changed'
      id: string
      mutate: (current: SessionRecord) => SessionRecord
      notes: Note[]
      changes: ChangesByLine
    }
  | { outcome: 'unchanged'; id: string; notes: Note[] }
  | { outcome: 'failed'; notes: Note[] }

/** What an import would do with one session of its list. */
export async function planSession(
  ctx: Context,
  listed: ListedSession,
  said: Said,
  training: TrainingRecord,
  known: Known,
): Promise<SessionPlan> {
  const current = await ctx.store.sessions.findUnique('reference', listed.reference)
  const people = peopleOf(said, known.people)
  const refused = refusePeople(people, current === undefined)
  if (refused.length > 0) return { outcome: 'failed', notes: refused }
  if (isYes(said.resendAutomatically) && !known.maySend && !current?.invitation.resendAutomatically)
    return { outcome: 'failed', notes: [NEEDS_SEND] }
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
      ...offerOf(said, undefined),
    }
    const record = await newSession(ctx, training, draft, known.acceptLanguage)
    const changes = changesOfLines(listed, undefined, record, namesIn(known, training))
    return { outcome: 'added', record, notes: people.notes, changes }
  } catch (error) {
    if (!(error instanceof RollcallError)) throw error
    return { outcome: 'failed', notes: faultsOf(error, listed) }
  }
}

function planChange(
  ctx: Context,
  listed: ListedSession,
  said: Said,
  training: TrainingRecord,
  known: Known,
  current: SessionRecord,
  people: ListedPeople,
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
      ...offerOf(said, session),
    }
    const next = patchSession(session, patch, known.employees, known.defaultTimeZone)
    const participants = people.employees ? listedRoster(people.employees, session, now) : session.participants
    const seated = seatPeople({ ...next, participants }, session, now)
    return sessionHasChanged(session, seated) ? { ...seated, updatedAt: now.toISOString() } : session
  }
  const { id } = current
  const { notes } = people
  const after = mutate(current)
  if (after === current) return { outcome: 'unchanged', id, notes }
  const changes = changesOfLines(listed, current, after, namesIn(known, training))
  return { outcome: 'changed', id, mutate, notes, changes }
}

const namesIn = ({ trainings, employees }: Known, { id, title }: TrainingRecord): NamesOf => ({
  training: (wanted) => (wanted === id ? title : (trainings.get(wanted) ?? '')),
  employee: (wanted) => employees.get(wanted),
})

/** The listed people, as they are on the roster or newly Subscribed, and those marked as attended or absent. */
function listedRoster(employees: readonly string[], session: SessionRecord, now: Date): SessionRecord['participants'] {
  const listed = new Set(employees)
  const came = session.participants.filter(
    ({ employee, status }) => !listed.has(employee) && (status === 'Attended' || status === 'Absent'),
  )
  const kept = session.participants.filter(({ employee }) => listed.has(employee)).map(({ employee }) => employee)
  const roster = [...new Set([...kept, ...came.map(({ employee }) => employee), ...employees])]
  return readRoster({ participants: roster.map((employee) => ({ employee })) }, session, () => true, now.toISOString())
}

/** The listed trainer: an employee if the list names one. A trainer who is there already stays, with the others. */
function trainersOf(
  { trainer, trainerEmail }: Said,
  people: PeopleIndex,
  current: SessionRecord | undefined,
): Pick<SessionDraft, 'trainers'> {
  const text = trainerEmail ?? trainer
  if (text === undefined) return {}
  const named = people.byAnything(text)
  const employee = 'employee' in named ? named.employee : undefined
  const isNamed = current?.trainers.some((one) =>
    employee === undefined ? (one.email ?? one.name) === text : one.employee === employee,
  )
  if (isNamed) return {}
  const outside = {
    ...(trainer !== undefined ? { name: trainer } : { name: text }),
    ...(trainerEmail !== undefined && { email: trainerEmail }),
  }
  return { trainers: [{ ...(employee === undefined ? outside : { employee }), invited: false }] }
}

const NEEDS_SEND = note(
  'fault',
  'forbidden',
  'To switch on automatic resending, a service key needs the scope invitations:send.',
  { field: 'resendAutomatically' },
)

/** What a single request would be refused for, with the line of its date. */
function faultsOf({ code, message, details }: RollcallError, { lineNumbers }: ListedSession): Note[] {
  const { fields } = details
  if (!Array.isArray(fields)) return [note('fault', code, message)]
  return (fields as { path: string; message: string }[]).map((field) => {
    const [, place, name = field.path] = /^dates\.(\d+)\.(.*)$/.exec(field.path) ?? []
    const line = place === undefined ? undefined : lineNumbers[Number(place)]
    const words = place === undefined ? field.path : `date ${String(Number(place) + 1)}: ${name}`
    const facts = { words: field.message, ...(line !== undefined && { line }) }
    return note('fault', dateFault(field.message), `${words} ${field.message}`, { field: name }, facts)
  })
}

function dateFault(message: string): Note['code'] {
  if (message.includes('clocks go forward')) return 'timeSkipped'
  if (message.startsWith('must be after the start')) return 'endBeforeStart'
  return message.includes('time zone') ? 'zoneUnknown' : 'refused'
}
