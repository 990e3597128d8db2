import { describe, expect, test } from 'vitest'
import { dueSince, nextOccurrences, scheduleFault, timeZoneFault, wasSetBack } from './schedule.ts'

const at = (text: string) => new Date(text)
const times = (schedule: string, after: string, count: number, timeZone = 'Europe/Brussels') =>
  nextOccurrences({ schedule, timeZone }, at(after), count).map((time) => time.toISOString())

describe('a schedule across clock changes', () => {
  test('02:30 on the night it does not exist comes once, when the gap ends', () => {
    expect(times('30 2 * * *', '2027-03-27T12:00:00Z', 2)).toEqual([
      '2027-03-28T01:00:00.000Z',
      '2027-03-29T00:30:00.000Z',
    ])
  })

  test('02:30 on the night it comes twice comes once', () => {
    expect(times('30 2 * * *', '2027-10-30T12:00:00Z', 2)).toEqual([
      '2027-10-31T00:30:00.000Z',
      '2027-11-01T01:30:00.000Z',
    ])
  })

  test('a night run among other hours also comes once on both nights', () => {
    expect(times('30 2,14 * * *', '2027-03-27T14:00:00Z', 2)).toEqual([
      '2027-03-28T01:00:00.000Z',
      '2027-03-28T12:30:00.000Z',
    ])
    expect(times('30 2,14 * * *', '2027-10-30T14:00:00Z', 2)).toEqual([
      '2027-10-31T00:30:00.000Z',
      '2027-10-31T13:30:00.000Z',
    ])
  })

  test('once it ran, it is not due again that night', () => {
    const task = { schedule: '30 2 * * *', timeZone: 'Europe/Brussels', handledUntil: '2027-10-31T00:30:00.020Z' }
    expect(dueSince(task, at('2027-10-31T02:00:00Z'))).toBeUndefined()
    expect(dueSince(task, at('2027-11-01T01:30:00Z'))).toEqual(at('2027-11-01T01:30:00Z'))
  })
})

describe('the next due time', () => {
  const nightly = { schedule: '0 2 * * *', timeZone: 'UTC', handledUntil: '2027-01-01T00:00:00.000Z' }

  test('is none before the time has come', () => {
    expect(dueSince(nightly, at('2027-01-01T01:59:59.999Z'))).toBeUndefined()
  })

  test('is the oldest of several missed times', () => {
    expect(dueSince(nightly, at('2027-01-09T12:00:00Z'))).toEqual(at('2027-01-01T02:00:00Z'))
  })

  test('survives a clock that goes back a little; only a larger step counts as set back', () => {
    expect(wasSetBack(nightly, at('2026-12-31T23:56:00Z'))).toBe(false)
    expect(wasSetBack(nightly, at('2026-12-31T23:00:00Z'))).toBe(true)
  })
})

describe('checking a schedule', () => {
  test.each(['0 2 * * *', '*/10 8-18 * * MON-FRI', '0 2 L * *', '0 0 29 2 *', ' 0  2 * * * '])(
    '"%s" is valid',
    (schedule) => {
      expect(scheduleFault(schedule)).toBeUndefined()
    },
  )

  test.each([
    ['0 2 * *', 'this one has 4'],
    ['0 0 2 * * *', 'this one has 6'],
    ['@daily', 'this one has 1'],
    ['', 'this one has 0'],
    ['61 2 * * *', '"61" is no minute'],
    ['0 25 * * *', '"25" is no hour'],
    ['0 2 32 * *', '"32" is no day of the month'],
    ['0 2 * 13 *', '"13" is no month'],
    ['0 2 * * FOO', '"FOO" is no day of the week'],
    ['0 9-8 * * *', '"9-8" is no hour'],
    ['*/0 * * * *', '"*/0" is no minute'],
    ['0 0 30 2 *', 'never comes'],
  ])('"%s": %s', (schedule, words) => {
    expect(scheduleFault(schedule)).toContain(words)
  })

  test.each(['Mars/Base', '+02:00', '', 'CEST?'])('"%s" isn’t a time zone', (timeZone) => {
    expect(timeZoneFault(timeZone)).toContain('IANA')
  })

  test.each(['Europe/Brussels', 'UTC', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'])(
    '"%s" is a time zone',
    (timeZone) => {
      expect(timeZoneFault(timeZone)).toBeUndefined()
    },
  )
})
