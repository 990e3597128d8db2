import { expect, test } from 'vitest'
import { dateWords } from './date-words.ts'

const date = { start: '2027-03-10T09:00', end: '2027-03-10T12:30', timeZone: 'Europe/Brussels' }

test('a date is shown in the time of its place, whatever zone the reader is in', () => {
  expect(dateWords(date, 'en-GB', 'Europe/Brussels')).toMatch(/10 March 2027.*09:00.*12:30$/)
  expect(dateWords(date, 'en-GB', 'Asia/Kolkata')).toMatch(/09:00.*12:30 \(Europe\/Brussels\)$/)
})

test('a date that ends on another day names both', () => {
  expect(dateWords({ ...date, end: '2027-03-11T12:00' }, 'nl', 'Europe/Brussels')).toMatch(/10 maart.*11 maart/)
})
