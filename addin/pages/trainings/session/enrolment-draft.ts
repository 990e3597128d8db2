import type { SessionPatch } from '../../../../api/features/trainings/sessions/drafts/contract.ts'
import type { SessionView } from '../../../../api/features/trainings/sessions/contract.ts'

/** The enrolment fields. */
export interface EnrolmentValues {
  who: 'nobody' | 'everyone' | 'departments'
  until: string
  leaveUntil: string
  departments: readonly string[]
  asksManager: boolean
}

export function valuesOfEnrolment({ enrolment }: Pick<SessionView, 'enrolment'>): EnrolmentValues {
  const { mode = 'closed', until = '', leaveUntil = '', departments = [], approval } = enrolment ?? {}
  const who = mode === 'closed' ? 'nobody' : departments.length > 0 ? 'departments' : 'everyone'
  return { who, until, leaveUntil, departments, asksManager: approval === 'manager' }
}

/**
 * What is saved. If enrolment was never open, nothing is; if it was, it is stored as closed, so that latecomers are
 * told.
 */
export function draftOfEnrolment(
  { who, until, leaveUntil, departments, asksManager }: EnrolmentValues,
  before: SessionView['enrolment'],
): NonNullable<SessionPatch['enrolment']> | null {
  if (who === 'nobody' && before === undefined && leaveUntil === '') return null
  return {
    mode: who === 'nobody' ? 'closed' : 'open',
    ...(until !== '' && { until }),
    ...(leaveUntil !== '' && { leaveUntil }),
    ...(asksManager && { approval: 'manager' as const }),
    ...(departments.length > 0 && who !== 'everyone' && { departments: [...departments] }),
  }
}

/** Open for certain departments, but none is chosen: that would mean everyone. */
export const lacksDepartments = ({ who, departments }: EnrolmentValues) =>
  who === 'departments' && departments.length === 0
