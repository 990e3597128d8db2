import { expect, test } from 'vitest'
import { createWallFormat } from './use-wall.ts'

// Some versions of the language data have narrow blanks around the dash.
const plain = (text: string) => text.replaceAll(/[\s\u2009\u202f]*–[\s\u2009\u202f]*/gu, '–')
const wall = createWallFormat('en-GB', 'Europe/Brussels')

test('a wall time is shown unchanged, whatever zone the reader is in', () => {
  expect(wall.time('2027-03-28T02:30')).toBe('02:30')
  expect(wall.start({ start: '2027-03-10T09:00', timeZone: 'Europe/Brussels' })).toBe('Wed, 10 Mar 2027, 09:00')
})

test('the zone is named if it isn’t the reader’s own', () => {
  expect(wall.start({ start: '2027-03-10T09:00', timeZone: 'America/Curacao' })).toBe(
    'Wed, 10 Mar 2027, 09:00 (America/Curacao)',
  )
})

test('a date names its day once, unless it ends on another', () => {
  expect(plain(wall.span({ start: '2027-03-10T09:00', end: '2027-03-10T12:00', timeZone: 'Europe/Brussels' }))).toBe(
    'Wed, 10 Mar 2027, 09:00–12:00',
  )
  expect(plain(wall.span({ start: '2027-03-10T22:00', end: '2027-03-11T06:00', timeZone: 'Europe/Brussels' }))).toBe(
    'Wed, 10 Mar 2027, 22:00–Thu, 11 Mar 2027, 06:00',
  )
})
