import { describe, expect, test } from 'vitest'
import type { PlantedFault } from '../../../api/demo-tenant/faults.ts'
import {
  addPerson,
  addSession,
  changeSession,
  dateWith,
  mailsByKind,
  meetingOf,
  preview,
  send,
  startPlanning,
  stateOf,
  trySend,
  type Planned,
} from '../../helpers/plan-training.ts'

const CREATE = /^POST \/users\/[^/]+\/events$/
const PATCH = /^PATCH /
const CANCEL = /^POST .*\/cancel$/

async function withPlanned(work: (planned: Planned) => Promise<void>): Promise<void> {
  const planned = await startPlanning({ people: 30 })
  await using _rollcall = planned.rollcall
  await work(planned)
}

const LOST: PlantedFault[] = [
  { kind: 'lost_answer', as: 'reset' },
  { kind: 'lost_answer', as: 504 },
  { kind: 'lost_answer', as: 503 },
]
/** Graph does nothing with the request. */
const REFUSED: PlantedFault[] = [
  { kind: 'throttled', retryAfter: 30, scope: 'mailbox' },
  { kind: 'throttled', retryAfter: 'none' },
  { kind: 'server_error', status: 503 },
  { kind: 'server_error', status: 504 },
  { kind: 'server_error', status: 500 },
  { kind: 'reset' },
  { kind: 'html' },
]
const nameOf = (fault: PlantedFault) =>
  'as' in fault ? `lost (${fault.as})` : 'status' in fault ? String(fault.status) : fault.kind

describe.each(['existing', 'conflict', 'ignored'] as const)(
  'if a repeated transaction id gets the answer: %s',
  (repeat) => {
    test.each([0, 3_000, 12_000])(
      'the answer to a create is lost and a search sees the meeting after %i ms: one meeting, everybody has it once',
      async (lag) => {
        await withPlanned(async (planned) => {
          const { tenant } = planned.rollcall
          Object.assign(tenant, { transactionIdRepeat: repeat, eventIndexLagMs: lag })
          for (const fault of LOST) {
            tenant.clearMails()
            const before = tenant.events().length
            const session = await addSession(planned)
            tenant.faults.plant({ ...fault, on: CREATE })
            const sent = await send(planned, session.id)
            expect(sent.dates[0], nameOf(fault)).toMatchObject({ action: 'create', result: 'done' })
            expect(tenant.events().length - before, nameOf(fault)).toBe(1)
            expect(mailsByKind(planned), nameOf(fault)).toEqual({ invitation: 3 })
            expect((await stateOf(planned, session.id)).dates[0]).toMatchObject({ state: 'sent' })
            expect((await preview(planned, session.id)).dates[0]?.action).toBe('none')
          }
        })
      },
    )

    test('the create and every search get no answer: the date is reported as uncertain, and the next sending finds it', async () => {
      await withPlanned(async (planned) => {
        const { tenant } = planned.rollcall
        tenant.transactionIdRepeat = repeat
        const session = await addSession(planned)
        tenant.faults.plant({ kind: 'lost_answer', as: 'reset', on: CREATE })
        tenant.faults.plant({ kind: 'server_error', status: 503, times: 6, on: /^GET .*\/events$/ })
        const sent = await send(planned, session.id)
        expect(sent.dates[0]?.result).toBe('failed')
        const state = await stateOf(planned, session.id)
        expect(state.dates[0]).toMatchObject({
          state: 'failed',
          error: { code: expect.stringMatching(/microsoft_unavailable|meeting_uncertain/) as string },
        })
        expect(state.changesNotSent).toBe(1)
        expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'create', result: 'done' })
        expect(tenant.events()).toHaveLength(1)
        expect(mailsByKind(planned)).toEqual({ invitation: 3 })
      })
    })
  },
)

describe('a request that is refused or breaks off before anything is done', () => {
  test.each(REFUSED.map((fault) => [nameOf(fault), fault] as const))(
    '%s on create, on a change and on a cancellation: each is done once all the same',
    async (_name, fault) => {
      await withPlanned(async (planned) => {
        const { tenant } = planned.rollcall
        const session = await addSession(planned)
        tenant.faults.plant({ ...fault, on: CREATE })
        expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'create', result: 'done' })
        expect(tenant.events()).toHaveLength(1)
        expect(mailsByKind(planned)).toEqual({ invitation: 3 })

        tenant.clearMails()
        await changeSession(planned, session.id, dateWith(0, { location: 'Room 2' }))
        tenant.faults.plant({ ...fault, on: PATCH })
        expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'update', result: 'done' })
        expect(tenant.events()[0]?.location).toBe('Room 2')
        expect(mailsByKind(planned)).toEqual({ update: 3 })

        tenant.clearMails()
        tenant.faults.plant({ ...fault, on: CANCEL })
        const cancelled = await planned.rollcall
          .as('trainer')
          .post(`/api/sessions/${session.id}/cancel`, { comment: 'The trainer is ill.' })
        expect(cancelled.body).toMatchObject({ dates: [{ action: 'cancel', result: 'done' }] })
        expect(tenant.events()).toHaveLength(0)
        expect(mailsByKind(planned)).toEqual({ cancellation: 3 })
        expect(tenant.mails[0]?.comment).toBe('The trainer is ill.')
        expect(tenant.asked.earlyCalls).toBe(0)
      })
    },
  )

  test.each(LOST.map((fault) => [nameOf(fault), fault] as const))(
    '%s on a change, a roster change and a cancellation: nobody gets a mail twice',
    async (_name, fault) => {
      await withPlanned(async (planned) => {
        const { tenant } = planned.rollcall
        const session = await addSession(planned)
        await send(planned, session.id)
        tenant.clearMails()
        tenant.faults.plant({ ...fault, on: PATCH })
        await changeSession(planned, session.id, dateWith(0, { location: 'Room 2' }))
        expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'update', result: 'done' })
        expect(mailsByKind(planned)).toEqual({ update: 3 })
        tenant.clearMails()
        tenant.faults.plant({ ...fault, on: PATCH })
        await changeSession(planned, session.id, addPerson(planned.people[7]?.id ?? ''))
        expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'attendees', result: 'done' })
        expect(mailsByKind(planned)).toEqual({ invitation: 1 })
        tenant.clearMails()
        tenant.faults.plant({ ...fault, on: CANCEL })
        await planned.rollcall.as('trainer').post(`/api/sessions/${session.id}/cancel`, {})
        expect(mailsByKind(planned)).toEqual({ cancellation: 4 })
        expect((await stateOf(planned, session.id)).dates[0]?.state).toBe('cancelled')
      })
    },
  )

  test('a pause longer than a trainer waits fails the date with its remedy, and the next sending does it', async () => {
    await withPlanned(async (planned) => {
      const { tenant, letPass } = planned.rollcall
      const session = await addSession(planned)
      tenant.faults.plant({ kind: 'throttled', retryAfter: 300, scope: 'mailbox', on: CREATE })
      const sent = await send(planned, session.id)
      expect(sent.dates[0]).toMatchObject({ result: 'failed', error: { code: 'throttled' } })
      expect((await meetingOf(planned, session.dates[0]?.id ?? '')).intent).toBeUndefined()
      letPass(301 / 3600)
      expect((await send(planned, session.id)).dates[0]).toMatchObject({ result: 'done' })
      expect(tenant.events()).toHaveLength(1)
      expect(tenant.asked.earlyCalls).toBe(0)
    })
  })
})

describe('several at once', () => {
  test('two trainers press the button 20 times: one meeting, and all get the same answer', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      tenant.latencyMs = 2_000
      tenant.transactionIdRepeat = 'ignored'
      const session = await addSession(planned, { dates: [{}, { start: '2027-03-17T09:00', end: '2027-03-17T12:00' }] })
      const [mine, theirs] = [await preview(planned, session.id), await preview(planned, session.id)]
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, press) =>
          trySend(planned, session.id, { revision: (press % 2 ? mine : theirs).revision }),
        ),
      )
      expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
      expect(tenant.events()).toHaveLength(2)
      expect(mailsByKind(planned)).toEqual({ invitation: 6 })
      const late = await trySend(planned, session.id, { revision: mine.revision })
      expect(late).toMatchObject({ status: 200, body: { dates: [{ result: 'nothing' }, { result: 'nothing' }] } })
      expect(mailsByKind(planned)).toEqual({ invitation: 6 })
    })
  })

  test('a session changed since its preview isn’t sent; a sending in progress isn’t started again, and shows its progress', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      const session = await addSession(planned)
      const { revision } = await preview(planned, session.id)
      await changeSession(planned, session.id, dateWith(0, { location: 'Room 9' }))
      expect(await trySend(planned, session.id, { revision })).toMatchObject({
        status: 409,
        body: { error: { code: 'invitation_changed' } },
      })
      expect(tenant.events()).toHaveLength(0)
      tenant.latencyMs = 20_000
      const now = await preview(planned, session.id)
      const sending = trySend(planned, session.id, { revision: now.revision })
      while (tenant.asked.writes === 0) await planned.rollcall.clock.sleep(200)
      expect((await stateOf(planned, session.id)).sending).toEqual({ done: 0, total: 1 })
      expect(await trySend(planned, session.id, { revision })).toMatchObject({
        status: 409,
        body: { error: { code: 'sending_in_progress' } },
      })
      expect((await sending).status).toBe(200)
      expect((await stateOf(planned, session.id)).sending).toBeUndefined()
      expect(tenant.events()).toHaveLength(1)
    })
  })
})
