import type { EmployeeRecord } from './employee-records.ts'

/** Sorts after any text, so that missing values come last. */
const LAST = '\uffff'
/** Sorts before any text, so that "Sales" comes before "Sales East" whoever works there. */
const THEN = '\u0001'

/** Numbers in a text are sorted by value: 9 before 10. */
const byValue = (text: string) => text.replace(/\d+/g, (digits) => digits.padStart(12, '0'))

/** From Entra ID, from HR, none, and people who opted out last. */
function pictureRank({ photo, photoOptOut }: EmployeeRecord): string {
  if (photoOptOut) return '4'
  if (!photo) return '3'
  return photo.source === 'hr' ? '2' : photo.pinned ? '1' : '0'
}

/** The orders of a list of people besides the one by name. Equal records are ordered by name. */
export const EMPLOYEE_SORTS: Readonly<Record<string, (employee: EmployeeRecord) => string>> = {
  displayName: ({ displayName }) => displayName,
  department: ({ department = LAST, displayName }) => `${department}${THEN}${displayName}`,
  employeeNumber: ({ employeeNumber }) => byValue(employeeNumber),
  photo: (employee) => `${pictureRank(employee)}${THEN}${employee.displayName}`,
  updatedAt: ({ updatedAt }) => updatedAt,
}
