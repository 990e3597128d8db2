import { expect, test } from 'vitest'
import { backoffMs, retryAfterMs } from './retry.ts'

const now = new Date('2026-11-23T10:00:00.500Z')

test('Retry-After in seconds is taken as it is, also beyond three minutes', () => {
  expect(retryAfterMs('600', now)).toBe(600_000)
})

test('Retry-After as a date is never waited for too briefly', () => {
  expect(retryAfterMs('Mon, 23 Nov 2026 10:00:10 GMT', now)).toBeGreaterThanOrEqual(9_500)
})

test('a header that says nothing is no wait', () => {
  expect([retryAfterMs(null, now), retryAfterMs('soon', now)]).toEqual([undefined, undefined])
})

test('our own waits grow and end', () => {
  expect(backoffMs(1)).toBeLessThanOrEqual(1_000)
  expect(backoffMs(30)).toBeLessThanOrEqual(60_000)
  expect(backoffMs(30)).toBeGreaterThanOrEqual(30_000)
})
