import { expect, test } from 'vitest'
import { afterTap, expected } from './check-in.ts'

test('three taps lead round', () => {
  expect(afterTap('Subscribed')).toBe('Attended')
  expect(afterTap('Attended')).toBe('Absent')
  expect(afterTap('Absent')).toBe('Subscribed')
})

test('whoever waits or has cancelled is not looked for at the door', () => {
  const of = (status: 'Subscribed' | 'Waiting' | 'Cancelled' | 'Attended' | 'Absent') => ({
    employee: status,
    status,
    attendance: 'required' as const,
    since: '',
  })
  expect(
    expected([of('Subscribed'), of('Waiting'), of('Cancelled'), of('Attended'), of('Absent')]).map(
      ({ status }) => status,
    ),
  ).toEqual(['Subscribed', 'Attended', 'Absent'])
})
