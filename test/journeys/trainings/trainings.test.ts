import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TrainingView } from '../../../api/features/trainings/contract.ts'
import type { SessionLine, SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import type { Caller } from '../../helpers/caller.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import { failure, quoted, trainingDesk, type TrainingDesk } from '../../helpers/training-desk.ts'

let rollcall: Rollcall
let trainer: Caller
let desk: TrainingDesk
beforeAll(async () => {
  rollcall = await startRollcall({ people: 10 })
  trainer = rollcall.as('trainer')
  desk = trainingDesk(rollcall)
})
afterAll(() => rollcall.stop())

const MARCH = { start: '2027-03-10T09:00', end: '2027-03-10T12:00', timeZone: 'Europe/Brussels', location: 'Room 4' }
const APRIL = { start: '2027-04-14T13:30', end: '2027-04-14T17:00', timeZone: 'Europe/Brussels' }

describe('a training', () => {
  test('is added, read, changed and deleted, and each step is in the audit trail', async () => {
    const added = await desk.training({ title: '  First   aid ', description: 'For everybody' })
    expect(added).toMatchObject({ title: 'First aid', description: 'For everybody', sessions: 0 })
    expect(await desk.lastAudit()).toMatchObject({
      action: 'training.created',
      target: { id: added.id, label: 'First aid' },
    })
    const read = await trainer.get(`/api/trainings/${added.id}`)
    expect(read.headers.get('etag')).toBe(`"${added.etag}"`)
    const changed = await trainer.patch(
      `/api/trainings/${added.id}`,
      { title: 'First aid at work', description: null },
      quoted(added.etag),
    )
    expect(changed.body).toMatchObject({ title: 'First aid at work' })
    expect(changed.body).not.toHaveProperty('description')
    expect(await trainer.patch(`/api/trainings/${added.id}`, { title: 'Mine' }, quoted(added.etag))).toMatchObject({
      status: 412,
      body: failure('precondition_failed'),
    })
    expect((await trainer.delete(`/api/trainings/${added.id}`)).status).toBe(204)
    expect(await desk.lastAudit()).toMatchObject({ action: 'training.removed' })
    expect(await trainer.get(`/api/trainings/${added.id}`)).toMatchObject({ status: 404, body: failure('not_found') })
  })

  test('with sessions is not deleted', async () => {
    const { id } = await desk.training()
    await desk.session(id)
    expect(await trainer.delete(`/api/trainings/${id}`)).toMatchObject({
      status: 409,
      body: failure('training_has_sessions'),
    })
  })

  test('says how many sessions it has and which date is next, ordered by moment rather than wall time', async () => {
    const { id } = await desk.training({ title: 'Around the world' })
    const evening = { start: '2027-03-09T22:00', end: '2027-03-09T23:00', timeZone: 'America/Curacao' }
    const morning = { start: '2027-03-10T02:00', end: '2027-03-10T03:00', timeZone: 'Asia/Kolkata' }
    await desk.session(id, { dates: [{ ...MARCH, start: '2020-01-01T09:00', end: '2020-01-01T10:00' }, evening] })
    const first = await desk.session(id, { dates: [morning] })
    const { body } = await trainer.get(`/api/trainings?search=around the world`)
    expect((body as { items: TrainingView[] }).items).toMatchObject([
      { id, sessions: 2, next: { start: morning.start, timeZone: 'Asia/Kolkata', sessionId: first.id } },
    ])
  })

  test('counts the sessions to come and their seats, without those that are past, cancelled or have no date', async () => {
    const { id } = await desk.training()
    const { body: somebody } = await rollcall.as('admin').post('/api/employees', {
      employeeNumber: 'SEAT-1',
      displayName: 'Sien Seated',
      email: 'sien@seats.example',
    })
    const participants = [{ employee: (somebody as { id: string }).id }]
    const coming = async () => ((await trainer.get(`/api/trainings/${id}`)).body as TrainingView).coming
    expect(await coming()).toEqual({ sessions: 0, taken: 0 })
    await desk.session(id, { dates: [APRIL], participants })
    await desk.session(id, { dates: [], participants, capacity: 4 })
    await desk.session(id, {
      dates: [{ ...MARCH, start: '2020-01-01T09:00', end: '2020-01-01T10:00' }],
      participants,
      capacity: 4,
    })
    expect(await coming()).toEqual({ sessions: 1, taken: 1 })
    const limited = await desk.session(id, { dates: [MARCH], participants, capacity: 4 })
    expect(await coming()).toEqual({ sessions: 2, taken: 2, free: 3 })
    await trainer.post(`/api/sessions/${limited.id}/cancel`, { comment: 'The room is flooded.' })
    expect(await coming()).toEqual({ sessions: 1, taken: 1 })
  })
})

describe('a session', () => {
  test('is planned with its dates, and its invitation begins with the text in the language of the trainer', async () => {
    const { id } = await desk.training({ title: 'Brandveiligheid' })
    const added = await trainer.post(
      `/api/trainings/${id}/sessions`,
      { title: 'Groep A', dates: [MARCH, APRIL], capacity: 12 },
      { headers: { 'accept-language': 'nl-BE,nl;q=0.9' } },
    )
    expect(added.status).toBe(201)
    expect(added.body).toMatchObject({
      trainingId: id,
      trainingTitle: 'Brandveiligheid',
      title: 'Groep A',
      capacity: 12,
      participants: [],
      seats: { taken: 0, waiting: 0, free: 12 },
      dates: [MARCH, APRIL],
      invitation: {
        title: '{training}: {session}',
        language: 'nl',
        onlineSession: false,
        resendAutomatically: false,
        reminderMinutes: 15,
        hideAttendees: false,
        showAs: 'busy',
        responseRequested: true,
      },
    })
    const { invitation, dates } = added.body as SessionView
    expect(invitation.text).toContain('Je bent uitgenodigd')
    expect(new Set(dates.map((date) => date.id)).size).toBe(2)
    expect(await desk.lastAudit()).toMatchObject({ action: 'session.created', target: { label: 'Groep A' } })
  })

  test('keeps the ids of its dates when they move, and gives new ones an id of their own', async () => {
    const session = await desk.session(undefined, { dates: [MARCH, APRIL] })
    const [first, second] = session.dates
    const dates = [
      { ...second, start: '2027-04-15T13:30', end: '2027-04-15T17:00' },
      { ...MARCH, start: '2027-05-01T09:00', end: '2027-05-01T10:00' },
      first,
    ]
    const { status, body } = await trainer.patch(`/api/sessions/${session.id}`, { dates }, quoted(session.etag))
    expect(status).toBe(200)
    const after = body as SessionView
    expect(after.dates.map((date) => date.id)).toEqual([second?.id, expect.any(String), first?.id])
    expect(new Set(after.dates.map((date) => date.id)).size).toBe(3)
    expect(after.dates[0]).toMatchObject({ start: '2027-04-15T13:30', timeZone: 'Europe/Brussels' })
    expect(await desk.lastAudit()).toMatchObject({ action: 'session.changed' })
  })

  test('a date with the id of another session, or one id twice, is refused', async () => {
    const [one, other] = [
      await desk.session(undefined, { dates: [MARCH] }),
      await desk.session(undefined, { dates: [MARCH] }),
    ]
    const foreign = await trainer.patch(`/api/sessions/${one.id}`, { dates: other.dates })
    expect(foreign).toMatchObject({ status: 400, body: failure('validation_failed') })
    const twice = await trainer.patch(`/api/sessions/${one.id}`, { dates: [...one.dates, ...one.dates] })
    expect(twice).toMatchObject({ status: 400, body: failure('validation_failed') })
    expect(await desk.read(one.id)).toEqual(one)
  })

  test('without a time zone takes the one from the settings', async () => {
    const { timeZone: _, ...local } = MARCH
    expect((await desk.session(undefined, { dates: [local] })).dates[0]).toMatchObject({ timeZone: 'Europe/Brussels' })
  })

  test.each([
    ['the end lies before the start', { end: '2027-03-10T08:00' }, 'dates.0.end'],
    ['it ends when it starts', { end: '2027-03-10T09:00' }, 'dates.0.end'],
    ['the zone is none', { timeZone: 'Europe/Bruxelles' }, 'dates.0.timeZone'],
    ['the zone is one of Windows', { timeZone: 'W. Europe Standard Time' }, 'dates.0.timeZone'],
    ['the clocks leave that hour out', { start: '2027-03-28T02:30', end: '2027-03-28T04:00' }, 'dates.0.start'],
    ['there is no such day', { start: '2027-02-30T09:00', end: '2027-03-30T09:00' }, 'dates.0.start'],
    ['the year is a slip', { start: '0207-02-20T09:00' }, 'dates.0.start'],
    ['the time is an instant and not that of a wall', { start: '2027-03-10T09:00Z' }, 'dates.0.start'],
  ])('is refused when %s, and nothing changes', async (_what, fields, path) => {
    const session = await desk.session(undefined, { dates: [MARCH] })
    const { status, body } = await trainer.patch(`/api/sessions/${session.id}`, {
      title: 'Changed',
      dates: [{ ...MARCH, ...fields }],
    })
    expect(status).toBe(400)
    expect(
      (body as { error: { details: { fields: { path: string }[] } } }).error.details.fields.map((field) => field.path),
    ).toContain(path)
    expect(await desk.read(session.id)).toEqual(session)
  })

  test('may last over a clock change: the hours count as they pass', async () => {
    const dates = [
      { start: '2027-10-30T22:00', end: '2027-10-31T02:30', timeZone: 'Europe/Brussels' },
      { start: '2027-03-28T01:30', end: '2027-03-28T03:00', timeZone: 'Europe/Brussels' },
    ]
    expect((await desk.session(undefined, { dates })).dates).toMatchObject(dates)
  })

  test('with a reference that another has is refused', async () => {
    await desk.session(undefined, { reference: 'HR-77' })
    const { id } = await desk.training()
    expect(await trainer.post(`/api/trainings/${id}/sessions`, { title: 'x', reference: 'hr-77' })).toMatchObject({
      status: 409,
      body: failure('session_reference_taken'),
    })
  })

  test('is moved to another training', async () => {
    const session = await desk.session()
    const other = await desk.training({ title: 'Elsewhere' })
    expect((await trainer.patch(`/api/sessions/${session.id}`, { trainingId: other.id })).body).toMatchObject({
      trainingId: other.id,
      trainingTitle: 'Elsewhere',
    })
    expect(await trainer.patch(`/api/sessions/${session.id}`, { trainingId: 'nowhere' })).toMatchObject({ status: 404 })
  })

  test('sent back as it was answered changes nothing and leaves no audit line', async () => {
    const session = await desk.session(undefined, {
      dates: [MARCH],
      participants: [{ employee: (await desk.someone()).id }],
      trainers: [{ name: 'Guest', email: 'guest@x.example' }],
    })
    const { title, dates, trainers, invitation } = session
    const line = await desk.lastAudit()
    expect(
      (
        await trainer.patch(`/api/sessions/${session.id}`, {
          title,
          dates,
          trainers,
          invitation: { ...invitation, hideAttendees: null },
        })
      ).body,
    ).toEqual(session)
    expect(
      (await trainer.put(`/api/sessions/${session.id}/participants`, { participants: session.participants })).body,
    ).toEqual(session)
    expect(await desk.lastAudit()).toEqual(line)
  })

  test('is copied with its dates moved to another day at the same hours, and its people if wanted', async () => {
    const [anna, bo] = [await desk.someone(), await desk.someone()]
    const session = await desk.session(undefined, {
      title: 'Group A',
      reference: 'HR-1',
      capacity: 5,
      dates: [MARCH, { ...APRIL, start: '2027-03-12T13:30', end: '2027-03-12T17:00' }],
      trainers: [{ employee: anna.id, invited: true }],
      participants: [{ employee: anna.id }, { employee: bo.id, status: 'Cancelled' }],
      invitation: { title: 'Mine', reminderMinutes: null, showAs: 'tentative' },
    })
    const plain = await trainer.post(`/api/sessions/${session.id}/copy`, {})
    expect(plain).toMatchObject({
      status: 201,
      body: {
        title: 'Group A',
        capacity: 5,
        dates: [],
        participants: [],
        trainers: session.trainers,
        invitation: session.invitation,
      },
    })
    expect(plain.body).not.toHaveProperty('reference')
    const moved = await trainer.post(`/api/sessions/${session.id}/copy`, {
      title: 'Group B',
      firstDate: '2027-03-29',
      withParticipants: true,
    })
    expect(moved.body).toMatchObject({
      title: 'Group B',
      dates: [
        { ...MARCH, start: '2027-03-29T09:00', end: '2027-03-29T12:00' },
        { start: '2027-03-31T13:30', end: '2027-03-31T17:00' },
      ],
      participants: [{ employee: anna.id, status: 'Subscribed' }],
    })
    const ids = [...session.dates, ...(moved.body as SessionView).dates].map((date) => date.id)
    expect(new Set(ids).size).toBe(4)
  })

  test('is copied with its enrolment; the deadlines move with the dates, or are removed with them', async () => {
    const session = await desk.session(undefined, {
      dates: [MARCH],
      enrolment: { mode: 'open', until: '2027-03-08T12:00', leaveUntil: '2027-03-09T12:00', departments: ['Care'] },
    })
    const first = new Date(Date.parse(MARCH.start.slice(0, 10)) + 7 * 86_400_000).toISOString().slice(0, 10)
    const moved = await trainer.post(`/api/sessions/${session.id}/copy`, { firstDate: first })
    expect((moved.body as SessionView).enrolment).toEqual({
      mode: 'open',
      until: '2027-03-15T12:00',
      leaveUntil: '2027-03-16T12:00',
      departments: ['Care'],
    })
    const undated = await trainer.post(`/api/sessions/${session.id}/copy`, {})
    expect((undated.body as SessionView).enrolment).toEqual({ mode: 'open', departments: ['Care'] })
  })

  test('is deleted, and is gone from its training', async () => {
    const session = await desk.session()
    expect((await trainer.delete(`/api/sessions/${session.id}`, quoted('old'))).status).toBe(412)
    expect((await trainer.delete(`/api/sessions/${session.id}`, quoted(session.etag))).status).toBe(204)
    expect((await trainer.get(`/api/sessions/${session.id}`)).status).toBe(404)
    expect((await trainer.get(`/api/trainings/${session.trainingId}`)).body).toMatchObject({ sessions: 0 })
  })
})

describe('the texts of an invitation', () => {
  test('are cleaned when they are saved', async () => {
    const session = await desk.session(undefined, {
      invitation: {
        text: '<p onclick="x()">Hi<script>alert(1)</script> <a href="javascript:x">there</a></p><img src=x onerror=alert(1)>',
      },
    })
    expect(session.invitation.text).toBe('<p>Hi <span>there</span></p>')
    const changed = await trainer.patch(`/api/sessions/${session.id}`, {
      invitation: { text: '<iframe src="//evil.example"></iframe>' },
    })
    expect(changed.body).toMatchObject({ invitation: { text: '' } })
  })

  test('with unknown placeholders are refused, with their names', async () => {
    const session = await desk.session()
    const { status, body } = await trainer.patch(`/api/sessions/${session.id}`, {
      invitation: { title: 'For {participant}', text: '<p>{training} {first_name} {<b>foo</b>}</p>' },
    })
    expect(status).toBe(400)
    const { fields } = (body as { error: { details: { fields: { path: string; message: string }[] } } }).error.details
    expect(fields.map(({ path }) => path)).toEqual(['invitation.title', 'invitation.text'])
    expect(fields[0]?.message).toContain('{participant}')
    expect(fields[1]?.message).toMatch(/\{first_name\}, \{foo\}/)
    expect(await desk.read(session.id)).toEqual(session)
  })
})

describe('lists of sessions', () => {
  let own: Rollcall
  let ownDesk: TrainingDesk
  let lines: (query: string) => Promise<SessionLine[]>
  beforeAll(async () => {
    own = await startRollcall({ people: 3 })
    ownDesk = trainingDesk(own)
    lines = async (query) =>
      ((await own.as('trainer').get(`/api/sessions?${query}`)).body as { items: SessionLine[] }).items
    const aid = await ownDesk.training({ title: 'First aid' })
    const fire = await ownDesk.training({ title: 'Fire drill' })
    await ownDesk.session(aid.id, { title: 'B, in April', reference: 'HR-B', dates: [APRIL] })
    await ownDesk.session(aid.id, {
      title: 'A, in March',
      dates: [MARCH, { ...APRIL, start: '2027-06-01T09:00', end: '2027-06-02T10:00' }],
      trainers: [{ name: 'Guest' }],
    })
    await ownDesk.session(fire.id, { title: 'No dates yet' })
  })
  afterAll(() => own.stop())
  const titles = async (query: string) => (await lines(query)).map(({ title }) => title)

  test('are ordered by their first date', async () => {
    expect(await titles('')).toEqual(['No dates yet', 'A, in March', 'B, in April'])
    expect((await lines(''))[1]).toMatchObject({
      trainingTitle: 'First aid',
      trainers: ['Guest'],
      invitations: 'notSent',
      seats: { taken: 0, waiting: 0 },
    })
  })

  test('are limited to the days of a calendar, both included', async () => {
    expect(await titles('from=2027-03-10&to=2027-03-31')).toEqual(['A, in March'])
    expect(await titles('from=2027-04-14&to=2027-04-14')).toEqual(['B, in April'])
    expect(await titles('from=2027-06-02')).toEqual(['A, in March'])
    expect(await titles('to=2027-03-09')).toEqual([])
    expect((await own.as('trainer').get('/api/sessions?from=soon')).status).toBe(400)
  })

  test('are searched by title, training and reference', async () => {
    expect(await titles('search=fire')).toEqual(['No dates yet'])
    expect(await titles('search=hr-b')).toEqual(['B, in April'])
    expect(await titles('search=first march')).toEqual(['A, in March'])
  })

  test('are read page by page, also when limited', async () => {
    const trainer = own.as('trainer')
    for (const query of ['', '&from=2027-01-01']) {
      const seen: string[] = []
      let cursor = ''
      for (;;) {
        const { body } = await trainer.get(`/api/sessions?limit=1${query}${cursor && `&cursor=${cursor}`}`)
        const page = body as { items: SessionLine[]; nextCursor?: string }
        seen.push(...page.items.map(({ title }) => title))
        if (page.nextCursor === undefined) break
        cursor = page.nextCursor
      }
      expect(seen).toEqual(await titles(query.slice(1)))
    }
  })

  test('can be limited to one training', async () => {
    const [line] = await lines('search=fire')
    expect(
      ((await own.as('trainer').get(`/api/trainings/${line?.trainingId ?? ''}/sessions`)).body as { items: unknown[] })
        .items,
    ).toHaveLength(1)
    expect((await own.as('trainer').get('/api/trainings/nothing/sessions')).status).toBe(404)
  })
})
