import { expect, test } from 'vitest'
import { pictureOf } from '../../helpers/photo-state.ts'
import { startRollcall } from '../../helpers/start-rollcall.ts'
import { unzip } from '../../helpers/unzip.ts'
import { addEmployee, myPage, personNamed, planSession } from './my-person.ts'

const JPEG = { headers: { 'content-type': 'image/jpeg' } }

test('opting out removes my picture at once for everyone, and opting in allows one again', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const id = await addEmployee(rollcall, 'anna')
  const admin = rollcall.as('admin')
  await admin.put(`/api/employees/${id}/photo`, await pictureOf(1), JPEG)
  const me = await personNamed(rollcall, 'anna@contoso.example')
  const { picture } = await myPage(me)
  expect(picture).toMatchObject({ state: 'shown', source: 'hr', reason: { code: 'fromHr' } })
  expect((await rollcall.anonymous.get(picture?.url ?? '')).status).toBe(200)
  expect((await me.put('/api/my/picture', { optOut: true })).body).toMatchObject({ state: 'optedOut' })
  expect((await admin.get(`/api/employees/${id}/photo`)).status).toBe(404)
  expect((await rollcall.anonymous.get(picture?.url ?? '')).status).toBe(404)
  expect((await me.put('/api/my/picture', { optOut: false })).body).toMatchObject({ state: 'none' })
})

test('my data are one archive: a page, JSON and the picture, with no colleague in it, and an audit line', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const id = await addEmployee(rollcall, 'anna', { displayName: 'Anna <b>Ash</b>' })
  await addEmployee(rollcall, 'colleague')
  const admin = rollcall.as('admin')
  await admin.put(`/api/employees/${id}/photo`, await pictureOf(1), JPEG)
  const session = await planSession(rollcall, { trainers: [{ name: 'Tess Trainer' }] })
  const me = await personNamed(rollcall, 'anna@contoso.example')
  await me.post(`/api/my/sessions/${session}/enrol`, {})
  const colleague = await personNamed(rollcall, 'colleague@contoso.example')
  await colleague.post(`/api/my/sessions/${session}/enrol`, {})
  const answer = await me.get('/api/my/data')
  expect(answer.headers.get('content-type')).toBe('application/zip')
  const files = await unzip(answer.bytes)
  expect([...files.keys()].sort()).toEqual(['data.json', 'index.html', 'picture.jpg'])
  const [page, json] = ['index.html', 'data.json'].map((name) => Buffer.from(files.get(name) ?? []).toString())
  expect(page).toContain('Anna &#60;b&#62;Ash')
  expect(page).not.toContain('<b>')
  for (const text of [page, json]) expect(text).not.toContain('colleague')
  expect(JSON.parse(json ?? '')).toMatchObject({
    record: { id },
    sessions: { coming: [{ session: { id: session, trainers: ['Tess Trainer'] } }] },
  })
  const { items } = (await admin.get('/api/audit?action=employee.dataExported')).body as { items: object[] }
  expect(items).toMatchObject([{ target: { kind: 'employee', id } }])
})

test('a seat I gave up, and why, is in my data, but no longer on my page', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  await addEmployee(rollcall, 'anna')
  const session = await planSession(rollcall)
  const me = await personNamed(rollcall, 'anna@contoso.example')
  await me.post(`/api/my/sessions/${session}/enrol`, {})
  await me.post(`/api/my/sessions/${session}/leave`, { reason: 'Night shift <b>' })
  const files = await unzip((await me.get('/api/my/data')).bytes)
  const [page, json] = ['index.html', 'data.json'].map((name) => Buffer.from(files.get(name) ?? []).toString())
  expect(JSON.parse(json ?? '')).toMatchObject({
    places: [{ session: 'Spring', status: 'Cancelled', leftBecause: 'Night shift <b>' }],
  })
  expect(page).toContain('Night shift &#60;b&#62;')
})

test('what I attended is on my page', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const id = await addEmployee(rollcall, 'anna')
  const past = { start: '2024-03-01T09:00', end: '2024-03-01T12:00', timeZone: 'Europe/Brussels' }
  const participants = [{ employee: id, status: 'Attended' }]
  const session = await planSession(rollcall, { dates: [past], participants })
  const page = await myPage(await personNamed(rollcall, 'anna@contoso.example'))
  expect(page.past).toMatchObject([{ session: { id: session }, status: 'Attended' }])
  expect(page.coming).toEqual([])
})

test('a past session says of each date whether I attended it', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  const id = await addEmployee(rollcall, 'anna')
  const on = (day: string) => ({ start: `${day}T09:00`, end: `${day}T12:00`, timeZone: 'Europe/Brussels' })
  const dates = [on('2024-03-01'), on('2024-03-08'), on('2024-03-15')]
  const session = await planSession(rollcall, { dates, participants: [{ employee: id }] })
  const me = await personNamed(rollcall, 'anna@contoso.example')
  const [first, second] = (await myPage(me)).past[0]?.dates ?? []
  const note = (dateId: string | undefined, status: string) =>
    rollcall.as('trainer').post(`/api/sessions/${session}/attendance`, { employee: id, dateId, status })
  expect((await note(first?.id, 'Attended')).status).toBe(200)
  expect((await note(second?.id, 'Absent')).status).toBe(200)
  const { past } = await myPage(me)
  expect(past[0]?.dates.map(({ status }) => status)).toEqual(['Attended', 'Absent', 'Subscribed'])
  expect(past[0]?.status).toBe('Attended')
})
