import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { createCaller, type Answer, type Caller } from '../helpers/caller.ts'
import type { RunView } from '../helpers/run-task.ts'
import type { Child } from './child.ts'
import type { RollcallAnswers } from './served-process.ts'
import type { TenantAnswers } from './tenant-process.ts'
import type { Workshop } from './workshop.ts'

/** How many people one import takes. */
const IMPORT_MOST = 20_000

/** A data folder with an admin's settings for the first run. */
export interface Installation {
  tenant: Child<TenantAnswers>
  env: Record<string, string>
  taskId: string
}

/** Rollcall running in a separate process. */
export interface RunningRollcall {
  child: Child<RollcallAnswers>
  url: string
  /** One of several admins. */
  admin: Caller
  tokens: readonly string[]
}

type Run = RunView & { startedAt: string; finishedAt: string }

export interface MeasuredRun {
  run: Run
  seconds: number
  cpuSeconds: number
  peakMb: number
}

/** Sets Rollcall up for a stand-in, with everybody as employee, through the API as an admin does. */
export async function install(
  workshop: Workshop,
  tenant: Child<TenantAnswers>,
  more: Record<string, string> = {},
): Promise<Installation> {
  const { origin, ids } = await tenant.ask('where')
  const env = {
    DATA_DIR: workshop.folder('data'),
    HOST: '127.0.0.1',
    PUBLIC_URL: 'https://rollcall.example.test',
    ROLLCALL_KEY: randomBytes(32).toString('base64'),
    ENTRA_TENANT_ID: ids.tenantId,
    ENTRA_CLIENT_ID: ids.rollcallClientId,
    MICROSOFT_LOGIN_URL: origin,
    MICROSOFT_GRAPH_URL: origin,
    SCHEDULER: 'off',
    ...more,
  }
  const rollcall = await openRollcall(workshop, { tenant, env, taskId: '' })
  const { admin } = rollcall
  const accountId = idOf(
    await admin.post('/api/remote-accounts', {
      type: 'MicrosoftGraphSecret',
      name: 'Bench',
      cloud: 'global',
      tenantId: ids.tenantId,
      clientId: ids.graphAppClientId,
      clientSecret: ids.graphAppSecret,
    }),
  )
  const staff = await tenant.ask('staff')
  for (let at = 0; at < staff.length; at += IMPORT_MOST)
    good(await admin.post('/api/employees/import', staff.slice(at, at + IMPORT_MOST)))
  good(
    await admin.put('/api/settings/personnel-administration', {
      photoSynchronizationAccountId: accountId,
      matchBy: 'mail',
    }),
  )
  const task = {
    type: 'PhotoSynchronization',
    name: 'Photos',
    schedule: '0 2 * * *',
    timeZone: 'Europe/Brussels',
    enabled: true,
  }
  const taskId = idOf(await admin.post('/api/service-tasks', task))
  await rollcall.child.stop()
  return { tenant, env, taskId }
}

/** Starts Rollcall on an installation. */
export async function openRollcall(workshop: Workshop, { tenant, env }: Installation): Promise<RunningRollcall> {
  const port = String(await workshop.freePort())
  const url = `http://127.0.0.1:${port}`
  const child = await workshop.start<RollcallAnswers>('served', { env: { ...env, PORT: port } })
  const tokens = await tenant.ask('adminTokens')
  return { child, url, tokens, admin: createCaller(url, () => Promise.resolve(tokens[0])) }
}

/** Does one run and returns its cost. The peak is the process's since its start. */
export async function measureRun(rollcall: RunningRollcall, taskId: string): Promise<MeasuredRun> {
  const before = await rollcall.child.ask('usage')
  const run = await endOf(rollcall, await beginRun(rollcall, taskId))
  const after = await rollcall.child.ask('usage')
  return {
    run,
    seconds: (Date.parse(run.finishedAt) - Date.parse(run.startedAt)) / 1000,
    cpuSeconds: after.cpuSeconds - before.cpuSeconds,
    peakMb: after.peakMb,
  }
}

/** @returns the run's id */
export async function beginRun({ admin }: RunningRollcall, taskId: string): Promise<string> {
  return (good(await admin.post(`/api/service-tasks/${taskId}/runs`, {})).body as { run: { id: string } }).run.id
}

/** Waits for the end of a run. @throws Error if it failed */
export async function endOf({ admin }: RunningRollcall, runId: string): Promise<Run> {
  for (;;) {
    const run = good(await admin.get(`/api/runs/${runId}`)).body as Run
    if (run.status === 'running') await delay(250)
    else if (run.error) throw new Error(`The run ended ${run.status}: ${run.error.message}`)
    else return run
  }
}

function good(answer: Answer): Answer {
  if (answer.status >= 300) throw new Error(`Rollcall refused: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
  return answer
}

const idOf = (answer: Answer) => (good(answer).body as { id: string }).id
