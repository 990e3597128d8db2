import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { AuditRecord, Unsaved } from '../../store/records.ts'
import { deletedEmployee } from '../../store/set-aside.ts'

/** By what somebody is or was known, lower case. */
export interface Identity {
  id: string
  /** Names that nobody else has. */
  names: ReadonlySet<string>
  addresses: ReadonlySet<string>
  numbers: ReadonlySet<string>
  userId?: string
  /** Somebody else has the same name, which stays where it is theirs. */
  isNameShared: boolean
}

/** An employee, or somebody in the bin. @throws not_found */
export async function personToErase(ctx: Context, id: string): Promise<Unsaved<EmployeeRecord>> {
  const person = (await ctx.store.employees.get(id)) ?? (await deletedEmployee(ctx.store, id))?.employee
  if (person) return person
  throw new RollcallError('not_found', 'There is no employee with this ID, not even among the recently deleted.', {
    details: { id },
  })
}

/** What somebody is called now, and was called before as far as the audit trail and imports say. */
export async function identityOf(ctx: Context, person: Unsaved<EmployeeRecord>): Promise<Identity> {
  const { id, displayName, email, employeeNumber, entraUserId } = person
  const [names, addresses, numbers] = [new Set<string>(), new Set<string>(), new Set<string>()]
  const note = (known: Partial<Record<string, unknown>>) => {
    for (const [set, value] of [
      [names, known['displayName']],
      [addresses, known['email']],
      [numbers, known['employeeNumber']],
    ] as const)
      if (typeof value === 'string' && value.trim() !== '') set.add(value.trim().toLowerCase())
  }
  note({ displayName, email, employeeNumber })
  for (const changes of await changesOf(ctx, id)) {
    for (const side of ['before', 'after'] as const)
      note(Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change[side]])))
  }
  const taken = await takenByOthers(ctx, id)
  const mine = [...names].filter((name) => !taken.has(name))
  const userId = entraUserId ?? (await ctx.store.photoLedger.get(id))?.entraUserId
  return {
    ...{ id, names: new Set(mine), addresses, numbers, isNameShared: mine.length < names.size },
    ...(userId !== undefined && { userId: userId.toLowerCase() }),
  }
}

async function changesOf({ store }: Context, id: string): Promise<NonNullable<AuditRecord['changes']>[]> {
  const found: NonNullable<AuditRecord['changes']>[] = []
  for await (const { target, changes } of store.audit.all()) if (target?.id === id && changes) found.push(changes)
  for (const { changes } of await store.importEvents.find('employeeId', id)) if (changes) found.push(changes)
  return found
}

async function takenByOthers({ store }: Context, id: string): Promise<Set<string>> {
  const taken = new Set<string>()
  for await (const other of store.employees.all()) if (other.id !== id) taken.add(other.displayName.toLowerCase())
  for await (const { employee } of store.deletedEmployees.all())
    if (employee.id !== id) taken.add(employee.displayName.toLowerCase())
  return taken
}
