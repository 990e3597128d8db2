import type { Actor } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { EmployeeRecord } from '../../store/employee-records.ts'
import type { ServiceTaskRecord } from '../../store/task-records.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import type { EmployeeDetail } from './contract.ts'
import { employeeView } from './employee-view.ts'
import { photoReason } from './photo-reason.ts'
import type { PhotoFacts } from './waiting-reason.ts'

/** One employee, with the reason for the picture or its absence. @throws not_found */
export async function readEmployee(ctx: Context, actor: Actor, id: string): Promise<EmployeeDetail> {
  const employee = await employeeOf(ctx, id)
  const [ledger, facts] = await Promise.all([ctx.store.photoLedger.get(id), photoFacts(ctx)])
  return { ...employeeView(ctx, actor, employee, facts.settings), photoStatus: photoReason(employee, ledger, facts) }
}

/** @throws not_found */
export async function employeeOf(ctx: Context, id: string): Promise<EmployeeRecord> {
  const employee = await ctx.store.employees.get(id)
  if (!employee) throw new RollcallError('not_found', 'There is no such employee.', { details: { id } })
  return employee
}

/** The state of photo synchronisation. */
export async function photoFacts({ store }: Context): Promise<PhotoFacts> {
  const type = 'PhotoSynchronization'
  const tasks: ServiceTaskRecord[] = []
  for await (const task of store.serviceTasks.find({ type })) tasks.push(task)
  const { items } = await store.runs.page({ limit: 1, where: { type, dryRun: false } })
  return { settings: await readPersonnelSettings(store), tasks, lastRun: items[0] }
}
