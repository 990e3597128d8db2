import { describe, expect, test } from 'vitest'
import { startRollcall } from '../../helpers/start-rollcall.ts'
import { addEmployee, inDays, myPage, personNamed, planSession } from './my-person.ts'

interface Session {
  participants: { employee: string; status: string; leftBecause?: string }[]
}

describe('enrolling', () => {
  test('gives a seat and shows it on my page; enrolling twice changes nothing', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    await addEmployee(rollcall, 'anna')
    const id = await planSession(rollcall, { capacity: 2 })
    const me = await personNamed(rollcall, 'anna@contoso.example')
    expect((await myPage(me)).offered).toMatchObject([{ session: { id }, seatsLeft: 2, waiting: 0 }])
    for (const time of [1, 2]) {
      const answer = await me.post(`/api/my/sessions/${id}/enrol`, {})
      expect(answer, `time ${String(time)}`).toMatchObject({ status: 200, body: { status: 'Subscribed' } })
    }
    const page = await myPage(me)
    expect(page.offered).toEqual([])
    expect(page.coming).toMatchObject([{ session: { id }, status: 'Subscribed', mayLeave: true }])
    const { body } = await rollcall.as('trainer').get(`/api/sessions/${id}`)
    expect((body as Session).participants).toHaveLength(1)
  })

  test('a rush of 200 for 12 seats leaves 12 subscribed and the others waiting in the order they came', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const people = Array.from({ length: 200 }, (_, at) => `p${String(at)}`)
    const rows = people.map((name) => ({ employeeNumber: name, displayName: name, email: `${name}@contoso.example` }))
    await rollcall.as('admin').post('/api/employees/import', rows)
    const id = await planSession(rollcall, { capacity: 12 })
    const callers = await Promise.all(people.map((name) => personNamed(rollcall, `${name}@contoso.example`)))
    const answers = await Promise.all(callers.map((caller) => caller.post(`/api/my/sessions/${id}/enrol`, {})))
    expect(answers.filter(({ status }) => status !== 200)).toEqual([])
    const { participants } = (await rollcall.as('trainer').get(`/api/sessions/${id}`)).body as Session
    expect(participants.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 12 }, () => 'Subscribed'),
      ...Array.from({ length: 188 }, () => 'Waiting'),
    ])
    const places: number[] = []
    for (const caller of callers) {
      const place = (await myPage(caller)).coming[0]?.place
      if (place !== undefined) places.push(place)
    }
    expect(places.sort((one, other) => one - other)).toEqual(Array.from({ length: 188 }, (_, at) => at + 1))
  })

  test('a session for other departments isn’t found', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    await addEmployee(rollcall, 'anna', { department: 'Care' })
    await addEmployee(rollcall, 'bert', { department: 'Kitchen' })
    const id = await planSession(rollcall, { enrolment: { mode: 'open', departments: ['Care'] } })
    const bert = await personNamed(rollcall, 'bert@contoso.example')
    expect((await myPage(bert)).offered).toEqual([])
    expect((await bert.post(`/api/my/sessions/${id}/enrol`, {})).status).toBe(404)
    const anna = await personNamed(rollcall, 'anna@contoso.example')
    expect((await anna.post(`/api/my/sessions/${id}/enrol`, {})).status).toBe(200)
  })

  test('a session that isn’t open, or doesn’t exist, isn’t found', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    await addEmployee(rollcall, 'anna')
    const id = await planSession(rollcall, { enrolment: undefined })
    const me = await personNamed(rollcall, 'anna@contoso.example')
    for (const session of [id, 'no-such-session'])
      expect((await me.post(`/api/my/sessions/${session}/enrol`, {})).status).toBe(404)
  })

  test('after the last moment, or once the trainer closed it, enrolment is closed', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    await addEmployee(rollcall, 'anna')
    const me = await personNamed(rollcall, 'anna@contoso.example')
    const over = await planSession(rollcall, { enrolment: { mode: 'open', until: inDays(rollcall, -2) } })
    const closed = await planSession(rollcall, { enrolment: { mode: 'closed' } })
    expect((await myPage(me)).offered).toEqual([])
    for (const id of [over, closed])
      expect(await me.post(`/api/my/sessions/${id}/enrol`, {})).toMatchObject({
        status: 409,
        body: { error: { code: 'enrolment_closed' } },
      })
  })

  test('a trainer changes who may enrol, and undoes it', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const trainer = rollcall.as('trainer')
    const id = await planSession(rollcall, { enrolment: undefined })
    const enrolment = { mode: 'open', until: inDays(rollcall, 90), departments: ['Care'] }
    expect((await trainer.patch(`/api/sessions/${id}`, { enrolment })).body).toMatchObject({ enrolment })
    expect((await trainer.patch(`/api/sessions/${id}`, { title: 'Autumn' })).body).toMatchObject({ enrolment })
    expect((await trainer.patch(`/api/sessions/${id}`, { enrolment: null })).body).not.toHaveProperty('enrolment')
    expect((await trainer.patch(`/api/sessions/${id}`, { enrolment: { mode: 'ajar' } })).status).toBe(400)
  })
})

describe('leaving', () => {
  test('gives the seat to the first person waiting, and keeps the reason for the trainer', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    const ids = [await addEmployee(rollcall, 'anna'), await addEmployee(rollcall, 'bert')]
    const id = await planSession(rollcall, { capacity: 1 })
    const anna = await personNamed(rollcall, 'anna@contoso.example')
    const bert = await personNamed(rollcall, 'bert@contoso.example')
    await anna.post(`/api/my/sessions/${id}/enrol`, {})
    expect((await bert.post(`/api/my/sessions/${id}/enrol`, {})).body).toEqual({ status: 'Waiting', place: 1 })
    for (const time of [1, 2]) {
      const answer = await anna.post(`/api/my/sessions/${id}/leave`, { reason: 'Night shift' })
      expect(answer, `time ${String(time)}`).toMatchObject({ status: 200, body: { status: 'Cancelled' } })
    }
    const { participants } = (await rollcall.as('trainer').get(`/api/sessions/${id}`)).body as Session
    expect(participants).toMatchObject([
      { employee: ids[0], status: 'Cancelled', leftBecause: 'Night shift' },
      { employee: ids[1], status: 'Subscribed' },
    ])
    expect((await myPage(bert)).coming).toMatchObject([{ status: 'Subscribed' }])
    expect((await myPage(anna)).offered).toMatchObject([{ seatsLeft: 0 }])
  })

  test('after the last moment is refused with the name of the trainer; people who wait may still go', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    await addEmployee(rollcall, 'anna')
    await addEmployee(rollcall, 'bert')
    const trainers = [{ name: 'Tess Trainer' }]
    const enrolment = { mode: 'open', leaveUntil: inDays(rollcall, -2) }
    const id = await planSession(rollcall, { capacity: 1, trainers, enrolment })
    const anna = await personNamed(rollcall, 'anna@contoso.example')
    const bert = await personNamed(rollcall, 'bert@contoso.example')
    await anna.post(`/api/my/sessions/${id}/enrol`, {})
    await bert.post(`/api/my/sessions/${id}/enrol`, {})
    expect((await myPage(anna)).coming).toMatchObject([{ mayLeave: false }])
    const refused = await anna.post(`/api/my/sessions/${id}/leave`, {})
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'leave_deadline_passed' } } })
    expect(JSON.stringify(refused.body)).toContain('Tess Trainer')
    expect((await bert.post(`/api/my/sessions/${id}/leave`, {})).status).toBe(200)
  })

  test('someone who isn’t on the session can’t leave it', async () => {
    await using rollcall = await startRollcall({ people: 3 })
    await addEmployee(rollcall, 'anna')
    const id = await planSession(rollcall)
    const me = await personNamed(rollcall, 'anna@contoso.example')
    expect((await me.post(`/api/my/sessions/${id}/leave`, {})).status).toBe(404)
  })
})
