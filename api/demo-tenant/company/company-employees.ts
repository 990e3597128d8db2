import { COMPANY_DOMAIN } from './company.ts'
import type { DemoPerson } from './people.ts'

/** A line of the personnel list. */
export interface CompanyEmployee {
  employeeNumber: string
  displayName: string
  email: string
  department: string
}

/**
 * The personnel list as HR keeps it: most members of the company, one who is unknown to Entra ID and one who was
 * entered twice. Addresses are as HR types them, sometimes in capitals.
 */
export function companyEmployees(company: readonly DemoPerson[]): CompanyEmployee[] {
  const members = company.filter((person, place) => person.userType === 'Member' && place % 50 !== 44)
  const rows = members.map((person, place) => toEmployee(person, place))
  const rehired = rows[40]
  return [
    ...rows,
    {
      employeeNumber: '90001',
      displayName: 'Agnes Brookfield',
      email: `agnes.brookfield@${COMPANY_DOMAIN}`,
      department: 'Finance',
    },
    ...(rehired ? [{ ...rehired, employeeNumber: '90002' }] : []),
  ]
}

function toEmployee(person: DemoPerson, place: number): CompanyEmployee {
  const address = person.mail ?? person.userPrincipalName
  return {
    employeeNumber: person.employeeId ?? `X${place}`,
    displayName: person.displayName,
    email: place % 30 === 12 ? address.toUpperCase() : address,
    department: person.department ?? '',
  }
}
