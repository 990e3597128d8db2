import { createCaller, type Answer, type Caller } from '../helpers/caller.ts'
import type { Child } from './child.ts'
import { install, openRollcall, type Installation } from './rollcall.ts'
import type { TenantAnswers } from './tenant-process.ts'
import type { Workshop } from './workshop.ts'

/** Each meeting has this many people, and one more to be added later. */
export const PEOPLE_EACH = 20

export interface PlannedMeeting {
  subject: string
  html: string
  /** Wall time in Brussels. */
  start: string
  end: string
  location: string
  attendees: { address: string; name: string }[]
  /** Who is added later. */
  another: { address: string; name: string }
}

/** Rollcall with sessions that resend automatically, and nothing sent yet. */
export interface Planning extends Installation {
  sessions: { id: string; dateId: string; participants: string[]; another: string }[]
  /** The same meetings, for the plain loop. */
  meetings: PlannedMeeting[]
}

interface Employee {
  id: string
  email: string
  displayName: string
}

/** Plans this many sessions of twenty people through the API, as trainers do. */
export async function planSessions(workshop: Workshop, tenant: Child<TenantAnswers>, count: number): Promise<Planning> {
  const installation = await install(workshop, tenant)
  const rollcall = await openRollcall(workshop, installation)
  // Several admins, because each has a rate limit.
  const callers = rollcall.tokens.map((token) => createCaller(rollcall.url, () => Promise.resolve(token)))
  const caller = (place: number) => callers[place % callers.length] ?? rollcall.admin
  const { mailbox } = (await tenant.ask('where')).ids
  const taskId = await prepareSending(rollcall.admin, mailbox)
  const employees = await reachable(rollcall.admin, await tenant.ask('mailboxes'))
  const training = (good(await rollcall.admin.post('/api/trainings', { title: 'First aid' })).body as { id: string }).id
  const sessions: Planning['sessions'] = []
  const meetings: PlannedMeeting[] = []
  for (let place = 0; place < count; place += 1) {
    const people = Array.from(
      { length: PEOPLE_EACH + 1 },
      (_none, at) => employees[(place * 7 + at) % employees.length],
    ).filter((one) => one !== undefined)
    const [another, ...attendees] = people
    if (!another) throw new Error('The company is too small.')
    const meeting = meetingOf(place, attendees, another)
    const { id, dates } = good(
      await caller(place).post(`/api/trainings/${training}/sessions`, draftOf(meeting, attendees)),
    ).body as { id: string; dates: { id: string }[] }
    sessions.push({ id, dateId: dates[0]?.id ?? '', participants: attendees.map((one) => one.id), another: another.id })
    meetings.push(meeting)
  }
  await rollcall.child.stop()
  return { ...installation, taskId, sessions, meetings }
}

async function prepareSending(admin: Caller, mailbox: string): Promise<string> {
  const [account] = (good(await admin.get('/api/remote-accounts')).body as { items: { id: string }[] }).items
  good(await admin.patch(`/api/remote-accounts/${account?.id ?? ''}`, { mailbox }))
  good(
    await admin.put('/api/settings/training', {
      invitationType: 'MicrosoftGraph',
      invitationSynchronizationAccountId: account?.id,
    }),
  )
  const task = {
    type: 'SessionInvitations',
    name: 'Invitations',
    schedule: '*/15 * * * *',
    timeZone: 'Europe/Brussels',
    enabled: true,
  }
  return (good(await admin.post('/api/service-tasks', task)).body as { id: string }).id
}

/** Each address once, and only people with a mailbox. */
async function reachable(admin: Caller, mailboxes: readonly string[]): Promise<Employee[]> {
  const known = new Set(mailboxes)
  const found = new Map<string, Employee>()
  let cursor: string | undefined = ''
  while (cursor !== undefined) {
    const page = good(
      await admin.get(`/api/employees?limit=200${cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`}`),
    ).body as { items: Employee[]; nextCursor?: string }
    for (const employee of page.items)
      if (known.has(employee.email.toLowerCase())) found.set(employee.email.toLowerCase(), employee)
    cursor = page.nextCursor
  }
  return [...found.values()]
}

function meetingOf(place: number, attendees: readonly Employee[], another: Employee): PlannedMeeting {
  const day = new Date(Date.now() + (30 + (place % 200)) * 86_400_000).toISOString().slice(0, 10)
  const address = ({ email, displayName }: Employee) => ({ address: email, name: displayName })
  return {
    subject: `First aid: group ${String(place + 1)}`,
    html: '<p>Bring <b>good</b> shoes. We begin on time.</p>',
    start: `${day}T09:00`,
    end: `${day}T12:00`,
    location: 'Room 1',
    attendees: attendees.map(address),
    another: address(another),
  }
}

function draftOf({ subject, html, start, end, location }: PlannedMeeting, attendees: readonly Employee[]) {
  return {
    title: subject,
    dates: [{ start, end, timeZone: 'Europe/Brussels', location }],
    participants: attendees.map(({ id }) => ({ employee: id })),
    invitation: { title: subject, text: html, resendAutomatically: true, sendFirst: true },
  }
}

/** What changes in every session: one more person, or another room. */
export async function changeAll(
  callers: readonly Caller[],
  { sessions }: Planning,
  change: 'person' | 'room',
): Promise<void> {
  for (const [place, { id, participants, another, dateId }] of sessions.entries()) {
    const caller = callers[place % callers.length]
    if (!caller) throw new Error('Nobody is there to change anything.')
    if (change === 'person')
      good(
        await caller.put(`/api/sessions/${id}/participants`, {
          participants: [...participants, another].map((employee) => ({ employee })),
        }),
      )
    else {
      const { dates } = good(await caller.get(`/api/sessions/${id}`)).body as { dates: { id: string }[] }
      good(
        await caller.patch(`/api/sessions/${id}`, {
          dates: dates.map((date) => (date.id === dateId ? { ...date, location: 'Room 2' } : date)),
        }),
      )
    }
  }
}

function good(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`Rollcall refused: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
  return answer
}
