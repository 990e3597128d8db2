import { expect, test } from 'vitest'
import type { ParticipantView } from '../../../../api/features/trainings/sessions/contract.ts'
import { checkInOn, dateAtTheDoor, expected } from './check-in.ts'

const of = (status: ParticipantView['status'], marks?: ParticipantView['marks']): ParticipantView => ({
  employee: status,
  status,
  attendance: 'required',
  since: '',
  ...(marks && { marks }),
})

test('people who wait or have cancelled are not expected at the door', () => {
  const roster = [of('Subscribed'), of('Waiting'), of('Cancelled'), of('Attended'), of('Absent')]
  expect(expected(roster).map(({ status }) => status)).toEqual(['Subscribed', 'Attended', 'Absent'])
})

test('each date has its own mark; without dates the session has one', () => {
  const anna = of('Attended', [
    { dateId: 'one', status: 'Absent' },
    { dateId: 'two', status: 'Attended' },
  ])
  expect(['one', 'two', 'three'].map((date) => checkInOn(anna, date))).toEqual(['Absent', 'Attended', 'Subscribed'])
  expect(checkInOn(of('Absent'), undefined)).toBe('Absent')
})

test('the date shown first is the one under way, else the last one that began, else the first', () => {
  const date = (id: string, day: string) => ({
    id,
    start: `${day}T09:00`,
    end: `${day}T12:00`,
    timeZone: 'Europe/Brussels',
  })
  const dates = [date('two', '2027-03-11'), date('one', '2027-03-10')]
  const at = (moment: string) => dateAtTheDoor(dates, new Date(moment))?.id
  expect(at('2027-03-01T12:00Z')).toBe('one')
  expect(at('2027-03-10T07:30Z')).toBe('one')
  expect(at('2027-03-10T20:00Z')).toBe('one')
  expect(at('2027-03-11T07:30Z')).toBe('two')
  expect(at('2027-03-20T07:30Z')).toBe('two')
  expect(dateAtTheDoor([], new Date('2027-01-05T10:00:00Z'))).toBeUndefined()
})
