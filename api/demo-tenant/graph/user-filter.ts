import type { DemoPerson } from '../company/people.ts'

interface Clause {
  property: keyof DemoPerson
  value: string | boolean | null
  begins?: true
}

const PROPERTIES = [
  'id',
  'displayName',
  'givenName',
  'surname',
  'mail',
  'userPrincipalName',
  'employeeId',
  'department',
  'accountEnabled',
  'userType',
] as const

/**
 * Reads "property eq value" and "startswith(property,'value')" clauses joined by "or". An empty list lets everyone
 * through; undefined when it can't be read.
 */
export function readFilter(text: string | null): Clause[] | undefined {
  if (text === null) return []
  const clauses = text.split(/ or /i).map(readClause)
  return clauses.every((clause) => clause !== undefined) ? clauses : undefined
}

function readClause(text: string): Clause | undefined {
  const [, begun, with_] = /^\s*startswith\((\w+),\s*'((?:[^']|'')*)'\)\s*$/.exec(text) ?? []
  const start = PROPERTIES.find((known) => known === begun)
  if (start && with_ !== undefined) return { property: start, value: with_.replaceAll("''", "'"), begins: true }
  const [, name = '', quoted, word] = /^\s*(\w+) eq (?:'((?:[^']|'')*)'|(true|false|null))\s*$/.exec(text) ?? []
  const property = PROPERTIES.find((known) => known === name)
  if (!property) return undefined
  if (quoted !== undefined) return { property, value: quoted.replaceAll("''", "'") }
  return { property, value: word === 'null' ? null : word === 'true' }
}

/** Whether one of the clauses matches; text is compared ignoring case, as in Entra ID. */
export function matchesFilter(person: DemoPerson, clauses: readonly Clause[]): boolean {
  return clauses.length === 0 || clauses.some((clause) => holds(person, clause))
}

function holds(person: DemoPerson, { property, value, begins }: Clause): boolean {
  const [has, wanted] = [fold(person[property]), fold(value)]
  return begins ? typeof has === 'string' && has.startsWith(String(wanted)) : has === wanted
}

function fold(value: unknown): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value
}
