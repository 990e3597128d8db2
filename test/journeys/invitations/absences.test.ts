import { describe, expect, test } from 'vitest'
import {
  addSession,
  expectOk,
  mailsByKind,
  preview,
  send,
  startPlanning,
  type Planned,
} from '../../helpers/plan-training.ts'

async function withPlanned(work: (planned: Planned) => Promise<void>): Promise<void> {
  const planned = await startPlanning({ people: 20 })
  await using _rollcall = planned.rollcall
  await work(planned)
}

const keep = async ({ rollcall, people }: Planned, at: number, fields: object) =>
  expectOk(await rollcall.as('admin').patch(`/api/employees/${people[at]?.id ?? ''}`, fields))

const codes = async (planned: Planned, id: string) =>
  (await preview(planned, id)).problems
    .filter(({ code }) => code === 'person_absent' || code === 'double_booked')
    .map(({ code, employee }) => [code, employee])

describe('people who are away on a date', () => {
  test('are named in the forecast and on the roster, left out, and invited when they are back', async () => {
    await withPlanned(async (planned) => {
      const { rollcall, people } = planned
      const [anna] = people
      await keep(planned, 0, { absences: [{ from: '2027-03-01', until: '2027-03-10' }] })
      const session = await addSession(planned)
      const forecast = await preview(planned, session.id)
      expect(forecast.mails).toMatchObject({ new: 2 })
      expect(forecast.problems).toMatchObject([{ code: 'person_absent', employee: anna?.id, severity: 'warn' }])
      const roster = expectOk(await rollcall.as('trainer').get(`/api/sessions/${session.id}`)).body
      expect(roster).toMatchObject({ participants: [{ away: [{ reason: 'absent', until: '2027-03-10' }] }, {}, {}] })
      await send(planned, session.id)
      expect(rollcall.tenant.events()[0]?.attendees).toHaveLength(2)
      rollcall.tenant.clearMails()
      await keep(planned, 0, { absences: [{ from: '2027-03-01', until: '2027-03-09' }] })
      expect((await preview(planned, session.id)).dates).toMatchObject([{ action: 'attendees' }])
      await send(planned, session.id)
      expect(mailsByKind(planned)).toEqual({ invitation: 1 })
    })
  })

  test('are invited to the other dates of the session, and to all if the trainer says so', async () => {
    await withPlanned(async (planned) => {
      const { rollcall, people } = planned
      await keep(planned, 0, { absences: [{ from: '2027-03-10', until: '2027-03-10' }] })
      const later = { start: '2027-03-11T09:00', end: '2027-03-11T12:00' }
      const session = await addSession(planned, { dates: [{}, later] })
      expect((await preview(planned, session.id)).mails).toMatchObject({ new: 5 })
      const participants = people.slice(0, 3).map(({ id }, at) => ({ employee: id, evenIfAway: at === 0 }))
      expectOk(await rollcall.as('trainer').put(`/api/sessions/${session.id}/participants`, { participants }))
      const forecast = await preview(planned, session.id)
      expect(forecast.mails).toMatchObject({ new: 6 })
      expect(forecast.problems[0]?.message).toContain('invited all the same')
    })
  })

  test.each([
    ['a date that ends at midnight takes nothing of the next day', '2027-03-10T20:00', '2027-03-11T00:00', 0],
    ['one that goes on after midnight does', '2027-03-10T20:00', '2027-03-11T02:00', 1],
    ['a night in which the clocks change is its two days', '2027-03-27T22:00', '2027-03-28T03:30', 0],
  ])('%s', async (_, start, end, count) => {
    await withPlanned(async (planned) => {
      await keep(planned, 0, { absences: [{ from: '2027-03-11', until: '2027-03-20' }, { from: '2027-03-29' }] })
      const session = await addSession(planned, { dates: [{ start, end }] })
      expect(await codes(planned, session.id)).toHaveLength(count)
    })
  })

  test('someone who hasn’t started yet or has left by the date counts as away', async () => {
    await withPlanned(async (planned) => {
      const { people } = planned
      await keep(planned, 0, { employedFrom: '2027-04-01' })
      await keep(planned, 1, { employedUntil: '2027-03-09' })
      await keep(planned, 2, { employedFrom: '2027-03-10', employedUntil: '2027-03-10' })
      const session = await addSession(planned)
      expect(await codes(planned, session.id)).toEqual([
        ['person_absent', people[0]?.id],
        ['person_absent', people[1]?.id],
      ])
      expect((await preview(planned, session.id)).mails).toMatchObject({ new: 1 })
    })
  })
})

describe('people in two sessions at the same time', () => {
  test('are named with the other session, also across zones and a clock change', async () => {
    await withPlanned(async (planned) => {
      const [anna, ben] = planned.people.map(({ id }) => id)
      // Summer time starts that night in Europe, and two weeks earlier in New York.
      const inBrussels = { start: '2027-03-29T15:00', end: '2027-03-29T16:00', timeZone: 'Europe/Brussels' }
      const inNewYork = { start: '2027-03-29T09:30', end: '2027-03-29T10:30', timeZone: 'America/New_York' }
      const justAfter = { start: '2027-03-29T16:00', end: '2027-03-29T17:00', timeZone: 'Europe/Brussels' }
      const own = await addSession(planned, { people: [anna ?? '', ben ?? ''], dates: [inBrussels] })
      await addSession(planned, { title: 'Overseas', people: [anna ?? ''], dates: [inNewYork] })
      await addSession(planned, { title: 'After', people: [ben ?? ''], dates: [justAfter] })
      const { problems, mails } = await preview(planned, own.id)
      expect(problems.filter(({ code }) => code === 'double_booked')).toMatchObject([
        { employee: anna, message: expect.stringContaining('Overseas') as string },
      ])
      expect(mails.new).toBe(2)
    })
  })
})

test('after their last day leavers lose their seats, and people who wait get them', async () => {
  await withPlanned(async (planned) => {
    const { rollcall, people } = planned
    const [anna, ben, cleo] = people.map(({ id }) => id)
    const session = await addSession(planned, { people: [anna ?? '', ben ?? ''], capacity: 2, waiting: [cleo ?? ''] })
    await keep(planned, 0, { employedUntil: '2027-01-06' })
    const task = { type: 'SessionInvitations', name: 'Nightly', schedule: '0 3 * * *', timeZone: 'UTC', enabled: true }
    const { id } = expectOk(await rollcall.as('admin').post('/api/service-tasks', task)).body as { id: string }
    const statuses = async () =>
      (await rollcall.ctx.store.sessions.get(session.id))?.participants.map(({ status }) => status)
    await rollcall.runTask(id)
    expect(await statuses()).toEqual(['Subscribed', 'Subscribed', 'Waiting'])
    rollcall.letPass(24)
    await rollcall.runTask(id)
    expect(await statuses()).toEqual(['Cancelled', 'Subscribed', 'Subscribed'])
  })
})
