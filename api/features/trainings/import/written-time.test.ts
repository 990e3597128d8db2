import { describe, expect, test } from 'vitest'
import { isUncertain, slashOrderOf, wallTimeOf } from './written-time.ts'

describe('a moment as spreadsheets write it', () => {
  test.each([
    ['2027-03-10T09:00', '2027-03-10T09:00'],
    ['2027-03-10 9:00', '2027-03-10T09:00'],
    ['2027-03-10  09:00:00', '2027-03-10T09:00:00'],
    ['10.03.2027 09:00', '2027-03-10T09:00'],
    ['3-4-2027 9:05:00', '2027-04-03T09:05:00'],
    ['soon', 'soon'],
    ['', ''],
    ['2027-03-10', '2027-03-10'],
    ['10/03/2027 09:00', '10/03/2027 09:00'],
  ])('%j is %j', (cell, expected) => {
    expect(wallTimeOf(cell, '', undefined)).toBe(expected)
  })

  test('with slashes, once it is known how the list writes them', () => {
    expect(wallTimeOf('10/03/2027 9:00', '', 'dayFirst')).toBe('2027-03-10T09:00')
    expect(wallTimeOf('10/03/2027 9:00', '', 'monthFirst')).toBe('2027-10-03T09:00')
    expect(slashOrderOf(['10/03/2027 9:00', '31/03/2027 9:00'])).toBe('dayFirst')
    expect(slashOrderOf(['10/03/2027 9:00', '03/31/2027 9:00'])).toBe('monthFirst')
    expect(slashOrderOf(['10/03/2027', '2027-03-31'])).toBeUndefined()
    expect(slashOrderOf(['31/03/2027', '03/31/2027'])).toBeUndefined()
    expect(isUncertain('10/03/2027 9:00', undefined)).toBe(true)
    expect(isUncertain('10.03.2027 9:00', undefined)).toBe(false)
  })

  test('with a day of its own beside the hour', () => {
    expect(wallTimeOf('9:00', '10.03.2027', undefined)).toBe('2027-03-10T09:00')
    expect(wallTimeOf('09:00', '10.03.2027 00:00', undefined)).toBe('2027-03-10T09:00')
    expect(wallTimeOf('2027-03-11 09:00', '10.03.2027', undefined)).toBe('2027-03-11T09:00')
  })
})
