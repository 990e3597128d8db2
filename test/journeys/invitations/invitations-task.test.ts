import { describe, expect, test } from 'vitest'
import type { OutcomeRecord } from '../../../api/store/task-records.ts'
import {
  addPerson,
  addSession,
  changeSession,
  dateWith,
  expectOk,
  invitationWith,
  mailsByKind,
  meetingOf,
  send,
  startPlanning,
  stateOf,
  type Planned,
} from '../../helpers/plan-training.ts'
import type { RunView } from '../../helpers/run-task.ts'

const AUTO = { resendAutomatically: true, sendFirst: true as const }
const CREATE = /^POST \/users\/[^/]+\/events$/

interface Nights {
  planned: Planned
  night(options?: { dryRun?: boolean }): Promise<RunView>
  outcomes(run: RunView): Promise<OutcomeRecord[]>
}

async function withNights(work: (nights: Nights) => Promise<void>, people = 30): Promise<void> {
  const planned = await startPlanning({ people })
  await using rollcall = planned.rollcall
  const task = {
    type: 'SessionInvitations',
    name: 'Invitations every night',
    schedule: '0 3 * * *',
    timeZone: 'Europe/Brussels',
    enabled: true,
  }
  const { id } = expectOk(await rollcall.as('admin').post('/api/service-tasks', task)).body as { id: string }
  await work({
    planned,
    night: (options) => rollcall.runTask(id, options),
    outcomes: async (run) =>
      (
        expectOk(await rollcall.as('admin').get(`/api/runs/${run.id}/outcomes?limit=200`)).body as {
          items: OutcomeRecord[]
        }
      ).items,
  })
}

describe('the service task SessionInvitations', () => {
  test('sends sessions that resend automatically: the invitation, each change and the cancellation; others are left to the trainer', async () => {
    await withNights(async ({ planned, night, outcomes }) => {
      const { tenant } = planned.rollcall
      const auto = await addSession(planned, { title: 'Auto', invitation: AUTO })
      const byHand = await addSession(planned, { title: 'By hand' })
      const first = await night()
      expect(first).toMatchObject({
        status: 'succeeded',
        counts: { created: 1, waitsForTrainer: 1 },
        progress: { done: 2, total: 2 },
      })
      expect(
        (await outcomes(first)).map(({ subject, outcome }) => [subject.kind, subject.label, outcome]).sort(),
      ).toEqual([
        ['sessionDate', 'Auto, 2027-03-10 09:00', 'created'],
        ['sessionDate', 'By hand, 2027-03-10 09:00', 'waitsForTrainer'],
      ])
      expect(tenant.events()).toHaveLength(1)
      await send(planned, byHand.id)
      await changeSession(planned, auto.id, addPerson(planned.people[8]?.id ?? ''))
      await changeSession(planned, byHand.id, addPerson(planned.people[8]?.id ?? ''))
      tenant.clearMails()
      expect((await night()).counts).toEqual({ attendeesChanged: 1, waitsForTrainer: 1 })
      expect(mailsByKind(planned)).toEqual({ invitation: 1 })
      expect((await stateOf(planned, byHand.id)).changesNotSent).toBe(1)
      await changeSession(planned, auto.id, dateWith(0, { location: 'Room 3' }))
      expect((await night()).counts).toEqual({ updated: 1, waitsForTrainer: 1 })
      await changeSession(planned, auto.id, ({ dates }) => ({
        dates: dates.map((date) => ({ ...date, id: 'another-date' })),
      }))
      expect((await night()).counts).toEqual({ created: 1, cancelled: 1, waitsForTrainer: 1 })
      expect(tenant.events()).toHaveLength(2)
    })
  })

  test('a quiet night reads the calendar once, and asks nothing about sessions that are over', async () => {
    await withNights(async ({ planned, night }) => {
      const { tenant } = planned.rollcall
      for (let number = 0; number < 5; number += 1)
        await addSession(planned, {
          invitation: AUTO,
          dates: [{ start: `2027-04-0${String(number + 1)}T09:00`, end: `2027-04-0${String(number + 1)}T10:00` }],
        })
      await addSession(planned, { invitation: AUTO, dates: [{ start: '2020-03-10T09:00', end: '2020-03-10T12:00' }] })
      await night()
      tenant.asked.reset()
      const quiet = await night()
      expect(quiet.counts).toEqual({ unchanged: 5 })
      expect(quiet.figures).toMatchObject({ requests: 1 })
      expect(tenant.asked.requests).toBe(1)
      expect(tenant.asked.writes).toBe(0)
    })
  })

  test('a dry run says what would be sent, and sends nothing', async () => {
    await withNights(async ({ planned, night }) => {
      const session = await addSession(planned, { invitation: AUTO })
      expect(await night({ dryRun: true })).toMatchObject({ status: 'succeeded', dryRun: true, counts: { created: 1 } })
      expect(planned.rollcall.tenant.asked.requests).toBe(0)
      expect((await stateOf(planned, session.id)).dates[0]?.state).toBe('notSent')
    })
  })

  test('a trainer’s failed sending is tried again, unless someone has changed the session since', async () => {
    await withNights(async ({ planned, night, outcomes }) => {
      const { tenant } = planned.rollcall
      const [first, second] = [await addSession(planned, { title: 'A' }), await addSession(planned, { title: 'B' })]
      tenant.setMailbox(tenant.ids.mailbox, 'unlicensed')
      for (const { id } of [first, second]) expect((await send(planned, id)).dates[0]?.result).toBe('failed')
      const failed = await night()
      expect(failed).toMatchObject({ status: 'failed', error: { code: 'mailbox_unlicensed' }, counts: { failed: 2 } })
      expect(
        (await outcomes(failed)).every(
          ({ code, remedy }) => code === 'mailbox_unlicensed' && (remedy ?? '').length > 20,
        ),
      ).toBe(true)
      tenant.setMailbox(tenant.ids.mailbox, 'normal')
      await changeSession(planned, second.id, dateWith(0, { location: 'Room 5' }))
      expect((await night()).counts).toEqual({ created: 1, waitsForTrainer: 1 })
      expect(tenant.events()).toHaveLength(1)
    })
  })

  test('an uncertain meeting is looked up first, and never created twice', async () => {
    await withNights(async ({ planned, night }) => {
      const { tenant } = planned.rollcall
      tenant.transactionIdRepeat = 'ignored'
      const session = await addSession(planned)
      tenant.faults.plant({ kind: 'lost_answer', as: 'reset', on: CREATE })
      tenant.faults.plant({ kind: 'server_error', status: 503, times: 6, on: /^GET .*\/events$/ })
      expect((await send(planned, session.id)).dates[0]).toMatchObject({
        result: 'failed',
        error: { code: 'meeting_uncertain' },
      })
      expect((await night()).counts).toEqual({ created: 1 })
      expect(tenant.events()).toHaveLength(1)
      expect((await meetingOf(planned, session.dates[0]?.id ?? '')).intent).toBeUndefined()
      expect((await night()).counts).toEqual({ unchanged: 1 })
    })
  })

  test('replies and drift are noticed at night, and a free seat goes to the first person waiting', async () => {
    await withNights(async ({ planned, night, outcomes }) => {
      const { rollcall, people, accountId } = planned
      await rollcall.as('admin').put('/api/settings/training', {
        invitationType: 'MicrosoftGraph',
        invitationSynchronizationAccountId: accountId,
        declineFreesSeat: true,
      })
      const session = await addSession(planned, {
        invitation: AUTO,
        people: 2,
        capacity: 2,
        waiting: [people[6]?.id ?? ''],
      })
      const other = await addSession(planned, { title: 'Moved' })
      await night()
      await send(planned, other.id)
      const eventOf = async (id: string) => (await meetingOf(planned, id)).eventId ?? ''
      rollcall.tenant.reply(people[0]?.address ?? '', await eventOf(session.dates[0]?.id ?? ''), 'declined')
      rollcall.tenant.reply(people[1]?.address ?? '', await eventOf(session.dates[0]?.id ?? ''), 'accepted')
      rollcall.tenant.editInOutlook(await eventOf(other.dates[0]?.id ?? ''), { location: 'Canteen' })
      rollcall.tenant.clearMails()
      const run = await night()
      expect(run.counts).toEqual({ attendeesChanged: 1, drift: 1 })
      expect((await outcomes(run)).find(({ outcome }) => outcome === 'drift')).toMatchObject({
        code: 'meeting_drifted',
      })
      expect(rollcall.tenant.mails.map(({ to, kind }) => [to, kind]).sort()).toEqual(
        [
          [people[0]?.address, 'cancellation'],
          [people[6]?.address, 'invitation'],
        ].sort(),
      )
      const state = await stateOf(planned, session.id)
      expect(state.dates[0]?.participants.map(({ response }) => response)).toEqual(['accepted', 'none'])
      expect((await night()).counts).toEqual({ unchanged: 1, drift: 1 })
    })
  })

  test(
    '200 sessions of 20 people: at most four requests at a time, none too early, one each',
    { timeout: 300_000 },
    async () => {
      await withNights(async ({ planned, night }) => {
        const { tenant } = planned.rollcall
        tenant.latencyMs = 300
        for (let number = 0; number < 200; number += 1) await addSession(planned, { people: 20, invitation: AUTO })
        for (let fault = 0; fault < 6; fault += 1)
          tenant.faults.plant({ kind: 'throttled', retryAfter: 20, scope: 'mailbox', on: CREATE })
        const run = await night()
        expect(run).toMatchObject({ status: 'succeeded', counts: { created: 200 } })
        expect(tenant.events()).toHaveLength(200)
        expect(tenant.asked).toMatchObject({ mailboxPeak: 4, earlyCalls: 0 })
        expect(tenant.asked.requests).toBeLessThanOrEqual(207)
        tenant.asked.reset()
        expect((await night()).counts).toEqual({ unchanged: 200 })
        expect(tenant.asked.requests).toBeLessThanOrEqual(5)
        expect(tenant.asked.writes).toBe(0)
      })
    },
  )

  test('asked to wait five minutes, it waits five minutes and continues', async () => {
    await withNights(async ({ planned, night }) => {
      const { rollcall } = planned
      for (let number = 0; number < 6; number += 1) await addSession(planned, { invitation: AUTO })
      rollcall.tenant.faults.plant({
        kind: 'throttled',
        retryAfter: 300,
        retryAfterAs: 'date',
        scope: 'mailbox',
        on: CREATE,
      })
      const began = rollcall.clock.monotonic()
      const running = night()
      await expect.poll(() => rollcall.tenant.asked.writes).toBeGreaterThan(0)
      rollcall.letPass(290 / 3600)
      expect(await running).toMatchObject({ status: 'succeeded', counts: { created: 6 }, figures: { throttled: 1 } })
      expect(rollcall.clock.monotonic() - began).toBeGreaterThan(299_000)
      expect(rollcall.tenant.asked.earlyCalls).toBe(0)
      expect(rollcall.tenant.events()).toHaveLength(6)
    })
  })

  test('unreadable replies don’t stop the sending', async () => {
    await withNights(async ({ planned, night }) => {
      const { rollcall } = planned
      const session = await addSession(planned, { invitation: AUTO })
      await night()
      await changeSession(planned, session.id, addPerson(planned.people[8]?.id ?? ''))
      rollcall.tenant.faults.plant({ kind: 'html', on: /calendarView/ })
      expect(await night()).toMatchObject({ status: 'succeeded', counts: { attendeesChanged: 1 } })
      expect(rollcall.logLines.some((line) => line.includes('Could not read replies'))).toBe(true)
    })
  })

  test('when cancelled, it ends between two meetings; the next run sends the rest, once', async () => {
    await withNights(async ({ planned, night }) => {
      const { rollcall } = planned
      rollcall.tenant.latencyMs = 3_000
      for (let number = 0; number < 12; number += 1) await addSession(planned, { invitation: AUTO })
      const going = night()
      while (rollcall.tenant.events().length < 2) await rollcall.clock.sleep(100)
      const [run] = (expectOk(await rollcall.as('admin').get('/api/runs?status=running')).body as { items: RunView[] })
        .items
      expectOk(await rollcall.as('admin').post(`/api/runs/${run?.id ?? ''}/cancel`))
      expect((await going).status).toBe('cancelled')
      expect(rollcall.tenant.events().length).toBeLessThan(12)
      rollcall.tenant.latencyMs = 0
      expect((await night()).status).toBe('succeeded')
      expect(rollcall.tenant.events()).toHaveLength(12)
      expect(mailsByKind(planned)).toEqual({ invitation: 36 })
    })
  })

  test('when cancelled, what only waited for its turn is not open: the next run sends the text of then, once', async () => {
    await withNights(async ({ planned, night }) => {
      const { rollcall } = planned
      rollcall.tenant.latencyMs = 3_000
      const sessions = []
      for (let number = 0; number < 40; number += 1) sessions.push(await addSession(planned, { invitation: AUTO }))
      const going = night()
      while (rollcall.tenant.events().length < 2) await rollcall.clock.sleep(100)
      const [run] = (expectOk(await rollcall.as('admin').get('/api/runs?status=running')).body as { items: RunView[] })
        .items
      expectOk(await rollcall.as('admin').post(`/api/runs/${run?.id ?? ''}/cancel`))
      expect((await going).status).toBe('cancelled')
      rollcall.tenant.latencyMs = 0
      let open = 0
      for (const { id } of sessions) {
        const [date] = (await stateOf(planned, id)).dates
        if (date?.state === 'failed') open += 1
        if (date?.state === 'notSent') await changeSession(planned, id, invitationWith({ title: 'Another title' }))
      }
      expect(open).toBeLessThanOrEqual(8)
      expect((await night()).status).toBe('succeeded')
      expect(rollcall.tenant.events()).toHaveLength(40)
      expect(mailsByKind(planned)).toEqual({ invitation: 120 })
    })
  })

  test('an account found not to work is not tried for each of many meetings; once it works, each is sent once', async () => {
    await withNights(async ({ planned, night, outcomes }) => {
      const { tenant } = planned.rollcall
      for (let number = 0; number < 40; number += 1) await addSession(planned, { invitation: AUTO })
      tenant.setMailbox(tenant.ids.mailbox, 'unlicensed')
      const failed = await night()
      expect(failed).toMatchObject({ status: 'failed', error: { code: 'mailbox_unlicensed' }, counts: { failed: 40 } })
      expect(new Set((await outcomes(failed)).map(({ code }) => code))).toEqual(new Set(['mailbox_unlicensed']))
      expect(tenant.asked.writes).toBeLessThanOrEqual(8)
      tenant.setMailbox(tenant.ids.mailbox, 'normal')
      expect((await night()).counts).toEqual({ created: 40 })
      expect(mailsByKind(planned)).toEqual({ invitation: 120 })
    })
  })
})
