import type { EnrolmentRequestRecord } from '../store/enrolment-records.ts'

/** So long the manager alone is expected to answer. */
const MANAGER_MS = 3 * 24 * 60 * 60_000

/** Who is expected to answer now; the manager may all the same. */
export const decides = ({ managerUserId, askedAt }: EnrolmentRequestRecord, now: Date): 'manager' | 'trainer' =>
  managerUserId !== undefined && now.getTime() - Date.parse(askedAt) < MANAGER_MS ? 'manager' : 'trainer'
