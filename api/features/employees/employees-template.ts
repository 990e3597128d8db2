import type { Template } from '../../lib/lists/list-template.ts'
import type { EmployeeColumn } from './fields/contract.ts'

/** The list of employees that can be downloaded to be filled in. */
export const EMPLOYEES_TEMPLATE: Template<EmployeeColumn> = [
  {
    field: 'employeeNumber',
    header: { en: 'Employee number', nl: 'Personeelsnummer', fr: 'Matricule', de: 'Personalnummer' },
    example: { en: 'EXAMPLE-1', nl: 'VOORBEELD-1', fr: 'EXEMPLE-1', de: 'BEISPIEL-1' },
    tellsExample: true,
  },
  {
    field: 'displayName',
    header: { en: 'Name', nl: 'Naam', fr: 'Nom complet', de: 'Name' },
    example: 'Mira Holt',
  },
  {
    field: 'email',
    header: { en: 'E-mail address', nl: 'E-mailadres', fr: 'Adresse e-mail', de: 'E-Mail-Adresse' },
    example: 'mira.holt@example.com',
    tellsExample: true,
  },
  {
    field: 'department',
    header: { en: 'Department', nl: 'Afdeling', fr: 'Service', de: 'Abteilung' },
    example: { en: 'Care', nl: 'Zorg', fr: 'Soins', de: 'Pflege' },
  },
]
