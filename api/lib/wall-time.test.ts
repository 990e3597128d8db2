import { Temporal } from '@js-temporal/polyfill'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, areOver, instantOf, isZone, momentOf, wallTimeAt, zoneNamed } from './wall-time.ts'

const byTemporal = (wallTime: string, zone: string) =>
  Temporal.PlainDateTime.from(wallTime).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
const ZONES = [
  'Europe/Brussels',
  'America/Curacao',
  'Asia/Kolkata',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'UTC',
]

describe('when it is a wall time', () => {
  test.each([
    // Brussels changes on 28 March and 31 October 2027.
    ['2027-03-27T09:00', 'Europe/Brussels', '2027-03-27T08:00:00.000Z', 'once'],
    ['2027-03-28T01:59', 'Europe/Brussels', '2027-03-28T00:59:00.000Z', 'once'],
    ['2027-03-28T02:00', 'Europe/Brussels', '2027-03-28T01:00:00.000Z', 'never'],
    ['2027-03-28T02:30', 'Europe/Brussels', '2027-03-28T01:30:00.000Z', 'never'],
    ['2027-03-28T03:00', 'Europe/Brussels', '2027-03-28T01:00:00.000Z', 'once'],
    ['2027-03-29T09:00', 'Europe/Brussels', '2027-03-29T07:00:00.000Z', 'once'],
    ['2027-10-31T01:59', 'Europe/Brussels', '2027-10-30T23:59:00.000Z', 'once'],
    ['2027-10-31T02:30', 'Europe/Brussels', '2027-10-31T00:30:00.000Z', 'twice'],
    ['2027-10-31T03:00', 'Europe/Brussels', '2027-10-31T02:00:00.000Z', 'once'],
    ['2027-11-01T09:00', 'Europe/Brussels', '2027-11-01T08:00:00.000Z', 'once'],
    // Curaçao and India know no summer time.
    ['2027-03-28T02:30', 'America/Curacao', '2027-03-28T06:30:00.000Z', 'once'],
    ['2027-10-31T02:30', 'America/Curacao', '2027-10-31T06:30:00.000Z', 'once'],
    ['2027-03-28T02:30', 'Asia/Kolkata', '2027-03-27T21:00:00.000Z', 'once'],
    ['2027-10-31T02:30', 'Asia/Kolkata', '2027-10-30T21:00:00.000Z', 'once'],
  ])('%s in %s is %s, shown %s', (wallTime, zone, at, shown) => {
    expect(momentOf(wallTime, zone)).toEqual({ at: new Date(at), shown })
    expect(byTemporal(wallTime, zone)).toBe(Date.parse(at))
  })

  test.each(ZONES)(
    'agrees with an independent library at every half hour around the clock changes of 2027 in %s',
    (zone) => {
      const wrong: string[] = []
      for (const day of ['2027-03-13', '2027-03-27', '2027-04-03', '2027-10-02', '2027-10-30', '2027-11-06']) {
        for (let minute = 0; minute < 3 * 24 * 60; minute += 30) {
          const wallTime = new Date(Date.parse(`${day}T00:00Z`) + minute * 60_000).toISOString().slice(0, 16)
          if (instantOf(wallTime, zone).getTime() !== byTemporal(wallTime, zone)) wrong.push(wallTime)
        }
      }
      expect(wrong).toEqual([])
    },
  )

  test('agrees with it at any minute of many years', () => {
    const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2037, 0) / 60_000 })
    fc.assert(
      fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
        const wallTime = new Date(minute * 60_000).toISOString().slice(0, 16)
        expect(instantOf(wallTime, zone).getTime()).toBe(byTemporal(wallTime, zone))
      }),
      { numRuns: 500 },
    )
  })

  test('an invalid wall time or zone has no moment', () => {
    expect(() => instantOf('2027-13-01T09:00', 'UTC')).toThrow(RangeError)
    expect(() => instantOf('2027-01-01T09:00', 'Mars/Olympus')).toThrow(RangeError)
  })
})

test('a moment’s wall time leads back to it, if the clocks show it once', () => {
  const minutes = fc.integer({ min: Date.UTC(2026, 0) / 60_000, max: Date.UTC(2029, 0) / 60_000 })
  fc.assert(
    fc.property(minutes, fc.constantFrom(...ZONES), (minute, zone) => {
      const at = new Date(minute * 60_000)
      const wallTime = wallTimeAt(at, zone)
      expect(wallTime).toBe(
        Temporal.Instant.fromEpochMilliseconds(at.getTime())
          .toZonedDateTimeISO(zone)
          .toPlainDateTime()
          .toString()
          .slice(0, 16),
      )
      const { shown, at: back } = momentOf(wallTime, zone)
      if (shown === 'once') expect(back).toEqual(at)
    }),
  )
  expect(() => wallTimeAt(new Date(0), 'Mars/Olympus')).toThrow(RangeError)
})

describe('time zones', () => {
  test.each([
    'Europe/Brussels',
    'America/Curacao',
    'Asia/Kolkata',
    'UTC',
    'Etc/GMT+4',
    'America/Argentina/Buenos_Aires',
  ])('%s is one', (name) => {
    expect(zoneNamed(name)).toBe(name)
  })

  test('upper and lower case don’t matter', () => {
    expect(zoneNamed('europe/BRUSSELS')).toBe('Europe/Brussels')
    expect(zoneNamed('asia/kolkata')).toBe('Asia/Kolkata')
    expect(zoneNamed('AMERICA/BUENOS_AIRES')).toBe('America/Buenos_Aires')
  })

  test.each([
    '',
    'Brussels',
    'W. Europe Standard Time',
    'Europe/Bruxelles',
    '+01:00',
    '+0100',
    'CEST',
    '../etc/passwd',
    'Europe/Brussels ',
    'constructor',
  ])('%j isn’t one', (name) => {
    expect(isZone(name)).toBe(false)
  })
})

test('days are counted by the calendar, whatever the clocks do', () => {
  expect(addDays('2027-03-27T09:00', 2)).toBe('2027-03-29T09:00')
  expect(addDays('2028-02-28T23:30', 1)).toBe('2028-02-29T23:30')
  expect(addDays('2027-01-01T00:00', -1)).toBe('2026-12-31T00:00')
})

test('dates are over when the last of them is, each in its zone', () => {
  const dates = [
    { end: '2027-03-10T12:00', timeZone: 'Asia/Kolkata' },
    { end: '2027-03-10T12:00', timeZone: 'America/Curacao' },
  ]
  expect(areOver(dates, new Date('2027-03-10T15:59:00Z'))).toBe(false)
  expect(areOver(dates, new Date('2027-03-10T16:00:00Z'))).toBe(true)
  expect(areOver([], new Date('2027-01-05T10:00:00Z'))).toBe(false)
})
