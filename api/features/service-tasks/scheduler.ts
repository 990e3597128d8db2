import type { Context } from '../../context.ts'
import { recoverInterruptedRuns } from './recover-runs.ts'
import { runDueTasks } from './run-due.ts'
import { system } from './run-end-record.ts'
import type { TaskRunner } from './task-runner.ts'

const MINUTE_MS = 60_000
/** A lease ends within twenty seconds of its instance's death, and its work must go on within a minute. */
const LOOK_AFTER_MS = 10_000

/**
 * Starts what is due, now and at each full minute, which is the finest time of a schedule, so new and changed tasks are
 * seen in time. Resolves when the process is asked to stop; its runs may go on then. The caller hands it to the run
 * board (`track`), which waits for it as for the runs.
 */
export async function startScheduler(ctx: Context, runners: readonly TaskRunner[]): Promise<void> {
  while (!ctx.stopping.aborted) {
    try {
      await recoverInterruptedRuns(ctx, runners)
      await runDueTasks(ctx, runners, system('scheduler'))
    } catch (error) {
      ctx.log.error({ err: error }, 'The scheduler could not look for due tasks; it tries again in a minute.')
    }
    await untilNextMinute(ctx)
  }
}

/**
 * Continues what dead instances left: once at the start, and repeatedly when there may be other instances. Resolves
 * when the process is asked to stop.
 * @param settle finishes what they left open besides runs
 */
export async function continueForOthers(
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
      ctx.log.warn({ err: error }, 'Could not look for runs of stopped instances; trying again'),
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
