import { expect, test } from 'vitest'
import { pastedFound } from './pasted.ts'

const person = (id: string) => ({ id, displayName: id, email: `${id}@example.com` })

test('a pasted list shows each person once, in its own order, and counts repetitions', () => {
  const matched = [
    { text: '12', employee: 'bram' },
    { text: 'anna@example.com', employee: 'anna' },
    { text: 'BRAM@example.com', employee: 'bram' },
  ]
  const found = pastedFound({ matched, unmatched: [], people: [person('anna'), person('bram')] })
  expect(found.people.map(({ id }) => id)).toEqual(['bram', 'anna'])
  expect(found.repeated).toBe(1)
})

test('someone without details is left out', () => {
  expect(pastedFound({ matched: [{ text: '7', employee: 'gone' }], unmatched: [], people: [] })).toEqual({
    people: [],
    repeated: 0,
  })
})
