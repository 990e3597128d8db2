import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { SendResult } from '../../../api/features/invitations/forecast/contract.ts'
import { startMailServer, type MailServer } from '../../helpers/mail-server.ts'
import { calendarFrom } from '../../helpers/personal-calendar.ts'
import {
  addPerson,
  addSession,
  changeSession,
  dateWith,
  expectOk,
  invitationWith,
  meetingOf,
  preview,
  send,
  startPlanning,
  stateOf,
  takeOff,
  trySend,
  type Planned,
} from '../../helpers/plan-training.ts'
import { startRollcall, type StartOptions } from '../../helpers/start-rollcall.ts'

const MAIL_FROM = 'Training <training@contoso.example>'

/** Rollcall that sends invitations by e-mail through this mail server. */
async function startByMail(server: Pick<MailServer, 'url'> | undefined, options: StartOptions = {}): Promise<Planned> {
  const planned = await startPlanning({
    ...options,
    env: { ...options.env, ...(server && { SMTP_URL: server.url, MAIL_FROM }) },
  })
  await usingMail(planned)
  return planned
}

async function usingMail({ rollcall, accountId }: Planned): Promise<void> {
  expectOk(
    await rollcall
      .as('admin')
      .put('/api/settings/training', { invitationType: 'Email', invitationSynchronizationAccountId: accountId }),
  )
}

const errorIn = (answer: { body: unknown }) =>
  (answer.body as { error: { code: string; message: string; remedy: string } }).error
const addressOf = ({ people }: Planned, at: number) => people[at]?.address ?? ''
const idOf = ({ people }: Planned, at: number) => people[at]?.id ?? ''
const recipients = (server: MailServer) => server.mails.flatMap(({ to }) => to).sort()

describe('a trainer invites by e-mail', () => {
  test('sends, adds someone, moves the date, removes someone and cancels; each calendar is right at each step', async () => {
    await using server = await startMailServer()
    const planned = await startByMail(server)
    await using rollcall = planned.rollcall
    const session = await addSession(planned, { people: 3 })
    const dateId = session.dates[0]?.id ?? ''
    const forecast = await preview(planned, session.id)
    expect(forecast).toMatchObject({
      via: 'Email',
      mails: { new: 3, updated: 0, cancelled: 0, undisturbed: 0 },
      dates: [{ action: 'create', meeting: { organiser: 'training@contoso.example' } }],
    })
    expect(server.mails).toEqual([])

    expect((await send(planned, session.id)).dates).toMatchObject([{ action: 'create', result: 'done' }])
    expect(recipients(server)).toEqual([0, 1, 2].map((at) => addressOf(planned, at)).sort())
    expect(calendarFrom(server.mails, addressOf(planned, 0))).toMatchObject([
      { subject: 'First aid: Spring', location: 'Room 1', start: '2027-03-10T08:00:00.000Z' },
    ])
    expect((await send(planned, session.id)).dates).toMatchObject([{ action: 'none', result: 'nothing' }])
    expect(server.mails).toHaveLength(3)

    server.clear()
    await changeSession(planned, session.id, addPerson(idOf(planned, 8)))
    expect((await preview(planned, session.id)).mails).toEqual({ new: 1, updated: 0, cancelled: 0, undisturbed: 3 })
    await send(planned, session.id)
    expect(recipients(server)).toEqual([addressOf(planned, 8)])

    const all = [...server.mails]
    await changeSession(
      planned,
      session.id,
      dateWith(0, { start: '2027-03-30T13:00', end: '2027-03-30T16:00', location: 'Room 2' }),
    )
    await send(planned, session.id)
    expect(server.mails).toHaveLength(all.length + 4)
    for (const at of [0, 1, 2, 8])
      expect(calendarFrom(server.mails, addressOf(planned, at))).toMatchObject([
        { start: '2027-03-30T11:00:00.000Z', location: 'Room 2' },
      ])

    await changeSession(planned, session.id, takeOff(idOf(planned, 1)))
    await send(planned, session.id)
    expect(calendarFrom(server.mails, addressOf(planned, 1))).toEqual([])
    expect(calendarFrom(server.mails, addressOf(planned, 0))).toHaveLength(1)

    expect(await stateOf(planned, session.id)).toMatchObject({
      changesNotSent: 0,
      dates: [{ dateId, state: 'sent', organiser: 'training@contoso.example' }],
    })
    const cancelled = expectOk(
      await rollcall.as('trainer').post(`/api/sessions/${session.id}/cancel`, { comment: 'The trainer is ill.' }),
    ).body as SendResult
    expect(cancelled.mails).toMatchObject({ cancelled: 3 })
    for (const at of [0, 1, 2, 8]) expect(calendarFrom(server.mails, addressOf(planned, at))).toEqual([])
    expect(server.mails.at(-1)?.parsed.text).toContain('The trainer is ill.')
    expect(rollcall.tenant.asked.writes).toBe(0)
  })

  test('two who press Send at once send each person one mail', async () => {
    await using server = await startMailServer()
    const planned = await startByMail(server)
    await using _rollcall = planned.rollcall
    const session = await addSession(planned, { people: 12 })
    const { revision } = await preview(planned, session.id)
    const answers = await Promise.all(Array.from({ length: 6 }, () => trySend(planned, session.id, { revision })))
    expect(
      answers
        .filter(({ status }) => status >= 300)
        .map((answer) => errorIn(answer).code)
        .filter((code) => code !== 'sending_in_progress' && code !== 'invitation_changed'),
    ).toEqual([])
    expect(server.mails).toHaveLength(12)
  })

  test('a reminder reaches everyone, because no replies are known by e-mail', async () => {
    await using server = await startMailServer()
    const planned = await startByMail(server)
    await using rollcall = planned.rollcall
    const session = await addSession(planned, { people: 2 })
    await send(planned, session.id)
    server.clear()
    expect(
      (
        await rollcall
          .as('trainer')
          .post(`/api/sessions/${session.id}/invitation/remind`, { comment: 'Are you coming?' })
      ).body,
    ).toEqual({ reminded: 2, failed: 0 })
    expect(server.mails.map(({ parsed }) => parsed.text?.includes('Are you coming?'))).toEqual([true, true])
    const state = await stateOf(planned, session.id)
    expect(state).toMatchObject({ via: 'Email', readsReplies: false })
    expect(state.dates[0]?.participants.map(({ response }) => response)).toEqual(['none', 'none'])
  })

  test('a Teams meeting isn’t possible by e-mail, and the preview says so', async () => {
    await using server = await startMailServer()
    const planned = await startByMail(server)
    await using _rollcall = planned.rollcall
    const session = await addSession(planned, { invitation: { onlineSession: true } })
    expect((await preview(planned, session.id)).problems).toContainEqual(
      expect.objectContaining({ severity: 'warn', code: 'online_session_by_mail' }),
    )
    expect((await send(planned, session.id)).dates).toMatchObject([{ result: 'done' }])
  })

  test('a session sent by e-mail stays with e-mail when the setting changes', async () => {
    await using server = await startMailServer()
    const planned = await startByMail(server)
    await using rollcall = planned.rollcall
    const session = await addSession(planned)
    await send(planned, session.id)
    expectOk(
      await rollcall.as('admin').put('/api/settings/training', {
        invitationType: 'MicrosoftGraph',
        invitationSynchronizationAccountId: planned.accountId,
      }),
    )
    await changeSession(planned, session.id, dateWith(0, { location: 'Room 3' }))
    await send(planned, session.id)
    expect(calendarFrom(server.mails, addressOf(planned, 0))).toMatchObject([{ location: 'Room 3' }])
    expect(rollcall.tenant.events()).toEqual([])
  })
})

describe('when sending mail fails', () => {
  test('without a mail server the preview says what is missing, and sending is refused', async () => {
    const planned = await startByMail(undefined)
    await using _rollcall = planned.rollcall
    const session = await addSession(planned)
    const { problems, revision } = await preview(planned, session.id)
    expect(problems).toContainEqual(
      expect.objectContaining({
        severity: 'stop',
        code: 'smtp_not_configured',
        remedy: expect.stringContaining('SMTP_URL') as string,
      }),
    )
    const answer = await trySend(planned, session.id, { revision })
    expect(answer.body).toMatchObject({ dates: [{ result: 'failed', error: { code: 'smtp_not_configured' } }] })
  })

  test('one refused address doesn’t stop the other invitations, and is sent later', async () => {
    await using server = await startMailServer()
    const planned = await startByMail(server)
    await using _rollcall = planned.rollcall
    const session = await addSession(planned, { people: 4 })
    const bad = addressOf(planned, 2)
    server.rules.recipient = (address) => (address === bad ? { code: 550, text: '5.1.1 User unknown' } : undefined)
    const sent = await send(planned, session.id)
    expect(sent.dates[0]?.error).toMatchObject({
      code: 'mail_address_refused',
      message: expect.stringContaining(bad) as string,
    })
    expect(recipients(server)).toEqual([0, 1, 3].map((at) => addressOf(planned, at)).sort())
    const state = await stateOf(planned, session.id)
    expect(state.dates[0]?.participants.find(({ address }) => address === bad)).toMatchObject({
      sent: false,
      error: { code: 'mail_address_refused', remedy: expect.stringContaining('e-mail address') as string },
    })
    expect(state.dates[0]?.participants.filter(({ sent: has }) => has)).toHaveLength(3)
    expect(state.changesNotSent).toBe(1)

    server.rules.recipient = () => undefined
    server.clear()
    expect((await preview(planned, session.id)).mails).toEqual({ new: 1, updated: 0, cancelled: 0, undisturbed: 3 })
    await send(planned, session.id)
    expect(recipients(server)).toEqual([bad])
    const after = await stateOf(planned, session.id)
    expect(after.dates[0]?.participants.every(({ sent: has, error }) => has && error === undefined)).toBe(true)
  })

  test('a server that goes down half way: the next sending reaches the rest, and no one twice', async () => {
    await using server = await startMailServer()
    const planned = await startByMail(server)
    await using _rollcall = planned.rollcall
    const session = await addSession(planned, { people: 20 })
    server.rules.sender = () => (server.mails.length >= 8 ? { code: 421, text: '4.3.2 Going down' } : undefined)
    expect((await send(planned, session.id)).dates).toMatchObject([
      { result: 'failed', error: { code: 'mails_unfinished' } },
    ])
    expect(await stateOf(planned, session.id)).toMatchObject({ changesNotSent: 1, dates: [{ state: 'failed' }] })
    server.rules.sender = () => undefined
    expect((await send(planned, session.id)).dates).toMatchObject([{ result: 'done' }])
    expect(recipients(server)).toEqual(Array.from({ length: 20 }, (_none, at) => addressOf(planned, at)).sort())
  })

  test('a refused sign-in is reported once, not for each person, and without the password', async () => {
    await using server = await startMailServer()
    server.rules.signIn = (user, password) => ({ code: 535, text: `5.7.8 not ${user} with ${password}` })
    const planned = await startByMail({ url: server.url.replace('//', '//canary-user:canary-password@') })
    await using rollcall = planned.rollcall
    const session = await addSession(planned, { people: 10 })
    const sent = await send(planned, session.id)
    expect(sent.dates).toMatchObject([{ result: 'failed', error: { code: 'smtp_refused' } }])
    expect(
      JSON.stringify([
        sent,
        await stateOf(planned, session.id),
        await preview(planned, session.id),
        await meetingOf(planned, session.dates[0]?.id ?? ''),
      ]) + rollcall.logLines.join(''),
    ).not.toMatch(/canary-/)
    server.rules.signIn = () => undefined
    expect((await send(planned, session.id)).dates).toMatchObject([{ result: 'done' }])
    expect(server.mails).toHaveLength(10)
  })

  test('a process that is stopped in the middle leaves the rest to the next, which tells no one twice', async () => {
    await using server = await startMailServer()
    const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-mail-'))
    try {
      const planned = await startByMail(server, { dataDir })
      const { rollcall } = planned
      const session = await addSession(planned, { people: 24 })
      server.rules.recipient = () => {
        if (server.mails.length >= 6) rollcall.beginToStop()
        return undefined
      }
      const { revision } = await preview(planned, session.id)
      await trySend(planned, session.id, { revision })
      await rollcall.stop()
      expect(server.mails.length).toBeLessThan(20)
      server.rules.recipient = () => undefined
      const later = await startPlanningAgain(planned, server, dataDir)
      await using _later = later.rollcall
      await send(later, session.id)
      expect(recipients(server)).toEqual(Array.from({ length: 24 }, (_none, at) => addressOf(planned, at)).sort())
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  })
})

async function startPlanningAgain(planned: Planned, server: MailServer, dataDir: string): Promise<Planned> {
  const { tenant, clock } = planned.rollcall
  return {
    ...planned,
    rollcall: await startRollcall({ dataDir, tenant, clock, env: { SMTP_URL: server.url, MAIL_FROM } }),
  }
}

test('in the demo an invitation by e-mail reaches the inbox without a mail server', async () => {
  const planned = await startPlanning({ demoPost: true })
  await using rollcall = planned.rollcall
  await usingMail(planned)
  const session = await addSession(planned, { people: 3 })
  await send(planned, session.id)
  const owner = addressOf(planned, 0)
  expect(rollcall.tenant.inboxOf(owner)).toMatchObject([
    { kind: 'invitation', subject: 'First aid: Spring', exists: true },
  ])
  await changeSession(planned, session.id, invitationWith({ title: 'First aid for all' }))
  await send(planned, session.id)
  expect(rollcall.tenant.calendarOf(owner)).toMatchObject([{ subject: 'First aid for all' }])
})

test('the service task sends due e-mails, finishes interrupted sendings, and sends nothing if nothing changed', async () => {
  await using server = await startMailServer()
  const planned = await startByMail(server)
  await using rollcall = planned.rollcall
  const task = {
    type: 'SessionInvitations',
    name: 'Invitations',
    schedule: '*/15 * * * *',
    timeZone: 'Europe/Brussels',
    enabled: true,
  }
  const taskId = (expectOk(await rollcall.as('admin').post('/api/service-tasks', task)).body as { id: string }).id
  const session = await addSession(planned, { people: 12, invitation: { resendAutomatically: true, sendFirst: true } })
  server.rules.sender = () => (server.mails.length >= 5 ? { code: 421, text: '4.3.2 Going down' } : undefined)
  await rollcall.runTask(taskId)
  expect(server.mails.length).toBeLessThan(12)
  server.rules.sender = () => undefined
  expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
  expect(recipients(server)).toEqual(Array.from({ length: 12 }, (_none, at) => addressOf(planned, at)).sort())
  await changeSession(planned, session.id, takeOff(idOf(planned, 3)))
  await rollcall.runTask(taskId)
  expect(calendarFrom(server.mails, addressOf(planned, 3))).toEqual([])
  expect(server.mails).toHaveLength(13)
  await rollcall.runTask(taskId)
  expect(server.mails).toHaveLength(13)
})

test.each([
  ['en', 'Cancelled: '],
  ['nl', 'Geannuleerd: '],
  ['fr', 'Annulé\u202f: '],
  ['de', 'Abgesagt: '],
] as const)('a cancellation is in the language of the invitation: %s', async (language, word) => {
  await using server = await startMailServer()
  const planned = await startByMail(server)
  await using rollcall = planned.rollcall
  const session = await addSession(planned, { people: 1, invitation: { language } })
  await send(planned, session.id)
  expectOk(await rollcall.as('trainer').post(`/api/sessions/${session.id}/cancel`, { comment: '' }))
  expect(server.mails.at(-1)?.parsed.subject).toBe(`${word}First aid: Spring`)
})
