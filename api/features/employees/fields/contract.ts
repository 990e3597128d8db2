import { z } from 'zod'
import { line, named } from '../../../lib/text/contract.ts'

const email = named(254).regex(
  /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/,
  'must be an e-mail address',
)

const guid = z.guid('must be the object id of an Entra user: 8-4-4-4-12 hexadecimal digits').toLowerCase()
const employeeNumber = named(64)
const displayName = named(200)
const department = named(200)

export const EmployeeDraft = z.strictObject({
  employeeNumber,
  displayName,
  email,
  department: department.optional(),
  entraUserId: guid.optional(),
  photoOptOut: z.boolean().optional(),
})

/** Fields left out stay as they are; null takes an optional one away. */
export const EmployeePatch = z.strictObject({
  employeeNumber: employeeNumber.optional(),
  displayName: displayName.optional(),
  email: email.optional(),
  department: department.nullable().optional(),
  entraUserId: guid.nullable().optional(),
  photoOptOut: z.boolean().optional(),
  photo: z.strictObject({ pinned: z.boolean() }).optional(),
})

/** What a column of a list of employees may hold. */
export const EMPLOYEE_COLUMNS = [
  'employeeNumber',
  'displayName',
  'firstName',
  'callName',
  'middleName',
  'infix',
  'lastName',
  'email',
  'signInName',
  'department',
] as const

/** Fields that a list may have for each person beside those everybody has; an empty cell takes one away. */
export const OPTIONAL_FIELDS = ['department'] as const

/** One line of an import. Fields left out stay as they are; an empty department takes it away. */
export const ImportLine = z.strictObject({
  employeeNumber,
  displayName: displayName.optional(),
  email: email.optional(),
  department: line(200).nullable().optional(),
})

export type EmployeeColumn = (typeof EMPLOYEE_COLUMNS)[number]
export type EmployeeDraft = z.infer<typeof EmployeeDraft>
export type EmployeePatch = z.infer<typeof EmployeePatch>
export type ImportLine = z.infer<typeof ImportLine>
