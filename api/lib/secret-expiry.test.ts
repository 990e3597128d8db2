import { expect, test } from 'vitest'
import { secretExpiry } from './secret-expiry.ts'

const NOW = new Date('2027-05-31T22:15:00Z')

test.each([
  ['2027-07-01', 31, 'ok'],
  ['2027-06-30', 30, 'notice'],
  ['2027-06-15', 15, 'notice'],
  ['2027-06-14', 14, 'soon'],
  ['2027-06-08', 8, 'soon'],
  ['2027-06-07', 7, 'urgent'],
  ['2027-06-02', 2, 'urgent'],
  ['2027-06-01', 1, 'last'],
  ['2027-05-31', 0, 'last'],
  ['2027-05-30', -1, 'expired'],
  ['2026-05-31', -365, 'expired'],
])('a secret whose last day is %s has %i days left: %s', (expiresOn, daysLeft, level) => {
  expect(secretExpiry(expiresOn, NOW)).toEqual({ daysLeft, level })
})

test('a secret without a date has no warning', () => {
  expect(secretExpiry(undefined, NOW)).toBeUndefined()
  expect(secretExpiry('soon', NOW)).toBeUndefined()
})
