import type { Caller } from '../../helpers/caller.ts'
import type { Rollcall } from '../../helpers/start-rollcall.ts'
import { tokenMaker, type Claims } from '../../helpers/token-maker.ts'

export interface MyPage {
  match: string
  employee?: { id: string; displayName: string }
  picture?: { state: string; source?: string; url?: string; reason: { code: string; text: string } }
  coming: { session: { id: string; title: string }; status: string; place?: number; mayLeave: boolean }[]
  offered: { session: { id: string }; seatsLeft?: number; waiting: number; enrolUntil?: string }[]
  past: { session: { id: string }; dates: { id: string; status: string }[]; status: string }[]
  requested?: { session: { id: string }; state: string; decides: string }[]
  toDecide?: { id: string; session: { id: string } }[]
}

/** Someone without a role, signed in with this name. */
export async function personNamed(rollcall: Rollcall, userName: string, claims: Claims = {}): Promise<Caller> {
  const maker = tokenMaker(rollcall)
  const oid = `00000000-0000-4000-8000-${Buffer.from(userName).toString('hex').padEnd(12, '0').slice(0, 12)}`
  const person = { oid, preferred_username: userName, roles: [], name: userName, ...claims }
  const token = await maker.sign(maker.person(person))
  return rollcall.withToken(token)
}

export async function myPage(caller: Caller): Promise<MyPage> {
  const { status, body } = await caller.get('/api/my')
  if (status !== 200) throw new Error(`GET /api/my answered ${String(status)}: ${JSON.stringify(body)}`)
  return body as MyPage
}

export async function addEmployee(rollcall: Rollcall, name: string, fields: object = {}): Promise<string> {
  const draft = { employeeNumber: name, displayName: name, email: `${name}@contoso.example`, ...fields }
  const { status, body } = await rollcall.as('admin').post('/api/employees', draft)
  if (status !== 201) throw new Error(`The employee was not added: ${JSON.stringify(body)}`)
  return (body as { id: string }).id
}

/** A session in 100 days that is open to everyone, unless the draft says otherwise. */
export async function planSession(rollcall: Rollcall, draft: object = {}): Promise<string> {
  const trainer = rollcall.as('trainer')
  const training = (await trainer.post('/api/trainings', { title: 'First aid' })).body as { id: string }
  const day = inDays(rollcall, 100).slice(0, 10)
  const dates = [{ start: `${day}T09:00`, end: `${day}T12:00`, timeZone: 'Europe/Brussels', location: 'Hall 2' }]
  const open = { title: 'Spring', dates, enrolment: { mode: 'open' } }
  const { status, body } = await trainer.post(`/api/trainings/${training.id}/sessions`, { ...open, ...draft })
  if (status !== 201) throw new Error(`The session was not planned: ${JSON.stringify(body)}`)
  return (body as { id: string }).id
}

/** Noon, this many days from now. */
export const inDays = (rollcall: Rollcall, days: number) =>
  `${new Date(rollcall.clock.now().getTime() + days * 86_400_000).toISOString().slice(0, 10)}T12:00`
