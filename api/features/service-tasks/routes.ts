import { Router } from 'express'
import type { Context } from '../../context.ts'
import { mount } from '../../http/endpoint.ts'
import { bytes, events } from '../../http/reply.ts'
import { operations } from './contract.ts'
import { scheduledOperations } from './scheduled/contract.ts'
import { cancelRun, confirmRun, rejectRun } from './control-run.ts'
import { countRestorable, restoreRun } from './restore-run.ts'
import { runDueTasks } from './run-due.ts'
import { exportOutcomes, listOutcomes } from './outcomes.ts'
import { getRun, listAllRuns, listRuns } from './runs.ts'
import {
  addServiceTask,
  changeServiceTask,
  getServiceTask,
  listServiceTasks,
  previewSchedule,
  removeServiceTask,
} from './service-tasks.ts'
import { startRunNow } from './start-run.ts'
import type { TaskRunner } from './task-runner.ts'
import { runView } from './views.ts'
import { watchRun } from './watch-run.ts'

/** Service tasks and their runs, for admins. */
export function serviceTaskRoutes(ctx: Context, runners: readonly TaskRunner[]): Router {
  const router = Router()
  mount(router, ctx, operations.listServiceTasks, ({ query }) => listServiceTasks(ctx, query))
  mount(router, ctx, operations.addServiceTask, (call) => addServiceTask(ctx, runners, call.body, call))
  mount(router, ctx, operations.previewSchedule, async ({ body }) => previewSchedule(ctx, body))
  mount(router, ctx, operations.listTaskTypes, async () => ({ items: runners.map(({ type }) => type) }))
  mount(router, ctx, operations.getServiceTask, ({ params }) => getServiceTask(ctx, params.id))
  mount(router, ctx, operations.changeServiceTask, (call) =>
    changeServiceTask(ctx, call.params.id, call.body, call, call.ifMatch),
  )
  mount(router, ctx, operations.removeServiceTask, (call) => removeServiceTask(ctx, call.params.id, call, call.ifMatch))
  mount(router, ctx, operations.listRuns, ({ params, query }) => listRuns(ctx, params.id, query))
  mount(router, ctx, operations.listAllRuns, ({ query }) => listAllRuns(ctx, query))
  mount(router, ctx, operations.getRun, ({ params }) => getRun(ctx, params.id))
  mount(router, ctx, operations.listOutcomes, ({ params, query }) => listOutcomes(ctx, params.id, query))
  mount(router, ctx, operations.exportOutcomes, async ({ params, query }) => {
    const headers = { 'Content-Disposition': `attachment; filename="run-${params.id}.csv"` }
    return bytes(await exportOutcomes(ctx, params.id, query.status), 'text/csv; charset=utf-8', { headers })
  })
  mount(router, ctx, operations.startRun, async (call) => ({
    run: runView(ctx, await startRunNow(ctx, runners, call.params.id, { dryRun: call.body.dryRun, by: call })),
  }))
  mount(router, ctx, operations.cancelRun, async (call) => ({
    run: runView(ctx, await cancelRun(ctx, call.params.id, call)),
  }))
  mount(router, ctx, operations.confirmRun, async (call) => ({
    run: runView(ctx, await confirmRun(ctx, runners, call.params.id, call, call.body?.except)),
  }))
  mount(router, ctx, operations.countRestorable, async ({ params }) => ({
    restorable: await countRestorable(ctx, runners, params.id),
  }))
  mount(router, ctx, operations.restoreRun, (call) => restoreRun(ctx, runners, call.params.id, call))
  mount(router, ctx, operations.rejectRun, async (call) => ({
    run: runView(ctx, await rejectRun(ctx, call.params.id, call)),
  }))
  mount(router, ctx, operations.watchRun, async ({ params }) => {
    await getRun(ctx, params.id)
    return events(async (send, signal) => {
      for await (const event of watchRun(ctx, params.id, signal)) await send(event)
    })
  })
  return router
}

/** What an outside scheduler calls. */
export function scheduledRoutes(ctx: Context, runners: readonly TaskRunner[]): Router {
  const router = Router()
  mount(router, ctx, scheduledOperations.runDueTasks, (call) => runDueTasks(ctx, runners, call))
  mount(router, ctx, scheduledOperations.startScheduledTask, async (call) => ({
    run: runView(
      ctx,
      await startRunNow(ctx, runners, call.params.taskId, { dryRun: false, by: call, byScheduler: true }),
    ),
  }))
  return router
}
