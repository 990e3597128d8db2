import { expect, test } from 'vitest'
import type { Caller } from '../../helpers/caller.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { myPage, personNamed, planSession } from './my-person.ts'

interface People {
  employee: Caller
  employeeId: string
  manager: Caller
  other: Caller
}

/** A person of the demo tenant, their manager in Entra ID, and someone else. */
async function peopleOf(rollcall: Rollcall): Promise<People> {
  const staff = rollcall.tenant.people.filter(({ userType, mail }) => userType === 'Member' && mail !== null)
  const departments = new Map<string, typeof staff>()
  for (const person of staff) {
    const name = person.department ?? ''
    departments.set(name, [...(departments.get(name) ?? []), person])
  }
  const [, team] = [...departments].find(([name, people]) => name !== '' && people.length > 1) ?? []
  const [head, member] = team ?? []
  const stranger = staff.find(({ department }) => department !== head?.department)
  if (!head || !member || !stranger) throw new Error('The demo has no team.')
  const as = (person: (typeof staff)[number]) => personNamed(rollcall, String(person.mail), { oid: person.id })
  const { employee } = (await myPage(await as(member))) as { employee?: { id: string } }
  return {
    employee: await as(member),
    employeeId: employee?.id ?? '',
    manager: await as(head),
    other: await as(stranger),
  }
}

const APPROVAL = { capacity: 1, enrolment: { mode: 'open', approval: 'manager' } }

test('a session that needs a manager’s approval gives no seat until that manager approves', async () => {
  await using rollcall = await startRollcall({ people: 40, prepared: true })
  const { employee, employeeId, manager, other } = await peopleOf(rollcall)
  const id = await planSession(rollcall, APPROVAL)
  for (const time of [1, 2])
    expect((await employee.post(`/api/my/sessions/${id}/enrol`, {})).body, String(time)).toEqual({
      status: 'Requested',
    })
  const waiting = await myPage(employee)
  expect(waiting.requested).toMatchObject([{ session: { id }, state: 'asked', decides: 'manager' }])
  expect([waiting.coming, waiting.offered]).toEqual([[], []])
  const [request] = (await myPage(manager)).toDecide ?? []
  expect(request).toMatchObject({ session: { id } })
  expect(await myPage(other)).not.toHaveProperty('toDecide')
  const path = `/api/my/requests/${String(request?.id)}/decide`
  for (const caller of [other, employee]) expect((await caller.post(path, { approve: true })).status).toBe(404)
  expect((await manager.post(path, { approve: true })).status).toBe(204)
  expect((await manager.post(path, { approve: true })).status).toBe(404)
  expect((await myPage(employee)).coming).toMatchObject([{ session: { id }, status: 'Subscribed' }])
  const { body } = await rollcall.as('trainer').get(`/api/sessions/${id}`)
  expect(body).toMatchObject({ participants: [{ employee: employeeId, status: 'Subscribed' }] })
})

test('after a manager’s no, the person sees it and may ask again', async () => {
  await using rollcall = await startRollcall({ people: 40, prepared: true })
  const { employee, manager } = await peopleOf(rollcall)
  const id = await planSession(rollcall, APPROVAL)
  await employee.post(`/api/my/sessions/${id}/enrol`, {})
  const [request] = (await myPage(manager)).toDecide ?? []
  await manager.post(`/api/my/requests/${String(request?.id)}/decide`, { approve: false })
  const page = await myPage(employee)
  expect(page.requested).toMatchObject([{ state: 'declined' }])
  expect(page.offered).toMatchObject([{ session: { id } }])
  expect((await employee.post(`/api/my/sessions/${id}/enrol`, {})).body).toEqual({ status: 'Requested' })
  expect((await employee.post(`/api/my/sessions/${id}/leave`, {})).body).toEqual({ status: 'Cancelled' })
  expect(await myPage(employee)).not.toHaveProperty('requested')
})

test('after three days without an answer, or if Microsoft names no manager, the trainer decides', async () => {
  await using rollcall = await startRollcall({ people: 40, prepared: true })
  const { employee, employeeId, manager } = await peopleOf(rollcall)
  const id = await planSession(rollcall, APPROVAL)
  await employee.post(`/api/my/sessions/${id}/enrol`, {})
  const trainer = rollcall.as('trainer')
  const list = async () =>
    ((await trainer.get(`/api/sessions/${id}/requests`)).body as { items: { decides: string }[] }).items
  // Managers see no names.
  await manager.post(`/api/my/sessions/${id}/enrol`, {})
  expect(await list()).toMatchObject([{ employee: employeeId, decides: 'manager' }, { decides: 'trainer' }])
  const decide = `/api/sessions/${id}/requests/${employeeId}/decide`
  expect((await employee.post(decide, { approve: true })).status).toBe(403)
  rollcall.letPass(73)
  expect(await list()).toMatchObject([{ decides: 'trainer' }, { decides: 'trainer' }])
  expect((await trainer.post(decide, { approve: true })).status).toBe(204)
  expect(await list()).toHaveLength(1)
  const { body } = await trainer.get(`/api/sessions/${id}`)
  expect(body).toMatchObject({ participants: [{ employee: employeeId, status: 'Subscribed' }] })
})

test('managers are looked up only if a session needs them, and a refusal stops no one', async () => {
  await using rollcall = await startRollcall({ people: 40, prepared: true })
  const { employee } = await peopleOf(rollcall)
  const plain = await planSession(rollcall)
  await employee.post(`/api/my/sessions/${plain}/enrol`, {})
  const asked = () => rollcall.tenant.asked.byRoute['GET /users/{id}/manager'] ?? 0
  expect(asked()).toBe(0)
  rollcall.tenant.setRoles(['User.ReadBasic.All', 'ProfilePhoto.Read.All', 'Calendars.ReadWrite'])
  const id = await planSession(rollcall, APPROVAL)
  expect((await employee.post(`/api/my/sessions/${id}/enrol`, {})).body).toEqual({ status: 'Requested' })
  expect(asked()).toBe(1)
  expect((await myPage(employee)).requested).toMatchObject([{ decides: 'trainer' }])
})
