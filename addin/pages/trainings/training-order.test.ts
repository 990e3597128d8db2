import { expect, test } from 'vitest'
import { trainingsInOrder } from './training-order.ts'

const next = (start: string) => ({ start, timeZone: 'Europe/Brussels', sessionId: start })
const trainings = [
  { title: 'Heights', coming: { sessions: 0, taken: 0 } },
  { title: 'First aid', coming: { sessions: 2, taken: 14 }, next: next('2027-01-14T09:00') },
  { title: 'Fire', coming: { sessions: 2, taken: 3 }, next: next('2027-01-10T09:00') },
]

test.each([
  ['title', false, ['Fire', 'First aid', 'Heights']],
  ['title', true, ['Heights', 'First aid', 'Fire']],
  ['next', false, ['Fire', 'First aid', 'Heights']],
  ['next', true, ['First aid', 'Fire', 'Heights']],
  ['coming', true, ['Fire', 'First aid', 'Heights']],
  ['seats', true, ['First aid', 'Fire', 'Heights']],
])('trainings are sorted by %s, descending: %s; those without a date come last', (by, descending, titles) => {
  expect(trainingsInOrder(trainings, { by, descending }).map(({ title }) => title)).toEqual(titles)
})
