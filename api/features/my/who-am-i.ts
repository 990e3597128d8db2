import type { Actor } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'

export type Match =
  { match: 'linked' | 'byAddress'; employee: EmployeeRecord } | { match: 'notFound' | 'ambiguous'; employee?: never }

type Person = Extract<Actor, { kind: 'user' }>

/**
 * Finds the employee a signed-in person is: the only record linked to their object id or, if there is none, the only
 * record with their address. A record linked to someone else never counts, whatever its address.
 */
export async function whoAmI(ctx: Context, actor: Actor): Promise<Match> {
  if (actor.kind !== 'user') throw new RollcallError('forbidden', 'Only a person can ask this.')
  const linked = await linkedTo(ctx, actor.userId)
  const [found, ...others] = linked.length > 0 ? linked : await withAddressOf(ctx, actor)
  if (!found) return { match: 'notFound' }
  if (others.length > 0) return { match: 'ambiguous' }
  return { match: linked.length > 0 ? 'linked' : 'byAddress', employee: found }
}

/** @throws employee_not_found, employee_ambiguous: whom to ask, and what HR has to do */
export async function employeeWhoAsks(ctx: Context, actor: Actor): Promise<EmployeeRecord> {
  const { match, employee } = await whoAmI(ctx, actor)
  if (employee) return employee
  if (match === 'ambiguous')
    throw new RollcallError('employee_ambiguous', 'More than one personnel record fits the person who is signed in.')
  throw new RollcallError('employee_not_found', 'No personnel record fits the person who is signed in.')
}

/** The employees linked to an Entra user: by hand, otherwise by the photo sync. */
async function linkedTo({ store }: Context, userId: string): Promise<EmployeeRecord[]> {
  const byHand = await store.employees.findUnique('entraUserId', userId)
  const ids: string[] = []
  for await (const { id } of store.photoLedger.find({ entraUserId: userId })) ids.push(id)
  const byRun = (await store.employees.getMany(ids)).filter(({ entraUserId }) => entraUserId === undefined)
  return byHand ? [byHand, ...byRun] : byRun
}

/** The employees with one of the person's addresses who aren't linked to anyone. */
async function withAddressOf({ store }: Context, person: Person): Promise<EmployeeRecord[]> {
  const found: EmployeeRecord[] = []
  for (const email of addressesOf(person)) {
    for await (const employee of store.employees.find({ email })) {
      const link = employee.entraUserId ?? (await store.photoLedger.get(employee.id))?.entraUserId
      if (link === undefined) found.push(employee)
    }
  }
  return found
}

/** The person's addresses in lower case. Another organisation chose a guest's names, so they prove nothing here. */
const addressesOf = ({ isGuest, userName, email }: Person): ReadonlySet<string> =>
  new Set(isGuest ? [] : [userName, email].flatMap((address) => (address ? [address.toLowerCase()] : [])))
