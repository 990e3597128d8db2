import { expect, test } from 'vitest'
import {
  addPerson,
  addSession,
  changeSession,
  expectOk,
  mailsByKind,
  preview,
  send,
  startPlanning,
  stateOf,
  takeOff,
  type Planned,
} from '../../helpers/plan-training.ts'

/** The first two employees share one address. */
async function startSharing(options: Parameters<typeof startPlanning>[0] = {}): Promise<Planned> {
  const planned = await startPlanning({ people: 20, ...options })
  const [first, second] = planned.people
  const answer = await planned.rollcall
    .as('admin')
    .patch(`/api/employees/${second?.id ?? ''}`, { email: first?.address ?? '' })
  expectOk(answer)
  return planned
}

test('two people with one address are both named in the forecast, state and roster, and get one mail with both names', async () => {
  const planned = await startSharing()
  await using rollcall = planned.rollcall
  const [ann, bob, eve] = planned.people
  if (!ann || !bob || !eve) throw new Error('The company is too small.')
  const session = await addSession(planned, { people: 3 })
  const forecast = await preview(planned, session.id)
  expect(forecast.mails).toEqual({ new: 2, updated: 0, cancelled: 0, undisturbed: 0 })
  expect(forecast.dates[0]?.recipients).toEqual([
    { employee: ann.id, name: ann.name, address: ann.address, mail: 'new' },
    { employee: bob.id, name: bob.name, address: ann.address, mail: 'new', sharesWith: ann.name },
    { employee: eve.id, name: eve.name, address: eve.address, mail: 'new' },
  ])
  expect(forecast.problems).toContainEqual(
    expect.objectContaining({
      severity: 'warn',
      code: 'address_shared',
      message: expect.stringContaining(`${ann.name}, ${bob.name}`) as string,
    }),
  )
  await send(planned, session.id)
  expect(mailsByKind(planned)).toEqual({ invitation: 2 })
  const [event] = rollcall.tenant.events()
  expect(event?.attendees.map(({ name }) => name)).toEqual([`${ann.name}, ${bob.name}`, eve.name])
  rollcall.tenant.reply(ann.address, event?.id ?? '', 'accepted')
  expectOk(await rollcall.as('trainer').post(`/api/sessions/${session.id}/invitation/replies`))
  expect((await stateOf(planned, session.id)).dates[0]).toMatchObject({
    state: 'sent',
    participants: [
      { employee: ann.id, sent: true, response: 'accepted' },
      { employee: bob.id, sent: true, response: 'accepted', sharesWith: ann.name },
      { employee: eve.id, sent: true, response: 'none' },
    ],
  })
  const roster = await rollcall.as('trainer').get(`/api/sessions/${session.id}/roster.csv`)
  const lines = Buffer.from(roster.bytes).toString('utf8').split('\r\n')
  expect(lines.filter((line) => line.includes('accepted'))).toHaveLength(2)

  // One of them leaves: the other keeps the meeting, and no cancellation is sent.
  rollcall.tenant.clearMails()
  await changeSession(planned, session.id, takeOff(ann.id))
  expect((await preview(planned, session.id)).mails).toMatchObject({ new: 0, cancelled: 0 })
  await send(planned, session.id)
  expect(mailsByKind(planned)).toEqual({})
  expect((await stateOf(planned, session.id)).dates[0]?.participants.map(({ employee }) => employee)).toEqual([
    bob.id,
    eve.id,
  ])
})

test('someone whose address already has the meeting is added without a mail', async () => {
  const planned = await startSharing()
  await using _rollcall = planned.rollcall
  const [ann, bob] = planned.people
  if (!ann || !bob) throw new Error('The company is too small.')
  const session = await addSession(planned, { people: [ann.id] })
  await send(planned, session.id)
  await changeSession(planned, session.id, addPerson(bob.id))
  const { dates, mails } = await preview(planned, session.id)
  expect(mails).toEqual({ new: 0, updated: 0, cancelled: 0, undisturbed: 1 })
  expect(dates[0]).toMatchObject({ action: 'none', recipients: [{ name: ann.name }, { name: bob.name, mail: 'none' }] })
  expect((await stateOf(planned, session.id)).dates[0]).toMatchObject({
    state: 'sent',
    participants: [{ employee: ann.id }, { employee: bob.id, sent: true, sharesWith: ann.name }],
  })
})

test('a decline from an address that two people share frees no seat', async () => {
  const planned = await startSharing()
  await using rollcall = planned.rollcall
  const settings = { invitationType: 'MicrosoftGraph', invitationSynchronizationAccountId: planned.accountId }
  expectOk(await rollcall.as('admin').put('/api/settings/training', { ...settings, declineFreesSeat: true }))
  const session = await addSession(planned, { people: 2, capacity: 2, waiting: [planned.people[5]?.id ?? ''] })
  await send(planned, session.id)
  rollcall.tenant.reply(planned.people[0]?.address ?? '', rollcall.tenant.events()[0]?.id ?? '', 'declined')
  expectOk(await rollcall.as('trainer').post(`/api/sessions/${session.id}/invitation/replies`))
  const stored = await rollcall.ctx.store.sessions.get(session.id)
  expect(stored?.participants.map(({ status }) => status)).toEqual(['Subscribed', 'Subscribed', 'Waiting'])
})
