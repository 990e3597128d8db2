import { expect, test } from 'vitest'
import { sendOffer } from './send-offer.ts'

type State = NonNullable<Parameters<typeof sendOffer>[1]>
const state = (changesNotSent: number, ...states: State['dates'][number]['state'][]): State => ({
  changesNotSent,
  dates: states.map((one, at) => ({ dateId: `${at}`, state: one, participants: [] })),
})

test('sending is offered only while something differs from what people have', () => {
  expect(sendOffer({}, state(2, 'notSent', 'notSent'))).toBe('first')
  expect(sendOffer({}, state(1, 'sent', 'notSent'))).toBe('changes')
  expect(sendOffer({}, state(0, 'sent', 'sent'))).toBeUndefined()
  expect(sendOffer({}, undefined)).toBeUndefined()
})

test('a cancelled session offers only the cancellations that failed', () => {
  const cancelled = { at: '2027-01-05T10:00:00.000Z', comment: '' }
  expect(sendOffer({ cancelled }, state(1, 'failed'))).toBe('cancellation')
  expect(sendOffer({ cancelled }, state(0, 'cancelled'))).toBeUndefined()
})
