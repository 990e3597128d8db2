import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, firstWeekday, isMonth, weeksOf } from './month.ts'

test('a month is shown in whole weeks', () => {
  const weeks = weeksOf('2027-03', 1)
  expect(weeks[0]).toEqual([
    '2027-03-01',
    '2027-03-02',
    '2027-03-03',
    '2027-03-04',
    '2027-03-05',
    '2027-03-06',
    '2027-03-07',
  ])
  expect(weeks.at(-1)?.at(-1)).toBe('2027-04-04')
  expect(weeksOf('2027-03', 7)[0]?.[0]).toBe('2027-02-28')
  expect(weeksOf('2027-02', 1)).toHaveLength(4)
})

test('every day of any month is in its weeks once, whatever day a week begins on', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2400 }), fc.integer({ min: 1, max: 7 }), (months, first) => {
      const month = addMonths('2000-01', months)
      const days = weeksOf(month, first).flat()
      const next = addMonths(month, 1)
      const own = days.filter((day) => day.startsWith(month))
      expect(own[0]).toBe(`${month}-01`)
      expect(addDays(own.at(-1) ?? '', 1)).toBe(`${next}-01`)
      expect(new Set(days).size).toBe(days.length)
      expect(days.length % 7).toBe(0)
    }),
  )
})

test('months and days cross the end of the year and the leap day', () => {
  expect(addMonths('2027-12', 1)).toBe('2028-01')
  expect(addMonths('2027-01', -1)).toBe('2026-12')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
})

test('the first day of the week depends on the language', () => {
  expect(firstWeekday('nl-BE')).toBe(1)
  expect(firstWeekday('en-US')).toBe(7)
})

test('anything but a month is refused', () => {
  expect(isMonth('2027-03')).toBe(true)
  expect(isMonth('2027-13')).toBe(false)
  expect(isMonth(null)).toBe(false)
})
