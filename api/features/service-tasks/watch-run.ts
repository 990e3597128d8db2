import type { Context } from '../../context.ts'
import type { RunView } from './runs/contract.ts'
import { taskLease } from './claim-task.ts'
import { getRun } from './runs.ts'

const SHORTEST_GAP_MS = 250
/** A run of another instance isn't on this one's board: it sends news, and is read from the store now and then. */
const LOOK_AGAIN_MS = 1_000

export type RunEvent =
  { event: 'state' | 'finished'; data: RunView } | { event: 'progress'; data: Pick<RunView, 'progress' | 'counts'> }

/**
 * Follows a run: its current state, its progress at most a few times a second, and its end.
 * @param signal ends it early, without an event
 * @throws not_found
 */
export async function* watchRun(ctx: Context, runId: string, signal: AbortSignal): AsyncGenerator<RunEvent> {
  let seen = ctx.runBoard.version(runId)
  let run = await getRun(ctx, runId)
  yield { event: 'state', data: run }
  while (run.status === 'running' && !signal.aborted) {
    await nextChange(ctx, run, seen, signal)
    seen = ctx.runBoard.version(runId)
    run = await getRun(ctx, runId)
    if (signal.aborted) return
    if (run.status === 'running') yield { event: 'progress', data: { progress: run.progress, counts: run.counts } }
  }
  if (!signal.aborted) yield { event: 'finished', data: run }
}

async function nextChange(ctx: Context, { id, taskId }: RunView, seen: number, signal: AbortSignal): Promise<void> {
  if (ctx.runBoard.isUnderWay(id)) await ctx.runBoard.changed(id, seen, signal)
  else await changeElsewhere(ctx, taskId, signal)
  await sleepUnlessAborted(ctx, SHORTEST_GAP_MS, signal)
}

/** Until the instance that executes the run sends news, or a moment has passed. */
async function changeElsewhere(ctx: Context, taskId: string, signal: AbortSignal): Promise<void> {
  const over = new AbortController()
  const either = AbortSignal.any([signal, over.signal])
  try {
    await Promise.race([
      ctx.store.leases.noted(taskLease(taskId), either),
      sleepUnlessAborted(ctx, LOOK_AGAIN_MS, either),
    ])
  } finally {
    over.abort()
  }
}

async function sleepUnlessAborted(ctx: Context, ms: number, signal: AbortSignal): Promise<void> {
  try {
    await ctx.clock.sleep(ms, signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
