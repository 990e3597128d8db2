import type { Actor } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'

export type Match =
  { match: 'linked' | 'byAddress'; employee: EmployeeRecord } | { match: 'notFound' | 'ambiguous'; employee?: never }

type Person = Extract<Actor, { kind: 'user' }>

/**
 * Which employee a signed-in person is: the one record linked to the person's object id, or where none is, the one
 * record with the
 * person's address. A record that is linked to somebody else is never theirs, whatever its address says.
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

/** The employees linked to an Entra user: by hand, or where nobody did, by the photo synchronisation. */
async function linkedTo({ store }: Context, userId: string): Promise<EmployeeRecord[]> {
  const byHand = await store.employees.findUnique('entraUserId', userId)
  const ids: string[] = []
  for await (const { id } of store.photoLedger.find({ entraUserId: userId })) ids.push(id)
  const byRun = (await store.employees.getMany(ids)).filter(({ entraUserId }) => entraUserId === undefined)
  return byHand ? [byHand, ...byRun] : byRun
}

/** The employees with one of a person's addresses who are linked to nobody. */
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

/**
 * The addresses that are this person's, lower case. A guest's names were given out by another organisation and prove
 * nothing here.
 */
const addressesOf = ({ isGuest, userName, email }: Person): ReadonlySet<string> =>
  new Set(isGuest ? [] : [userName, email].flatMap((address) => (address ? [address.toLowerCase()] : [])))
