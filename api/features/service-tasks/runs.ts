import type { Context } from '../../context.ts'
import { RollcallError } from '../../lib/errors.ts'
import type { RunRecord } from '../../store/task-records.ts'
import type { Page } from '../../store/store.ts'
import type { LiveRun } from '../../work/run-board.ts'
import type { RunView } from './runs/contract.ts'
import { pageQuery, type PageRequest } from './page-request.ts'
import { taskLease } from './claim-task.ts'
import { taskOf } from './service-tasks.ts'
import { runView } from './views.ts'

/** @throws not_found */
export async function runOf(ctx: Context, id: string): Promise<RunRecord> {
  const run = await ctx.store.runs.get(id)
  if (!run)
    throw new RollcallError('not_found', 'There is no such run. Only the latest runs of each service task are kept.', {
      details: { runId: id },
    })
  return run
}

/** @throws not_found */
export async function getRun(ctx: Context, id: string): Promise<RunView> {
  const run = await runOf(ctx, id)
  return { ...runView(ctx, run), ...(await liveElsewhere(ctx, run)) }
}

/** The latest figures of a run in another instance. */
async function liveElsewhere(ctx: Context, { id, taskId, status }: RunRecord): Promise<Partial<LiveRun>> {
  if (ctx.store.exclusive || status !== 'running' || ctx.runBoard.isUnderWay(id)) return {}
  const note = await ctx.store.leases.holder(taskLease(taskId))
  return note?.['runId'] === id && typeof note['live'] === 'string' ? (JSON.parse(note['live']) as LiveRun) : {}
}

/** Newest first. @throws not_found */
export async function listRuns(ctx: Context, taskId: string, query: PageRequest): Promise<Page<RunView>> {
  await taskOf(ctx, taskId)
  const page = await ctx.store.runs.page({ ...pageQuery(query), where: { taskId } })
  return { ...page, items: page.items.map((run) => runView(ctx, run)) }
}

/** Runs of all tasks, newest first. */
export async function listAllRuns(
  ctx: Context,
  query: PageRequest & { status?: RunRecord['status'] | undefined },
): Promise<Page<RunView>> {
  const where = query.status === undefined ? {} : { status: query.status }
  const page = await ctx.store.runs.page({ ...pageQuery(query), where })
  return { ...page, items: page.items.map((run) => runView(ctx, run)) }
}
