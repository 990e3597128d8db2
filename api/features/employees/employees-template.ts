import type { Template } from '../../lib/lists/list-template.ts'
import type { EmployeeColumn } from './fields/contract.ts'

/** The employee list to download and fill in. */
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
  {
    field: 'jobTitle',
    header: { en: 'Job title', nl: 'Functie', fr: 'Fonction', de: 'Position' },
    example: { en: 'Nurse', nl: 'Verpleegkundige', fr: 'Infirmière', de: 'Pflegefachkraft' },
  },
  {
    field: 'location',
    header: { en: 'Location', nl: 'Locatie', fr: 'Lieu de travail', de: 'Standort' },
    example: { en: 'Ghent', nl: 'Gent', fr: 'Gand', de: 'Gent' },
  },
  {
    field: 'managerNumber',
    header: {
      ...{ en: 'Manager’s employee number', nl: 'Personeelsnummer leidinggevende' },
      ...{ fr: 'Matricule du responsable', de: 'Personalnummer Vorgesetzte' },
    },
    example: '10004',
  },
  {
    field: 'language',
    header: { en: 'Language', nl: 'Taal', fr: 'Langue', de: 'Sprache' },
    example: 'nl',
  },
  {
    field: 'employedFrom',
    header: { en: 'Employed from', nl: 'Datum in dienst', fr: 'Date d’entrée', de: 'Eintrittsdatum' },
    example: '2027-02-01',
  },
  {
    field: 'employedUntil',
    header: { en: 'Employed until', nl: 'Datum uit dienst', fr: 'Date de sortie', de: 'Austrittsdatum' },
    example: '2028-01-31',
  },
  {
    field: 'absences',
    header: { en: 'Absences', nl: 'Afwezigheden', fr: 'Absences', de: 'Abwesenheiten' },
    example: '2027-03-01..2027-06-30; 2027-08-02..2027-08-13',
  },
]
