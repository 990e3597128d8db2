import { z } from 'zod'

/** Blanks around a text, line breaks in it and doubled blanks are slips of the keyboard or of a spreadsheet. */
// What turns the direction of all that follows makes one name look like another.
const TURNS = /[\u202a-\u202e\u2066-\u2069\ufeff]/g
const tidy = (text: string) => text.normalize('NFC').replace(TURNS, '').replace(/\s+/g, ' ').trim()
const maybeEmpty = (most: number) =>
  z
    .string()
    .overwrite(tidy)
    .max(most, `must have at most ${most} characters`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must not contain control characters')

const text = (most: number) => maybeEmpty(most).min(1, 'must not be empty')

const email = text(254).regex(
  /^[^\s@<>()[\],;:"\\]+@[^\s@<>()[\],;:"\\]+\.[^\s@<>()[\],;:"\\.]+$/,
  'must be an e-mail address',
)

const guid = z.guid('must be the object id of an Entra user: 8-4-4-4-12 hexadecimal digits').toLowerCase()
const employeeNumber = text(64)
const displayName = text(200)
const department = text(200)

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

/** One line of an import. Fields left out stay as they are; an empty department takes it away. */
export const ImportLine = z.strictObject({
  employeeNumber,
  displayName: displayName.optional(),
  email: email.optional(),
  department: maybeEmpty(200).nullable().optional(),
})

export type EmployeeDraft = z.infer<typeof EmployeeDraft>
export type EmployeePatch = z.infer<typeof EmployeePatch>
export type ImportLine = z.infer<typeof ImportLine>
