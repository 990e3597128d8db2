import { randomUUID } from 'node:crypto'
import { auditDone, type By } from '../../auth/audit.ts'
import { actorKey } from '../../auth/actor.ts'
import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { RunRecord, ServiceTaskRecord } from '../../store/task-records.ts'
import { removeIfThere } from '../../store/remove-if-there.ts'
import { claimTask, releaseTask, type Claim, type ClaimFor } from './claim-task.ts'
import { ended, interruption, writeEnding } from './end-run.ts'
import { executeRun } from './execute-run.ts'
import { takePlaceAlone } from './run-alone.ts'
import { taskOf } from './service-tasks.ts'
import type { TaskRunner } from './task-runner.ts'
import { orderAfter, runsOfTask } from './task-runs.ts'

export interface RunRequest {
  dryRun: boolean
  by: By
  /** Called by a scheduler: a disabled task isn't started. */
  byScheduler?: boolean
}

/**
 * Starts a run in the background, whether due or not.
 * @returns the run as it began
 * @throws not_found, run_in_progress, task_switched_off, task_type_unavailable, stopping
 */
export async function startRunNow(
  ctx: Context,
  runners: readonly TaskRunner[],
  taskId: string,
  request: RunRequest,
): Promise<RunRecord> {
  const purpose = request.byScheduler ? 'scheduler' : 'now'
  const run = await startRun(ctx, runners, taskId, request, request.dryRun ? 'dryRun' : purpose)
  if (!run) throw new RollcallError('internal', 'A run that waits for nothing did not start.')
  return run
}

/**
 * Starts a run in the background if the task is enabled and due.
 * @returns the started run, or undefined when nothing is due
 * @throws as startRunNow
 */
export async function startRunIfDue(
  ctx: Context,
  runners: readonly TaskRunner[],
  taskId: string,
  by: By,
): Promise<RunRecord | undefined> {
  return startRun(ctx, runners, taskId, { dryRun: false, by }, 'due')
}

async function startRun(
  ctx: Context,
  runners: readonly TaskRunner[],
  taskId: string,
  request: RunRequest,
  purpose: ClaimFor,
): Promise<RunRecord | undefined> {
  if (ctx.stopping.aborted) throw new RollcallError('stopping', 'The server is shutting down and starts no runs.')
  const runner = runnerFor(runners, await taskOf(ctx, taskId))
  const starting = beginRun(ctx, runner, taskId, request, purpose)
  // A stop at this moment waits for the run that is about to start.
  ctx.runBoard.track(starting.then(() => undefined))
  return starting
}

async function beginRun(
  ctx: Context,
  runner: TaskRunner,
  taskId: string,
  request: RunRequest,
  purpose: ClaimFor,
): Promise<RunRecord | undefined> {
  const runId = randomUUID()
  // Put on the board before the task is claimed, so that anyone who sees the claim finds the run.
  const signal = ctx.runBoard.begin(runId)
  let began = false
  try {
    const claim = await claimTask(ctx, taskId, runId, purpose)
    if (claim.kind === 'busy') throw inProgress(claim.runId)
    if (claim.kind === 'notDue') return undefined
    const leases = [claim.lease]
    try {
      const alone = await takePlaceAlone(ctx, runner, claim.task, runId).catch(lettingGo(ctx, taskId, runId))
      if (alone) leases.push(alone)
      const run = await recordRun(ctx, claim, runId, request)
      began = true
      ctx.runBoard.track(executeRun(ctx, { runner, task: claim.task, run, signal, leases, earlier: [] }))
      return run
    } finally {
      if (!began) await Promise.all(leases.map((lease) => lease.release()))
    }
  } finally {
    if (!began) ctx.runBoard.end(runId)
  }
}

/** An occurrence during a run of another task is skipped, like one during a run of its own. */
function lettingGo(ctx: Context, taskId: string, runId: string) {
  return async (error: unknown): Promise<never> => {
    await releaseTask(ctx, taskId, runId)
    throw error
  }
}

/** @throws task_type_unavailable */
export function runnerFor(runners: readonly TaskRunner[], { type }: Pick<ServiceTaskRecord, 'type'>): TaskRunner {
  const runner = runners.find((candidate) => candidate.type === type)
  if (!runner)
    throw new RollcallError(
      'task_type_unavailable',
      `Service tasks of the type ${type} are not available in this version.`,
    )
  return runner
}

export function inProgress(runId: string): RollcallError {
  return new RollcallError('run_in_progress', 'A run of this service task is in progress.', { details: { runId } })
}

type Claimed = Extract<Claim, { kind: 'claimed' }>

/** Stores the run. If that fails, the task is released unchanged, so that the occurrence is due again. */
async function recordRun(
  ctx: Context,
  { task, before }: Claimed,
  runId: string,
  request: RunRequest,
): Promise<RunRecord> {
  try {
    if (before.activeRun) await abandon(ctx, before.activeRun.runId)
    const run = await ctx.store.runs.insert(await newRun(ctx, task, runId, request))
    await auditStart(ctx, request.by, run, task.name)
    if (!run.dryRun) await supersedeHeldRuns(ctx, run)
    return run
  } catch (error) {
    await releaseTask(ctx, task.id, runId, before.handledUntil)
    throw error
  }
}

/** A run doesn't start without its audit line, and then nothing of it is kept. */
async function auditStart(ctx: Context, by: By, { id, dryRun }: RunRecord, label: string): Promise<void> {
  try {
    await auditDone(ctx, by, 'run.started', { kind: 'run', id, label }, { dryRun: { after: dryRun } })
  } catch (error) {
    await removeIfThere(ctx.store.runs, id)
    if (!(error instanceof RollcallError) || error.code !== 'saved_in_part') throw error
    throw new RollcallError(
      'store_unavailable',
      'The run didn’t start, because its line in the audit trail couldn’t be written.',
      { cause: error },
    )
  }
}

async function newRun(ctx: Context, task: ServiceTaskRecord, id: string, { dryRun, by }: RunRequest) {
  const previous = dryRun ? undefined : (await runsOfTask(ctx, task.id)).find((run) => !run.dryRun)
  const startedAt = ctx.clock.now().toISOString()
  const continued = previous?.status === 'interrupted' ? previous : undefined
  return {
    id,
    dryRun,
    taskId: task.id,
    type: task.type,
    status: 'running' as const,
    startedBy: actorKey(by.actor),
    startedAt,
    ...(await orderAfter(ctx, startedAt)),
    progress: { done: 0, total: 0 },
    counts: {},
    chain: continued?.chain ?? id,
    ...(continued && { continues: continued.id }),
  }
}

/** The former run of this task whose process is gone. */
async function abandon(ctx: Context, runId: string): Promise<void> {
  const run = await ctx.store.runs.get(runId)
  if (run?.status === 'running')
    await writeEnding(ctx, runId, interruption('The process that carried out this run is gone.'))
}

async function supersedeHeldRuns(ctx: Context, newer: RunRecord): Promise<void> {
  for (const run of await runsOfTask(ctx, newer.taskId)) {
    if (run.status !== 'held' || run.dryRun) continue
    await writeEnding(
      ctx,
      run.id,
      ended('cancelled', 'run_superseded', 'A newer run began before this one was confirmed.'),
      'held',
    )
  }
}
