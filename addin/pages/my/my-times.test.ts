import { expect, test } from 'vitest'
import { createMyTimes, instantAt } from './my-times.ts'

const DATE = { start: '2027-03-10T09:00', end: '2027-03-10T12:00', timeZone: 'Europe/Brussels' }
const plain = (text: string | undefined) => text?.replaceAll(/[\s\u2009\u202f]+/gu, ' ')

test('a training in my time zone shows its hours once', () => {
  const times = createMyTimes('en-GB', 'Europe/Brussels')
  expect(times.day(DATE)).toMatch(/^Wednesday,? 10 March 2027$/)
  expect(plain(times.hours(DATE))).toBe('09:00–12:00'.replace('–', times.hours(DATE).includes(' ') ? ' – ' : '–'))
  expect(times.hoursThere(DATE)).toBeUndefined()
  expect(times.leaf(DATE)).toEqual({ month: 'Mar', day: '10' })
})

test('a training in another time zone shows my hours and the local ones', () => {
  const times = createMyTimes('en-GB', 'Asia/Tokyo')
  expect(times.hours(DATE)).toContain('17:00')
  expect(times.hoursThere(DATE)).toMatchObject({ zone: 'Europe/Brussels' })
  expect(times.hoursThere(DATE)?.hours).toContain('09:00')
})

test('a training that passes midnight for me names both days', () => {
  const times = createMyTimes('en-GB', 'Pacific/Auckland')
  const hours = times.hours({ ...DATE, end: '2027-03-10T18:00' })
  expect(hours).toContain('10')
  expect(hours).toContain('11')
})

test.each([
  ['2027-03-10T08:00Z', 'today'],
  ['2027-03-09T23:30Z', 'today'],
  ['2027-03-09T22:30Z', 'tomorrow'],
  ['2027-03-01T08:00Z', 'in 9 days'],
])('seen from %s it is %s', (now, words) => {
  expect(createMyTimes('en-GB', 'Europe/Brussels', () => new Date(now)).away(DATE)).toBe(words)
})

test.each([
  ['2027-03-28T01:30', '2027-03-28T00:30:00.000Z'],
  ['2027-03-28T03:30', '2027-03-28T01:30:00.000Z'],
  ['2027-10-31T04:00', '2027-10-31T03:00:00.000Z'],
  ['2027-07-01T09:00', '2027-07-01T07:00:00.000Z'],
])('on a day the clocks change %s is %s', (wall, moment) => {
  expect(instantAt(wall, 'Europe/Brussels').toISOString()).toBe(moment)
})
