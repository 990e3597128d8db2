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

const day = z.iso.date('must be a day such as 2027-03-01')
const language = z
  .string()
  .trim()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z\d]{2,8})*$/, 'must be a language tag such as nl or nl-BE')

const Absence = z
  .strictObject({ from: day, until: day.optional() })
  .refine(({ from, until }) => until === undefined || until >= from, {
    path: ['until'],
    message: 'must not be before from',
  })

const absences = z
  .array(Absence)
  .max(200, 'must have at most 200 absences')
  .overwrite((all) => inOrder(all))

/** Ordered by first day, without repetitions. */
function inOrder<Item extends { from: string; until?: string | undefined }>(all: readonly Item[]): Item[] {
  const key = ({ from, until }: Item) => `${from} ${until ?? '~'}`
  return [...new Map(all.map((one) => [key(one), one])).values()].sort((left, right) =>
    key(left) < key(right) ? -1 : 1,
  )
}

/** Fields beyond name and address; all optional. */
const details = {
  jobTitle: named(200),
  location: named(200),
  managerNumber: named(64),
  language,
  employedFrom: day,
  employedUntil: day,
  absences,
}

export const EmployeeDetails = z.object(details).partial()
const detailsOrNull = z
  .object({
    jobTitle: details.jobTitle.nullable(),
    location: details.location.nullable(),
    managerNumber: details.managerNumber.nullable(),
    language: details.language.nullable(),
    employedFrom: details.employedFrom.nullable(),
    employedUntil: details.employedUntil.nullable(),
    absences: details.absences.nullable(),
  })
  .partial()

export const EmployeeDraft = z.strictObject({
  employeeNumber,
  displayName,
  email,
  department: department.optional(),
  ...EmployeeDetails.shape,
  entraUserId: guid.optional(),
  photoOptOut: z.boolean().optional(),
})

/** Absent fields don't change; null clears an optional one. */
export const EmployeePatch = z.strictObject({
  employeeNumber: employeeNumber.optional(),
  displayName: displayName.optional(),
  email: email.optional(),
  department: department.nullable().optional(),
  ...detailsOrNull.shape,
  entraUserId: guid.nullable().optional(),
  photoOptOut: z.boolean().optional(),
  photo: z.strictObject({ pinned: z.boolean() }).optional(),
})

/** The fields a column of an employee list can have. */
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
  'jobTitle',
  'location',
  'managerNumber',
  'language',
  'employedFrom',
  'employedUntil',
  'absences',
  'absenceFrom',
  'absenceUntil',
] as const

/** Columns a list may have more than once. */
export const REPEATED_COLUMNS = ['absenceFrom', 'absenceUntil'] as const satisfies readonly EmployeeColumn[]

/** Optional fields in a list; an empty cell clears one. */
export const OPTIONAL_FIELDS = [
  'department',
  'jobTitle',
  'location',
  'managerNumber',
  'language',
  'employedFrom',
  'employedUntil',
] as const satisfies readonly EmployeeColumn[]

/** One line of an import. Absent fields don't change; null clears one, and so does an empty department. */
export const ImportLine = z.strictObject({
  employeeNumber,
  displayName: displayName.optional(),
  email: email.optional(),
  department: line(200).nullable().optional(),
  ...detailsOrNull.shape,
})

export type EmployeeColumn = (typeof EMPLOYEE_COLUMNS)[number]
export type EmployeeDetails = z.infer<typeof EmployeeDetails>
export type EmployeeDraft = z.infer<typeof EmployeeDraft>
export type EmployeePatch = z.infer<typeof EmployeePatch>
export type ImportLine = z.infer<typeof ImportLine>
