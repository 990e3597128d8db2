import { comingDay } from './coming-day.ts'

export interface LongList {
  what: string
  path: string
  list: () => string
  type: string
}

const CSV = 'text/csv'
const JSON_TYPE = 'application/json'
const MB = 1024 * 1024
const EMPLOYEES = '/api/employees/import'
const SESSIONS = '/api/sessions/import'
const PEOPLE_HEADER = 'employeeNumber;displayName;email;department\n'
const SESSION_HEADER = 'reference;training;start;end;participants\n'

const repeated = (count: number, line: (place: number) => string, separator = '\n') =>
  Array.from({ length: count }, (_, place) => line(place)).join(separator)
const day = (place: number) => comingDay(30 + (place % 84))

/** Lists from a careless or hostile caller, each within the size limit. */
export const LISTS: readonly LongList[] = [
  {
    what: '20,000 people with one number',
    path: EMPLOYEES,
    list: () => PEOPLE_HEADER + repeated(20_000, (n) => `1;P ${n};p${n}@x.example;`),
    type: CSV,
  },
  {
    what: '20,000 people with one address',
    path: EMPLOYEES,
    list: () => PEOPLE_HEADER + repeated(20_000, (n) => `${n};P ${n};p@x.example;`),
    type: CSV,
  },
  {
    what: '20,000 people with long names',
    path: EMPLOYEES,
    list: () => PEOPLE_HEADER + repeated(20_000, (n) => `${n};${'é'.repeat(90)};p${n}@x.example;${'x'.repeat(100)}`),
    type: CSV,
  },
  {
    what: '20,000 people with nothing right',
    path: EMPLOYEES,
    list: () => PEOPLE_HEADER + repeated(20_000, (n) => `${n};;nowhere;${'x'.repeat(210)}`),
    type: CSV,
  },
  {
    what: '8 MB of line ends',
    path: EMPLOYEES,
    list: () => PEOPLE_HEADER + '\n'.repeat(8 * MB - 100) + '1;A;a@x.example;b',
    type: CSV,
  },
  { what: '8 MB of empty rows', path: EMPLOYEES, list: () => PEOPLE_HEADER + ';;;\n'.repeat(2 * MB - 100), type: CSV },
  {
    what: '8 MB of separators',
    path: EMPLOYEES,
    list: () => PEOPLE_HEADER + repeated(125, () => ';'.repeat(60_000)),
    type: CSV,
  },
  { what: '8 MB of nesting', path: EMPLOYEES, list: () => '['.repeat(8 * MB - 100), type: JSON_TYPE },
  { what: '8 MB of nested objects', path: EMPLOYEES, list: () => `[${'{"a":'.repeat(1_000_000)}`, type: JSON_TYPE },
  {
    what: 'one person with 8 MB of unknown keys',
    path: EMPLOYEES,
    list: () => `[{${repeated(700_000, (n) => `"k${n}":1`, ',')}}]`,
    type: JSON_TYPE,
  },
  {
    what: '20,000 people with unknown keys',
    path: EMPLOYEES,
    list: () =>
      `[${repeated(20_000, (n) => `{"employeeNumber":"${n}",${repeated(25, (k) => `"key${k}":1`, ',')}}`, ',')}]`,
    type: JSON_TYPE,
  },
  {
    what: '400 dates of one session, each with a long roster',
    path: SESSIONS,
    list: () =>
      SESSION_HEADER +
      repeated(
        400,
        (n) =>
          `R-1;T;${day(n)} 09:${String(n % 60).padStart(2, '0')};${day(n)} 17:00;${repeated(3_000, (p) => String(p), ' ')}`,
      ),
    type: CSV,
  },
  {
    what: '5,000 ordinary sessions, each of its own training',
    path: SESSIONS,
    list: () => SESSION_HEADER + repeated(5_000, (n) => `S-${n};Training ${n};${day(n)} 09:00;${day(n)} 12:00;`),
    type: CSV,
  },
  {
    what: '5,000 sessions with strangers',
    path: SESSIONS,
    list: () =>
      SESSION_HEADER +
      repeated(5_000, (n) => `S-${n};T;${day(n)} 09:00;${day(n)} 12:00;${repeated(200, (p) => `x${p}`, ' ')}`),
    type: CSV,
  },
  {
    what: 'one session for 5,000 participants, a line for each',
    path: SESSIONS,
    list: () =>
      SESSION_HEADER +
      repeated(5_000, (n) => `S-1;T;${day(0)} 09:00;${day(0)} 12:00;${repeated(100, (p) => String(n * 100 + p), ' ')}`),
    type: CSV,
  },
]
