import { auditDone, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { RunRecord } from '../../store/task-records.ts'
import { claimTask, releaseTask, runAtWork, taskLease } from './claim-task.ts'
import { endingOf, writeEnding } from './end-run.ts'
import { takePlaceAlone } from './run-alone.ts'
import { runOf } from './runs.ts'
import { inProgress, runnerFor } from './start-run.ts'
import { CANCEL } from './execute-run.ts'
import { taskOf } from './service-tasks.ts'
import type { TaskRunner } from './task-runner.ts'
import { runsOfTask } from './task-runs.ts'

/**
 * Asks a run to stop. What it has done is kept; it ends at its next step.
 * @throws not_found, run_not_running
 */
export async function cancelRun(ctx: Context, id: string, by: By): Promise<RunRecord> {
  const run = await runOf(ctx, id)
  if (run.status !== 'running') throw new RollcallError('run_not_running', `This run has already ended: ${run.status}.`)
  if (!ctx.runBoard.stop(id, 'cancelled')) {
    // A run in another instance gets the message, or finds its end written here; a run without an instance ends with
    // this.
    if ((await runAtWork(ctx, run.taskId)) === id) await ctx.store.leases.ask(taskLease(run.taskId), CANCEL)
    await writeEnding(ctx, id, { status: 'cancelled' })
  }
  await auditDone(ctx, by, 'run.cancelled', targetOf(run))
  return runOf(ctx, id)
}

/**
 * Applies what a held run would have changed. Resolves when that is done.
 * @throws not_found, run_not_held, run_outdated, run_in_progress, task_type_unavailable, or what the runner throws:
 * then the run stays held
 */
export async function confirmRun(
  ctx: Context,
  runners: readonly TaskRunner[],
  id: string,
  by: By,
  except: readonly string[] = [],
): Promise<RunRecord> {
  const runner = runnerFor(runners, await heldRun(ctx, id))
  await whileHolding(ctx, id, async (run) => {
    const alone = await takePlaceAlone(ctx, runner, await taskOf(ctx, run.taskId), id)
    try {
      const counts = { ...run.counts }
      const end = await runner.confirmHeld(ctx, run, new Set(except))
      await writeEnding(ctx, id, endingOf(end, counts), 'held')
      const left = except.length > 0 ? { except: { after: except.length } } : {}
      await auditDone(ctx, by, 'run.confirmed', targetOf(run), left)
    } finally {
      await alone?.release()
    }
  })
  return runOf(ctx, id)
}

/** Drops what a held run would have changed. @throws not_found, run_not_held, run_in_progress */
export async function rejectRun(ctx: Context, id: string, by: By): Promise<RunRecord> {
  await whileHolding(ctx, id, async (run) => {
    await writeEnding(ctx, id, { status: 'cancelled' }, 'held')
    await auditDone(ctx, by, 'run.rejected', targetOf(run))
  })
  return runOf(ctx, id)
}

/** Works on a held run while its task is claimed, so that neither a new run nor a second click interferes. */
async function whileHolding(ctx: Context, id: string, work: (run: RunRecord) => Promise<void>): Promise<void> {
  const { taskId, progress, counts } = await heldRun(ctx, id)
  if (ctx.runBoard.isUnderWay(id)) throw inProgress(id)
  ctx.runBoard.begin(id)
  ctx.runBoard.report(id, { progress, counts })
  const done = holdTask(ctx, taskId, id, work).finally(() => {
    ctx.runBoard.end(id)
  })
  ctx.runBoard.track(done)
  await done
}

async function holdTask(
  ctx: Context,
  taskId: string,
  id: string,
  work: (run: RunRecord) => Promise<void>,
): Promise<void> {
  const claim = await claimTask(ctx, taskId, id, 'dryRun')
  if (claim.kind !== 'claimed') throw inProgress(claim.kind === 'busy' ? claim.runId : id)
  const { lease } = claim
  try {
    await lease.guard(async () => work(await heldRun(ctx, id)))
  } finally {
    await releaseTask(ctx, taskId, id)
    await lease.release()
  }
}

async function heldRun(ctx: Context, id: string): Promise<RunRecord> {
  const run = await runOf(ctx, id)
  const newest = (await runsOfTask(ctx, run.taskId)).find((candidate) => !candidate.dryRun)
  if (run.status === 'held' && newest?.id === id) return run
  throw new RollcallError(
    'run_not_held',
    run.status === 'held' ? 'A newer run has replaced this one.' : `This run isn’t on hold: ${run.status}.`,
  )
}

const targetOf = (run: RunRecord) => ({ kind: 'run', id: run.id, label: run.type })
