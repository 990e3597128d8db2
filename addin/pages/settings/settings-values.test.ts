import { expect, test } from 'vitest'
import { numberOf, settingsOf, valuesOf } from './settings-values.ts'

test('a share is shown in percent and saved as a share, without the noise of binary fractions', () => {
  const settings = {
    photoSynchronizationAccountId: null,
    matchBy: 'mail',
    photoSize: 240,
    brakeShare: 0.07,
    brakeCount: 10,
    unmatchedAfterDays: null,
    photoConsent: 'optOut',
    photoConsentTexts: {},
  } as const
  const values = valuesOf({ ...settings, photoConsentVersion: null, etag: 'e' })
  expect(values.percent).toBe('7')
  expect(settingsOf(values)).toEqual(settings)
})

test('an empty number of days means that pictures stay; anything but a whole number isn’t saved', () => {
  const settings = {
    photoSynchronizationAccountId: null,
    matchBy: 'mail',
    photoSize: 240,
    brakeShare: 0.2,
    brakeCount: 10,
    unmatchedAfterDays: 30,
    photoConsent: 'optOut',
    photoConsentTexts: {},
    photoConsentVersion: null,
    etag: 'e',
  } as const
  const values = valuesOf(settings)
  expect(values.unmatchedDays).toBe('30')
  expect(settingsOf({ ...values, unmatchedDays: ' ' })).toMatchObject({ unmatchedAfterDays: null })
  for (const unmatchedDays of ['0', '1.5', '3651', 'month'])
    expect(settingsOf({ ...values, unmatchedDays }), unmatchedDays).toBeUndefined()
})

test('a number may have a decimal comma; anything outside the range is refused', () => {
  expect(numberOf('12,5', 100, false)).toBe(12.5)
  expect(['', 'ten', '-1', '101', '1e1'].map((text) => numberOf(text, 100, false))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  expect(numberOf('1.5', 100, true)).toBeUndefined()
})
