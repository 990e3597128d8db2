import type { Context } from '../../context.ts'
import { recoverInterruptedRuns } from './recover-runs.ts'
import { runDueTasks } from './run-due.ts'
import { system } from './run-end-record.ts'
import type { TaskRunner } from './task-runner.ts'

const MINUTE_MS = 60_000
/** A lease ends within twenty seconds of its instance, and its work is to go on within a minute. */
const LOOK_AFTER_MS = 10_000

/**
 * Starts what is due, now and at each full minute: no schedule knows a finer time, and a task that was created or
 * changed in between is seen in time. Resolves when the process is asked to stop; the runs it started may go on then.
 * Whoever starts it hands it to the run board (`track`), which waits for it as for the runs.
 */
export async function startScheduler(ctx: Context, runners: readonly TaskRunner[]): Promise<void> {
  while (!ctx.stopping.aborted) {
    try {
      await recoverInterruptedRuns(ctx, runners)
      await runDueTasks(ctx, runners, system('scheduler'))
    } catch (error) {
      ctx.log.error({ err: error }, 'The scheduler could not look for tasks that are due; it looks again in a minute.')
    }
    await untilNextMinute(ctx)
  }
}

/**
 * Carries on what instances left that are gone: at once, and where there may be others again and again. Resolves when
 * the process is asked to stop.
 * @param settle finishes what they left open beside their runs
 */
export async function carryOnForOthers(
  ctx: Context,
  runners: readonly TaskRunner[],
  settle: () => Promise<void>,
): Promise<void> {
  await settle()
  while (!ctx.store.exclusive && !ctx.stopping.aborted) {
    await sleepUnlessStopping(ctx, LOOK_AFTER_MS)
    if (ctx.stopping.aborted) return
    await settle()
    await recoverInterruptedRuns(ctx, runners).catch((error: unknown) =>
      ctx.log.warn({ err: error }, 'Runs of instances that are gone could not be looked for; it is tried again'),
    )
  }
}

async function untilNextMinute(ctx: Context): Promise<void> {
  await sleepUnlessStopping(ctx, MINUTE_MS - (ctx.clock.now().getTime() % MINUTE_MS))
}

async function sleepUnlessStopping(ctx: Context, ms: number): Promise<void> {
  try {
    await ctx.clock.sleep(ms, ctx.stopping)
  } catch (error) {
    if (!ctx.stopping.aborted) throw error
  }
}
