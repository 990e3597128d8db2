import type { Context } from '../../context.ts'
import type { RunView } from './runs/contract.ts'
import { getRun } from './runs.ts'

const SHORTEST_GAP_MS = 250
/** A run of another process isn't on this one's board, so it is read from the store now and then. */
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
    await nextChange(ctx, runId, seen, signal)
    seen = ctx.runBoard.version(runId)
    run = await getRun(ctx, runId)
    if (signal.aborted) return
    if (run.status === 'running') yield { event: 'progress', data: { progress: run.progress, counts: run.counts } }
  }
  if (!signal.aborted) yield { event: 'finished', data: run }
}

async function nextChange(ctx: Context, runId: string, seen: number, signal: AbortSignal): Promise<void> {
  const isHere = ctx.runBoard.isUnderWay(runId)
  if (isHere) await ctx.runBoard.changed(runId, seen, signal)
  try {
    await ctx.clock.sleep(isHere ? SHORTEST_GAP_MS : LOOK_AGAIN_MS, signal)
  } catch (error) {
    if (!signal.aborted) throw error
  }
}
