import { expect, test } from 'vitest'
import { backoffMs, retryAfterMs } from './retry.ts'

const now = new Date('2026-11-23T10:00:00.500Z')

test('Retry-After in seconds is used as it is, also above three minutes', () => {
  expect(retryAfterMs('600', now)).toBe(600_000)
})

test('Retry-After as a date never leads to a wait that is too short', () => {
  expect(retryAfterMs('Mon, 23 Nov 2026 10:00:10 GMT', now)).toBeGreaterThanOrEqual(9_500)
})

test('an unusable header means no wait', () => {
  expect([retryAfterMs(null, now), retryAfterMs('soon', now)]).toEqual([undefined, undefined])
})

test('our own waits grow and stay below a limit', () => {
  expect(backoffMs(1)).toBeLessThanOrEqual(1_000)
  expect(backoffMs(30)).toBeLessThanOrEqual(60_000)
  expect(backoffMs(30)).toBeGreaterThanOrEqual(30_000)
})
