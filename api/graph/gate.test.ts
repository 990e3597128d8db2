import { describe, expect, test } from 'vitest'
import { handClock } from '../../test/helpers/hand-clock.ts'
import { createGate, type Gate, type GatePass } from './gate.ts'

const turns = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

test('a waiter that is woken and gives up wakes the next one, so the queue doesn’t stall', async () => {
  const clock = handClock(new Date('2027-03-01T02:00:00Z'))
  const gate = createGate(clock, { width: { first: 2, widest: 8 } })
  const cancelled = new AbortController()
  const first = [await gate.enter({ signal: cancelled.signal }), await gate.enter({ signal: cancelled.signal })]
  const givesUp = [1, 2].map(() => gate.enter({ signal: cancelled.signal }).catch(() => 'gave up'))
  let entered = false
  const behind = gate.enter().then((pass) => {
    entered = true
    return pass
  })
  await turns()
  for (const pass of first) {
    pass.throttled(600_000)
    pass.leave()
  }
  await turns()
  cancelled.abort(new Error('cancelled'))
  expect(await Promise.all(givesUp)).toEqual(['gave up', 'gave up'])
  clock.advance(600_000)
  await turns()
  expect(entered).toBe(true)
  ;(await behind).leave()
})

test('a caller that can’t wait as long as the pause is refused at once, with its length', async () => {
  const clock = handClock(new Date('2027-03-01T02:00:00Z'))
  const gate = createGate(clock, { width: { first: 2, widest: 8 } })
  const pass = await gate.enter()
  pass.throttled(60_000)
  pass.leave()
  await expect(gate.enter({ patience: 5_000 })).rejects.toMatchObject({
    code: 'throttled',
    details: { retryAfterSeconds: 60 },
  })
  clock.advance(56_000)
  const soon = gate.enter({ patience: 5_000 })
  clock.advance(4_000)
  ;(await soon).leave()
})

describe('the number of requests at a time', () => {
  const gateOf = (width = { first: 4, widest: 24 }) =>
    createGate(handClock(new Date('2027-03-01T02:00:00Z')), { width })
  const round = async (gate: Gate, end: (pass: GatePass) => void = (pass) => pass.clean()) => {
    const passes = await Promise.all(Array.from({ length: gate.places() }, () => gate.enter()))
    for (const pass of passes) {
      end(pass)
      pass.leave()
    }
    return gate.places()
  }

  test('doubles after each round without a refusal, up to the limit', async () => {
    const gate = gateOf()
    expect([await round(gate), await round(gate), await round(gate), await round(gate)]).toEqual([8, 16, 24, 24])
  })

  test('halves after a refusal, however many in one round are refused, and then grows slowly', async () => {
    const gate = gateOf({ first: 16, widest: 24 })
    expect(await round(gate, (pass) => pass.throttled(0))).toBe(8)
    expect([await round(gate), await round(gate), await round(gate)]).toEqual([8, 8, 9])
    expect(await round(gate, (pass) => pass.throttled(0))).toBe(4)
  })

  test('never falls below one', async () => {
    const gate = gateOf({ first: 1, widest: 24 })
    expect(await round(gate, (pass) => pass.throttled(0))).toBe(1)
  })

  test('starts where the last run ended, within the limit; a newer answer counts for more', async () => {
    const gate = gateOf()
    gate.beginWith(12)
    expect(gate.places()).toBe(12)
    gate.beginWith(400)
    expect(gate.places()).toBe(24)
    await round(gate, (pass) => pass.throttled(0))
    gate.beginWith(24)
    expect(gate.places()).toBe(12)
  })
})
