import type { Context } from '../../context.ts'
import type { EmployeeRecord } from '../../store/records.ts'

const COLUMNS = ['employeeNumber', 'displayName', 'email', 'department', 'entraUserId'] as const satisfies readonly (keyof EmployeeRecord)[]

/** All employees as CSV: UTF-8 with a byte order mark, as spreadsheets want it. An import takes it back as it is. */
export async function exportEmployees(ctx: Context): Promise<string> {
  const lines = [COLUMNS.join(',')]
  for await (const employee of ctx.store.employees.all()) lines.push(COLUMNS.map((column) => csvCell(employee[column] ?? '')).join(','))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

// A spreadsheet would carry out what begins like a formula; an apostrophe before it makes it a text.
const FORMULA = /^[=+\-@\t\r\0]/

/** A text as one cell; `plainCell` gives it back. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A cell without the apostrophe that `csvCell` put before it. */
export const plainCell = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell)
