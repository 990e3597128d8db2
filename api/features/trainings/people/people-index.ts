import type { Context } from '../../../context.ts'
import { foldText } from '../../../lib/fold-text.ts'
import type { EmployeeRecord } from '../../../store/records.ts'

/** Whom a text names: one employee, or none for one of two reasons. */
export type Named = { employee: string } | { reason: 'unknown' | 'ambiguous' }

/** Finds employees by what people write of them. */
export interface PeopleIndex {
  /** By employee number or e-mail address. */
  byKey(text: string): Named
  /** By name as well. */
  byAnything(text: string): Named
}

const UNKNOWN: Named = { reason: 'unknown' }

/** All employees, ready to be found by number, address or name. */
export async function indexPeople({ store }: Pick<Context, 'store'>): Promise<PeopleIndex> {
  const keys = new Map<string, Named>()
  const names = new Map<string, Named>()
  for await (const employee of store.employees.all()) {
    for (const key of keysOf(employee)) note(keys, key, employee.id)
    note(names, foldText(employee.displayName), employee.id)
  }
  const byKey = (text: string) => keys.get(foldKey(text)) ?? UNKNOWN
  return {
    byKey,
    byAnything: (text) => {
      const named = byKey(text)
      return named === UNKNOWN ? (names.get(foldText(text.trim())) ?? UNKNOWN) : named
    },
  }
}

const foldKey = (text: string) => text.normalize('NFC').trim().toLowerCase()
const keysOf = ({ employeeNumber, email }: EmployeeRecord) => new Set([foldKey(employeeNumber), foldKey(email)])

function note(index: Map<string, Named>, key: string, employee: string): void {
  index.set(key, index.has(key) ? { reason: 'ambiguous' } : { employee })
}
