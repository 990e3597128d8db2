import { expect, test } from 'vitest'
import type { SessionLine } from '../../../../api/features/trainings/sessions/contract.ts'
import { daysOfSessions } from './days-of-sessions.ts'

const session = (id: string, ...dates: [string, string][]): SessionLine => ({
  id,
  trainingId: 't',
  trainingTitle: 'T',
  title: id,
  seats: { taken: 0, waiting: 0 },
  trainers: [],
  invitations: 'notSent',
  dates: dates.map(([start, end]) => ({ id: start, start, end, timeZone: 'Europe/Brussels' })),
})
const ids = (days: ReturnType<typeof daysOfSessions>, day: string) => days.get(day)?.map((entry) => entry.session.id)

test('each date is on its day, the earlier one first', () => {
  const days = daysOfSessions([
    session('late', ['2027-03-10T14:00', '2027-03-10T16:00']),
    session('early', ['2027-03-10T09:00', '2027-03-10T12:00'], ['2027-03-11T09:00', '2027-03-11T12:00']),
  ])
  expect(ids(days, '2027-03-10')).toEqual(['early', 'late'])
  expect(ids(days, '2027-03-11')).toEqual(['early'])
})

test('a date overnight is on both days, one until midnight only on its own', () => {
  const days = daysOfSessions([
    session('night', ['2027-03-10T22:00', '2027-03-11T06:00']),
    session('evening', ['2027-03-10T20:00', '2027-03-11T00:00']),
  ])
  expect(ids(days, '2027-03-10')).toEqual(['evening', 'night'])
  expect(days.get('2027-03-11')?.map(({ session: { id }, continued }) => [id, continued])).toEqual([['night', true]])
})
