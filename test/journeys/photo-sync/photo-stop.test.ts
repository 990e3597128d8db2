import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { fastClock } from '../../helpers/fast-clock.ts'
import { alterParts, isBatch, interceptedTenant, type Intercepted } from '../../helpers/intercept.ts'
import { latch } from '../../helpers/scripted-runner.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

const PEOPLE = 250
/** Otherwise, one batch would ask about everyone at once. */
const FEW_AT_ONCE = { GRAPH_REQUESTS_AT_ONCE: '2' }

/** A company after its first run, in a folder that outlives Rollcall. */
async function start(env: Record<string, string> = FEW_AT_ONCE) {
  const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-stop-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const clock = fastClock(50)
  const company = interceptedTenant(clock, PEOPLE)
  const rollcall = await startRollcall({ prepared: true, clock, tenant: company.tenant, dataDir, env })
  const taskId = rollcall.prepared?.taskId ?? ''
  const first = await rollcall.runTask(taskId)
  expect(first.status).toBe('succeeded')
  const again = () => startRollcall({ clock, tenant: company.tenant, dataDir, env })
  return { company, rollcall, taskId, again }
}

/** Records who is asked about, repeats included. */
function noteAsked(company: Intercepted, before?: (batch: number) => Promise<unknown> | undefined): string[] {
  const asked: string[] = []
  let batches = 0
  company.intercept(async (request, ask) => {
    if (!isBatch(request)) return ask()
    const { requests } = (await request.clone().json()) as { requests: { url: string }[] }
    asked.push(...requests.map(({ url }) => url.split('/')[2] ?? ''))
    const batch = (batches += 1)
    const answer = await ask()
    await before?.(batch)
    return answer
  })
  return asked
}

async function startRun(rollcall: Rollcall, taskId: string): Promise<string> {
  const started = await rollcall.as('admin').post(`/api/service-tasks/${taskId}/runs`)
  expect(started.status).toBe(202)
  return (started.body as { run: { id: string } }).run.id
}

test('asked to stop, a run lets the batches in flight end, and those twenty are not asked about again', async () => {
  const { company, rollcall, taskId, again } = await start()
  const stopped = latch()
  const inFlight = latch()
  const before = noteAsked(company, (batch) => {
    if (batch === 4) inFlight.open()
    return batch < 4 ? undefined : stopped.opened
  })
  const runId = await startRun(rollcall, taskId)
  await inFlight.opened
  const stopping = rollcall.stop()
  stopped.open()
  await stopping
  expect(before.length).toBeGreaterThanOrEqual(80)
  expect(before.length).toBeLessThanOrEqual(PEOPLE / 2)

  const after = noteAsked(company)
  await using second = await again()
  expect(await second.ctx.store.runs.get(runId)).toMatchObject({ status: 'interrupted' })
  const run = await second.runTask(taskId)
  expect(run.status).toBe('succeeded')
  expect(after.filter((userId) => before.includes(userId))).toEqual([])
  // Every matched person was asked about once, in either run.
  const everybody = noteAsked(company)
  await second.runTask(taskId)
  expect([...before, ...after].sort()).toEqual(everybody.sort())
})

test('asked to stop when everyone is being asked about already, a run waits for the answers and asks no one twice', async () => {
  const { company, rollcall, taskId, again } = await start({})
  const stopped = latch()
  const inFlight = latch()
  const before = noteAsked(company, (batch) => {
    if (batch === 4) inFlight.open()
    return stopped.opened
  })
  const runId = await startRun(rollcall, taskId)
  await inFlight.opened
  const stopping = rollcall.stop()
  stopped.open()
  await stopping
  await using second = await again()
  const ended = await second.ctx.store.runs.get(runId)
  expect(['interrupted', 'succeeded']).toContain(ended?.status)
  expect(ended?.counts['failed'] ?? 0).toBe(0)
  const after = noteAsked(company)
  expect((await second.runTask(taskId)).status).toBe('succeeded')
  if (ended?.status === 'interrupted') expect(after.filter((userId) => before.includes(userId))).toEqual([])
  expect(new Set(before).size).toBe(before.length)
})

test('who was refused for the rate in a batch in flight is left for the next run instead of failing', async () => {
  const { company, rollcall, taskId, again } = await start()
  const refused = new Set<string>()
  company.intercept((request, ask) => {
    if (!isBatch(request)) return ask()
    const stopping = rollcall.stop()
    return alterParts(request, ask, (part, url) => {
      if (Number(part.id) % 2 === 0) return part
      refused.add(url.split('/')[2] ?? '')
      return { ...part, status: 429, headers: { 'Retry-After': '300' }, body: { error: { code: 'TooManyRequests' } } }
    }).finally(() => void stopping)
  })
  const runId = await startRun(rollcall, taskId)
  await expect.poll(() => refused.size).toBeGreaterThan(0)
  await rollcall.stop()
  await using second = await again()
  const left = await second.ctx.store.runs.get(runId)
  expect(left).toMatchObject({ status: 'interrupted' })
  expect(left?.counts['failed'] ?? 0).toBe(0)
  const after = noteAsked(company)
  expect((await second.runTask(taskId)).status).toBe('succeeded')
  for (const userId of refused) expect(after).toContain(userId)
})

test('a batch that is never answered is given up after its grace', async () => {
  const { company, rollcall, taskId, again } = await start()
  const asked = latch()
  company.intercept((request, ask) => {
    if (!isBatch(request)) return ask()
    asked.open()
    return new Promise((_resolve, reject) =>
      request.signal.addEventListener('abort', () => reject(request.signal.reason as Error)),
    )
  })
  const runId = await startRun(rollcall, taskId)
  await asked.opened
  const began = rollcall.clock.monotonic()
  await rollcall.stop()
  // By the test's clock, which gives the process 20 seconds.
  expect(rollcall.clock.monotonic() - began).toBeGreaterThanOrEqual(12_000)
  company.intercept(undefined)
  await using second = await again()
  expect(await second.ctx.store.runs.get(runId)).toMatchObject({ status: 'interrupted' })
  expect((await second.runTask(taskId)).status).toBe('succeeded')
})
