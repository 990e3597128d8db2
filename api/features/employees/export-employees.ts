import { csvFile } from '../../lib/csv-cell.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'

const COLUMNS = [
  'employeeNumber',
  'displayName',
  'email',
  'department',
  'jobTitle',
  'location',
  'managerNumber',
  'language',
  'employedFrom',
  'employedUntil',
  'entraUserId',
] as const satisfies readonly (keyof EmployeeRecord)[]

const periods = ({ absences = [] }: EmployeeRecord) =>
  absences.map(({ from, until = '' }) => `${from}..${until}`).join('; ')

/** Employees as CSV that can be imported again unchanged. */
export async function exportEmployees(
  employees: AsyncIterable<EmployeeRecord> | Iterable<EmployeeRecord>,
): Promise<string> {
  const lines: string[][] = [[...COLUMNS, 'absences']]
  for await (const employee of employees)
    lines.push([...COLUMNS.map((column) => employee[column] ?? ''), periods(employee)])
  return csvFile(lines)
}
