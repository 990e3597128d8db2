import { expect, test } from 'vitest'
import { emptyDate, withTyped, type DateValues } from './date-values.ts'

const morning: DateValues = { ...emptyDate('Europe/Brussels'), day: '2027-03-10', from: '09:00', until: '12:30' }
const when = ({ day, from, until, lastDay }: DateValues) => [day, from, lastDay, until]

test('moving the start moves the end with it, also to another day', () => {
  expect(when(withTyped(morning, { from: '13:15' }))).toEqual(['2027-03-10', '13:15', '', '16:45'])
  expect(when(withTyped(morning, { day: '2027-03-17' }))).toEqual(['2027-03-17', '09:00', '', '12:30'])
  expect(when(withTyped({ ...morning, lastDay: '2027-03-12' }, { day: '2027-12-31' }))).toEqual([
    '2027-12-31',
    '09:00',
    '2028-01-02',
    '12:30',
  ])
})

test('an end that passes midnight gets the next day, and moves back when the start does', () => {
  const night = withTyped(morning, { from: '22:00' })
  expect(when(night)).toEqual(['2027-03-10', '22:00', '2027-03-11', '01:30'])
  expect(when(withTyped(night, { from: '08:00' }))).toEqual(['2027-03-10', '08:00', '', '11:30'])
})

test('typing the end moves nothing, and an incomplete start leaves the end alone', () => {
  expect(when(withTyped(morning, { until: '10:00' }))).toEqual(['2027-03-10', '09:00', '', '10:00'])
  expect(when(withTyped(morning, { from: '' }))).toEqual(['2027-03-10', '', '', '12:30'])
  const undated = { ...morning, day: '' }
  expect(when(withTyped(undated, { from: '14:00' }))).toEqual(['', '14:00', '', '17:30'])
  expect(when(withTyped(undated, { from: '23:00' }))).toEqual(['', '23:00', '', '12:30'])
})
