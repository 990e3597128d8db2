import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { ServiceTaskRecord } from '../../store/task-records.ts'
import type { RunDue } from './scheduled/contract.ts'
import { dueSince, wasSetBack } from './schedule.ts'
import { startRunIfDue } from './start-run.ts'
import type { TaskRunner } from './task-runner.ts'

/**
 * Starts a run of every enabled task that is due. Several missed times make one run; a time during a run is skipped.
 * Calling it twice, or twice at once, starts nothing twice.
 */
export async function runDueTasks(ctx: Context, runners: readonly TaskRunner[], by: By): Promise<RunDue> {
  const report: RunDue = { started: [], skipped: [] }
  for await (const task of ctx.store.serviceTasks.all()) {
    if (!needsLook(task, ctx.clock.now())) continue
    try {
      const run = await startRunIfDue(ctx, runners, task.id, by)
      if (run) report.started.push({ taskId: task.id, runId: run.id })
    } catch (error) {
      report.skipped.push({ taskId: task.id, reason: reasonOf(ctx, task, error) })
    }
  }
  return report
}

const needsLook = (task: ServiceTaskRecord, now: Date) =>
  task.enabled && (dueSince(task, now) !== undefined || wasSetBack(task, now))

/** A task that can't start must not block the others. */
function reasonOf(ctx: Context, task: ServiceTaskRecord, error: unknown): string {
  const code = error instanceof RollcallError ? error.code : 'internal'
  ctx.log.warn({ err: error, taskId: task.id, code }, 'A service task that is due was skipped.')
  return code
}
