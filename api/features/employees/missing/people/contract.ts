import { z } from 'zod'

/** Somebody who is an employee here, and isn't in a list that has everybody. */
export const MissingPerson = z.object({
  id: z.string(),
  employeeNumber: z.string(),
  displayName: z.string(),
  department: z.string().optional(),
  employedUntil: z.string().optional(),
})

/** Who isn't in a list that has everybody. Leavers whose last day is over don't count. */
export const MissingPeople = z.object({
  count: z.int(),
  /** Why this looks like a list that isn't whole: too many are missing, or lines have no number that can be read. */
  doubt: z.enum(['tooMany', 'unreadLines']).optional(),
  /** The first of them; all of them are at /api/imports/employees/{importId}/missing. */
  people: z.array(MissingPerson),
})

export type MissingPerson = z.infer<typeof MissingPerson>
export type MissingPeople = z.infer<typeof MissingPeople>
