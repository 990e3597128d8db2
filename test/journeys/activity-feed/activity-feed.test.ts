import { expect, test } from 'vitest'
import { addSession, changeSession, expectOk, send, type Planned } from '../../helpers/plan-training.ts'
import { startFeedDesk, TEAMS_APP_ID } from '../../helpers/feed-desk.ts'

const personAt = ({ people }: Planned, place: number) => people[place]?.id ?? ''

/** A roster the trainer made, so that the seat rules apply. */
async function giveUp(planned: Planned, sessionId: string, employee: string): Promise<void> {
  const trainer = planned.rollcall.as('trainer')
  const { participants } = (await trainer.get(`/api/sessions/${sessionId}`)).body as {
    participants: { employee: string; status: string }[]
  }
  const next = participants.map(({ employee: one, status }) => ({
    employee: one,
    status: one === employee ? 'Cancelled' : status,
  }))
  expectOk(await trainer.put(`/api/sessions/${sessionId}/participants`, { participants: next }))
}

const FULL = (planned: Planned) => ({
  people: [personAt(planned, 0)],
  waiting: [personAt(planned, 1)],
  capacity: 1,
})

test('no one is notified until an admin turns the activity feed on', async () => {
  const desk = await startFeedDesk({ off: true })
  await using rollcall = desk.planned.rollcall
  const session = await addSession(desk.planned, FULL(desk.planned))
  await giveUp(desk.planned, session.id, personAt(desk.planned, 0))
  const run = await desk.night()
  expect(run.status).toBe('succeeded')
  expect(run.figures).not.toHaveProperty('newsSent')
  expect(rollcall.tenant.notifications).toEqual([])
})

test('whoever moves up from the waiting list is notified once in Teams, with a link to My page', async () => {
  const desk = await startFeedDesk()
  await using _rollcall = desk.planned.rollcall
  const session = await addSession(desk.planned, FULL(desk.planned))
  expect((await desk.night()).figures).toMatchObject({ newsSent: 0 })
  await giveUp(desk.planned, session.id, personAt(desk.planned, 0))
  expect((await desk.night({ dryRun: true })).figures).not.toHaveProperty('newsSent')
  expect((await desk.night()).figures).toMatchObject({ newsSent: 1, newsNotInstalled: 0 })
  expect((await desk.night()).figures).toMatchObject({ newsSent: 0 })
  const [told, ...more] = desk.feed()
  expect(more).toEqual([])
  expect(desk.feed(1)).toEqual([told])
  expect(told).toMatchObject({
    activityType: 'seatFreed',
    topic: 'First aid: Spring',
    preview: 'A seat opened for you on Wednesday 10 March 2027, 09:00–12:00 (Europe/Brussels), Room 1.',
    parameters: { training: 'First aid' },
  })
  const link = new URL(told?.webUrl ?? '')
  expect(`${link.origin}${link.pathname}`).toBe(`https://teams.microsoft.com/l/entity/${TEAMS_APP_ID}/trainings`)
  expect(JSON.parse(link.searchParams.get('context') ?? '')).toEqual({ subEntityId: '/my' })
  expect(told?.webUrl).not.toContain('+')
})

test('each notification is in the person’s language from HR, otherwise in that of the invitation', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  const { planned } = desk
  const admin = rollcall.as('admin')
  for (const [place, language] of [
    [1, 'nl-BE'],
    [2, 'de'],
  ] as const)
    expectOk(await admin.patch(`/api/employees/${personAt(planned, place)}`, { language }))
  const session = await addSession(planned, {
    people: [personAt(planned, 0)],
    waiting: [1, 2, 3].map((place) => personAt(planned, place)),
    capacity: 1,
    invitation: { language: 'fr' },
  })
  await changeSession(planned, session.id, () => ({ capacity: 3 }))
  await giveUp(planned, session.id, personAt(planned, 0))
  await desk.night()
  expect(desk.feed(1)[0]?.preview).toMatch(/^Er is een plaats voor u vrijgekomen op woensdag 10 maart 2027/)
  expect(desk.feed(2)[0]?.preview).toMatch(/^Für Sie ist ein Platz frei geworden: Mittwoch, 10. März 2027/)
  expect(desk.feed(3)[0]?.preview).toMatch(/^Une place s’est libérée pour vous\u202f: mercredi 10 mars 2027/)
})

test('whoever gets the meeting in Outlook isn’t also notified of the seat in Teams', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  const auto = { resendAutomatically: true, sendFirst: true as const }
  const session = await addSession(desk.planned, { ...FULL(desk.planned), invitation: auto })
  await desk.night()
  await giveUp(desk.planned, session.id, personAt(desk.planned, 0))
  rollcall.tenant.clearMails()
  expect((await desk.night()).figures).toMatchObject({ newsSent: 0 })
  expect(rollcall.tenant.mails.map(({ kind }) => kind)).toContain('invitation')
  rollcall.letPass(24)
  await desk.night()
  expect(desk.feed(1)).toEqual([])
})

test('from the morning before, people are reminded of a training, except those away and those Outlook just told', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  const { planned } = desk
  const date = { start: '2027-01-07T09:00', end: '2027-01-07T12:00', location: 'Hall 2' }
  await addSession(planned, { people: [personAt(planned, 0), personAt(planned, 1)], dates: [date] })
  const absences = [{ from: '2027-01-07', until: '2027-01-07' }]
  expectOk(await rollcall.as('admin').patch(`/api/employees/${personAt(planned, 1)}`, { absences }))
  const loud = await addSession(planned, { people: [personAt(planned, 2)], dates: [date] })
  expect((await desk.night()).figures).toMatchObject({ newsSent: 0 })
  // The 6th, 09:00 in Brussels.
  rollcall.letPass(22)
  await send(planned, loud.id)
  await desk.night()
  expect(desk.feed()).toMatchObject([
    { activityType: 'tomorrow', preview: 'Thursday 7 January 2027, 09:00–12:00 (Europe/Brussels), Hall 2.' },
  ])
  expect(desk.feed(0)).toHaveLength(1)
  rollcall.letPass(3)
  await desk.night()
  expect(desk.feed()).toHaveLength(1)
})

test('whoever hasn’t answered for three days is asked once, and not within an hour of an Outlook reminder', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  const { planned } = desk
  const session = await addSession(planned, { people: 2 })
  await send(planned, session.id)
  const [event] = rollcall.tenant.events()
  rollcall.tenant.reply(planned.people[1]?.address ?? '', event?.id ?? '', 'accepted')
  rollcall.letPass(71)
  await desk.night()
  expect(desk.feed()).toEqual([])
  rollcall.letPass(2)
  expectOk(
    await rollcall.as('trainer').post(`/api/sessions/${session.id}/invitation/remind`, { comment: 'Are you coming?' }),
  )
  await desk.night()
  expect(desk.feed()).toEqual([])
  rollcall.letPass(2)
  await desk.night()
  await desk.night()
  expect(desk.feed()).toMatchObject([{ activityType: 'notAnswered' }])
  expect(desk.feed(0)).toHaveLength(1)
})

test('people of a cancelled session are offered another open one, an hour after Outlook told them', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  const { planned } = desk
  const session = await addSession(planned, {
    people: [0, 1].map((place) => personAt(planned, place)),
    waiting: [personAt(planned, 2)],
    capacity: 2,
  })
  await send(planned, session.id)
  const other = await addSession(planned, { title: 'Summer', people: [personAt(planned, 1)] })
  const dates = [{ ...other.dates[0], start: '2027-06-02T09:00', end: '2027-06-02T12:00' }]
  await changeSession(planned, other.id, () => ({ trainingId: session.trainingId, dates: dates as typeof other.dates }))
  const trainer = rollcall.as('trainer')
  expectOk(await trainer.post(`/api/sessions/${session.id}/cancel`, { comment: 'The trainer is ill.' }))
  await desk.night()
  expect(desk.feed()).toEqual([])
  await changeSession(planned, other.id, () => ({ enrolment: { mode: 'open' } }))
  await desk.night()
  expect(desk.feed()).toHaveLength(1)
  expect(desk.feed(2)).toMatchObject([{ activityType: 'cancelled' }])
  rollcall.letPass(2)
  await desk.night()
  await desk.night()
  expect(desk.feed(1)).toEqual([])
  expect(desk.feed(0)).toMatchObject([
    {
      preview: 'The session on Wednesday 10 March 2027 was cancelled. You can join on Wednesday 2 June 2027 instead.',
    },
  ])
  expect(new URL(desk.feed(0)[0]?.webUrl ?? '').searchParams.get('webUrl')).toBe(
    `https://rollcall.example.test/tab/#/catalogue/${other.id}`,
  )
})

test('an admin chooses what people are notified about', async () => {
  const desk = await startFeedDesk()
  await using _rollcall = desk.planned.rollcall
  await desk.setFeed({ activityFeedKinds: ['tomorrow'] })
  const session = await addSession(desk.planned, FULL(desk.planned))
  await giveUp(desk.planned, session.id, personAt(desk.planned, 0))
  expect((await desk.night()).figures).toMatchObject({ newsSent: 0 })
})

test('in the demo, a person finds their notices as Teams would show them, and no one else’s', async () => {
  const desk = await startFeedDesk({ hostPage: true })
  const { rollcall, people } = desk.planned
  await using _rollcall = rollcall
  const session = await addSession(desk.planned, FULL(desk.planned))
  await desk.night()
  await giveUp(desk.planned, session.id, personAt(desk.planned, 0))
  await desk.night()
  const feedAt = async (place: number) => {
    const answer = await fetch(`${rollcall.url}/demo-tenant/data/feed?as=${people[place]?.address ?? ''}`)
    expect(answer.status).toBe(200)
    return ((await answer.json()) as { lines: unknown[] }).lines
  }
  expect(await feedAt(1)).toEqual([
    {
      title: 'You have a seat: First aid',
      topic: 'First aid: Spring',
      preview: expect.stringContaining('A seat opened for you') as string,
      at: expect.any(String) as string,
    },
  ])
  expect(await feedAt(0)).toEqual([])
})
