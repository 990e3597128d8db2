import { expect, test } from 'vitest'
import { badgeState, grouped, isOver, nextDate, wallAt } from './session-times.ts'

const date = (start: string, end: string, timeZone = 'Europe/Brussels') => ({ id: start, start, end, timeZone })
const noon = new Date('2027-03-10T11:00Z')

test('the clocks of a zone show its own hour, midnight as 00', () => {
  expect(wallAt(noon, 'Europe/Brussels')).toBe('2027-03-10T12:00')
  expect(wallAt(noon, 'Asia/Kolkata')).toBe('2027-03-10T16:30')
  expect(wallAt(new Date('2027-07-01T22:00Z'), 'Europe/Brussels')).toBe('2027-07-02T00:00')
})

test('a session is over when its last date has ended in its own time zone', () => {
  expect(isOver([date('2027-03-10T09:00', '2027-03-10T12:00')], noon)).toBe(true)
  expect(isOver([date('2027-03-10T09:00', '2027-03-10T12:00', 'America/Curacao')], noon)).toBe(false)
  expect(
    isOver([date('2027-03-09T09:00', '2027-03-09T12:00'), date('2027-03-11T09:00', '2027-03-11T12:00')], noon),
  ).toBe(false)
  expect(isOver([], noon)).toBe(false)
})

test('the next date of a session that has begun is the one to come', () => {
  const dates = [date('2027-03-09T09:00', '2027-03-09T12:00'), date('2027-03-11T09:00', '2027-03-11T12:00')]
  expect(nextDate(dates, noon)?.start).toBe('2027-03-11T09:00')
  expect(nextDate(dates.slice(0, 1), noon)?.start).toBe('2027-03-09T09:00')
})

test('a session that is over has no badge for what was never sent, but keeps the one for what went wrong', () => {
  const over = [date('2027-03-10T09:00', '2027-03-10T12:00')]
  const toCome = [date('2027-03-10T13:00', '2027-03-10T17:00')]
  const states = ['notSent', 'changed', 'sent', 'failed', 'drift'] as const
  const badges = (dates: typeof over) => states.map((invitations) => badgeState({ dates, invitations }, noon))
  expect(badges(over)).toEqual([undefined, undefined, 'sent', 'failed', 'drift'])
  expect(badges(toCome)).toEqual(states)
  expect(
    badgeState({ dates: over, invitations: 'notSent', cancelled: { at: '2027-03-01T09:00:00Z', comment: '' } }, noon),
  ).toBe('cancelled')
})

test('coming sessions are listed by next date, past ones latest first', () => {
  const session = (id: string, ...days: string[]) => ({
    id,
    dates: days.map((day) => date(`${day}T09:00`, `${day}T12:00`)),
  })
  const groups = grouped(
    [
      session('begun', '2027-03-01', '2027-04-20'),
      session('older', '2027-01-05'),
      session('old', '2027-02-05'),
      session('soon', '2027-03-20'),
      session('none'),
    ],
    noon,
  )
  const ids = (sessions: { id: string }[]) => sessions.map(({ id }) => id)
  expect(ids(groups.planned)).toEqual(['soon', 'begun'])
  expect(ids(groups.past)).toEqual(['old', 'older'])
  expect(ids(groups.undated)).toEqual(['none'])
})
