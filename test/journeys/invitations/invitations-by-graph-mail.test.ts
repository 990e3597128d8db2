import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SendResult } from '../../../api/features/invitations/forecast/contract.ts'
import { addPasswordAccount, grantConsent } from '../../helpers/consent.ts'
import { graphMails } from '../../helpers/graph-mails.ts'
import { calendarFrom } from '../../helpers/personal-calendar.ts'
import {
  addPerson,
  addSession,
  changeSession,
  dateWith,
  expectOk,
  preview,
  send,
  startPlanning,
  stateOf,
  trySend,
  type Planned,
} from '../../helpers/plan-training.ts'
import { startRollcall, type StartOptions } from '../../helpers/start-rollcall.ts'

const MAILBOX = 'training@brightwater.example'
const WITH_MAIL = ['User.Read.All', 'ProfilePhoto.Read.All', 'Calendars.ReadWrite', 'Mail.Send']

/** Rollcall that sends e-mail from the account's mailbox through Graph. */
async function startByGraphMail(options: StartOptions = {}): Promise<Planned> {
  const planned = await startPlanning(options)
  planned.rollcall.tenant.setRoles(WITH_MAIL)
  expectOk(
    await planned.rollcall
      .as('admin')
      .put('/api/settings/training', { invitationType: 'Email', mailAccountId: planned.accountId }),
  )
  return planned
}

const testOf = async ({ rollcall, accountId }: Planned, id = accountId) =>
  (
    expectOk(await rollcall.as('admin').post(`/api/remote-accounts/${id}/test`)).body as {
      checks: { id: string; status: string; code?: string; message: string }[]
    }
  ).checks
const addressOf = ({ people }: Planned, at: number) => people[at]?.address ?? ''
const idOf = ({ people }: Planned, at: number) => people[at]?.id ?? ''
const recipients = ({ rollcall }: Planned) => rollcall.tenant.sentMails.map(({ to }) => to).sort()
const everybody = (planned: Planned, count: number) =>
  Array.from({ length: count }, (_none, at) => addressOf(planned, at)).sort()

describe('a trainer invites by e-mail from a mailbox of the tenant', () => {
  test('inviting 3, adding one, changing the room and cancelling send 3, 1, 4 and 4 mails that an independent program can read', async () => {
    const planned = await startByGraphMail()
    await using rollcall = planned.rollcall
    const { tenant } = rollcall
    expect(tenant.ids.mailbox).toBe(MAILBOX)
    const session = await addSession(planned, { people: 3 })
    expect(await preview(planned, session.id)).toMatchObject({
      via: 'Email',
      mails: { new: 3 },
      dates: [{ meeting: { organiser: MAILBOX } }],
    })
    expect(tenant.sentMails).toEqual([])
    const counts: number[] = []
    const step = async (change: () => Promise<unknown>) => {
      const before = tenant.sentMails.length
      await change()
      counts.push(tenant.sentMails.length - before)
    }
    await step(() => send(planned, session.id))
    await changeSession(planned, session.id, addPerson(idOf(planned, 8)))
    await step(() => send(planned, session.id))
    await changeSession(planned, session.id, dateWith(0, { location: 'Room 2' }))
    await step(() => send(planned, session.id))
    const all = [0, 1, 2, 8].map((at) => addressOf(planned, at))
    for (const address of all)
      expect(calendarFrom(await graphMails(tenant), address)).toMatchObject([
        { subject: 'First aid: Spring', location: 'Room 2', start: '2027-03-10T08:00:00.000Z' },
      ])
    await step(async () => {
      const done = expectOk(
        await rollcall.as('trainer').post(`/api/sessions/${session.id}/cancel`, { comment: 'The trainer is ill.' }),
      ).body as SendResult
      expect(done.mails).toMatchObject({ cancelled: 4 })
    })
    expect(counts).toEqual([3, 1, 4, 4])

    const mails = await graphMails(tenant)
    for (const { parsed, calendar, to } of mails) {
      const event = calendar?.getFirstSubcomponent('vevent')
      expect(parsed.from?.value[0]?.address).toBe(MAILBOX)
      expect([parsed.to].flat().map((one) => one?.text)).toEqual([expect.stringContaining(to[0] ?? '?')])
      expect(event?.getFirstPropertyValue('organizer')).toBe(`mailto:${MAILBOX}`)
      expect(parsed.html).toContain('<')
    }
    const own = mails.filter(({ to }) => to[0] === addressOf(planned, 0))
    const told = own.map(({ calendar }) => {
      const event = calendar?.getFirstSubcomponent('vevent')
      return [calendar?.getFirstPropertyValue('method'), event?.getFirstPropertyValue('sequence')]
    })
    expect(told).toEqual([
      ['REQUEST', 1],
      ['REQUEST', 3],
      ['CANCEL', 4],
    ])
    expect(
      new Set(own.map(({ calendar }) => calendar?.getFirstSubcomponent('vevent')?.getFirstPropertyValue('uid'))).size,
    ).toBe(1)
    expect(tenant.inboxOf(addressOf(planned, 0)).map(({ kind }) => kind)).toEqual([
      'cancellation',
      'update',
      'invitation',
    ])
    expect(tenant.events()).toEqual([])
  })

  test('the account can’t be removed while it sends, and its meetings stay with its mailbox when the setting changes', async () => {
    const planned = await startByGraphMail()
    await using rollcall = planned.rollcall
    const session = await addSession(planned)
    await send(planned, session.id)
    const admin = rollcall.as('admin')
    expect(await admin.delete(`/api/remote-accounts/${planned.accountId}`)).toMatchObject({
      status: 409,
      body: { error: { code: 'remote_account_in_use' } },
    })
    expectOk(await admin.put('/api/settings/training', { invitationType: 'Email' }))
    expect(await admin.delete(`/api/remote-accounts/${planned.accountId}`)).toMatchObject({
      status: 409,
      body: { error: { code: 'remote_account_has_meetings' } },
    })
    await changeSession(planned, session.id, dateWith(0, { location: 'Room 3' }))
    await send(planned, session.id)
    expect(calendarFrom(await graphMails(rollcall.tenant), addressOf(planned, 0))).toMatchObject([
      { location: 'Room 3' },
    ])
  })
})

test('a service user who granted Mail.Send sends from their own mailbox; one who didn’t is asked to grant it', async () => {
  const planned = await startPlanning()
  await using rollcall = planned.rollcall
  const { tenant } = rollcall
  const admin = rollcall.as('admin')
  const id = await addPasswordAccount(rollcall)
  expect((await grantConsent(rollcall, id)).status).toBe(200)
  expectOk(await admin.put('/api/settings/training', { invitationType: 'Email', mailAccountId: id }))
  const session = await addSession(planned, { people: 3 })
  expect((await send(planned, session.id)).dates).toMatchObject([{ error: { code: 'mail_permission_missing' } }])
  expect((await testOf(planned, id)).find((check) => check.id === 'sendMail')).toMatchObject({
    status: 'fail',
    code: 'mail_permission_missing',
  })

  expect((await grantConsent(rollcall, id)).status).toBe(200)
  expect((await testOf(planned, id)).find((check) => check.id === 'sendMail')).toMatchObject({ status: 'pass' })
  expect((await send(planned, session.id)).dates).toMatchObject([{ result: 'done' }])
  expect(recipients(planned)).toEqual(everybody(planned, 3))
  expect((await graphMails(tenant)).map(({ from }) => from)).toEqual(Array(3).fill(tenant.serviceUser.username))
})

describe('the account’s test and the forecast', () => {
  test('say whether mail can be sent, and how much, without sending any', async () => {
    const planned = await startByGraphMail()
    await using rollcall = planned.rollcall
    const { tenant } = rollcall
    const check = async (name: string) => (await testOf(planned)).find(({ id }) => id === name)
    expect(await check('sendMail')).toMatchObject({ status: 'warn', code: 'mailbox_not_limited' })
    expect(await check('permissions')).toMatchObject({ status: 'pass' })
    tenant.limitMailboxes([MAILBOX])
    expect(await check('sendMail')).toMatchObject({ status: 'pass' })
    expect((await check('reach'))?.message).toContain('access policy')
    tenant.limitMailboxes(undefined)
    tenant.setRoles(['User.Read.All'])
    expect(await check('sendMail')).toMatchObject({ status: 'fail', code: 'mail_permission_missing' })
    tenant.grantByRbac([MAILBOX], 'Mail.Send')
    tenant.grantByRbac([MAILBOX])
    expect(await check('sendMail')).toMatchObject({ status: 'pass' })
    expect((await check('reach'))?.message).toContain('RBAC for Applications')
    expect(tenant.sentMails).toEqual([])
    expectOk(await rollcall.as('admin').put('/api/settings/training', { invitationType: 'Email' }))
    expect(await check('sendMail')).toMatchObject({ status: 'skipped' })
  })

  test('warn when a mailbox would reach more people than Exchange lets it in a day', async () => {
    const planned = await startByGraphMail()
    await using rollcall = planned.rollcall
    const session = await addSession(planned, { people: 3 })
    const now = rollcall.clock.now().toISOString()
    const attendees = Array.from({ length: 9_998 }, (_none, at) => ({
      name: 'Guest',
      address: `guest${String(at)}@elsewhere.example`,
      type: 'required' as const,
    }))
    await rollcall.ctx.store.meetings.insert({
      id: 'another',
      sessionId: 'another',
      via: 'Email',
      accountId: planned.accountId,
      organiser: MAILBOX,
      sequence: 1,
      generation: 1,
      replies: {},
      sent: {
        subject: 'Other',
        html: '',
        start: '2027-03-10T09:00',
        end: '2027-03-10T12:00',
        timeZone: 'Europe/Brussels',
        online: false,
        hideAttendees: true,
        showAs: 'busy',
        responseRequested: true,
        attendees,
      },
      sentAt: now,
      createdAt: now,
      updatedAt: now,
    })
    const { problems } = await preview(planned, session.id)
    expect(problems).toContainEqual(
      expect.objectContaining({
        severity: 'warn',
        code: 'mail_limit_near',
        message: expect.stringContaining('10,001') as string,
      }),
    )
  })
})

describe('when sending mail through Graph fails', () => {
  test('without Mail.Send the error names it, no one counts as told, and nothing more is tried', async () => {
    const planned = await startByGraphMail()
    await using rollcall = planned.rollcall
    rollcall.tenant.setRoles(WITH_MAIL.filter((role) => role !== 'Mail.Send'))
    const session = await addSession(planned, { people: 12 })
    const sent = await send(planned, session.id)
    expect(sent.dates).toMatchObject([
      {
        result: 'failed',
        error: {
          code: 'mail_permission_missing',
          message: expect.stringContaining('Mail.Send') as string,
          remedy: expect.stringMatching(/Mail\.Send.*Application Mail\.Send/s) as string,
        },
      },
    ])
    expect(rollcall.tenant.asked.byRoute['POST /users/{mailbox}/sendMail']).toBe(1)
    const { body } = await rollcall.as('admin').get(`/api/remote-accounts/${planned.accountId}`)
    expect(body).toMatchObject({ state: 'needsAttention', attention: { code: 'mail_permission_missing' } })

    rollcall.tenant.grantByRbac([MAILBOX], 'Mail.Send')
    expect((await send(planned, session.id)).dates).toMatchObject([{ result: 'done' }])
    expect(recipients(planned)).toEqual(everybody(planned, 12))
    expect((await rollcall.as('admin').get(`/api/remote-accounts/${planned.accountId}`)).body).toMatchObject({
      state: 'ready',
    })
  })

  test.each([
    ['the connection breaks off', { kind: 'lost_answer', as: 'reset' }],
    ['somebody in between says 504', { kind: 'lost_answer', as: 504 }],
  ] as const)('after %s the mail is reported as perhaps sent and never sent again', async (_how, fault) => {
    const planned = await startByGraphMail()
    await using rollcall = planned.rollcall
    const session = await addSession(planned, { people: 10 })
    rollcall.tenant.faults.plant({ ...fault, times: 1, on: /sendMail$/, after: 4 })
    expect((await send(planned, session.id)).dates).toMatchObject([
      { result: 'failed', error: { code: 'mails_unfinished' } },
    ])
    expect((await send(planned, session.id)).dates).toMatchObject([{ result: 'done' }])
    expect(recipients(planned)).toEqual(everybody(planned, 10))
    const { dates, changesNotSent } = await stateOf(planned, session.id)
    expect(changesNotSent).toBe(0)
    const open = dates[0]?.participants.filter(({ error }) => error)
    expect(open).toMatchObject([{ sent: true, error: { code: 'mail_perhaps_sent' } }])
    expect((await send(planned, session.id)).dates).toMatchObject([{ result: 'nothing' }])

    await changeSession(planned, session.id, dateWith(0, { location: 'Room 2' }))
    await send(planned, session.id)
    expect((await stateOf(planned, session.id)).dates[0]?.participants.filter(({ error }) => error)).toEqual([])
  })

  test('what Exchange delays waits as long as it asks, and is sent once', async () => {
    const planned = await startByGraphMail()
    await using rollcall = planned.rollcall
    const session = await addSession(planned, { people: 6 })
    rollcall.tenant.faults.plant({ kind: 'throttled', retryAfter: 20, scope: 'mailbox', times: 2, on: /sendMail$/ })
    expect((await send(planned, session.id)).dates).toMatchObject([{ result: 'done' }])
    expect(recipients(planned)).toEqual(everybody(planned, 6))
    expect(rollcall.tenant.asked.earlyCalls).toBe(0)
    expect(rollcall.tenant.asked.mailboxPeak).toBeLessThanOrEqual(4)
  })

  test('a process that is stopped in the middle leaves the rest to the next, which tells no one twice', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-mail-'))
    try {
      const planned = await startByGraphMail({ dataDir })
      const { tenant, clock } = planned.rollcall
      const session = await addSession(planned, { people: 24 })
      const { revision } = await preview(planned, session.id)
      tenant.latencyMs = 5_000
      const sending = trySend(planned, session.id, { revision }).catch(() => undefined)
      await expect.poll(() => tenant.sentMails.length, { timeout: 60_000, interval: 1 }).toBeGreaterThanOrEqual(6)
      planned.rollcall.beginToStop()
      await sending
      await planned.rollcall.stop()
      expect(tenant.sentMails.length).toBeLessThan(24)
      tenant.latencyMs = 0
      const later = { ...planned, rollcall: await startRollcall({ dataDir, tenant, clock }) }
      await using _later = later.rollcall
      await send(later, session.id)
      expect(recipients(later)).toEqual(everybody(planned, 24))
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  })
})
