import type { Context } from '../../context.ts'
import type { LiveRun } from '../../work/run-board.ts'
import type { OutcomeRecord, RunRecord, ServiceTaskRecord } from '../../store/task-records.ts'
import { breakingOff } from './breaking-off.ts'
import { LEASE_MS, releaseTask, renewLease } from './claim-task.ts'
import { endingOf, endingOfFailure, writeEnding, type Ending } from './end-run.ts'
import { recordRunEnd } from './run-end-record.ts'
import { dropOldRuns } from './task-runs.ts'
import type { RunHandle, TaskRunner } from './task-runner.ts'

export interface RunToExecute {
  runner: TaskRunner
  task: ServiceTaskRecord
  run: RunRecord
  signal: AbortSignal
}

/**
 * Carries a claimed run through to its end. Never rejects: whatever happens, the task is let go and the board cleared.
 */
export async function executeRun(ctx: Context, work: RunToExecute): Promise<void> {
  const { run, task } = work
  const live: LiveRun = { progress: { ...run.progress }, counts: { ...run.counts } }
  const began = ctx.clock.monotonic()
  const over = new AbortController()
  const lease = keepLease(ctx, run, over.signal)
  try {
    const ending = await outcomeOf(ctx, work, live, breakingOff(ctx.clock, work.signal, over.signal))
    const written = await writeEnding(ctx, run.id, ending, 'running', live)
    await recordRunEnd(ctx, written, (ctx.clock.monotonic() - began) / 1000)
  } catch (error) {
    ctx.log.error(
      { err: error, runId: run.id },
      'The end of a run could not be saved; the next run of the task clears it up.',
    )
  }
  over.abort()
  await lease
  await tidyUp(ctx, task.id, run.id)
}

async function outcomeOf(ctx: Context, work: RunToExecute, live: LiveRun, breakOff: AbortSignal): Promise<Ending> {
  try {
    const end = await work.runner.run(ctx, handleFor(ctx, work, live, breakOff))
    return endingOf(end, live.counts)
  } catch (error) {
    const ending = endingOfFailure(error, work.signal)
    if (ending.error?.code === 'internal')
      ctx.log.error({ err: error, runId: work.run.id }, 'A run failed in an unexpected way.')
    return ending
  }
}

function handleFor(ctx: Context, { run, task, signal }: RunToExecute, live: LiveRun, breakOff: AbortSignal): RunHandle {
  const show = () => ctx.runBoard.report(run.id, { progress: { ...live.progress }, counts: { ...live.counts } })
  return {
    run,
    task,
    signal,
    breakOff,
    askUnder: async (askedUnder) => {
      await ctx.store.runs.change(run.id, (current) => ({ ...current, askedUnder }))
    },
    progress: (done, total) => {
      live.progress = { done, total }
      show()
    },
    settle: async (outcomes) => {
      await ctx.store.outcomes.append(run.id, outcomes)
      count(live.counts, outcomes)
      show()
      await saveProgress(ctx, run.id, live)
    },
  }
}

function count(counts: Record<string, number>, outcomes: readonly OutcomeRecord[]): void {
  for (const { outcome } of outcomes) counts[outcome] = (counts[outcome] ?? 0) + 1
}

async function saveProgress(ctx: Context, runId: string, live: LiveRun): Promise<void> {
  const run = await ctx.store.runs.change(runId, (current) =>
    current.status === 'running' ? { ...current, progress: { ...live.progress }, counts: { ...live.counts } } : current,
  )
  if (run.status !== 'running') ctx.runBoard.stop(runId, run.status === 'cancelled' ? 'cancelled' : 'leaseLost')
}

/** Renews the lease until the run is over. Nobody else can look for it when this process has the store to itself. */
async function keepLease(ctx: Context, run: RunRecord, over: AbortSignal): Promise<void> {
  if (ctx.store.exclusive) return
  for (;;) {
    await ctx.clock.sleep(LEASE_MS / 4, over).catch(() => undefined)
    if (over.aborted) return
    try {
      if (!(await renewLease(ctx, run.taskId, run.id))) ctx.runBoard.stop(run.id, 'leaseLost')
    } catch (error) {
      ctx.log.warn({ err: error, runId: run.id }, 'The lease of a run could not be renewed; it is tried again.')
    }
  }
}

async function tidyUp(ctx: Context, taskId: string, runId: string): Promise<void> {
  try {
    await releaseTask(ctx, taskId, runId)
    ctx.runBoard.end(runId)
    await dropOldRuns(ctx, taskId)
  } catch (error) {
    ctx.log.error({ err: error, runId }, 'A task could not be let go after its run; the next run takes it over.')
  } finally {
    ctx.runBoard.end(runId)
  }
}
