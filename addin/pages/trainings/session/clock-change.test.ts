import { expect, test } from 'vitest'
import { clockFault, momentsOf, zonesAcrossAChange } from './clock-change.ts'

const moments = (wall: string, zone: string) => momentsOf(wall, zone).map((moment) => moment.toISOString())

test('a wall time becomes a moment by the rules of its zone', () => {
  expect(moments('2027-03-10T09:00', 'Europe/Brussels')).toEqual(['2027-03-10T08:00:00.000Z'])
  expect(moments('2027-07-10T09:00', 'Europe/Brussels')).toEqual(['2027-07-10T07:00:00.000Z'])
  expect(moments('2027-03-10T09:00', 'America/Curacao')).toEqual(['2027-03-10T13:00:00.000Z'])
  expect(moments('2027-03-10T09:00', 'Asia/Kolkata')).toEqual(['2027-03-10T03:30:00.000Z'])
  expect(moments('2027-03-10T09:00', 'Pacific/Kiritimati')).toEqual(['2027-03-09T19:00:00.000Z'])
})

test('one hour is missing when the clocks go forward, and one comes twice when they go back', () => {
  expect(clockFault('2027-03-28T02:30', 'Europe/Brussels')).toBe('gap')
  expect(clockFault('2027-03-28T03:00', 'Europe/Brussels')).toBeUndefined()
  expect(clockFault('2027-10-31T02:30', 'Europe/Brussels')).toBe('twice')
  expect(moments('2027-10-31T02:30', 'Europe/Brussels')).toEqual([
    '2027-10-31T00:30:00.000Z',
    '2027-10-31T01:30:00.000Z',
  ])
  expect(clockFault('2027-10-31T02:30', 'America/Curacao')).toBeUndefined()
})

test('dates on both sides of a clock change are reported, each zone by itself', () => {
  const before = { start: '2027-03-24T09:00', timeZone: 'Europe/Brussels' }
  const after = { start: '2027-03-31T09:00', timeZone: 'Europe/Brussels' }
  expect(zonesAcrossAChange([before, after])).toEqual(['Europe/Brussels'])
  expect(zonesAcrossAChange([before, { ...after, timeZone: 'America/Curacao' }])).toEqual([])
  expect(zonesAcrossAChange([before])).toEqual([])
})
