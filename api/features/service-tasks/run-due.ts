import type { By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { ServiceTaskRecord } from '../../store/task-records.ts'
import type { RunDue } from './runs/contract.ts'
import { dueSince, wasSetBack } from './schedule.ts'
import { startRunIfDue } from './start-run.ts'
import type { TaskRunner } from './task-runner.ts'

/**
 * Starts a run of every enabled task with a time that has come and was not dealt with. Several missed times are one
 * run; a time that falls into a run still going on is skipped. Called twice, or from two sides at once, it starts
 * nothing twice.
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

/** One task that cannot start must not keep the others from it. */
function reasonOf(ctx: Context, task: ServiceTaskRecord, error: unknown): string {
  const code = error instanceof RollcallError ? error.code : 'internal'
  ctx.log.warn({ err: error, taskId: task.id, code }, 'A service task that is due was skipped.')
  return code
}
