import type { Context } from '../../context.ts'
import type { LiveRun } from '../../work/run-board.ts'
import type { Lease } from '../../store/leases.ts'
import type { OutcomeRecord, RunRecord, ServiceTaskRecord } from '../../store/task-records.ts'
import { breakingOff } from './breaking-off.ts'
import { releaseTask } from './claim-task.ts'
import { endingOf, endingOfFailure, writeEnding, type Ending } from './end-run.ts'
import { recordRunEnd } from './run-end-record.ts'
import { dropOldRuns } from './task-runs.ts'
import type { RunHandle, TaskRunner } from './task-runner.ts'

/** A request from another instance to the one with the run. */
export const CANCEL = 'cancel'
const SHOW_OTHERS_MS = 1_000

export interface RunToExecute {
  runner: TaskRunner
  task: ServiceTaskRecord
  run: RunRecord
  signal: AbortSignal
  /** The leases it holds; the first is the task's. */
  leases: readonly Lease[]
  /** What an earlier instance settled for the same run. */
  earlier: readonly OutcomeRecord[]
}

/** Runs a claimed run to its end. Never rejects: whatever happens, the task is released and the board cleared. */
export async function executeRun(ctx: Context, work: RunToExecute): Promise<void> {
  const { run, leases } = work
  for (const lease of leases) {
    lease.lost.addEventListener('abort', () => ctx.runBoard.stop(run.id, 'leaseLost'))
    lease.onAsked((wish) => wish === CANCEL && ctx.runBoard.stop(run.id, 'cancelled'))
  }
  await behind(leases, () => runToEnd(ctx, work))
  await Promise.all(leases.map((lease) => lease.release()))
  ctx.runBoard.end(run.id)
}

/** Writes succeed only while all of these are held. */
function behind<T>([lease, ...others]: readonly Lease[], work: () => Promise<T>): Promise<T> {
  return lease ? lease.guard(() => behind(others, work)) : work()
}

async function runToEnd(ctx: Context, work: RunToExecute): Promise<void> {
  const { run, task, earlier } = work
  const live: LiveRun = { progress: { ...run.progress }, counts: {} }
  count(live.counts, earlier)
  const began = ctx.clock.monotonic()
  const over = new AbortController()
  const shown = showOthers(ctx, work, live, over.signal)
  try {
    const { ending, goesOn } = await outcomeOf(ctx, work, live, breakingOff(ctx.clock, work.signal, over.signal))
    if (goesOn) {
      ctx.log.info({ runId: run.id }, 'A run was left for another instance to continue.')
      return
    }
    const written = await writeEnding(ctx, run.id, ending, 'running', live)
    await recordRunEnd(ctx, written, (ctx.clock.monotonic() - began) / 1000)
    await tidyUp(ctx, task.id, run.id)
  } catch (error) {
    ctx.log.error({ err: error, runId: run.id }, 'Could not save the end of a run; the task’s next run cleans up.')
  } finally {
    over.abort()
    await shown
  }
}

interface Outcome {
  ending: Ending
  /** It hasn't ended: the next to take its task continues it. */
  goesOn: boolean
}

async function outcomeOf(ctx: Context, work: RunToExecute, live: LiveRun, breakOff: AbortSignal): Promise<Outcome> {
  try {
    const end = await work.runner.run(ctx, handleFor(ctx, work, live, breakOff))
    return { ending: endingOf(end, live.counts), goesOn: false }
  } catch (error) {
    const ending = endingOfFailure(error, work.signal)
    if (ending.error?.code === 'internal')
      ctx.log.error({ err: error, runId: work.run.id }, 'A run failed in an unexpected way.')
    return { ending, goesOn: !ctx.store.exclusive && mayGoOn(ending) }
  }
}

/** This instance or the database stopped it, not the run itself. */
const mayGoOn = ({ error }: Ending) =>
  error?.code === 'run_interrupted' || error?.code === 'store_unavailable' || error?.code === 'lease_lost'

function handleFor(
  ctx: Context,
  { run, task, signal, earlier }: RunToExecute,
  live: LiveRun,
  breakOff: AbortSignal,
): RunHandle {
  const show = () => ctx.runBoard.report(run.id, { progress: { ...live.progress }, counts: { ...live.counts } })
  return {
    run,
    task,
    signal,
    breakOff,
    earlier: new Map(earlier.map((outcome) => [outcome.subject.id, outcome])),
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

/** The run's progress, for those who watch it through another instance. */
async function showOthers(
  ctx: Context,
  { run, leases }: RunToExecute,
  live: LiveRun,
  over: AbortSignal,
): Promise<void> {
  if (ctx.store.exclusive) return
  for (let shown = ''; !over.aborted;) {
    const now = JSON.stringify(live)
    if (now !== shown) await leases[0]?.note({ runId: run.id, live: now }).catch(() => undefined)
    shown = now
    await ctx.clock.sleep(SHOW_OTHERS_MS, over).catch(() => undefined)
  }
}

async function tidyUp(ctx: Context, taskId: string, runId: string): Promise<void> {
  try {
    await releaseTask(ctx, taskId, runId)
    await dropOldRuns(ctx, taskId)
  } catch (error) {
    ctx.log.error({ err: error, runId }, 'Could not release a task after its run; the next run takes it over.')
  }
}
