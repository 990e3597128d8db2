import type { Context } from '../../context.ts'
import { recoverInterruptedRuns } from './recover-runs.ts'
import { runDueTasks } from './run-due.ts'
import { system } from './run-end-record.ts'
import type { TaskRunner } from './task-runner.ts'

const MINUTE_MS = 60_000

/**
 * Starts what is due, now and at each full minute: no schedule knows a finer time, and a task that was created or
 * changed in between is seen in time. Resolves when the process is asked to stop; the runs it started may go on then.
 * Whoever starts it hands it to the run board (`track`), which waits for it as for the runs.
 */
export async function startScheduler(ctx: Context, runners: readonly TaskRunner[]): Promise<void> {
  while (!ctx.stopping.aborted) {
    try {
      await recoverInterruptedRuns(ctx)
      await runDueTasks(ctx, runners, system('scheduler'))
    } catch (error) {
      ctx.log.error({ err: error }, 'The scheduler could not look for tasks that are due; it looks again in a minute.')
    }
    await untilNextMinute(ctx)
  }
}

async function untilNextMinute(ctx: Context): Promise<void> {
  const wait = MINUTE_MS - (ctx.clock.now().getTime() % MINUTE_MS)
  try {
    await ctx.clock.sleep(wait, ctx.stopping)
  } catch (error) {
    if (!ctx.stopping.aborted) throw error
  }
}
