import { foldedSpellings } from '../../../lib/search/contract.ts'
import type { EmployeeRecord } from '../../../store/employee-records.ts'
import type { Collection } from '../../../store/store.ts'

/** Who a text names: one employee, or no one for one of two reasons. */
export type Named = { employee: string } | { reason: 'unknown' | 'ambiguous' }

/** Finds employees by what people write about them. */
export interface PeopleIndex {
  /** By employee number or e-mail address. */
  byKey(text: string): Named
  /** Also by name. */
  byAnything(text: string): Named
}

interface Directory {
  store: { employees: Pick<Collection<EmployeeRecord>, 'all'> }
}

const UNKNOWN: Named = { reason: 'unknown' }

/** An index of all employees by number, address and name. An exact name wins over a similar one. */
export async function indexPeople({ store }: Directory): Promise<PeopleIndex> {
  const keys = new Map<string, Named>()
  const names = new Map<string, Named>()
  const similar = new Map<string, Named>()
  for await (const employee of store.employees.all()) {
    for (const key of keysOf(employee)) note(keys, key, employee.id)
    note(names, foldKey(employee.displayName), employee.id)
    for (const spelling of foldedSpellings(foldKey(employee.displayName))) note(similar, spelling, employee.id)
  }
  const byKey = (text: string) => keys.get(foldKey(text)) ?? UNKNOWN
  const byName = (text: string) => names.get(text) ?? firstKnown(similar, foldedSpellings(text))
  return {
    byKey,
    byAnything: (text) => {
      const named = byKey(text)
      return named === UNKNOWN ? byName(foldKey(text)) : named
    },
  }
}

/** Ignores case, character width, kinds of white space and invisible characters. */
const foldKey = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .toLowerCase()
const keysOf = ({ employeeNumber, email }: EmployeeRecord) => new Set([foldKey(employeeNumber), foldKey(email)])

function firstKnown(index: ReadonlyMap<string, Named>, texts: readonly string[]): Named {
  return texts.map((text) => index.get(text)).find((named) => named !== undefined) ?? UNKNOWN
}

function note(index: Map<string, Named>, key: string, employee: string): void {
  index.set(key, index.has(key) ? { reason: 'ambiguous' } : { employee })
}
