import { describe, expect, test } from 'vitest'
import {
  addPerson,
  addSession,
  changeSession,
  dateWith,
  expectOk,
  invitationWith,
  mailsByKind,
  preview,
  send,
  startPlanning,
  stateOf,
  takeOff,
  trySend,
  type Planned,
} from '../../helpers/plan-training.ts'
import type { InvitationState } from '../../../api/features/invitations/contract.ts'

async function withPlanned(work: (planned: Planned) => Promise<void>): Promise<void> {
  const planned = await startPlanning({ people: 30 })
  await using _rollcall = planned.rollcall
  await work(planned)
}

const WEEK_LATER = { start: '2027-03-17T09:00', end: '2027-03-17T12:00' }

describe('what changes after the first sending', () => {
  test('a date removed from the session is cancelled, the other is left alone', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      const session = await addSession(planned, { dates: [{}, WEEK_LATER] })
      await send(planned, session.id)
      tenant.clearMails()
      await changeSession(planned, session.id, ({ dates }) => ({ dates: dates.slice(1) }))
      expect((await stateOf(planned, session.id)).dates).toMatchObject([
        { state: 'sent' },
        { orphan: true, state: 'changed' },
      ])
      expect((await preview(planned, session.id)).mails).toEqual({ new: 0, updated: 0, cancelled: 3, undisturbed: 3 })
      await send(planned, session.id)
      expect(mailsByKind(planned)).toEqual({ cancellation: 3 })
      expect(tenant.events().map(({ start }) => start)).toEqual(['2027-03-17T08:00:00.000Z'])
      expect((await stateOf(planned, session.id)).dates).toHaveLength(1)
    })
  })

  test('a cancelled session tells everyone why, once, and is never sent again', async () => {
    await withPlanned(async (planned) => {
      const { rollcall } = planned
      const session = await addSession(planned, { dates: [{}, WEEK_LATER] })
      await send(planned, session.id)
      rollcall.tenant.clearMails()
      const cancel = () =>
        rollcall.as('trainer').post(`/api/sessions/${session.id}/cancel`, { comment: 'Too few people.' })
      expect((await cancel()).body).toMatchObject({
        mails: { cancelled: 6 },
        dates: [
          { action: 'cancel', result: 'done' },
          { action: 'cancel', result: 'done' },
        ],
      })
      expect((await cancel()).body).toMatchObject({
        mails: { cancelled: 0 },
        dates: [{ action: 'none' }, { action: 'none' }],
      })
      expect(mailsByKind(planned)).toEqual({ cancellation: 6 })
      expect(rollcall.tenant.mails.every(({ comment }) => comment === 'Too few people.')).toBe(true)
      expect((await preview(planned, session.id)).dates.map(({ action }) => action)).toEqual(['none', 'none'])
      expect((await stateOf(planned, session.id)).dates.map(({ state }) => state)).toEqual(['cancelled', 'cancelled'])
    })
  })

  test('someone added in Outlook, or by a forwarded invitation, stays after the next roster change', async () => {
    await withPlanned(async (planned) => {
      const { rollcall, people } = planned
      const session = await addSession(planned)
      await send(planned, session.id)
      const meeting = await rollcall.ctx.store.meetings.get(session.dates[0]?.id ?? '')
      const graph = await import('../../../api/graph/open-account.ts').then(({ openAccount }) =>
        openAccount(rollcall.ctx, planned.accountId),
      )
      const mailbox = rollcall.tenant.ids.mailbox
      const path = `/users/${mailbox}/events/${encodeURIComponent(meeting?.eventId ?? '')}`
      const there = (await (await graph.get(path, { mailbox })).json()) as { attendees: unknown[] }
      const guest = { emailAddress: { address: 'guest@example.com', name: 'Guest' }, type: 'optional' }
      await graph.write({ method: 'PATCH', path, body: { attendees: [...there.attendees, guest] } }, { mailbox })
      rollcall.tenant.clearMails()
      await changeSession(planned, session.id, addPerson(people[9]?.id ?? ''))
      await send(planned, session.id)
      expect(rollcall.tenant.events()[0]?.attendees.map(({ address }) => address)).toContain('guest@example.com')
      expect(mailsByKind(planned)).toEqual({ invitation: 1 })
    })
  })

  test('a title, a time and a new person in one sending are one write and one mail to each', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      const session = await addSession(planned)
      await send(planned, session.id)
      tenant.clearMails()
      tenant.asked.reset()
      await changeSession(planned, session.id, invitationWith({ title: 'Come to {training} on {date} at {time}' }))
      await changeSession(planned, session.id, dateWith(0, { start: '2027-03-12T14:00', end: '2027-03-12T15:00' }))
      await changeSession(planned, session.id, addPerson(planned.people[9]?.id ?? ''))
      await changeSession(planned, session.id, takeOff(planned.people[0]?.id ?? ''))
      const forecast = await preview(planned, session.id)
      expect(forecast.dates[0]).toMatchObject({ action: 'update', changes: ['title', 'text', 'time'] })
      expect(forecast.mails).toEqual({ new: 1, updated: 2, cancelled: 1, undisturbed: 0 })
      const sent = await send(planned, session.id)
      expect(sent.mails).toEqual(forecast.mails)
      expect(tenant.asked.writes).toBe(1)
      expect(mailsByKind(planned)).toEqual({ invitation: 1, update: 2, cancellation: 1 })
      expect(tenant.events()[0]).toMatchObject({
        subject: 'Come to First aid on Friday 12 March 2027 at 14:00–15:00 (Europe/Brussels)',
        start: '2027-03-12T13:00:00.000Z',
      })
    })
  })

  test('nothing is sent for a date that is over', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      const session = await addSession(planned, { dates: [{ start: '2020-03-10T09:00', end: '2020-03-10T12:00' }] })
      expect((await preview(planned, session.id)).dates[0]?.action).toBe('none')
      expect((await send(planned, session.id)).dates[0]?.result).toBe('nothing')
      expect(tenant.asked.requests).toBe(0)
    })
  })
})

describe('problems are reported in the preview or at sending; the other dates go out', () => {
  const codes = ({ problems }: Awaited<ReturnType<typeof preview>>) =>
    problems.map(({ severity, code, dateId }) => [severity, code, dateId === undefined ? 'all' : 'one'])

  test('an end before its start, an unknown time zone', async () => {
    await withPlanned(async (planned) => {
      const dates = [
        {},
        { start: '2027-03-17T12:00', end: '2027-03-17T09:00' },
        { ...WEEK_LATER, timeZone: 'Europe/Atlantis' },
      ]
      const session = await addSession(planned, { dates })
      expect(codes(await preview(planned, session.id))).toEqual([
        ['stop', 'date_invalid', 'one'],
        ['stop', 'date_invalid', 'one'],
      ])
      const sent = await send(planned, session.id)
      expect(sent.dates).toMatchObject([
        { result: 'done' },
        { result: 'failed', error: { code: 'date_invalid' } },
        { result: 'failed', error: { code: 'date_invalid' } },
      ])
      expect(planned.rollcall.tenant.events()).toHaveLength(1)
    })
  })

  test('an invalid address, or a deleted employee: everyone else is invited', async () => {
    await withPlanned(async (planned) => {
      const { rollcall, people } = planned
      const session = await addSession(planned, { people: 4 })
      await rollcall.ctx.store.employees.change(people[1]?.id ?? '', (employee) => ({
        ...employee,
        email: 'anna at example',
      }))
      await rollcall.ctx.store.employees.remove(people[2]?.id ?? '')
      const forecast = await preview(planned, session.id)
      expect(forecast.problems).toMatchObject([
        { severity: 'warn', code: 'address_invalid', employee: people[1]?.id },
        { severity: 'warn', code: 'address_invalid', employee: people[2]?.id },
      ])
      expect(forecast.problems.every(({ remedy }) => remedy.length > 20)).toBe(true)
      await send(planned, session.id)
      expect(rollcall.tenant.events()[0]?.attendees).toHaveLength(2)
    })
  })

  test('500 attendees are sent, 501 are refused before anything is sent', { timeout: 180_000 }, async () => {
    const planned = await startPlanning({ people: 620 })
    await using rollcall = planned.rollcall
    const session = await addSession(planned, { people: 501 })
    expect(codes(await preview(planned, session.id))).toEqual([['stop', 'too_many_attendees', 'one']])
    expect((await send(planned, session.id)).dates[0]).toMatchObject({
      result: 'failed',
      error: { code: 'too_many_attendees' },
    })
    expect(rollcall.tenant.asked.writes).toBe(0)
    await changeSession(planned, session.id, takeOff(planned.people[500]?.id ?? ''))
    expect((await send(planned, session.id)).dates[0]?.result).toBe('done')
    expect(rollcall.tenant.events()[0]?.attendees).toHaveLength(500)
  })

  test('a mailbox without a licence, a missing mailbox, one that a policy refuses, and a missing permission', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      const session = await addSession(planned)
      const mailbox = tenant.ids.mailbox
      const failsWith = async (code: string) => {
        const [date] = (await send(planned, session.id)).dates
        expect(date).toMatchObject({ result: 'failed', error: { code } })
        expect((date?.error?.remedy ?? '').length).toBeGreaterThan(20)
      }
      const attention = async () =>
        (
          (await planned.rollcall.as('admin').get(`/api/remote-accounts/${planned.accountId}`)).body as {
            attention?: { code: string }
          }
        ).attention?.code
      tenant.setMailbox(mailbox, 'unlicensed')
      await failsWith('mailbox_unlicensed')
      expect(await attention()).toBe('mailbox_unlicensed')
      tenant.setMailbox(mailbox, 'none')
      await failsWith('mailbox_not_found')
      tenant.setMailbox(mailbox, 'normal')
      tenant.limitMailboxes(['facilities@example.com'])
      await failsWith('mailbox_denied')
      tenant.limitMailboxes(undefined)
      expect(await attention()).toBe('mailbox_denied')
      tenant.setRoles(['User.Read.All'])
      planned.rollcall.ctx.graph.forget(planned.accountId)
      await failsWith('permission_missing')
      tenant.setRoles(['User.Read.All', 'Calendars.ReadWrite'])
      planned.rollcall.ctx.graph.forget(planned.accountId)
      expect((await send(planned, session.id)).dates[0]?.result).toBe('done')
      expect(mailsByKind(planned)).toEqual({ invitation: 3 })
    })
  })

  test('no account, no mailbox, or nothing to send: named in the preview, refused when sent', async () => {
    await withPlanned(async (planned) => {
      const admin = planned.rollcall.as('admin')
      const session = await addSession(planned)
      await admin.patch(`/api/remote-accounts/${planned.accountId}`, { mailbox: null })
      expect(codes(await preview(planned, session.id))).toEqual([['stop', 'organiser_mailbox_missing', 'all']])
      await admin.put('/api/settings/training', { invitationType: 'Email' })
      expect(codes(await preview(planned, session.id))).toEqual([['stop', 'smtp_not_configured', 'all']])
      await admin.put('/api/settings/training', {
        invitationType: 'MicrosoftGraph',
        invitationSynchronizationAccountId: planned.accountId,
      })
      const empty = await addSession(planned, { people: 0, dates: [] })
      const forecast = await preview(planned, empty.id)
      expect(forecast.problems.map(({ code }) => code)).toContain('invitation_incomplete')
      expect(await trySend(planned, empty.id, { revision: forecast.revision })).toMatchObject({
        status: 422,
        body: { error: { code: 'invitation_incomplete' } },
      })
    })
  })

  test.each(['none', 'late'] as const)('the Teams link comes: %s', async (joinLink) => {
    await withPlanned(async (planned) => {
      const { rollcall } = planned
      rollcall.tenant.joinLink = joinLink
      const session = await addSession(planned, { invitation: { onlineSession: true } })
      const sent = await send(planned, session.id)
      expect(sent.dates[0]?.result).toBe('done')
      if (joinLink === 'none') {
        expect(sent.dates[0]?.error).toMatchObject({ code: 'join_link_missing' })
        expect((await stateOf(planned, session.id)).dates[0]).toMatchObject({
          state: 'sent',
          error: { code: 'join_link_missing' },
        })
      } else {
        rollcall.letPass(20 / 3600)
        const state = expectOk(await rollcall.as('trainer').post(`/api/sessions/${session.id}/invitation/replies`))
          .body as InvitationState
        expect(state.dates[0]).toMatchObject({ state: 'sent', joinUrl: expect.stringContaining('teams') as string })
        expect(state.dates[0]?.error).toBeUndefined()
        expect(state.changesNotSent).toBe(0)
      }
    })
  })
})
