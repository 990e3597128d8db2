import type { Context } from '../../context.ts'
import type { RunRecord } from '../../store/task-records.ts'

const KEPT_RUNS = 30

/** All runs of a task, newest first as the store keeps them. There are never many: older ones are dropped. */
export async function runsOfTask(ctx: Context, taskId: string): Promise<RunRecord[]> {
  const runs: RunRecord[] = []
  for await (const run of ctx.store.runs.find({ taskId })) runs.push(run)
  return runs
}

/** If the clock was ahead and has been corrected, runs from that time must not stay the newest for ever. */
export async function orderAfter({ store }: Context, startedAt: string): Promise<Pick<RunRecord, 'order'>> {
  const [newest] = (await store.runs.page({ limit: 1 })).items
  const last = newest && (newest.order ?? newest.startedAt)
  return last === undefined || last < startedAt ? {} : { order: new Date(Date.parse(last) + 1).toISOString() }
}

/** Drops a task's older runs, but none that waits for an admin: dry runs in between must not push it out. */
export async function dropOldRuns(ctx: Context, taskId: string): Promise<void> {
  const runs = await runsOfTask(ctx, taskId)
  for (const run of runs.slice(KEPT_RUNS)) if (run.status !== 'held') await dropRun(ctx, run)
}

/** Drops all runs of a deleted task. */
export async function dropAllRuns(ctx: Context, taskId: string): Promise<void> {
  for (const run of await runsOfTask(ctx, taskId)) await dropRun(ctx, run)
}

/** The outcomes first: a crash in between leaves a run to drop next time. */
async function dropRun(ctx: Context, { id }: RunRecord): Promise<void> {
  await ctx.store.outcomes.drop(id)
  await ctx.store.runs.remove(id)
}
