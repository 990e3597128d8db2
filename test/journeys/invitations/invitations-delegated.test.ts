import { describe, expect, test } from 'vitest'
import { addPasswordAccount, grantConsent } from '../../helpers/consent.ts'
import {
  addPerson,
  addSession,
  changeSession,
  mailsByKind,
  preview,
  send,
  startPlanning,
  stateOf,
  trySend,
} from '../../helpers/plan-training.ts'

const errorIn = (answer: { body: unknown }) => (answer.body as { error: { code: string } }).error

/** Rollcall whose service user sends the invitations. */
async function startWithServiceUser() {
  const planned = await startPlanning()
  const id = await addPasswordAccount(planned.rollcall)
  expect((await grantConsent(planned.rollcall, id)).status).toBe(200)
  const saved = await planned.rollcall
    .as('admin')
    .put('/api/settings/training', { invitationType: 'MicrosoftGraph', invitationSynchronizationAccountId: id })
  expect(saved.status).toBe(200)
  return { ...planned, accountId: id }
}

describe('invitations of a service user', () => {
  test('are sent from the user’s own mailbox, and so are changes and the cancellation', async () => {
    const planned = await startWithServiceUser()
    await using rollcall = planned.rollcall
    const session = await addSession(planned, { people: 3, invitation: { onlineSession: true } })
    const sent = await send(planned, session.id)
    expect(sent.dates.map(({ action, result }) => [action, result])).toEqual([['create', 'done']])
    const [event] = rollcall.tenant.events()
    const owner = rollcall.tenant.serviceUser.username
    expect(event).toMatchObject({ organiser: owner, isOnline: true })
    expect((await stateOf(planned, session.id)).dates[0]?.organiser?.toLowerCase()).toBe(owner.toLowerCase())
    expect(Object.keys(rollcall.tenant.asked.byRoute).some((route) => route.startsWith('POST /me/'))).toBe(true)

    await changeSession(planned, session.id, addPerson(planned.people[7]?.id ?? ''))
    expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'attendees', result: 'done' })
    expect(rollcall.tenant.events()[0]?.attendees).toHaveLength(4)
    expect((await stateOf(planned, session.id)).dates[0]?.state).toBe('sent')
    await rollcall.as('trainer').post(`/api/sessions/${session.id}/cancel`, { comment: 'Off.' })
    expect(mailsByKind(planned)).toEqual({ invitation: 4, cancellation: 4 })
    expect(rollcall.tenant.events()).toEqual([])
    expect(rollcall.tenant.asked.passwordAttempts).toBe(0)
  })

  test('that were sent are kept up to date by the app the account was moved to', async () => {
    const planned = await startWithServiceUser()
    await using rollcall = planned.rollcall
    const { ids } = rollcall.tenant
    const session = await addSession(planned, { people: 3 })
    await send(planned, session.id)
    const moved = await rollcall.as('admin').post(`/api/remote-accounts/${planned.accountId}/move-to-application`, {
      tenantId: ids.tenantId,
      clientId: ids.graphAppClientId,
      clientSecret: ids.graphAppSecret,
    })
    expect(moved.status).toBe(200)
    await changeSession(planned, session.id, addPerson(planned.people[8]?.id ?? ''))
    await send(planned, session.id)
    const events = rollcall.tenant.events()
    expect(events).toHaveLength(1)
    expect(events[0]?.attendees).toHaveLength(4)
    expect(events[0]?.organiser).toBe(rollcall.tenant.serviceUser.username)
  })

  test('report at once that someone withdrew the account’s consent', async () => {
    const planned = await startWithServiceUser()
    await using rollcall = planned.rollcall
    const session = await addSession(planned, {
      people: 3,
      dates: [{}, { start: '2027-03-17T13:00', end: '2027-03-17T16:00' }],
    })
    const { revision } = await preview(planned, session.id)
    rollcall.tenant.withdrawConsent()
    // An hour later, when the access token that the preview used has expired.
    rollcall.ctx.graph.forget(planned.accountId)
    const answer = await trySend(planned, session.id, { revision })
    const said = answer.status === 200 ? JSON.stringify(answer.body) : errorIn(answer).code
    expect(said).toContain('consent_withdrawn')
    expect(rollcall.tenant.events()).toEqual([])
    expect(rollcall.tenant.asked.passwordAttempts).toBe(0)
  })
})

test('after a change of account, existing meetings stay with their mailbox, and new dates go out from the new one', async () => {
  const planned = await startPlanning({ people: 30 })
  await using rollcall = planned.rollcall
  const session = await addSession(planned, { people: 2 })
  await send(planned, session.id)
  const shared = rollcall.tenant.ids.mailbox
  await rollcall
    .as('admin')
    .patch(`/api/remote-accounts/${planned.accountId}`, { mailbox: shared.replace('training@', 'facilities@') })
  rollcall.tenant.clearMails()
  await changeSession(planned, session.id, addPerson(planned.people[6]?.id ?? ''))
  await changeSession(planned, session.id, ({ dates }) => ({
    dates: [
      ...dates,
      { id: 'a-second-date', start: '2027-04-10T09:00', end: '2027-04-10T12:00', timeZone: 'Europe/Brussels' },
    ],
  }))
  const sent = await send(planned, session.id)
  expect(sent.dates.map(({ action, result }) => [action, result])).toEqual([
    ['attendees', 'done'],
    ['create', 'done'],
  ])
  expect(
    rollcall.tenant
      .events()
      .map(({ organiser }) => organiser)
      .sort(),
  ).toEqual([shared.replace('training@', 'facilities@'), shared].sort())
  expect(mailsByKind(planned)).toEqual({ invitation: 1 + 3 })

  // From now on by e-mail; meetings sent through Graph stay with Graph until they are cancelled.
  await rollcall.as('admin').put('/api/settings/training', { invitationType: 'Email' })
  rollcall.tenant.clearMails()
  await changeSession(planned, session.id, addPerson(planned.people[7]?.id ?? ''))
  expect((await send(planned, session.id)).dates.map(({ action, result }) => [action, result])).toEqual([
    ['attendees', 'done'],
    ['attendees', 'done'],
  ])
  expect(mailsByKind(planned)).toEqual({ invitation: 2 })
})
