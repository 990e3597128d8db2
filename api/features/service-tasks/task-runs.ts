import type { Context } from '../../context.ts'
import type { RunRecord } from '../../store/records.ts'

const KEPT_RUNS = 30

/** All runs of a task, newest first as the store keeps them. There are never many: older ones are dropped. */
export async function runsOfTask(ctx: Context, taskId: string): Promise<RunRecord[]> {
  const runs: RunRecord[] = []
  for await (const run of ctx.store.runs.all()) if (run.taskId === taskId) runs.push(run)
  return runs
}

/** Drops a task's runs beyond the newest, their outcomes first: a crash in between leaves a run to drop next time. */
export async function dropOldRuns(ctx: Context, taskId: string, keep = KEPT_RUNS): Promise<void> {
  const runs = await runsOfTask(ctx, taskId)
  for (const run of runs.slice(keep)) {
    await ctx.store.outcomes.drop(run.id)
    await ctx.store.runs.remove(run.id)
  }
}
