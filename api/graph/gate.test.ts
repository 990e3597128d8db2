import { expect, test } from 'vitest'
import { handClock } from '../../test/helpers/hand-clock.ts'
import { createGate } from './gate.ts'

const turns = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve()
}

test('who is called up and gives up hands the call on: nobody behind waits for ever', async () => {
  const clock = handClock(new Date('2027-03-01T02:00:00Z'))
  const gate = createGate(clock)
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

test('whose patience is shorter than the pause is told at once, for how long', async () => {
  const clock = handClock(new Date('2027-03-01T02:00:00Z'))
  const gate = createGate(clock)
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
