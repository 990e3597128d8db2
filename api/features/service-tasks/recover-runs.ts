import type { Context } from '../../context.ts'
import type { RunRecord } from '../../store/task-records.ts'
import { isHeldBy, releaseTask } from './claim-task.ts'
import { interruption, writeEnding } from './end-run.ts'
import { recordRunEnd } from './run-end-record.ts'

/**
 * Marks runs that nobody carries out any more as interrupted, and frees their tasks. For the start of a process, and
 * now and then.
 * @returns how many were found
 */
export async function recoverInterruptedRuns(ctx: Context): Promise<number> {
  let found = 0
  for await (const run of ctx.store.runs.find({ status: 'running' })) {
    if (await isCarriedOut(ctx, run)) continue
    const ended = await writeEnding(
      ctx,
      run.id,
      interruption('The process that carried out this run stopped before its end.'),
    )
    await recordRunEnd(ctx, ended, (Date.parse(ended.finishedAt ?? run.startedAt) - Date.parse(run.startedAt)) / 1000)
    found += 1
  }
  for await (const task of ctx.store.serviceTasks.all()) {
    if (task.activeRun && !isHeldBy(ctx, task.activeRun)) await releaseTask(ctx, task.id, task.activeRun.runId)
  }
  return found
}

/** The task is taken before its run is written and let go after, so a run without it has no one left. */
async function isCarriedOut(ctx: Context, run: RunRecord): Promise<boolean> {
  if (ctx.runBoard.isUnderWay(run.id)) return true
  const task = await ctx.store.serviceTasks.get(run.taskId)
  return task?.activeRun?.runId === run.id && isHeldBy(ctx, task.activeRun)
}
