import { expect, test } from 'vitest'
import { isWrong, rulesOf } from './rule-values.ts'

test('an empty field turns its rule off, and a number outside its limits isn’t sent', () => {
  const values = { leaverPhotosAfterDays: '30', leaversAfterMonths: ' ', sessionsAfterMonths: '24' }
  expect(rulesOf(values)).toEqual({ leaverPhotosAfterDays: 30, leaversAfterMonths: null, sessionsAfterMonths: 24 })
  expect(rulesOf({ ...values, sessionsAfterMonths: '0' })).toBeUndefined()
  expect(['3651', '-1', '1.5', 'x'].map((text) => isWrong('leaverPhotosAfterDays', text))).not.toContain(false)
  expect(isWrong('leaverPhotosAfterDays', '0')).toBe(false)
})
