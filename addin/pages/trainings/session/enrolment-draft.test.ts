import { expect, test } from 'vitest'
import { draftOfEnrolment, lacksDepartments, valuesOfEnrolment } from './enrolment-draft.ts'

test.each([
  undefined,
  { mode: 'closed' as const, leaveUntil: '2027-03-08T12:00' },
  { mode: 'open' as const },
  { mode: 'open' as const, until: '2027-03-08T12:00', leaveUntil: '2027-03-09T12:00', departments: ['Care'] },
  { mode: 'open' as const, approval: 'manager' as const },
])('what was shown and not changed is saved as it was: %j', (enrolment) => {
  const shown = valuesOfEnrolment(enrolment ? { enrolment } : {})
  expect(draftOfEnrolment(shown, enrolment)).toEqual(enrolment ?? null)
})

test('closing enrolment stores it as closed', () => {
  const before = { mode: 'open' as const, departments: ['Care'] }
  const values = { ...valuesOfEnrolment({ enrolment: before }), who: 'nobody' as const }
  expect(draftOfEnrolment(values, before)).toEqual({ mode: 'closed', departments: ['Care'] })
})

test('opening enrolment for everyone removes the departments', () => {
  const before = { mode: 'open' as const, departments: ['Care'] }
  const values = { ...valuesOfEnrolment({ enrolment: before }), who: 'everyone' as const }
  expect(draftOfEnrolment(values, before)).toEqual({ mode: 'open' })
  expect(lacksDepartments({ ...values, who: 'departments', departments: [] })).toBe(true)
})
