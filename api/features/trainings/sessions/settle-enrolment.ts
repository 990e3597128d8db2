import type { SessionEnrolment } from '../../../store/session-parts.ts'
import type { SessionDraft } from './drafts/contract.ts'

/** Who may enrol, and until when, as it is stored: without absent fields. */
export function settleEnrolment({
  mode,
  until,
  leaveUntil,
  departments = [],
  approval,
}: NonNullable<SessionDraft['enrolment']>): SessionEnrolment {
  return {
    mode,
    ...(until !== undefined && { until }),
    ...(leaveUntil !== undefined && { leaveUntil }),
    ...(approval !== undefined && { approval }),
    ...(departments.length > 0 && { departments: [...new Set(departments)] }),
  }
}
