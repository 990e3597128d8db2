import type { Actor } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { Sort } from '../../store/narrowing.ts'
import type { EmployeeList } from './contract.ts'
import { employeeView } from './employee-view.ts'
import { photoReason } from './photo-reason.ts'
import type { PhotoStatus } from './pictures/contract.ts'
import { photoFacts } from './read-employee.ts'
import type { EmployeeQuery } from './selection/contract.ts'
import { selectPeople } from './selection/select-people.ts'

/** One page of employees, and the total number of matches. */
export async function listEmployees(ctx: Context, actor: Actor, query: EmployeeQuery): Promise<EmployeeList> {
  const policy = await readPersonnelSettings(ctx.store)
  const { limit, cursor, sort: by, order, photoStatus, ...filter } = query
  const people = await selectPeople(ctx, filter, policy, sortOf(by, order))
  const page = await people.page({ limit, cursor })
  const reasons = photoStatus ? await reasonsFor(ctx, page.items) : undefined
  return {
    items: page.items.map((employee) => ({
      ...employeeView(ctx, actor, employee, policy),
      ...(reasons && { photoStatus: reasons(employee) }),
    })),
    total: await people.count(),
    ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
  }
}

/** undefined: by name, the order of the store. */
function sortOf(by: EmployeeQuery['sort'] = 'displayName', order: EmployeeQuery['order'] = 'asc'): Sort | undefined {
  return by === 'displayName' && order === 'asc' ? undefined : { by, descending: order === 'desc' }
}

async function reasonsFor(
  ctx: Context,
  employees: readonly EmployeeRecord[],
): Promise<(employee: EmployeeRecord) => PhotoStatus> {
  const entries = await ctx.store.photoLedger.getMany(employees.map(({ id }) => id))
  const ledger = new Map(entries.map((entry) => [entry.id, entry]))
  const facts = await photoFacts(ctx)
  return (employee) => photoReason(employee, ledger.get(employee.id), facts)
}
