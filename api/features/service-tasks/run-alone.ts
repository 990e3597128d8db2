import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import { isLease, type Lease } from '../../store/leases.ts'
import type { ServiceTaskRecord } from '../../store/task-records.ts'
import type { TaskRunner } from './task-runner.ts'

/**
 * Ensures that the run of a task just claimed is the only one of its kind, if the kind requires that.
 * @returns its lease; undefined when several may run
 * @throws run_in_progress with the other run and its task
 */
export async function takePlaceAlone(
  ctx: Context,
  runner: TaskRunner,
  { id: taskId, name }: Pick<ServiceTaskRecord, 'id' | 'name'>,
  runId: string,
): Promise<Lease | undefined> {
  if (!runner.alone) return undefined
  const taken = await ctx.store.leases.take(`alone ${runner.type}`, { runId, taskId, name })
  if (isLease(taken)) return taken
  const { heldBy } = taken
  throw new RollcallError(
    'run_in_progress',
    `A run of the service task "${String(heldBy['name'])}" is in progress with the same account.`,
    { details: { runId: heldBy['runId'], taskId: heldBy['taskId'] } },
  )
}
