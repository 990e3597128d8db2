import { setTimeout as delay } from 'node:timers/promises'
import type { RunRecord } from '../../api/store/task-records.ts'
import type { Caller } from './caller.ts'

/** A run as the API shows it. */
export type RunView = Pick<
  RunRecord,
  'id' | 'taskId' | 'type' | 'status' | 'dryRun' | 'progress' | 'counts' | 'error' | 'figures' | 'held'
>

/** Starts a service task and waits until its run has ended. */
export async function runTask(admin: Caller, taskId: string, options: { dryRun?: boolean } = {}): Promise<RunView> {
  const started = await admin.post(`/api/service-tasks/${taskId}/runs`, options)
  if (started.status !== 202) throw new Error(`The run was not started: ${JSON.stringify(started.body)}`)
  return waitForRun(admin, (started.body as { run: RunView }).run.id)
}

/** Waits until a run has ended. */
export async function waitForRun(admin: Caller, runId: string): Promise<RunView> {
  for (;;) {
    const answer = await admin.get(`/api/runs/${runId}`)
    if (answer.status !== 200) throw new Error(`The run cannot be read: ${JSON.stringify(answer.body)}`)
    const run = answer.body as RunView
    if (run.status !== 'running') return run
    await delay(30)
  }
}
