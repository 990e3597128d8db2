import { csvFile } from '../../lib/csv-cell.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'

const COLUMNS = [
  'employeeNumber',
  'displayName',
  'email',
  'department',
  'entraUserId',
] as const satisfies readonly (keyof EmployeeRecord)[]

/** Employees as CSV, which an import takes back as it is. */
export async function exportEmployees(
  employees: AsyncIterable<EmployeeRecord> | Iterable<EmployeeRecord>,
): Promise<string> {
  const lines: string[][] = [[...COLUMNS]]
  for await (const employee of employees) lines.push(COLUMNS.map((column) => employee[column] ?? ''))
  return csvFile(lines)
}
