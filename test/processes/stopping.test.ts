import { setTimeout as delay } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import type { Caller } from '../helpers/caller.ts'
import { prepare } from '../helpers/prepare.ts'
import { runTask, waitForRun, type RunView } from '../helpers/run-task.ts'
import { readState } from './data-folder.ts'
import { serve, stopServing } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder, type TlsTenant } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 300_000 })

async function startRun(admin: Caller, taskId: string): Promise<RunView> {
  const answer = await admin.post(`/api/service-tasks/${taskId}/runs`, {})
  expect(answer.status).toBe(202)
  return (answer.body as { run: RunView }).run
}

/** Waits until this many pictures have been asked for. */
async function untilAsked({ tenant }: TlsTenant, parts: number): Promise<void> {
  while (tenant.asked.parts < parts) await delay(5)
}

const codeIn = (body: unknown) => (body as { error: { code: string } }).error.code

test('SIGTERM during a run: nothing new is taken on, the run is marked, and the next start continues it', async () => {
  const microsoft = await startTlsTenant({ people: 250 })
  const [dataDir, undisturbed] = [await temporaryFolder(), await temporaryFolder()]
  const reference = await serve(microsoft, undisturbed)
  await runTask(reference.admin, (await prepare(reference.admin, microsoft.tenant)).taskId)
  const askedUndisturbed = microsoft.tenant.asked.parts
  reference.program.process.kill('SIGTERM')
  expect(await reference.program.ended).toEqual({ code: 0, signal: null })

  const first = await serve(microsoft, dataDir)
  const { accountId, taskId } = await prepare(first.admin, microsoft.tenant)
  microsoft.tenant.latencyMs = 600
  microsoft.tenant.asked.reset()
  const begun = await startRun(first.admin, taskId)
  // Meanwhile an admin's request is still answered.
  const tested = first.admin.post(`/api/remote-accounts/${accountId}/test`)
  await untilAsked(microsoft, 120)
  expect((await first.anonymous.get('/readyz')).status).toBe(200)
  first.program.process.kill('SIGTERM')
  await first.program.line(/Stopping/)
  const [ready, another] = await Promise.all([
    first.anonymous.get('/readyz'),
    first.admin.post(`/api/service-tasks/${taskId}/runs`, {}),
  ])
  expect([ready.status, codeIn(ready.body)]).toEqual([503, 'stopping'])
  expect([another.status, codeIn(another.body)]).toEqual([503, 'stopping'])
  expect((await tested).status).toBe(200)
  expect(await first.program.ended).toEqual({ code: 0, signal: null })
  expect(first.program.stderr()).toBe('')

  const left = await readState(dataDir)
  expect(left.taken).toBe(0)
  expect(left.runs).toEqual([expect.objectContaining({ id: begun.id, status: 'interrupted' })])
  const added = left.runs[0]?.counts['added'] ?? 0
  expect(added).toBeGreaterThan(0)

  microsoft.tenant.latencyMs = 0
  microsoft.tenant.asked.reset()
  const second = await serve(microsoft, dataDir)
  const run = await waitForRun(second.admin, (await startRun(second.admin, taskId)).id)
  expect(run.status).toBe('succeeded')
  // People who were done before the stop aren't asked about again.
  expect(microsoft.tenant.asked.parts).toBeLessThanOrEqual(askedUndisturbed - added)
  second.program.process.kill('SIGTERM')
  await second.program.ended
  const after = await readState(dataDir)
  expect(after.runs.find(({ id }) => id === run.id)).toMatchObject({ continues: begun.id, chain: begun.id })
  expect(after.people).toEqual((await readState(undisturbed)).people)
})

test('SIGTERM lets the batches in flight end: their people are told of, and not asked about again', async () => {
  const microsoft = await startTlsTenant({ people: 250 })
  const dataDir = await temporaryFolder()
  const { tenant } = microsoft
  const first = await serve(microsoft, dataDir)
  const { taskId } = await prepare(first.admin, tenant)
  await runTask(first.admin, taskId)
  tenant.asked.reset()
  await runTask(first.admin, taskId)
  const askedOnAQuietNight = tenant.asked.parts

  tenant.latencyMs = 400
  tenant.asked.reset()
  const stopped = await startRun(first.admin, taskId)
  await untilAsked(microsoft, 80)
  const began = performance.now()
  first.program.process.kill('SIGTERM')
  expect(await first.program.ended).toEqual({ code: 0, signal: null })
  expect(performance.now() - began).toBeLessThan(20_000)
  const askedBefore = tenant.asked.parts
  expect(askedBefore).toBeLessThan(askedOnAQuietNight)
  expect((await readState(dataDir)).runs.find(({ id }) => id === stopped.id)).toMatchObject({ status: 'interrupted' })

  tenant.latencyMs = 0
  tenant.asked.reset()
  const second = await serve(microsoft, dataDir)
  const run = await waitForRun(second.admin, (await startRun(second.admin, taskId)).id)
  expect(run.status).toBe('succeeded')
  expect(tenant.asked.parts).toBe(askedOnAQuietNight - askedBefore)
  await stopServing(second)
})

test('a second SIGTERM does not wait', async () => {
  const microsoft = await startTlsTenant({ people: 60 })
  const { program, admin } = await serve(microsoft, await temporaryFolder())
  const { accountId } = await prepare(admin, microsoft.tenant)
  microsoft.tenant.faults.plant({ kind: 'stall', times: Infinity, on: 'token' })
  const tested = admin.post(`/api/remote-accounts/${accountId}/test`).then(
    () => 'answered',
    () => 'cut off',
  )
  while (microsoft.tenant.asked.tokenRequests === 0) await delay(5)
  program.process.kill('SIGTERM')
  await program.line(/Stopping/)
  await delay(600)
  program.process.kill('SIGTERM')
  expect(await program.ended).toEqual({ code: 1, signal: null })
  expect(await tested).toBe('cut off')
})
