import { companyEmployees, type CompanyEmployee } from './company-employees.ts'
import type { DemoPerson } from './people.ts'

const COLUMNS = ['employeeNumber', 'displayName', 'email', 'department'] as const
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The company's personnel list as Excel saves "CSV UTF-8" where the decimal sign is a comma: semicolons, a byte order
 * mark, CRLF.
 */
export function companyCsv({ people }: { people: readonly DemoPerson[] }): string {
  const lines = companyEmployees(people).map(toLine)
  return BYTE_ORDER_MARK + [COLUMNS.join(';'), ...lines].map((line) => `${line}\r\n`).join('')
}

function toLine(row: CompanyEmployee): string {
  return COLUMNS.map((column) => quoted(row[column])).join(';')
}

function quoted(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
