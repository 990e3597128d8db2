import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createCaller, type Caller } from '../helpers/caller.ts'
import { accountOf, prepare } from '../helpers/prepare.ts'
import { runTask, waitForRun, type RunView } from '../helpers/run-task.ts'
import { readState } from './data-folder.ts'
import { startRollcallProcess, urlOf, type Program } from './rollcall-process.ts'
import { startTlsTenant, temporaryFolder, type TlsTenant } from './tls-tenant.ts'

interface Serving {
  program: Program
  admin: Caller
  anonymous: Caller
}

async function serve({ tenant, env }: TlsTenant, dataDir: string): Promise<Serving> {
  const program = startRollcallProcess('production', { ...env, DATA_DIR: dataDir })
  const url = await urlOf(program)
  return { program, admin: createCaller(url, () => tenant.signIn('admin')), anonymous: createCaller(url, async () => undefined) }
}

async function startRun(admin: Caller, taskId: string): Promise<RunView> {
  const answer = await admin.post(`/api/service-tasks/${taskId}/runs`, {})
  expect(answer.status).toBe(202)
  return (answer.body as { run: RunView }).run
}

/** Waits until the tenant has been asked for pictures so many times. */
async function untilAsked({ tenant }: TlsTenant, parts: number): Promise<void> {
  while (tenant.asked.parts < parts) await delay(5)
}

const codeIn = (body: unknown) => (body as { error: { code: string } }).error.code

test('SIGTERM during a run: nothing new is taken on, the run is marked, and the next start continues it', { timeout: 90_000 }, async () => {
  const microsoft = await startTlsTenant({ people: 250 })
  const [dataDir, undisturbed] = [await temporaryFolder(), await temporaryFolder()]
  const reference = await serve(microsoft, undisturbed)
  await runTask(reference.admin, (await prepare(reference.admin, microsoft.tenant)).taskId)
  reference.program.process.kill('SIGTERM')
  expect(await reference.program.ended).toEqual({ code: 0, signal: null })

  const first = await serve(microsoft, dataDir)
  const { taskId } = await prepare(first.admin, microsoft.tenant)
  microsoft.tenant.latencyMs = 400
  microsoft.tenant.asked.reset()
  const begun = await startRun(first.admin, taskId)
  await untilAsked(microsoft, 100)
  expect((await first.anonymous.get('/readyz')).status).toBe(200)
  // Somebody's request goes on, so that the end can be watched from outside.
  const slow = first.admin.post('/api/remote-accounts', accountOf(microsoft.tenant)).then(() => first.admin.get('/api/me'))
  await slow
  first.program.process.kill('SIGTERM')
  await first.program.line(/Stopping/)
  const [ready, another] = await Promise.all([first.anonymous.get('/readyz'), first.admin.post(`/api/service-tasks/${taskId}/runs`, {})])
  expect([ready.status, codeIn(ready.body)]).toEqual([503, 'stopping'])
  expect([another.status, codeIn(another.body)]).toEqual([503, 'stopping'])
  expect(await first.program.ended).toEqual({ code: 0, signal: null })
})
