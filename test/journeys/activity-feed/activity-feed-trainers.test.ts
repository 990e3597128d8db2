import { expect, test } from 'vitest'
import type { SessionLine } from '../../../api/features/trainings/sessions/contract.ts'
import { addSession, changeSession, expectOk, send, type Planned } from '../../helpers/plan-training.ts'
import { startFeedDesk } from '../../helpers/feed-desk.ts'

const personAt = ({ people }: Planned, place: number) => people[place]?.id ?? ''
const TRAINER = 5
const MANAGER = 6

async function needsOf({ rollcall }: Planned): Promise<SessionLine['needs']> {
  const { items } = (await rollcall.as('trainer').get('/api/sessions')).body as { items: SessionLine[] }
  return items[0]?.needs
}

async function withTrainer(planned: Planned, sessionId: string, change: object = {}): Promise<void> {
  await changeSession(planned, sessionId, () => ({
    trainers: [{ employee: personAt(planned, TRAINER), invited: false }],
    ...change,
  }))
}

test('a manager who hasn’t answered for a day is reminded once; after three days the trainer is asked to decide', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  const { planned } = desk
  const session = await addSession(planned, { people: [] })
  await withTrainer(planned, session.id)
  expectOk(await rollcall.as('admin').patch(`/api/employees/${personAt(planned, MANAGER)}`, { language: 'nl' }))
  await rollcall.ctx.store.enrolmentRequests.insert({
    id: `${session.id}.${personAt(planned, 0)}`,
    sessionId: session.id,
    employee: personAt(planned, 0),
    managerUserId: desk.userId(MANAGER),
    askedAt: rollcall.clock.now().toISOString(),
  })
  await desk.night()
  expect(desk.feed()).toEqual([])
  expect(await needsOf(planned)).toBeUndefined()
  rollcall.letPass(25)
  await desk.night()
  await desk.night()
  expect(desk.feed()).toEqual(desk.feed(MANAGER))
  expect(desk.feed(MANAGER)).toMatchObject([
    {
      activityType: 'approvalWaiting',
      parameters: { person: planned.people[0]?.name, training: 'First aid' },
      preview: expect.stringMatching(/^Keur goed of wijs af op Mijn pagina/) as unknown,
    },
  ])
  rollcall.letPass(48)
  await desk.night()
  await desk.night()
  expect(desk.feed(MANAGER)).toHaveLength(1)
  expect(desk.feed(TRAINER)).toMatchObject([{ activityType: 'trainerDecides' }])
  expect(desk.feed(TRAINER)[0]?.webUrl).toContain(encodeURIComponent(`/sessions/${session.id}/participants`))
  expect(await needsOf(planned)).toEqual({ requests: 1, lateDeclines: 0 })
  const decide = `/api/sessions/${session.id}/requests/${personAt(planned, 0)}/decide`
  expectOk(await rollcall.as('trainer').post(decide, { approve: true }))
  expect(await needsOf(planned)).toBeUndefined()
})

test.each([false, true])(
  'a decline after the last moment to leave tells the trainer: on the session, on Home and in Teams (the decline frees the seat: %s)',
  async (declineFreesSeat) => {
    const desk = await startFeedDesk()
    await using rollcall = desk.planned.rollcall
    const { planned } = desk
    const trainer = rollcall.as('trainer')
    await desk.setFeed({ declineFreesSeat })
    const session = await addSession(planned, { people: 3 })
    const enrolment = { mode: 'open', leaveUntil: '2027-01-06T12:00' } as const
    await withTrainer(planned, session.id, { enrolment })
    await send(planned, session.id)
    const [event] = rollcall.tenant.events()
    const decline = (place: number) =>
      rollcall.tenant.reply(planned.people[place]?.address ?? '', event?.id ?? '', 'declined')
    decline(0)
    await desk.night()
    expect(await needsOf(planned)).toBeUndefined()
    rollcall.letPass(48)
    decline(1)
    await desk.night()
    await desk.night()
    expect(await needsOf(planned)).toEqual({ requests: 0, lateDeclines: 1 })
    const { participants } = (await trainer.get(`/api/sessions/${session.id}`)).body as {
      participants: { employee: string; status: string; declinedLateAt?: string }[]
    }
    const late = participants.filter(({ declinedLateAt }) => declinedLateAt !== undefined)
    expect(late).toMatchObject([
      { employee: personAt(planned, 1), status: declineFreesSeat ? 'Cancelled' : 'Subscribed' },
    ])
    expect(desk.feed()).toMatchObject([
      { activityType: 'lateDecline', parameters: { person: planned.people[1]?.name, training: 'First aid' } },
    ])
    expect(desk.feed(TRAINER)).toHaveLength(1)
    // Someone the trainer removes no longer needs an approval.
    const rest = participants.filter(({ employee }) => employee !== personAt(planned, 1))
    const kept = rest.map(({ employee, status }) => ({ employee, status }))
    expectOk(await trainer.put(`/api/sessions/${session.id}/participants`, { participants: kept }))
    expect(await needsOf(planned)).toBeUndefined()
  },
)

test('someone who declines late and accepts after all is no longer reported', async () => {
  const desk = await startFeedDesk({ off: true })
  await using rollcall = desk.planned.rollcall
  const { planned } = desk
  const session = await addSession(planned, { people: 2 })
  await withTrainer(planned, session.id, { enrolment: { mode: 'open', leaveUntil: '2027-01-05T08:00' } })
  await send(planned, session.id)
  const [event] = rollcall.tenant.events()
  for (const [answer, expected] of [
    ['declined', { requests: 0, lateDeclines: 1 }],
    ['accepted', undefined],
  ] as const) {
    rollcall.tenant.reply(planned.people[0]?.address ?? '', event?.id ?? '', answer)
    expectOk(await rollcall.as('trainer').post(`/api/sessions/${session.id}/invitation/replies`))
    expect(await needsOf(planned), answer).toEqual(expected)
  }
})
