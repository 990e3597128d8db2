import { describe, expect, test } from 'vitest'
import { addPasswordAccount, grantConsent } from '../../helpers/consent.ts'
import {
  addPerson,
  addSession,
  changeSession,
  dateWith,
  expectOk,
  mailsByKind,
  meetingOf,
  send,
  startPlanning,
  stateOf,
  type Planned,
} from '../../helpers/plan-training.ts'

interface Check {
  id: string
  status: string
  code?: string
}

async function mailboxCheck({ rollcall, accountId }: Planned): Promise<Check | undefined> {
  const answer = expectOk(await rollcall.as('admin').post(`/api/remote-accounts/${accountId}/test`))
  return (answer.body as { checks: Check[] }).checks.find(({ id }) => id === 'mailbox')
}

/** In Exchange, and also in the remote account if asked. */
async function rename({ rollcall, accountId }: Planned, name: string, entered = true): Promise<string> {
  const { mailbox } = rollcall.tenant.ids
  const next = mailbox.replace('training@', `${name}@`)
  rollcall.tenant.renameMailbox(mailbox, next)
  if (entered) expectOk(await rollcall.as('admin').patch(`/api/remote-accounts/${accountId}`, { mailbox: next }))
  return next
}

/** Changes, replies and the cancellation: everything that can happen to an existing meeting. */
async function expectAllWorks(planned: Planned, sessionId: string): Promise<void> {
  const { rollcall, people } = planned
  rollcall.tenant.clearMails()
  await changeSession(planned, sessionId, addPerson(people[7]?.id ?? ''))
  expect((await send(planned, sessionId)).dates[0]).toMatchObject({ action: 'attendees', result: 'done' })
  await changeSession(planned, sessionId, dateWith(0, { location: 'Room 9' }))
  expect((await send(planned, sessionId)).dates[0]).toMatchObject({ action: 'update', result: 'done' })
  expect(rollcall.tenant.events()).toMatchObject([{ location: 'Room 9' }])
  rollcall.tenant.reply(people[0]?.address ?? '', rollcall.tenant.events()[0]?.id ?? '', 'accepted')
  const read = expectOk(await rollcall.as('trainer').post(`/api/sessions/${sessionId}/invitation/replies`))
  expect(read.body).toMatchObject({
    dates: [{ state: 'sent', participants: [{ response: 'accepted' }, {}, {}, {}] }],
  })
  const cancelled = await rollcall.as('trainer').post(`/api/sessions/${sessionId}/cancel`, { comment: 'Ill.' })
  expect(cancelled.body).toMatchObject({ dates: [{ action: 'cancel', result: 'done' }] })
  expect(rollcall.tenant.events()).toEqual([])
  expect(mailsByKind(planned)).toEqual({ invitation: 1, update: 4, cancellation: 4 })
}

describe('a mailbox that gets another address in Exchange', () => {
  test.each([
    ['and the directory may be read', ['User.Read.All', 'Calendars.ReadWrite']],
    ['and only calendars may be used', ['Calendars.ReadWrite']],
  ])('keeps its meetings once the new address is entered %s', async (_how, roles) => {
    const planned = await startPlanning({ people: 30 })
    await using rollcall = planned.rollcall
    rollcall.tenant.setRoles(roles)
    const session = await addSession(planned)
    await send(planned, session.id)
    const before = await stateOf(planned, session.id)
    expect(before.dates[0]?.notes).toBeUndefined()
    const next = await rename(planned, 'academy')
    expect((await mailboxCheck(planned))?.status).toBe('pass')

    await changeSession(planned, session.id, dateWith(0, { location: 'Room 8' }))
    expect((await send(planned, session.id)).dates[0]).toMatchObject({ result: 'done' })
    expect((await stateOf(planned, session.id)).dates[0]).toMatchObject({
      state: 'sent',
      organiser: next,
      notes: [{ code: 'mailbox_renamed', message: expect.stringContaining('academy@') as string }],
    })
    await expectAllWorks(planned, session.id)
  })

  test('is still used by its object id before anyone enters the new address, and the test names it', async () => {
    const planned = await startPlanning({ people: 30 })
    await using rollcall = planned.rollcall
    const session = await addSession(planned)
    await send(planned, session.id)
    const next = await rename(planned, 'academy', false)
    expect(await mailboxCheck(planned)).toMatchObject({
      status: 'warn',
      code: 'mailbox_renamed',
      message: expect.stringContaining(next) as string,
    })
    await expectAllWorks(planned, session.id)
    expect(rollcall.tenant.asked.earlyCalls).toBe(0)
  })

  test('isn’t mistaken for another mailbox that now has its former address', async () => {
    const planned = await startPlanning({ people: 30 })
    await using rollcall = planned.rollcall
    rollcall.tenant.setRoles(['Calendars.ReadWrite'])
    const session = await addSession(planned)
    await send(planned, session.id)
    await rename(planned, 'academy')
    rollcall.tenant.renameMailbox(
      rollcall.tenant.ids.mailbox.replace('training@', 'facilities@'),
      rollcall.tenant.ids.mailbox,
    )
    await expectAllWorks(planned, session.id)
  })

  test('is named in the outcome of the run that finds it, and meetings of a mailbox that was replaced on purpose stay there', async () => {
    const planned = await startPlanning({ people: 30 })
    await using rollcall = planned.rollcall
    const admin = rollcall.as('admin')
    const session = await addSession(planned)
    await send(planned, session.id)
    const next = await rename(planned, 'academy')
    const task = { type: 'SessionInvitations', name: 'Hourly', schedule: '0 * * * *', timeZone: 'UTC', enabled: true }
    const { id } = expectOk(await admin.post('/api/service-tasks', task)).body as { id: string }
    const outcomesOf = async () => {
      const run = await rollcall.runTask(id)
      return (await admin.get(`/api/runs/${run.id}/outcomes`)).body as { items: unknown[] }
    }
    expect((await outcomesOf()).items).toMatchObject([{ outcome: 'unchanged', code: 'mailbox_renamed' }])
    expect((await outcomesOf()).items).toMatchObject([{ outcome: 'unchanged' }])
    expect((await meetingOf(planned, session.dates[0]?.id ?? '')).organiser).toBe(next)

    expectOk(
      await admin.patch(`/api/remote-accounts/${planned.accountId}`, {
        mailbox: next.replace('academy@', 'facilities@'),
      }),
    )
    expect((await outcomesOf()).items).toEqual([expect.not.objectContaining({ code: 'mailbox_renamed' })])
    expect((await meetingOf(planned, session.dates[0]?.id ?? '')).organiser).toBe(next)
  })
})

describe('a service user who gets another name', () => {
  async function startWithServiceUser(): Promise<Planned> {
    const planned = await startPlanning({ people: 30 })
    const accountId = await addPasswordAccount(planned.rollcall)
    await grantConsent(planned.rollcall, accountId)
    expectOk(
      await planned.rollcall.as('admin').put('/api/settings/training', {
        invitationType: 'MicrosoftGraph',
        invitationSynchronizationAccountId: accountId,
      }),
    )
    return { ...planned, accountId }
  }

  test('is still the same user: the account takes the name, the sign-in stays, and the meetings continue', async () => {
    const planned = await startWithServiceUser()
    await using rollcall = planned.rollcall
    const session = await addSession(planned)
    await send(planned, session.id)
    const { username } = rollcall.tenant.serviceUser
    const next = username.replace('rollcall.service@', 'academy.service@')
    rollcall.tenant.renameMailbox(username, next)
    const path = `/api/remote-accounts/${planned.accountId}`
    const changed = expectOk(await rollcall.as('admin').patch(path, { username: next }))
    expect(changed.body).toMatchObject({ username: next, state: 'ready' })
    expect((await mailboxCheck(planned))?.status).toBe('pass')
    await expectAllWorks(planned, session.id)
    expect(rollcall.tenant.asked.passwordAttempts).toBe(0)
  })

  test('and another password at the same time, which ended the stored sign-in, is recognised by the password', async () => {
    const planned = await startWithServiceUser()
    await using rollcall = planned.rollcall
    const session = await addSession(planned)
    await send(planned, session.id)
    const { username } = rollcall.tenant.serviceUser
    const next = username.replace('rollcall.service@', 'academy.service@')
    rollcall.tenant.renameMailbox(username, next)
    rollcall.tenant.changePassword('Another-password-9')
    expectOk(
      await rollcall
        .as('admin')
        .patch(`/api/remote-accounts/${planned.accountId}`, { username: next, password: 'Another-password-9' }),
    )
    await expectAllWorks(planned, session.id)
  })
})
