import { describe, expect, test } from 'vitest'
import {
  addSession,
  changeSession,
  dateWith,
  expectOk,
  mailsByKind,
  preview,
  send,
  startPlanning,
  stateOf,
  type Planned,
} from '../../helpers/plan-training.ts'
import { handClock } from '../../helpers/hand-clock.ts'

const CREATE = /^POST \/users\/[^/]+\/events$/
const PATCH = /^PATCH /
const CANCEL = /^POST .*\/cancel$/
const FORWARD = /^POST .*\/forward$/

async function withPlanned(work: (planned: Planned) => Promise<void>): Promise<void> {
  const planned = await startPlanning({ people: 20 })
  await using _rollcall = planned.rollcall
  await work(planned)
}

const remind = ({ rollcall }: Planned, id: string) =>
  rollcall.as('trainer').post(`/api/sessions/${id}/invitation/remind`, { comment: 'Please answer.' })
const cancel = ({ rollcall }: Planned, id: string) =>
  rollcall.as('trainer').post(`/api/sessions/${id}/cancel`, { comment: 'The trainer is ill.' })

describe.each([409, 412, 423] as const)('Exchange meets another change and says %i', (status) => {
  test('for some seconds: each kind of write is made once in the end', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      const plant = (on: RegExp) => tenant.faults.plant({ kind: 'conflict', status, on, times: 3 })
      const session = await addSession(planned)
      plant(CREATE)
      expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'create', result: 'done' })
      plant(PATCH)
      await changeSession(planned, session.id, dateWith(0, { location: 'Room 2' }))
      expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'update', result: 'done' })
      plant(FORWARD)
      expect((await remind(planned, session.id)).body).toEqual({ reminded: 3, failed: 0 })
      plant(CANCEL)
      expect((await cancel(planned, session.id)).body).toMatchObject({ dates: [{ action: 'cancel', result: 'done' }] })
      expect(tenant.events()).toEqual([])
      expect(mailsByKind(planned)).toEqual({ invitation: 3, update: 3, forward: 3, cancellation: 3 })
    })
  })

  test('for minutes: nothing counts as sent, the message fits, and the next sending does it', async () => {
    await withPlanned(async (planned) => {
      const { tenant } = planned.rollcall
      const plant = (on: RegExp) => tenant.faults.plant({ kind: 'conflict', status, on, times: Infinity })
      const refused = {
        result: 'failed',
        error: {
          code: 'meeting_conflict',
          message: expect.stringContaining(String(status)) as string,
          remedy: expect.not.stringContaining('proxy') as string,
        },
      }
      const session = await addSession(planned)
      plant(CREATE)
      expect((await send(planned, session.id)).dates[0]).toMatchObject(refused)
      expect((await stateOf(planned, session.id)).dates[0]?.state).toBe('failed')
      tenant.faults.clear()
      expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'create', result: 'done' })
      expect(tenant.events()).toHaveLength(1)

      plant(PATCH)
      await changeSession(planned, session.id, dateWith(0, { location: 'Room 2' }))
      expect((await send(planned, session.id)).dates[0]).toMatchObject(refused)
      tenant.faults.clear()
      expect((await preview(planned, session.id)).dates[0]?.action).toBe('update')
      expect((await send(planned, session.id)).dates[0]).toMatchObject({ result: 'done' })

      plant(FORWARD)
      expect((await remind(planned, session.id)).body).toEqual({ reminded: 0, failed: 3 })
      plant(CANCEL)
      expect((await cancel(planned, session.id)).body).toMatchObject({ dates: [refused] })
      expect(tenant.events()).toHaveLength(1)
      expect((await stateOf(planned, session.id)).dates[0]?.state).toBe('failed')
      tenant.faults.clear()
      expect((await cancel(planned, session.id)).body).toMatchObject({ dates: [{ action: 'cancel', result: 'done' }] })
      expect(mailsByKind(planned)).toEqual({ invitation: 3, update: 3, cancellation: 3 })
    })
  })
})

test('the wait between two tries grows', async () => {
  const clock = handClock()
  const planned = await startPlanning({ people: 20, clock })
  await using rollcall = planned.rollcall
  const session = await addSession(planned)
  const { revision } = await preview(planned, session.id)
  rollcall.tenant.faults.plant({ kind: 'conflict', on: CREATE, times: 2 })
  const creates = () => rollcall.tenant.asked.byRoute['POST /users/{mailbox}/events'] ?? 0
  const sending = rollcall.as('trainer').post(`/api/sessions/${session.id}/invitation/send`, { revision })
  await expect.poll(creates).toBe(1)
  clock.advance(900)
  expect(creates()).toBe(1)
  clock.advance(200)
  await expect.poll(creates).toBe(2)
  clock.advance(1_500)
  expect(creates()).toBe(2)
  clock.advance(600)
  expect(expectOk(await sending).body).toMatchObject({ dates: [{ result: 'done' }] })
  expect(creates()).toBe(3)
})

test.each(['POST', 'cancel'])('a success that isn’t from Graph doesn’t count (%s)', async (what) => {
  await withPlanned(async (planned) => {
    const { tenant } = planned.rollcall
    const session = await addSession(planned)
    if (what === 'POST') tenant.faults.plant({ kind: 'empty', on: CREATE })
    await send(planned, session.id)
    tenant.faults.plant({ kind: 'empty', on: CANCEL })
    expect((await cancel(planned, session.id)).body).toMatchObject({ dates: [{ action: 'cancel', result: 'done' }] })
    expect(tenant.events()).toEqual([])
    expect(mailsByKind(planned)).toEqual({ invitation: 3, cancellation: 3 })
  })
})

test('a search reads on after an empty first page: the meeting is found and not created twice', async () => {
  await withPlanned(async (planned) => {
    const { tenant } = planned.rollcall
    tenant.transactionIdRepeat = 'ignored'
    const session = await addSession(planned)
    tenant.faults.plant({ kind: 'lost_answer', as: 504, on: CREATE })
    tenant.faults.plant({ kind: 'empty_page', on: /^GET .*\/events$/ })
    expect((await send(planned, session.id)).dates[0]).toMatchObject({ action: 'create', result: 'done' })
    expect(tenant.events()).toHaveLength(1)
    expect(mailsByKind(planned)).toEqual({ invitation: 3 })
  })
})
