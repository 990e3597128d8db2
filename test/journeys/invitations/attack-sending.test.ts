import { describe, expect, test } from 'vitest'
import { addPasswordAccount, grantConsent } from '../../helpers/consent.ts'
import {
  addSession,
  changeSession,
  expectOk,
  invitationWith,
  mailsByKind,
  preview,
  send,
  startPlanning,
  stateOf,
  trySend,
} from '../../helpers/plan-training.ts'
import { accountOf } from '../../helpers/prepare.ts'
import { failure } from '../../helpers/training-desk.ts'

describe('a hurried trainer', () => {
  test('who presses the reminder button three times at once reminds everyone once', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const session = await addSession(planned)
    await send(planned, session.id)
    rollcall.tenant.clearMails()
    const remind = () =>
      rollcall.as('trainer').post(`/api/sessions/${session.id}/invitation/remind`, { comment: 'Will you come?' })
    const answers = await Promise.all([remind(), remind(), remind()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(mailsByKind(planned)).toEqual({ forward: 3 })
  })
})

describe('two accounts with one mailbox', () => {
  test('share the four requests at a time, even if one names its tenant by a domain', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const { tenant } = rollcall
    const admin = rollcall.as('admin')
    const dates = Array.from({ length: 12 }, (_, at) => ({
      start: `2027-03-${String(at + 10)}T09:00`,
      end: `2027-03-${String(at + 10)}T10:00`,
    }))
    const [one, two] = [await addSession(planned, { dates }), await addSession(planned, { dates })]
    await send(planned, one.id)
    const other = { ...accountOf(tenant), name: 'The same once more', tenantId: tenant.ids.mailbox.split('@').at(-1) }
    const { id } = expectOk(await admin.post('/api/remote-accounts', other)).body as { id: string }
    expectOk(
      await admin.put('/api/settings/training', {
        invitationType: 'MicrosoftGraph',
        invitationSynchronizationAccountId: id,
      }),
    )
    await changeSession(planned, one.id, invitationWith({ title: 'Another title' }))
    tenant.latencyMs = 2_000
    const [first, second] = await Promise.all([send(planned, one.id), send(planned, two.id)])
    expect([...first.dates, ...second.dates].every(({ result }) => result === 'done')).toBe(true)
    expect(tenant.asked.mailboxPeak).toBe(4)
  })
})

describe('a hostile client', () => {
  test('can’t make a session impossible to cancel with a comment that Exchange refuses', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const session = await addSession(planned)
    await send(planned, session.id)
    rollcall.tenant.clearMails()
    expectOk(
      await rollcall
        .as('trainer')
        .post(`/api/sessions/${session.id}/cancel`, { comment: 'Off\u0000\ud800 \u202ethen.\nSorry.' }),
    )
    expect(rollcall.tenant.mails.map(({ comment }) => comment)).toEqual(
      Array.from({ length: 3 }, () => 'Off then.\nSorry.'),
    )
  })

  test('can’t reverse or break a title, nor fill a calendar for years', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const session = await addSession(planned)
    const patch = (body: object) => rollcall.as('trainer').patch(`/api/sessions/${session.id}`, body)
    expect((await patch({ title: 'First \u202eaid' })).body).toMatchObject({ title: 'First aid' })
    expect(await patch({ title: 'First \ud800aid' })).toMatchObject({ status: 400, body: failure('validation_failed') })
    expect(await patch({ dates: [{ start: '2027-03-10T09:00', end: '2072-03-10T12:00' }] })).toMatchObject({
      status: 400,
      body: failure('validation_failed'),
    })
    expect((await patch({ dates: [{ start: '2027-03-10T09:00', end: '2027-03-14T12:00' }] })).status).toBe(200)
  })

  test.each(['replies', 'cancel'])('can’t disguise a sending as other work on the session (%s)', async (revision) => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const session = await addSession(planned)
    await send(planned, session.id)
    rollcall.tenant.asked.reset()
    rollcall.tenant.faults.plant({ kind: 'throttled', retryAfter: 40, on: 'events', times: 1 })
    const other = rollcall
      .as('trainer')
      .post(
        revision === 'replies'
          ? `/api/sessions/${session.id}/invitation/replies`
          : `/api/sessions/${session.id}/cancel`,
        {},
      )
    await expect.poll(() => rollcall.tenant.asked.requests).toBeGreaterThan(0)
    expect(await trySend(planned, session.id, { revision })).toMatchObject({
      status: 409,
      body: failure('sending_in_progress'),
    })
    expectOk(await other)
  })
})

describe('a careless admin', () => {
  test('can’t change the service user of an account with coming meetings, because they are in the first user’s mailbox', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const admin = rollcall.as('admin')
    const accountId = await addPasswordAccount(rollcall)
    await grantConsent(rollcall, accountId)
    expectOk(
      await admin.put('/api/settings/training', {
        invitationType: 'MicrosoftGraph',
        invitationSynchronizationAccountId: accountId,
      }),
    )
    const session = await addSession(planned)
    await send(planned, session.id)
    const path = `/api/remote-accounts/${accountId}`
    expect(await admin.patch(path, { username: `other.${rollcall.tenant.serviceUser.username}` })).toMatchObject({
      status: 409,
      body: failure('remote_account_has_meetings'),
    })
    // The same user in other letter case, or an alias of the account, is still the same user.
    expectOk(await admin.patch(path, { username: rollcall.tenant.serviceUser.username.toUpperCase(), name: 'Renamed' }))
    expect((await stateOf(planned, session.id)).dates[0]?.state).toBe('sent')
    expect((await preview(planned, session.id)).dates[0]?.action).toBe('none')
  })

  test('can’t point an app’s account at another tenant while it has coming meetings', async () => {
    const planned = await startPlanning({ people: 20 })
    await using rollcall = planned.rollcall
    const session = await addSession(planned)
    await send(planned, session.id)
    const change = { tenantId: '99999999-9999-4999-8999-999999999999' }
    expect(await rollcall.as('admin').patch(`/api/remote-accounts/${planned.accountId}`, change)).toMatchObject({
      status: 409,
      body: failure('remote_account_has_meetings'),
    })
    expectOk(await rollcall.as('trainer').post(`/api/sessions/${session.id}/cancel`, {}))
    expectOk(await rollcall.as('admin').patch(`/api/remote-accounts/${planned.accountId}`, change))
  })
})
