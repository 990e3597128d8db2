import { expect, test } from 'vitest'
import { addPasswordAccount, grantConsent } from '../../helpers/consent.ts'
import {
  addPerson,
  addSession,
  changeSession,
  mailsByKind,
  send,
  startPlanning,
  stateOf,
} from '../../helpers/plan-training.ts'

test('an account of a service user sends from that user’s own calendar, changes it and cancels it there', async () => {
  const planned = await startPlanning({ people: 30 })
  await using rollcall = planned.rollcall
  const accountId = await addPasswordAccount(rollcall)
  await grantConsent(rollcall, accountId)
  await rollcall
    .as('admin')
    .put('/api/settings/training', { invitationType: 'MicrosoftGraph', invitationSynchronizationAccountId: accountId })
  const session = await addSession(planned, { people: 3, invitation: { onlineSession: true } })
  expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'create', result: 'done' })
  const owner = rollcall.tenant.serviceUser.username.toLowerCase()
  expect(rollcall.tenant.events().map(({ organiser }) => organiser)).toEqual([owner])
  expect((await stateOf(planned, session.id)).dates[0]?.organiser?.toLowerCase()).toBe(owner)
  await changeSession(planned, session.id, addPerson(planned.people[6]?.id ?? ''))
  expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'attendees', result: 'done' })
  await rollcall.as('trainer').post(`/api/sessions/${session.id}/cancel`, { comment: 'Off.' })
  expect(mailsByKind(planned)).toEqual({ invitation: 4, cancellation: 4 })
  expect(rollcall.tenant.events()).toEqual([])
})

test('another account in the settings: meetings that stand are kept by the mailbox that owns them, new dates go out from the new one', async () => {
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

  // By e-mail from now on: what was sent by Graph stays with Graph until it is called off.
  await rollcall.as('admin').put('/api/settings/training', { invitationType: 'Email' })
  rollcall.tenant.clearMails()
  await changeSession(planned, session.id, addPerson(planned.people[7]?.id ?? ''))
  expect((await send(planned, session.id)).dates.map(({ action, result }) => [action, result])).toEqual([
    ['attendees', 'done'],
    ['attendees', 'done'],
  ])
  expect(mailsByKind(planned)).toEqual({ invitation: 2 })
})
