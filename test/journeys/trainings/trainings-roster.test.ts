import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import type { Answer, Caller } from '../../helpers/caller.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { failure, quoted, trainingDesk, type TrainingDesk } from '../../helpers/training-desk.ts'

let rollcall: Rollcall
let trainer: Caller
let desk: TrainingDesk
let crowd: string[]
let ann = ''
let bo = ''
let cem = ''
let dora = ''
beforeAll(async () => {
  rollcall = await startRollcall({ people: 10 })
  trainer = rollcall.as('trainer')
  desk = trainingDesk(rollcall)
  crowd = await desk.crowd(2001)
  ;[ann, bo, cem, dora] = (await desk.crowd(4, 'few')) as [string, string, string, string]
})
afterAll(() => rollcall.stop())

const DATE = { start: '2027-03-10T09:00', end: '2027-03-10T12:00', timeZone: 'Europe/Brussels' }
const PAST = { start: '2020-03-10T09:00', end: '2020-03-10T12:00', timeZone: 'Europe/Brussels' }
const put = (session: { id: string }, participants: object[], options?: object) =>
  trainer.put(`/api/sessions/${session.id}/participants`, { participants }, options)
const statuses = (answer: Answer) => {
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
  return Object.fromEntries((answer.body as SessionView).participants.map(({ employee, status }) => [employee, status]))
}
const all = (employees: readonly string[], fields: object = {}) =>
  employees.map((employee) => ({ employee, ...fields }))

describe('a roster', () => {
  test('shows people with name, face and department, and nothing else of their record', async () => {
    const person = await desk.someone({ displayName: 'Ann Face', department: 'Care' })
    const portrait = await readFile('api/demo-tenant/company/portraits/000.jpg')
    expect(
      (
        await rollcall
          .as('admin')
          .put(`/api/employees/${person.id}/photo`, portrait, { headers: { 'content-type': 'image/jpeg' } })
      ).status,
    ).toBe(200)
    const session = await desk.session(undefined, {
      participants: [{ employee: person.id, attendance: 'optional' }],
      trainers: [{ employee: person.id, invited: true }],
    })
    const [participant] = session.participants
    expect(participant).toMatchObject({ employee: person.id, status: 'Subscribed', attendance: 'optional' })
    expect(Object.keys(participant?.person ?? {}).sort()).toEqual(['department', 'displayName', 'email', 'id', 'photo'])
    expect(
      (await rollcall.anonymous.get(`${participant?.person?.photo ?? ''}?size=48`)).headers.get('content-type'),
    ).toBe('image/jpeg')
    expect(session.trainers[0]).toMatchObject({
      employee: person.id,
      name: 'Ann Face',
      invited: true,
      photo: participant?.person?.photo,
    })
  })

  test('people added when the seats are taken wait, and the first one moves up when a seat opens', async () => {
    const session = await desk.session(undefined, { capacity: 2, dates: [DATE], participants: all([ann, bo]) })
    expect(statuses(await put(session, all([ann, bo, cem])))).toEqual({
      [ann]: 'Subscribed',
      [bo]: 'Subscribed',
      [cem]: 'Waiting',
    })
    expect(statuses(await put(session, all([ann, bo, dora, cem])))).toMatchObject({
      [cem]: 'Waiting',
      [dora]: 'Waiting',
    })
    expect(await desk.read(session.id)).toMatchObject({ seats: { taken: 2, waiting: 2, free: 0 } })

    expect(statuses(await put(session, [{ employee: ann, status: 'Cancelled' }, ...all([bo, dora, cem])]))).toEqual({
      [ann]: 'Cancelled',
      [bo]: 'Subscribed',
      [dora]: 'Waiting',
      [cem]: 'Subscribed',
    })
    expect(await desk.lastAudit()).toMatchObject({
      action: 'session.participantsChanged',
      changes: { status: { after: [`${ann}: Subscribed → Cancelled`, `${cem}: Waiting → Subscribed`] } },
    })
    expect(statuses(await put(session, all([ann, dora, cem])))).toEqual({
      [ann]: 'Cancelled',
      [dora]: 'Subscribed',
      [cem]: 'Subscribed',
    })
  })

  test('someone who cancelled and comes back waits behind those who came meanwhile', async () => {
    const session = await desk.session(undefined, { capacity: 1, dates: [DATE], participants: all([ann]) })
    await put(session, [{ employee: ann, status: 'Cancelled' }])
    await put(session, all([ann, bo]))
    expect(statuses(await put(session, [{ employee: ann, status: 'Subscribed' }, { employee: bo }]))).toEqual({
      [ann]: 'Waiting',
      [bo]: 'Subscribed',
    })
  })

  test('no one loses a seat to someone who waited', async () => {
    const session = await desk.session(undefined, { capacity: 1, dates: [DATE], participants: all([ann, bo]) })
    expect(statuses(await put(session, all([ann, bo], { status: 'Subscribed' })))).toEqual({
      [ann]: 'Subscribed',
      [bo]: 'Waiting',
    })
    expect(
      statuses(
        await put(session, [
          { employee: ann, status: 'Waiting' },
          { employee: bo, status: 'Subscribed' },
        ]),
      ),
    ).toEqual({ [ann]: 'Waiting', [bo]: 'Subscribed' })
  })

  test('with more seats people move up, with fewer the last move down, with no limit all come', async () => {
    const session = await desk.session(undefined, { capacity: 1, dates: [DATE], participants: all([ann, bo, cem]) })
    const capacity = async (seats: number | null) =>
      statuses(await trainer.patch(`/api/sessions/${session.id}`, { capacity: seats }))
    expect(await capacity(2)).toEqual({ [ann]: 'Subscribed', [bo]: 'Subscribed', [cem]: 'Waiting' })
    expect(await capacity(1)).toEqual({ [ann]: 'Subscribed', [bo]: 'Waiting', [cem]: 'Waiting' })
    expect(await capacity(null)).toEqual({ [ann]: 'Subscribed', [bo]: 'Subscribed', [cem]: 'Subscribed' })
    expect(await desk.read(session.id)).not.toHaveProperty('capacity')
  })

  test('without a limit, people set to wait still wait', async () => {
    const session = await desk.session(undefined, {
      participants: [{ employee: ann, status: 'Waiting' }, { employee: bo }],
    })
    expect(statuses(await trainer.patch(`/api/sessions/${session.id}`, { title: 'Other' }))).toEqual({
      [ann]: 'Waiting',
      [bo]: 'Subscribed',
    })
  })

  test('of a past session gives no one a seat any more', async () => {
    const session = await desk.session(undefined, { capacity: 1, dates: [PAST], participants: all([ann, bo]) })
    expect(statuses(await put(session, all([bo])))).toEqual({ [bo]: 'Waiting' })
  })

  test('with someone twice, or an unknown person, is refused', async () => {
    const session = await desk.session(undefined, { participants: all([ann]) })
    expect(await put(session, all([ann, bo, ann]))).toMatchObject({ status: 400, body: failure('validation_failed') })
    const unknown = await put(session, all([ann, 'nobody', 'no-one']))
    expect(unknown).toMatchObject({ status: 400, body: failure('employee_unknown') })
    expect(unknown.body).toMatchObject({ error: { details: { employees: ['nobody', 'no-one'] } } })
    expect(await put(session, [{ employee: bo, status: 'Present' }])).toMatchObject({ status: 400 })
    expect(await put(session, [{ employee: bo, surprise: 1 }])).toMatchObject({ status: 400 })
    expect(await desk.read(session.id)).toEqual(session)
  })

  test('of a cancelled session stays as it is', async () => {
    const session = await desk.session(undefined, { participants: all([ann]) })
    await rollcall.ctx.store.sessions.change(session.id, (current) => ({
      ...current,
      cancelled: { at: rollcall.clock.now().toISOString(), comment: 'ill' },
    }))
    for (const answer of [
      await put(session, []),
      await trainer.patch(`/api/sessions/${session.id}`, { title: 'x' }),
      await trainer.post(`/api/sessions/${session.id}/attendance`, { employee: ann, status: 'Attended' }),
    ])
      expect(answer).toMatchObject({ status: 409, body: failure('session_cancelled') })
    expect(
      (await trainer.post(`/api/sessions/${session.id}/copy`, { withParticipants: true })).body,
    ).not.toHaveProperty('cancelled')
  })
})

describe('many people', () => {
  test('501 are refused as more than a meeting takes, invited trainers counted once', async () => {
    const session = await desk.session(undefined, {
      dates: [DATE],
      trainers: [
        { employee: crowd[0], invited: true },
        { name: 'Guest', email: 'guest@x.example', invited: true },
      ],
    })
    const answer = await put(session, all(crowd.slice(0, 500)))
    expect(answer).toMatchObject({ status: 422, body: failure('too_many_attendees') })
    expect(answer.body).toMatchObject({ error: { details: { attendees: 501, most: 500 } } })
    expect((await desk.read(session.id)).participants).toEqual([])
    expect((await put(session, all(crowd.slice(0, 499)))).status).toBe(200)
    expect(
      await trainer.patch(`/api/sessions/${session.id}`, {
        trainers: [
          { employee: bo, invited: true },
          { employee: cem, invited: true },
        ],
      }),
    ).toMatchObject({ status: 422 })
  })

  test('2,000 are accepted if most of them wait; 2,001 are refused with the limit', async () => {
    const session = await desk.session(undefined, { dates: [DATE], capacity: 500 })
    expect((await put(session, all(crowd.slice(0, 2000)))).body).toMatchObject({
      seats: { taken: 500, waiting: 1500, free: 0 },
    })
    expect(await desk.lastAudit()).toMatchObject({
      changes: { added: { after: expect.arrayContaining(['and 1980 more']) as unknown } },
    })
    const more = await put(session, all(crowd.slice(0, 2001)))
    expect(more).toMatchObject({ status: 400, body: failure('validation_failed') })
    expect((more.body as { error: { message: string } }).error.message).toContain('at most 2000 people')
    // Without the limit, as many people move up as fit in a meeting.
    expect((await trainer.patch(`/api/sessions/${session.id}`, { capacity: null })).body).toMatchObject({
      seats: { taken: 500, waiting: 1500 },
    })
  })

  test('20 trainers who edit the same session at once: with If-Match one gets through at a time and no one’s change is lost', async () => {
    const session = await desk.session(undefined, { dates: [DATE] })
    let refused = 0
    const add = async (employee: string) => {
      for (;;) {
        const { participants, etag } = await desk.read(session.id)
        const answer = await put(session, [...participants, { employee }], quoted(etag))
        if (answer.status === 200) return
        expect(answer).toMatchObject({ status: 412, body: failure('precondition_failed') })
        refused += 1
      }
    }
    await Promise.all(crowd.slice(0, 20).map(add))
    expect(refused).toBeGreaterThan(0)
    const { participants } = await desk.read(session.id)
    expect(participants.map(({ employee }) => employee).sort()).toEqual(crowd.slice(0, 20))
  }, 60_000)

  test('20 people added at the same time never take more seats than there are', async () => {
    const session = await desk.session(undefined, {
      dates: [DATE],
      capacity: 3,
      participants: all(crowd.slice(0, 20), { status: 'Cancelled' }),
    })
    await Promise.all(
      crowd
        .slice(0, 20)
        .map((employee) => trainer.post(`/api/sessions/${session.id}/attendance`, { employee, status: 'Attended' })),
    )
    await Promise.all(
      crowd
        .slice(0, 20)
        .map((employee) => trainer.post(`/api/sessions/${session.id}/attendance`, { employee, status: 'Subscribed' })),
    )
    expect(await desk.read(session.id)).toMatchObject({ seats: { taken: 3, waiting: 17, free: 0 } })
  })
})

describe('at the door', () => {
  test('the trainer marks who was there and who wasn’t, and removes a mark', async () => {
    const session = await desk.session(undefined, { dates: [DATE], participants: all([ann, bo, cem]) })
    const note = async (employee: string, status: string) =>
      trainer.post(`/api/sessions/${session.id}/attendance`, { employee, status })
    expect(statuses(await note(ann, 'Attended'))).toMatchObject({ [ann]: 'Attended' })
    expect(await desk.lastAudit()).toMatchObject({ action: 'session.participantsChanged' })
    expect(statuses(await note(bo, 'Absent'))).toMatchObject({ [ann]: 'Attended', [bo]: 'Absent' })
    expect(statuses(await note(ann, 'Subscribed'))).toMatchObject({ [ann]: 'Subscribed' })
    expect(await note(dora, 'Attended')).toMatchObject({ status: 400, body: failure('validation_failed') })
    expect(await note(ann, 'Waiting')).toMatchObject({ status: 400 })
  })

  test('someone who waited may have attended, but can’t be absent', async () => {
    const session = await desk.session(undefined, { dates: [DATE], capacity: 1, participants: all([ann, bo]) })
    expect(
      await trainer.post(`/api/sessions/${session.id}/attendance`, { employee: bo, status: 'Absent' }),
    ).toMatchObject({ status: 400 })
    expect(
      statuses(await trainer.post(`/api/sessions/${session.id}/attendance`, { employee: bo, status: 'Attended' })),
    ).toMatchObject({ [bo]: 'Attended' })
  })
})

describe('people to choose from', () => {
  test('are searched by name and department, page by page', async () => {
    await desk.someone({ displayName: 'Zoë Finder', department: 'Night shift' })
    await desk.someone({ displayName: 'Zacharias Finder', department: 'Night shift' })
    const { body } = await trainer.get('/api/training-people?search=zoe finder')
    expect(body).toMatchObject({ items: [{ displayName: 'Zoë Finder', department: 'Night shift' }] })
    expect(Object.keys((body as { items: object[] }).items[0] ?? {}).sort()).toEqual([
      'department',
      'displayName',
      'email',
      'id',
    ])
    const first = await trainer.get('/api/training-people?department=Night shift&limit=1')
    const { items, nextCursor } = first.body as { items: object[]; nextCursor: string }
    expect(items).toMatchObject([{ displayName: 'Zacharias Finder' }])
    expect(
      (await trainer.get(`/api/training-people?department=Night shift&limit=1&cursor=${nextCursor}`)).body,
    ).toMatchObject({ items: [{ displayName: 'Zoë Finder' }] })
    expect((await trainer.get('/api/training-people/departments')).body).toMatchObject({
      items: expect.arrayContaining([{ department: 'Night shift', people: 2 }]) as unknown,
    })
  })

  test('a pasted list is matched to people, and its unmatched parts are returned', async () => {
    const { body } = await trainer.post('/api/sessions/match-people', {
      text: `few-0000@x.example; FEW-0001\nCem <few-0002@x.example>, nobody@x.example\n99999`,
    })
    expect(body).toMatchObject({
      matched: expect.arrayContaining([
        { text: 'few-0000@x.example', employee: ann },
        { text: 'FEW-0001', employee: bo },
        { text: 'Cem <few-0002@x.example>', employee: cem },
      ]) as unknown,
      unmatched: [
        { text: 'nobody@x.example', reason: 'unknown' },
        { text: '99999', reason: 'unknown' },
      ],
      people: expect.arrayContaining([expect.objectContaining({ id: ann, displayName: ann })]) as unknown,
    })
  })
})

describe('an employee who leaves', () => {
  test('is removed from coming sessions, as participant and trainer, and the next person waiting gets the seat; past sessions keep no name', async () => {
    const leaver = await desk.someone({ displayName: 'Lea Leaver' })
    const coming = await desk.session(undefined, {
      dates: [DATE],
      capacity: 1,
      trainers: [{ employee: leaver.id }],
      participants: all([leaver.id, ann]),
    })
    const past = await desk.session(undefined, {
      dates: [PAST],
      trainers: [{ employee: leaver.id }],
      participants: [{ employee: leaver.id, status: 'Attended' }],
    })
    expect((await rollcall.as('admin').delete(`/api/employees/${leaver.id}`)).status).toBe(204)
    expect(await desk.lastAudit()).toMatchObject({
      action: 'session.participantsChanged',
      target: { id: coming.id },
      changes: { removed: { before: ['Lea Leaver'] }, movedUp: { after: [ann] } },
    })

    expect(await desk.read(coming.id)).toMatchObject({
      trainers: [],
      participants: [{ employee: ann, status: 'Subscribed' }],
    })
    const history = await desk.read(past.id)
    expect(history.participants).toMatchObject([{ employee: leaver.id, status: 'Attended' }])
    expect(history.participants[0]).not.toHaveProperty('person')
    expect(JSON.stringify(history)).not.toContain('Leaver')
    // The line may be sent together with the rest of the roster.
    expect((await put(past, [...history.participants, { employee: ann }])).status).toBe(200)
  })
})

describe('permissions to plan', () => {
  test('an employee without a role can’t even read', async () => {
    const employee = rollcall.as('employee')
    const session = await desk.session()
    for (const answer of [
      await employee.get('/api/trainings'),
      await employee.get('/api/sessions'),
      await employee.get(`/api/sessions/${session.id}`),
      await employee.get('/api/training-people'),
      await employee.post('/api/trainings', { title: 'x' }),
      await employee.put(`/api/sessions/${session.id}/participants`, { participants: [] }),
    ])
      expect(answer).toMatchObject({ status: 403, body: failure('forbidden') })
    expect(await desk.read(session.id)).toEqual(session)
  })

  test('an HR system’s key plans and reads, but can’t see faces, search people or delete', async () => {
    const { body } = await rollcall.as('admin').post('/api/service-keys', { name: 'HR', scopes: ['trainings:write'] })
    const hr = rollcall.withToken((body as { key: string }).key)
    const training = (await hr.post('/api/trainings', { title: 'By HR' })).body as { id: string }
    const session = (
      await hr.post(`/api/trainings/${training.id}/sessions`, { title: 'By HR', participants: all([ann]) })
    ).body as SessionView
    expect((await hr.patch(`/api/sessions/${session.id}`, { title: 'Still by HR' })).status).toBe(200)
    expect((await hr.put(`/api/sessions/${session.id}/participants`, { participants: all([bo]) })).status).toBe(200)
    for (const [method, path] of [
      ['delete', `/api/trainings/${training.id}`],
      ['delete', `/api/sessions/${session.id}`],
      ['get', '/api/training-people'],
      ['get', '/api/training-people/departments'],
      ['post', '/api/sessions/match-people'],
      ['post', `/api/sessions/${session.id}/copy`],
      ['post', `/api/sessions/${session.id}/attendance`],
      ['get', '/api/employees'],
    ] as const)
      expect(await hr.send(method, path, method === 'post' ? {} : undefined)).toMatchObject({ status: 403 })
  })

  test('another system’s key is refused', async () => {
    const { body } = await rollcall
      .as('admin')
      .post('/api/service-keys', { name: 'Photos', scopes: ['photos:read', 'employees:write'] })
    expect((await rollcall.withToken((body as { key: string }).key).get('/api/sessions')).status).toBe(403)
  })
})

test('diagnostics count trainings and sessions', async () => {
  const { body } = await rollcall.as('admin').get('/api/diagnostics')
  expect((body as { counts: Record<string, number> }).counts).toMatchObject({
    trainings: expect.any(Number) as unknown,
    sessions: await rollcall.ctx.store.sessions.count(),
    meetings: 0,
  })
})
