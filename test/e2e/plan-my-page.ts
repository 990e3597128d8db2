import type { Answer } from '../helpers/caller.ts'
import type { Rollcall } from '../helpers/start-rollcall.ts'
import { dayFrom } from './plan-sessions.ts'

export interface MyPagePlan {
  /** The employee signed in. */
  me: { id: string; mail: string }
  /** The person waiting for the seat. */
  colleague: { id: string; mail: string; userPrincipalName: string; oid: string }
  /** A session with one seat and automatic invitations. */
  tightSession: string
}

const bodyOf = <T>(answer: Answer): T => {
  if (answer.status >= 300)
    throw new Error(`The planning failed: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
  return answer.body as T
}

/** Plans for the demo's employee: a seat, a place on a waiting list, two open sessions and a past one. */
export async function planMyPage(rollcall: Rollcall): Promise<MyPagePlan> {
  const trainer = rollcall.as('trainer')
  const invitations = {
    invitationType: 'MicrosoftGraph',
    invitationSynchronizationAccountId: rollcall.prepared?.accountId,
  }
  bodyOf(await rollcall.as('admin').put('/api/settings/training', invitations))
  const employee = rollcall.tenant.personFor('employee')
  const me = await recordOf(rollcall, String(employee.mail))
  const other = rollcall.tenant.people.find(
    ({ id, userType, mail }) => userType !== 'Guest' && mail !== undefined && mail !== null && id !== employee.id,
  )
  if (!other) throw new Error('The demo has nobody else.')
  const colleague = await recordOf(rollcall, String(other.mail))
  const plan = async (training: { title: string; description?: string; categories?: string[] }, session: object) => {
    const { id } = bodyOf<{ id: string }>(await trainer.post('/api/trainings', training))
    return bodyOf<{ id: string }>(await trainer.post(`/api/trainings/${id}/sessions`, session)).id
  }
  const date = (days: number, location = 'Room Artevelde, Ghent') => {
    const day = dayFrom(rollcall, days)
    return { start: `${day}T09:00`, end: `${day}T12:30`, timeZone: 'Europe/Brussels', location }
  }
  const trainers = [{ name: 'Fire brigade Ghent', invited: false }]
  await plan(
    { title: 'Welcome day' },
    { title: 'January', dates: [date(6), date(7)], trainers, participants: [{ employee: me }] },
  )
  await plan(
    { title: 'Leading conversations', description: 'For everyone who leads a team.' },
    {
      title: 'Leading conversations',
      dates: [date(40)],
      capacity: 1,
      participants: [{ employee: colleague }, { employee: me }],
    },
  )
  await plan(
    { title: 'Fire drill' },
    { title: '2026', dates: [date(-40)], participants: [{ employee: me, status: 'Attended' }] },
  )
  const tightSession = await plan(
    {
      title: 'First aid',
      description: 'A morning with the fire brigade. Wear comfortable clothes.\nLunch is included.',
      categories: ['Safety'],
    },
    {
      title: 'Spring',
      dates: [date(20)],
      capacity: 1,
      trainers,
      enrolment: {
        mode: 'open',
        until: `${dayFrom(rollcall, 18)}T12:00`,
        leaveUntil: `${dayFrom(rollcall, 19)}T12:00`,
      },
      invitation: {
        title: '{training}',
        text: 'See you on {date}.',
        onlineSession: true,
        resendAutomatically: true,
        sendFirst: true,
      },
    },
  )
  await plan(
    { title: 'Cycling safely', categories: ['Health', 'Safety'] },
    { title: 'Lokeren', dates: [date(30, 'Depot Lokeren')], enrolment: { mode: 'open' } },
  )
  return {
    me: { id: me, mail: String(employee.mail) },
    colleague: { id: colleague, mail: String(other.mail), userPrincipalName: other.userPrincipalName, oid: other.id },
    tightSession,
  }
}

async function recordOf(rollcall: Rollcall, mail: string): Promise<string> {
  const path = `/api/employees?search=${encodeURIComponent(mail)}`
  const { items } = bodyOf<{ items: { id: string; email: string }[] }>(await rollcall.as('admin').get(path))
  const found = items.find(({ email }) => email.toLowerCase() === mail.toLowerCase())
  if (!found) throw new Error(`There is no employee with the address ${mail}.`)
  return found.id
}
