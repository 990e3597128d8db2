import { changesBetween, type Changes } from '../../auth/audit.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { Absence, EmploymentTimes } from '../../store/employment.ts'

interface Sent {
  from: string
  until?: string | undefined
}

/** The optional texts of a record. */
export const DETAILS = [
  'department',
  'jobTitle',
  'location',
  'managerNumber',
  'language',
  'employedFrom',
  'employedUntil',
] as const

/** New values: undefined leaves a field alone, null clears it. */
export interface NewFields {
  employeeNumber?: string | undefined
  displayName?: string | undefined
  email?: string | undefined
  department?: string | null | undefined
  jobTitle?: string | null | undefined
  location?: string | null | undefined
  managerNumber?: string | null | undefined
  language?: string | null | undefined
  employedFrom?: string | null | undefined
  employedUntil?: string | null | undefined
  absences?: readonly Sent[] | null | undefined
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
  for (const name of DETAILS) {
    const value = fields[name]
    if (value === null) Reflect.deleteProperty(next, name)
    else if (value !== undefined) next[name] = value
  }
  if (fields.absences === null || fields.absences?.length === 0) delete next.absences
  else if (fields.absences !== undefined) next.absences = fields.absences.map(absenceOf)
  if (fields.entraUserId === null) delete next.entraUserId
  else if (fields.entraUserId !== undefined) next.entraUserId = fields.entraUserId
  if (fields.photoOptOut) {
    next.photoOptOut = true
    delete next.photoConsent
  }
  if (fields.photoOptOut === false) delete next.photoOptOut
  return next
}

const absenceOf = ({ from, until }: Sent): Absence => ({ from, ...(until !== undefined && { until }) })

/** What is wrong with the dates of a record as a whole; undefined when nothing is. */
export const wrongDays = ({ employedFrom, employedUntil }: EmploymentTimes): string | undefined =>
  employedFrom !== undefined && employedUntil !== undefined && employedUntil < employedFrom
    ? 'must not be before employedFrom'
    : undefined

/** The differences between two states of an employee, for the audit trail. */
export function employeeChanges(before: Partial<EmployeeRecord>, after: Partial<EmployeeRecord>): Changes {
  return changesBetween(audited(before), audited(after), [
    'employeeNumber',
    'displayName',
    'email',
    ...DETAILS,
    'absences',
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
