import type { EmployeeRecord } from './employee-records.ts'

/** After everything that somebody writes, so that what is missing comes last. */
const LAST = '\uffff'
/** Before everything, so that "Sales" comes before "Sales East" whoever works there. */
const THEN = '\u0001'

/** Numbers in a text are sorted by their value: 9 before 10. */
const byValue = (text: string) => text.replace(/\d+/g, (digits) => digits.padStart(12, '0'))

/** From Entra ID, from HR, none, and last who wants none. */
function pictureRank({ photo, photoOptOut }: EmployeeRecord): string {
  if (photoOptOut) return '4'
  if (!photo) return '3'
  return photo.source === 'hr' ? '2' : photo.pinned ? '1' : '0'
}

/** The orders in which people are listed beside that by name. Among equals the name decides. */
export const EMPLOYEE_SORTS: Readonly<Record<string, (employee: EmployeeRecord) => string>> = {
  displayName: ({ displayName }) => displayName,
  department: ({ department = LAST, displayName }) => `${department}${THEN}${displayName}`,
  employeeNumber: ({ employeeNumber }) => byValue(employeeNumber),
  photo: (employee) => `${pictureRank(employee)}${THEN}${employee.displayName}`,
  updatedAt: ({ updatedAt }) => updatedAt,
}
