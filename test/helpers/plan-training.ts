import type { MeetingRecord, SessionDate, SessionInvitation, SessionRecord } from '../../api/store/training-records.ts'
import type { InvitationState } from '../../api/features/invitations/contract.ts'
import type { Forecast, SendResult } from '../../api/features/invitations/forecast/contract.ts'
import type { Answer } from './caller.ts'
import { accountOf } from './prepare.ts'
import { startRollcall, type Rollcall, type StartOptions } from './start-rollcall.ts'

export interface Planned {
  rollcall: Rollcall
  /** Staff with a mailbox, in the tenant's order. */
  people: { id: string; address: string; name: string }[]
  accountId: string
}

/** Rollcall with employees and the settings that send invitations by Graph. */
export async function startPlanning(options: StartOptions = {}): Promise<Planned> {
  const rollcall = await startRollcall({ people: 60, ...options })
  const admin = rollcall.as('admin')
  const accountId = (
    expectOk(await admin.post('/api/remote-accounts', accountOf(rollcall.tenant))).body as { id: string }
  ).id
  const staff = [
    ...new Map(
      rollcall.tenant.people
        .filter((person) => person.userType !== 'Guest' && person.mail && person.hasMailbox && person.accountEnabled)
        .map((person) => [person.mail, person]),
    ).values(),
  ]
  const lines = staff.map((person, at) => ({
    employeeNumber: `E${String(at)}`,
    displayName: person.displayName,
    email: person.mail ?? '',
  }))
  expectOk(await admin.post('/api/employees/import', lines))
  expectOk(
    await admin.put('/api/settings/training', {
      invitationType: 'MicrosoftGraph',
      invitationSynchronizationAccountId: accountId,
    }),
  )
  const people: Planned['people'] = []
  for await (const { id, email, displayName, employeeNumber } of rollcall.ctx.store.employees.all())
    people[Number(employeeNumber.slice(1))] = { id, address: email.toLowerCase(), name: displayName }
  return { rollcall, people, accountId }
}

export interface SessionWish {
  title?: string
  people?: number | readonly string[]
  dates?: (Partial<Omit<SessionDate, 'id'>> & { id?: string })[]
  invitation?: Partial<SessionInvitation>
  capacity?: number
  waiting?: readonly string[]
}

const MORNING = { start: '2027-03-10T09:00', end: '2027-03-10T12:00', timeZone: 'Europe/Brussels', location: 'Room 1' }
let sessions = 0

/** A stored session with the company's first people Subscribed. */
export async function addSession({ rollcall, people }: Planned, wish: SessionWish = {}): Promise<SessionRecord> {
  sessions += 1
  const id = `session-${String(sessions)}`
  const now = rollcall.clock.now().toISOString()
  const training = await rollcall.ctx.store.trainings.insert({
    id: `training-of-${id}`,
    title: 'First aid',
    createdAt: now,
    updatedAt: now,
  })
  const chosen =
    typeof wish.people === 'object' ? wish.people : people.slice(0, wish.people ?? 3).map((person) => person.id)
  return rollcall.ctx.store.sessions.insert({
    id,
    trainingId: training.id,
    title: wish.title ?? 'Spring',
    trainers: [],
    dates: (wish.dates ?? [{}]).map((date, at) => ({ ...MORNING, ...date, id: date.id ?? `${id}-date-${String(at)}` })),
    participants: [
      ...chosen.map((employee) => ({
        employee,
        status: 'Subscribed' as const,
        attendance: 'required' as const,
        since: now,
      })),
      ...(wish.waiting ?? []).map((employee) => ({
        employee,
        status: 'Waiting' as const,
        attendance: 'required' as const,
        since: now,
      })),
    ],
    invitation: {
      title: '{training}: {session}',
      text: '<p>Bring <b>good</b> shoes on {date}.</p>',
      language: 'en',
      onlineSession: false,
      resendAutomatically: false,
      showAs: 'busy',
      responseRequested: true,
      reminderMinutes: 30,
      ...wish.invitation,
    },
    ...(wish.capacity !== undefined && { capacity: wish.capacity }),
    createdAt: now,
    updatedAt: now,
  })
}

type Change = (session: SessionRecord) => Partial<SessionRecord>

export async function changeSession({ rollcall }: Planned, id: string, change: Change): Promise<void> {
  await rollcall.ctx.store.sessions.change(id, (session) => ({ ...session, ...change(session) }))
}

export const addPerson =
  (employee: string): Change =>
  ({ participants }) => ({
    participants: [
      ...participants,
      { employee, status: 'Subscribed', attendance: 'required', since: '2027-01-02T00:00:00.000Z' },
    ],
  })
export const takeOff =
  (employee: string): Change =>
  ({ participants }) => ({
    participants: participants.map((one) =>
      one.employee === employee ? { ...one, status: 'Cancelled' as const } : one,
    ),
  })
export const invitationWith =
  (change: Partial<SessionInvitation>): Change =>
  ({ invitation }) => ({ invitation: { ...invitation, ...change } })
export const dateWith =
  (at: number, change: Partial<SessionDate>): Change =>
  ({ dates }) => ({ dates: dates.map((date, place) => (place === at ? { ...date, ...change } : date)) })

export async function preview({ rollcall }: Planned, sessionId: string): Promise<Forecast> {
  return expectOk(await rollcall.as('trainer').post(`/api/sessions/${sessionId}/invitation/preview`)).body as Forecast
}

/** Previews and sends. */
export async function send(planned: Planned, sessionId: string): Promise<SendResult> {
  const { revision, mails } = await preview(planned, sessionId)
  return expectOk(await trySend(planned, sessionId, { revision, confirmMails: mails.updated })).body as SendResult
}

export const trySend = (
  { rollcall }: Planned,
  sessionId: string,
  body: { revision: string; confirmMails?: number },
): Promise<Answer> => rollcall.as('trainer').post(`/api/sessions/${sessionId}/invitation/send`, body)

export async function stateOf({ rollcall }: Planned, sessionId: string): Promise<InvitationState> {
  return expectOk(await rollcall.as('trainer').get(`/api/sessions/${sessionId}/invitation`)).body as InvitationState
}

export async function meetingOf({ rollcall }: Planned, dateId: string): Promise<MeetingRecord> {
  const meeting = await rollcall.ctx.store.meetings.get(dateId)
  if (!meeting) throw new Error(`There is no record of a meeting of ${dateId}.`)
  return meeting
}

export function expectOk(answer: Answer): Answer {
  if (answer.status >= 300)
    throw new Error(`Not what was expected: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
  return answer
}

/** The sent mails by kind. */
export function mailsByKind({ rollcall }: Planned): Record<string, number> {
  const kinds: Record<string, number> = {}
  for (const { kind } of rollcall.tenant.mails) kinds[kind] = (kinds[kind] ?? 0) + 1
  return kinds
}
