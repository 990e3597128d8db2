import { expect, test } from 'vitest'
import { createTimeWords } from './time-words.ts'

// Some versions of the language data have narrow blanks around the dash and before AM.
const plain = (text: string) => text.replaceAll(/[\s\u2009\u202f]+/gu, ' ').replaceAll(/ ?– ?/g, '–')
const from = new Date('2027-01-06T08:05:00Z')
const to = new Date('2027-01-06T11:30:00Z')

test.each([
  ['en-US', '9:05 AM', 'Wed, Jan 6, 2027, 9:05 AM', 'Wed, Jan 6, 2027, 9:05 AM–12:30 PM'],
  ['en-GB', '09:05', 'Wed, 6 Jan 2027, 09:05', 'Wed, 6 Jan 2027, 09:05–12:30'],
  ['nl-BE', '09:05', 'wo 6 jan 2027, 09:05', 'wo 6 jan 2027, 09:05–12:30'],
  ['de-DE', '09:05', 'Mi., 6. Jan. 2027, 09:05', 'Mi., 6. Jan. 2027, 09:05–12:30 Uhr'],
])('in %s a time is written the same way alone, with its day and in a range', (locale, time, dayAndTime, span) => {
  const words = createTimeWords(locale)
  expect(plain(words.time(from, 'Europe/Brussels'))).toBe(time)
  expect(plain(words.dayAndTime(from, 'Europe/Brussels'))).toBe(dayAndTime)
  expect(plain(words.span(from, to, 'Europe/Brussels'))).toBe(span)
})

test('in French the first of a month is "1er", alone and in a range; other days are plain numbers', () => {
  const words = createTimeWords('fr-BE')
  const [first, eleventh] = [new Date('2027-03-01T08:00:00Z'), new Date('2027-03-11T08:00:00Z')]
  expect([plain(words.date(first)), plain(words.date(eleventh))]).toEqual(['1er mars 2027', '11 mars 2027'])
  expect(plain(words.shortDay(first))).toBe('lun. 1er mars')
  expect(plain(words.span(first, new Date('2027-03-01T11:00:00Z'), 'Europe/Brussels'))).toContain('1er mars 2027')
})
