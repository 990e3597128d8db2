import { expect, test } from 'vitest'
import type { PlantedFault } from '../../../api/demo-tenant/faults.ts'
import { addSession, changeSession, expectOk } from '../../helpers/plan-training.ts'
import { ROLES, startFeedDesk, type FeedDesk } from '../../helpers/feed-desk.ts'

const FEED = /sendActivityNotification$/

/** This many people from the waiting list now have a seat. */
async function seatsFor(desk: FeedDesk, count: number): Promise<void> {
  const people = desk.planned.people.slice(0, count).map(({ id }) => id)
  const session = await addSession(desk.planned, { people: [], waiting: people, capacity: 1 })
  const at = desk.planned.rollcall.clock.now().toISOString()
  await changeSession(desk.planned, session.id, ({ participants }) => ({
    capacity: count,
    participants: participants.map((one) => ({ ...one, status: 'Subscribed' as const, movedUpAt: at })),
  }))
}

const asked = ({ planned }: FeedDesk) =>
  planned.rollcall.tenant.asked.byRoute['POST /users/{id}/teamwork/sendActivityNotification'] ?? 0

const LOST: PlantedFault[] = [
  { kind: 'lost_answer', as: 'reset', on: FEED },
  { kind: 'lost_answer', as: 504, on: FEED },
  { kind: 'server_error', status: 500, on: FEED },
]

test.each(LOST)('no one is notified twice when an answer is lost: %o', async (fault) => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  await seatsFor(desk, 2)
  rollcall.tenant.faults.plant(fault)
  expect((await desk.night()).figures).toMatchObject({ newsSent: 1, newsUncertain: 1 })
  expect((await desk.night()).figures).toMatchObject({ newsSent: 0, newsUncertain: 0 })
  expect(asked(desk)).toBe(2)
  for (const place of [0, 1]) expect(desk.feed(place).length).toBeLessThan(2)
})

test('a kill between the note and the answer leads to no second notification', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  await seatsFor(desk, 1)
  await desk.night()
  const [known] = (await rollcall.ctx.store.news.page({ limit: 5 })).items
  expect(known).toMatchObject({ kind: 'seatFreed', state: 'sent' })
  // As a process leaves it that stops before the answer arrives.
  await rollcall.ctx.store.news.change(known?.id ?? '', (record) => ({ ...record, state: 'begun' }))
  expect((await desk.night()).figures).toMatchObject({ newsSent: 0 })
  expect(desk.feed()).toHaveLength(1)
})

test('when Teams asks to slow down, nothing is sent early, left out or sent twice', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  await seatsFor(desk, 3)
  rollcall.tenant.faults.plant({ kind: 'throttled', retryAfter: 30, times: 2, on: FEED })
  expect((await desk.night()).figures).toMatchObject({ newsSent: 3 })
  expect(rollcall.tenant.asked.earlyCalls).toBe(0)
  expect(desk.feed()).toHaveLength(3)
})

test('what Teams keeps putting off is sent by the next run', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  await seatsFor(desk, 2)
  rollcall.tenant.faults.plant({ kind: 'throttled', retryAfter: 5, times: 4, on: FEED })
  expect((await desk.night()).figures).toMatchObject({ newsSent: 0, newsFailed: 1 })
  expect((await desk.night()).figures).toMatchObject({ newsSent: 2, newsFailed: 0 })
})

test('a person without the app is no error: it is counted, and the others are notified', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  rollcall.tenant.uninstallApp(desk.userId(0))
  await seatsFor(desk, 2)
  const run = await desk.night()
  expect(run).toMatchObject({ status: 'succeeded', figures: { newsSent: 1, newsNotInstalled: 1, newsFailed: 0 } })
  expect((await desk.night()).figures).toMatchObject({ newsNotInstalled: 0 })
  expect(asked(desk)).toBe(2)
})

test('a person Entra ID doesn’t know is counted the same way', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  const nobody = { email: 'nobody@contoso.example', entraUserId: null }
  expectOk(await rollcall.as('admin').patch(`/api/employees/${desk.planned.people[0]?.id ?? ''}`, nobody))
  await seatsFor(desk, 2)
  expect((await desk.night()).figures).toMatchObject({ newsSent: 1, newsNotInstalled: 1 })
})

test('a missing permission stops the sending, shows on the account, and is made up for once granted', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  rollcall.tenant.setRoles(ROLES.slice(0, 3))
  await seatsFor(desk, 6)
  expect(await desk.night()).toMatchObject({ status: 'succeeded', figures: { newsSent: 0, newsFailed: 1 } })
  expect(asked(desk)).toBe(3)
  const account = async () =>
    (await rollcall.as('admin').get(`/api/remote-accounts/${desk.feedAccountId}`)).body as { attention?: object }
  expect(await account()).toMatchObject({ attention: { code: 'activity_permission_missing' } })
  rollcall.tenant.setRoles(ROLES)
  rollcall.letPass(2)
  expect((await desk.night()).figures).toMatchObject({ newsSent: 6 })
  expect(await account()).not.toHaveProperty('attention')
})

test('with consent per person the token has no permission, and it works for those who consented', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  rollcall.tenant.setRoles(ROLES.slice(0, 3))
  rollcall.tenant.askPerPerson(true)
  for (const place of [0, 1]) rollcall.tenant.uninstallApp(desk.userId(place))
  await seatsFor(desk, 4)
  expect((await desk.night()).figures).toMatchObject({ newsSent: 2, newsNotInstalled: 2, newsFailed: 0 })
})

test('two runs at once notify everyone once', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  const second = { type: 'SessionInvitations', name: 'Second', schedule: '0 3 * * *', timeZone: 'UTC', enabled: true }
  const { id } = expectOk(await rollcall.as('admin').post('/api/service-tasks', second)).body as { id: string }
  await seatsFor(desk, 8)
  const runs = await Promise.all([desk.night(), rollcall.runTask(id)])
  expect(runs.map(({ status }) => status)).toEqual(['succeeded', 'succeeded'])
  expect(desk.feed()).toHaveLength(8)
  expect(runs.reduce((sum, { figures }) => sum + (figures?.['newsSent'] ?? 0), 0)).toBe(8)
})

test('deleted people leave no record of their notifications', async () => {
  const desk = await startFeedDesk()
  await using rollcall = desk.planned.rollcall
  await seatsFor(desk, 1)
  await desk.night()
  await rollcall.as('admin').delete(`/api/employees/${desk.planned.people[0]?.id ?? ''}`)
  expect(await rollcall.ctx.store.news.count()).toBe(0)
})

test('a service user can’t be chosen, nor an account without the Teams app', async () => {
  const desk = await startFeedDesk({ off: true })
  await using rollcall = desk.planned.rollcall
  const admin = rollcall.as('admin')
  const draft = { type: 'MicrosoftGraphPassword', name: 'User', cloud: 'global', username: 'training@contoso.example' }
  const { body } = await admin.post('/api/remote-accounts', { ...draft, password: 'x' })
  const user = (body as { id: string }).id
  for (const [activityFeedAccountId, teamsAppId, path] of [
    [user, '7f1c0a52-6d0e-4b8f-9a55-3c2b7c1d9e01', 'activityFeedAccountId'],
    [desk.feedAccountId, null, 'teamsAppId'],
  ] as const)
    expect(await admin.put('/api/settings/training', { activityFeedAccountId, teamsAppId })).toMatchObject({
      status: 400,
      body: { error: { code: 'validation_failed', details: { fields: [{ path }] } } },
    })
})
