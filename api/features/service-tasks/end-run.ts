import type { Context } from '../../context.ts'
import { RollcallError, attentionFor, type ErrorCode } from '../../lib/errors.ts'
import { RunStopped } from '../../work/run-board.ts'
import type { RunRecord } from '../../store/task-records.ts'
import type { RunEnd } from './task-runner.ts'

export type Ending = Pick<RunRecord, 'error' | 'figures' | 'held'> & { status: Exclude<RunRecord['status'], 'running'> }

/** How a run ended that its runner completed. Whatever the runner says, failed people make it partial. */
export function endingOf(end: RunEnd, counts: Record<string, number>): Ending {
  const status = end.status === 'succeeded' && (counts['failed'] ?? 0) > 0 ? 'partial' : end.status
  return { status, ...(end.figures && { figures: end.figures }), ...(end.held && { held: end.held }) }
}

/** How a run that threw ended: as asked when it was told to stop; otherwise as failed, with what an admin can do. */
export function endingOfFailure(error: unknown, signal: AbortSignal): Ending {
  const stopped: unknown = signal.reason
  if (!(stopped instanceof RunStopped)) return { status: 'failed', error: attentionFor(error) }
  return stopped.reason === 'cancelled'
    ? { status: 'cancelled' }
    : interruption('The run was broken off because the server stopped.')
}

export function interruption(message: string): Ending {
  return ended('interrupted', 'run_interrupted', message)
}

export function ended(status: Ending['status'], code: ErrorCode, message: string): Ending {
  return { status, error: attentionFor(new RollcallError(code, message)) }
}

/**
 * Writes a run's end, unless it was ended by someone else meanwhile (cancelled from another process, found abandoned).
 * @param from the status it must still have
 */
export async function writeEnding(
  ctx: Context,
  runId: string,
  ending: Ending,
  from: RunRecord['status'] = 'running',
  live?: Pick<RunRecord, 'progress' | 'counts'>,
): Promise<RunRecord> {
  const finishedAt = ctx.clock.now().toISOString()
  return ctx.store.runs.change(runId, (run) => (run.status === from ? { ...run, ...live, ...ending, finishedAt } : run))
}
