import { randomUUID } from 'node:crypto'
import { auditDone, changesBetween, type By } from '../../auth/audit.ts'
import type { Context } from '../../context.ts'
import { RollcallError, savedInPart } from '../../lib/errors.ts'
import { invalidFields } from '../../lib/invalid-fields.ts'
import type { ServiceTaskRecord } from '../../store/task-records.ts'
import type { Unsaved } from '../../store/records.ts'
import type { Page } from '../../store/store.ts'
import { runAtWork } from './claim-task.ts'
import type { ServiceTaskDraft, ServiceTaskPatch, ServiceTaskView } from './contract.ts'
import { pageQuery, type PageRequest } from './page-request.ts'
import { nextOccurrences, scheduleFault, timeZoneFault, type Timing } from './schedule.ts'
import type { TaskRunner } from './task-runner.ts'
import { dropAllRuns } from './task-runs.ts'
import { taskEtag, taskView } from './views.ts'

const SHOWN_TIMES = 5
const AUDITED = ['name', 'schedule', 'timeZone', 'enabled', 'options'] as const

export async function listServiceTasks(ctx: Context, query: PageRequest): Promise<Page<ServiceTaskView>> {
  const page = await ctx.store.serviceTasks.page(pageQuery(query))
  return { ...page, items: await Promise.all(page.items.map((task) => taskView(ctx, task))) }
}

/** @throws not_found */
export async function getServiceTask(ctx: Context, id: string): Promise<ServiceTaskView> {
  return taskView(ctx, await taskOf(ctx, id))
}

/** @throws not_found */
export async function taskOf(ctx: Context, id: string): Promise<ServiceTaskRecord> {
  const task = await ctx.store.serviceTasks.get(id)
  if (!task) throw new RollcallError('not_found', 'There is no such service task.', { details: { taskId: id } })
  return task
}

/** @throws validation_failed, task_type_unavailable */
export async function addServiceTask(
  ctx: Context,
  runners: readonly TaskRunner[],
  draft: ServiceTaskDraft,
  by: By,
): Promise<ServiceTaskView> {
  if (!runners.some((runner) => runner.type === draft.type)) {
    throw new RollcallError(
      'task_type_unavailable',
      `Service tasks of the type ${draft.type} are not available in this version.`,
    )
  }
  checkTiming(draft)
  const now = ctx.clock.now().toISOString()
  const task = await ctx.store.serviceTasks.insert({
    ...draft,
    id: randomUUID(),
    handledUntil: now,
    createdAt: now,
    updatedAt: now,
  })
  await auditDone(ctx, by, 'serviceTask.created', targetOf(task), changesBetween({}, task, AUDITED))
  return taskView(ctx, task)
}

/** @throws not_found, precondition_failed, validation_failed */
export async function changeServiceTask(
  ctx: Context,
  id: string,
  patch: ServiceTaskPatch,
  by: By,
  ifMatch?: string,
): Promise<ServiceTaskView> {
  const seen: { before?: ServiceTaskRecord } = {}
  const task = await ctx.store.serviceTasks.change(id, (current) => {
    refuseStale(current, ifMatch)
    seen.before = current
    return changed(current, patch, ctx.clock.now().toISOString())
  })
  const changes = changesBetween(seen.before ?? {}, task, AUDITED)
  if (Object.keys(changes).length > 0) await auditDone(ctx, by, 'serviceTask.changed', targetOf(task), changes)
  return taskView(ctx, task)
}

/** @throws not_found, precondition_failed, run_in_progress */
export async function removeServiceTask(ctx: Context, id: string, by: By, ifMatch?: string): Promise<void> {
  const task = await taskOf(ctx, id)
  refuseStale(task, ifMatch)
  const runId = await runAtWork(ctx, id)
  if (runId !== undefined)
    throw new RollcallError('run_in_progress', 'A run of this service task is in progress.', { details: { runId } })
  // If a run starts at this moment, the record gets another etag and the removal is refused.
  await ctx.store.serviceTasks.remove(id, task.etag)
  await dropAllRuns(ctx, id).catch(savedInPart('The service task was deleted, but some of its runs could not be.'))
  await auditDone(ctx, by, 'serviceTask.deleted', targetOf(task))
}

/** The next five times of a schedule. @throws validation_failed */
export function previewSchedule(ctx: Context, timing: Timing): { nextRuns: string[] } {
  checkTiming(timing)
  return { nextRuns: nextOccurrences(timing, ctx.clock.now(), SHOWN_TIMES).map((time) => time.toISOString()) }
}

function changed(current: ServiceTaskRecord, patch: ServiceTaskPatch, now: string): Unsaved<ServiceTaskRecord> {
  const next: Unsaved<ServiceTaskRecord> = {
    ...current,
    name: patch.name ?? current.name,
    schedule: patch.schedule ?? current.schedule,
    timeZone: patch.timeZone ?? current.timeZone,
    enabled: patch.enabled ?? current.enabled,
    options: patch.options ?? current.options,
  }
  checkTiming(next)
  const changes = changesBetween(current, next, AUDITED)
  if (Object.keys(changes).length === 0) return current
  // Past times of a new schedule, or from while the task was disabled, don't count as missed.
  const restarts = 'schedule' in changes || 'timeZone' in changes || ('enabled' in changes && next.enabled)
  return { ...next, updatedAt: now, handledUntil: restarts ? now : current.handledUntil }
}

function checkTiming({ schedule, timeZone }: Timing): void {
  const faults = [
    { path: 'schedule', message: scheduleFault(schedule) },
    { path: 'timeZone', message: timeZoneFault(timeZone) },
  ].flatMap(({ path, message }) => (message === undefined ? [] : [{ path, message }]))
  if (faults.length > 0) throw invalidFields(faults)
}

function refuseStale(task: ServiceTaskRecord, ifMatch: string | undefined): void {
  if (ifMatch === undefined || ifMatch === taskEtag(task)) return
  throw new RollcallError('precondition_failed', 'Someone else has just changed this service task.', {
    details: { etag: taskEtag(task) },
  })
}

const targetOf = (task: ServiceTaskRecord) => ({ kind: 'serviceTask', id: task.id, label: task.name })
