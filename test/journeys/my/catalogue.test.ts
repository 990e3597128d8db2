import { expect, test } from 'vitest'
import type { Catalogue } from '../../../api/features/my/contract.ts'
import type { Caller } from '../../helpers/caller.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { addEmployee, inDays, personNamed } from './my-person.ts'

async function plan(rollcall: Rollcall, training: object, session: object = {}): Promise<string> {
  const trainer = rollcall.as('trainer')
  const { id } = (await trainer.post('/api/trainings', training)).body as { id: string }
  const day = inDays(rollcall, 50).slice(0, 10)
  const dates = [{ start: `${day}T09:00`, end: `${day}T12:00`, timeZone: 'Europe/Brussels', location: 'Liège' }]
  const draft = { title: 'Spring', dates, enrolment: { mode: 'open' }, ...session }
  return ((await trainer.post(`/api/trainings/${id}/sessions`, draft)).body as { id: string }).id
}

async function found(caller: Caller, query = ''): Promise<string[]> {
  const { items } = (await caller.get(`/api/my/catalogue${query}`)).body as Catalogue
  return items.map(({ session }) => session.training.title).sort()
}

test('open sessions are found by words and categories, ignoring case and accents', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  await addEmployee(rollcall, 'anna')
  await plan(rollcall, { title: 'Premiers secours', description: 'Réanimation', categories: ['Sécurité'] })
  await plan(rollcall, { title: 'Cycling', categories: ['Health', 'SECURITE'] })
  await plan(rollcall, { title: 'Not open' }, { enrolment: { mode: 'closed' } })
  const me = await personNamed(rollcall, 'anna@contoso.example')
  expect(await found(me)).toEqual(['Cycling', 'Premiers secours'])
  expect(await found(me, '?search=REANIMATION%20liege')).toEqual(['Premiers secours'])
  expect(await found(me, '?category=securite')).toEqual(['Cycling', 'Premiers secours'])
  expect(await found(me, '?category=Health&search=secours')).toEqual([])
  const { categories } = (await me.get('/api/my/catalogue?search=nothing')).body as Catalogue
  expect(categories).toHaveLength(2)
})

test('a link to one session shows whether I have a seat, and isn’t found by people it isn’t open to', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  await addEmployee(rollcall, 'anna', { department: 'Care' })
  await addEmployee(rollcall, 'bert', { department: 'Kitchen' })
  const id = await plan(rollcall, { title: 'First aid' }, { enrolment: { mode: 'open', departments: ['Care'] } })
  const anna = await personNamed(rollcall, 'anna@contoso.example')
  const bert = await personNamed(rollcall, 'bert@contoso.example')
  const stranger = await personNamed(rollcall, 'nobody@contoso.example')
  expect((await anna.get(`/api/my/catalogue/${id}`)).body).not.toHaveProperty('mine')
  await anna.post(`/api/my/sessions/${id}/enrol`, {})
  expect((await anna.get(`/api/my/catalogue/${id}`)).body).toMatchObject({ mine: { status: 'Subscribed' } })
  await rollcall.as('trainer').patch(`/api/sessions/${id}`, { enrolment: null })
  expect((await anna.get(`/api/my/catalogue/${id}`)).body).toMatchObject({ mine: { status: 'Subscribed' } })
  expect((await bert.get(`/api/my/catalogue/${id}`)).status).toBe(404)
  expect((await stranger.get(`/api/my/catalogue/${id}`)).status).toBe(404)
  expect(await found(stranger)).toEqual([])
})

test('a trainer sets and removes the categories of a training', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const trainer = rollcall.as('trainer')
  const draft = { title: 'First aid', categories: ['Safety', 'Safety', 'Care'] }
  const { id, categories } = (await trainer.post('/api/trainings', draft)).body as { id: string; categories: string[] }
  expect(categories).toEqual(['Safety', 'Care'])
  expect((await trainer.patch(`/api/trainings/${id}`, { title: 'Aid' })).body).toMatchObject({ categories })
  expect((await trainer.patch(`/api/trainings/${id}`, { categories: [] })).body).toMatchObject({ categories: [] })
  expect((await trainer.patch(`/api/trainings/${id}`, { categories: [''] })).status).toBe(400)
})
