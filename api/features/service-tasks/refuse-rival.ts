import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { ServiceTaskRecord } from '../../store/task-records.ts'
import { isHeldBy } from './claim-task.ts'
import type { TaskRunner } from './task-runner.ts'

/**
 * Makes sure that a run whose task was just taken is the only one of its kind, where the kind asks for that.
 * @throws run_in_progress with the other run and its task
 */
export async function refuseRival(ctx: Context, runner: TaskRunner, taskId: string, runId: string): Promise<void> {
  if (!runner.alone) return
  const here = ctx.runBoard.holdAlone(runId, runner.type)
  for await (const task of ctx.store.serviceTasks.find({ type: runner.type })) {
    if (task.id !== taskId && task.activeRun && isRival(ctx, task.activeRun, here))
      throw rivalRun(task, task.activeRun.runId)
  }
  if (here !== undefined)
    throw new RollcallError('run_in_progress', 'A run of another service task of this kind is going on.', {
      details: { runId: here },
    })
}

/** Of this process the board decides who was first; of another process whoever has its task. */
function isRival(ctx: Context, active: NonNullable<ServiceTaskRecord['activeRun']>, here: string | undefined): boolean {
  return ctx.runBoard.isUnderWay(active.runId) ? active.runId === here : isHeldBy(ctx, active)
}

function rivalRun({ id, name }: ServiceTaskRecord, runId: string): RollcallError {
  return new RollcallError(
    'run_in_progress',
    `A run of the service task "${name}" is going on, through the same account.`,
    { details: { runId, taskId: id } },
  )
}
