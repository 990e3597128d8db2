import { changesBetween, type Changes } from '../../auth/audit.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'

/** New values: undefined leaves a field alone, null takes it away. */
export interface NewFields {
  employeeNumber?: string | undefined
  displayName?: string | undefined
  email?: string | undefined
  department?: string | null | undefined
  entraUserId?: string | null | undefined
  photoOptOut?: boolean | undefined
}

/** A copy of the record with these values. */
export function withFields(current: EmployeeRecord, fields: NewFields): EmployeeRecord {
  const next = { ...current }
  for (const name of ['employeeNumber', 'displayName', 'email'] as const) {
    const value = fields[name]
    if (value !== undefined) next[name] = value
  }
  if (fields.department === null) delete next.department
  else if (fields.department !== undefined) next.department = fields.department
  if (fields.entraUserId === null) delete next.entraUserId
  else if (fields.entraUserId !== undefined) next.entraUserId = fields.entraUserId
  if (fields.photoOptOut) {
    next.photoOptOut = true
    delete next.photoConsent
  }
  if (fields.photoOptOut === false) delete next.photoOptOut
  return next
}

/** What differs between two states of an employee, as the audit trail keeps it. */
export function employeeChanges(before: Partial<EmployeeRecord>, after: Partial<EmployeeRecord>): Changes {
  return changesBetween(audited(before), audited(after), [
    'employeeNumber',
    'displayName',
    'email',
    'department',
    'entraUserId',
    'photoOptOut',
    'photoConsentVersion',
    'photoSource',
    'photoPinned',
    'photo',
  ])
}

const audited = ({ photo, photoConsent, ...fields }: Partial<EmployeeRecord>) => ({
  ...fields,
  photoConsentVersion: photoConsent?.version,
  photoSource: photo?.source,
  photoPinned: photo?.pinned,
  photo: photo?.blob,
})
