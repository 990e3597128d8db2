import type { Context } from '../../context.ts'
import { editEtag } from '../../lib/edit-etag.ts'
import type { RunRecord, ServiceTaskRecord } from '../../store/task-records.ts'
import type { RunView } from './runs/contract.ts'
import type { ServiceTaskView } from './contract.ts'
import { dueSince, nextOccurrences } from './schedule.ts'
import { runsOfTask } from './task-runs.ts'

const SHOWN_TIMES = 5

/** The etag of what admins edit in a task. */
export function taskEtag(task: ServiceTaskRecord): string {
  const { id, type, name, schedule, timeZone, enabled, options, updatedAt } = task
  return editEtag({ id, type, name, schedule, timeZone, enabled, options, updatedAt })
}

/** A task for an answer, with its next times and its newest run. */
export async function taskView(ctx: Context, task: ServiceTaskRecord): Promise<ServiceTaskView> {
  const { id, type, name, schedule, timeZone, enabled, options, createdAt, updatedAt } = task
  const [lastRun] = await runsOfTask(ctx, id)
  const now = ctx.clock.now()
  const nextRuns = enabled ? nextOccurrences(task, now, SHOWN_TIMES).map((time) => time.toISOString()) : []
  const due = enabled ? dueSince(task, now) : undefined
  return {
    id,
    etag: taskEtag(task),
    type,
    name,
    schedule,
    timeZone,
    enabled,
    options,
    nextRuns,
    createdAt,
    updatedAt,
    ...(nextRuns[0] && { nextRunAt: nextRuns[0] }),
    ...(due && { dueSince: due.toISOString() }),
    ...(lastRun && { lastRun: runView(ctx, lastRun) }),
  }
}

/** A run for an answer: with its live figures while it is on the board, and as running until its task is free again. */
export function runView(ctx: Context, run: RunRecord): RunView {
  const { etag: _etag, chain: _chain, askedUnder: _askedUnder, ...shown } = run
  if (!ctx.runBoard.isUnderWay(run.id)) return shown
  const { finishedAt: _finishedAt, error: _error, ...going } = shown
  return { ...going, ...ctx.runBoard.live(run.id), status: 'running' }
}
