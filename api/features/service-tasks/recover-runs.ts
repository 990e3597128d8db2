import type { Context } from '../../context.ts'
import type { OutcomeRecord, RunRecord } from '../../store/task-records.ts'
import { isLease, type Lease } from '../../store/leases.ts'
import { releaseTask, runAtWork, taskLease } from './claim-task.ts'
import { interruption, writeEnding } from './end-run.ts'
import { executeRun } from './execute-run.ts'
import { takePlaceAlone } from './run-alone.ts'
import { recordRunEnd } from './run-end-record.ts'
import { runnerFor } from './start-run.ts'
import type { TaskRunner } from './task-runner.ts'

/**
 * Handles runs whose process is gone. If this is the only process, they are marked as interrupted and their tasks
 * freed; with several, the one that finds such a run continues it. Called at startup and periodically.
 * @returns how many were found
 */
export async function recoverInterruptedRuns(ctx: Context, runners: readonly TaskRunner[] = []): Promise<number> {
  let found = 0
  for await (const run of ctx.store.runs.find({ status: 'running' })) {
    if (ctx.runBoard.isUnderWay(run.id) || (await runAtWork(ctx, run.taskId)) !== undefined) continue
    if (ctx.store.exclusive) await markInterrupted(ctx, run)
    else if (!(await takeOverRun(ctx, runners, run))) continue
    found += 1
  }
  return found
}

async function markInterrupted(ctx: Context, run: RunRecord): Promise<void> {
  const ended = await writeEnding(
    ctx,
    run.id,
    interruption('The process that carried out this run stopped before its end.'),
  )
  await recordRunEnd(ctx, ended, (Date.parse(ended.finishedAt ?? run.startedAt) - Date.parse(run.startedAt)) / 1000)
  if (await ctx.store.serviceTasks.get(run.taskId)) await releaseTask(ctx, run.taskId, run.id)
}

/** Takes over from the instance that is gone. False when another instance did, or it isn't possible now. */
async function takeOverRun(ctx: Context, runners: readonly TaskRunner[], { id, taskId }: RunRecord): Promise<boolean> {
  if (ctx.stopping.aborted) return false
  const taken = await ctx.store.leases.take(taskLease(taskId), { runId: id })
  if (!isLease(taken)) return false
  const leases: Lease[] = [taken]
  const signal = ctx.runBoard.begin(id)
  let began = false
  try {
    const [run, task] = [await ctx.store.runs.get(id), await ctx.store.serviceTasks.get(taskId)]
    if (run?.status !== 'running') return false
    if (!task) {
      await markInterrupted(ctx, run)
      return true
    }
    const runner = runnerFor(runners, task)
    const alone = await takePlaceAlone(ctx, runner, task, id)
    if (alone) leases.push(alone)
    const earlier: OutcomeRecord[] = []
    for await (const outcome of ctx.store.outcomes.all(id)) earlier.push(outcome)
    ctx.log.info({ runId: id, settled: earlier.length }, 'Continuing a run of a stopped instance')
    began = true
    ctx.runBoard.track(executeRun(ctx, { runner, task, run, signal, leases, earlier }))
    return true
  } catch (error) {
    ctx.log.warn({ err: error, runId: id }, 'Could not continue a run of a stopped instance yet')
    return false
  } finally {
    if (!began) {
      await Promise.all(leases.map((lease) => lease.release()))
      ctx.runBoard.end(id)
    }
  }
}
