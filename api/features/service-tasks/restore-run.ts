import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { runOf } from './runs.ts'
import { inProgress, runnerFor } from './start-run.ts'
import type { TaskRunner } from './task-runner.ts'

/** How many changes of a run can be undone. @throws not_found, task_type_unavailable */
export async function countRestorable(ctx: Context, runners: readonly TaskRunner[], id: string): Promise<number> {
  const run = await runOf(ctx, id)
  return (await runnerFor(runners, run).countRestorable?.(ctx, run)) ?? 0
}

/** Undoes a run's changes. @throws not_found, task_type_unavailable, run_in_progress */
export async function restoreRun(
  ctx: Context,
  runners: readonly TaskRunner[],
  id: string,
  by: By,
): Promise<{ restored: number; skipped: number }> {
  const run = await runOf(ctx, id)
  if (run.status === 'running') throw inProgress(id)
  const done = (await runnerFor(runners, run).restore?.(ctx, run)) ?? { restored: 0, skipped: 0 }
  await auditDone(ctx, by, 'run.restored', { kind: 'run', id, label: run.type }, { restored: { after: done.restored } })
  return done
}
