import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { recoverInterruptedRuns } from '../../../api/features/service-tasks/recover-runs.ts'
import { startRunNow } from '../../../api/features/service-tasks/start-run.ts'
import type { RunHandle } from '../../../api/features/service-tasks/task-runner.ts'
import type { RunRecord } from '../../../api/store/task-records.ts'
import { createRunBoard } from '../../../api/work/run-board.ts'
import { RollcallError } from '../../../api/lib/errors.ts'
import type { Context } from '../../../api/context.ts'
import { readEvents } from '../../helpers/read-events.ts'
import { waitForRun } from '../../helpers/run-task.ts'
import { latch, outcome, scriptedRunner, untilStopped, type ScriptedRunner } from '../../helpers/scripted-runner.ts'
import { startRollcall, type Rollcall, type StartOptions } from '../../helpers/start-rollcall.ts'

type Run = Omit<RunRecord, 'etag' | 'chain'>

interface Company {
  rollcall: Rollcall
  runner: ScriptedRunner
  taskId: string
}

async function company(options: StartOptions = {}): Promise<Company> {
  const runner = scriptedRunner()
  const rollcall = await startRollcall({ people: 3, runners: [runner], ...options })
  const draft = { type: 'PhotoSynchronization', name: 'Photos', schedule: '0 2 * * *', timeZone: 'UTC' }
  const task = await rollcall.as('admin').post('/api/service-tasks', draft)
  return { rollcall, runner, taskId: (task.body as { id: string }).id }
}

async function begin({ rollcall, taskId }: Company, body: object = {}): Promise<Run> {
  const answer = await rollcall.as('admin').post(`/api/service-tasks/${taskId}/runs`, body)
  expect(answer.status).toBe(202)
  return (answer.body as { run: Run }).run
}

async function get<T>(rollcall: Rollcall, path: string): Promise<T> {
  const answer = await rollcall.as('admin').get(path)
  expect(answer.status).toBe(200)
  return answer.body as T
}

const codeOf = (body: unknown) => (body as { error: { code: string } }).error.code

describe('a run', () => {
  test('reports person by person, and its outcomes can be looked through', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    ours.runner.script = async (handle) => {
      handle.progress(0, 3)
      await handle.settle([
        outcome('added', 'Anna', { staged: { basis: '', ledger: { outcome: 'added' } } }),
        outcome('noPhoto', 'Bob'),
      ])
      await handle.settle([outcome('added', 'Carol')])
      handle.progress(3, 3)
      return { status: 'succeeded', figures: { requests: 4 } }
    }
    const run = await rollcall.runTask(ours.taskId)
    expect(run).toMatchObject({
      status: 'succeeded',
      counts: { added: 2, noPhoto: 1 },
      progress: { done: 3, total: 3 },
      figures: { requests: 4 },
      dryRun: false,
    })
    const first = await get<{ items: { subject: { label: string } }[]; nextCursor: string }>(
      rollcall,
      `/api/runs/${run.id}/outcomes?limit=2`,
    )
    expect(first.items).toEqual([outcome('added', 'Anna'), outcome('noPhoto', 'Bob')])
    const second = await get<{ items: unknown[] }>(
      rollcall,
      `/api/runs/${run.id}/outcomes?limit=2&cursor=${encodeURIComponent(first.nextCursor)}`,
    )
    expect(second).toEqual({ items: [outcome('added', 'Carol')] })
    expect(await get(rollcall, `/api/runs/${run.id}/outcomes?status=noPhoto`)).toEqual({
      items: [outcome('noPhoto', 'Bob')],
    })
  })

  test('lists what it did by name or by outcome, page by page', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    const found = [
      outcome('added', 'Zoë'),
      outcome('unchanged', 'Anna'),
      outcome('failed', 'Émile', { code: 'throttled' }),
      outcome('added', 'eric'),
    ]
    ours.runner.script = async (handle) => {
      await handle.settle(found)
      return { status: 'succeeded' }
    }
    const { id } = await rollcall.runTask(ours.taskId)
    const list = async (query: string) => {
      const names: string[] = []
      for (let cursor: string | undefined = ''; cursor !== undefined;) {
        const page: { items: typeof found; nextCursor?: string } = await get(
          rollcall,
          `/api/runs/${id}/outcomes?limit=3${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
        )
        names.push(...page.items.map(({ subject }) => subject.label))
        cursor = page.nextCursor
      }
      return names
    }
    expect(await list('')).toEqual(['Zoë', 'Anna', 'Émile', 'eric'])
    expect(await list('&sort=name')).toEqual(['Anna', 'Émile', 'eric', 'Zoë'])
    expect(await list('&sort=name&order=desc')).toEqual(['Zoë', 'eric', 'Émile', 'Anna'])
    expect(await list('&sort=outcome')).toEqual(['Émile', 'eric', 'Zoë', 'Anna'])
    expect(await list('&sort=outcome&status=added')).toEqual(['eric', 'Zoë'])
    expect((await rollcall.as('admin').get(`/api/runs/${id}/outcomes?sort=message`)).status).toBe(400)
  })

  test('is partial when some people failed, whatever it says of itself', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    ours.runner.script = async (handle) => {
      await handle.settle([outcome('added', 'Anna'), outcome('failed', 'Bob', { code: 'throttled' })])
      return { status: 'succeeded' }
    }
    expect(await rollcall.runTask(ours.taskId)).toMatchObject({ status: 'partial', counts: { added: 1, failed: 1 } })
  })

  test('that can’t continue fails with the remedy, and keeps what it did', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    ours.runner.script = async (handle) => {
      await handle.settle([outcome('added', 'Anna')])
      throw new RollcallError('client_secret_expired', 'The client secret has expired (AADSTS7000222).')
    }
    const run = await rollcall.runTask(ours.taskId)
    expect(run).toMatchObject({
      status: 'failed',
      counts: { added: 1 },
      error: { code: 'client_secret_expired', message: 'The client secret has expired (AADSTS7000222).' },
    })
    expect(run.error?.remedy).toContain('new client secret')
    expect(await rollcall.runTask(ours.taskId)).toMatchObject({ status: 'failed' })
  })

  test('that breaks for a reason no one knows says no more than that, and the log says the rest', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    rollcall.expectInternalErrors()
    ours.runner.script = () => Promise.reject(new Error('the flux capacitor'))
    const run = await rollcall.runTask(ours.taskId)
    expect(run).toMatchObject({ status: 'failed', error: { code: 'internal' } })
    expect(JSON.stringify(run)).not.toContain('flux')
    expect(rollcall.logLines.join('')).toContain('flux capacitor')
  })

  test('is refused while another one of its task is going on, and allowed again right after', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    const { opened, open } = latch()
    ours.runner.script = async () => {
      await opened
      return { status: 'succeeded' }
    }
    const run = await begin(ours)
    const attempts = await Promise.all(
      Array.from({ length: 5 }, () => rollcall.as('admin').post(`/api/service-tasks/${ours.taskId}/runs`)),
    )
    expect(attempts.map(({ status, body }) => [status, codeOf(body)])).toEqual(Array(5).fill([409, 'run_in_progress']))
    open()
    await waitForRun(rollcall.as('admin'), run.id)
    await begin(ours)
  })

  test('shows how far it is while it runs', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    const { opened, open } = latch()
    const settled = latch()
    ours.runner.script = async (handle) => {
      await handle.settle([outcome('added', 'Anna')])
      handle.progress(1, 3)
      settled.open()
      await opened
      return { status: 'succeeded' }
    }
    const { id } = await begin(ours)
    await settled.opened
    expect(await get(rollcall, `/api/runs/${id}`)).toMatchObject({
      status: 'running',
      progress: { done: 1, total: 3 },
      counts: { added: 1 },
    })
    expect(await get(rollcall, `/api/service-tasks/${ours.taskId}`)).toMatchObject({
      lastRun: { id, status: 'running', progress: { done: 1, total: 3 } },
    })
    open()
  })

  test('is told to stop by an admin, and then stops', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    const admin = rollcall.as('admin')
    ours.runner.script = async (handle) => {
      await handle.settle([outcome('added', 'Anna')])
      return untilStopped(handle)
    }
    const { id } = await begin(ours)
    expect((await admin.post(`/api/runs/${id}/cancel`)).status).toBe(202)
    expect(await waitForRun(admin, id)).toMatchObject({ status: 'cancelled', counts: { added: 1 } })
    const again = await admin.post(`/api/runs/${id}/cancel`)
    expect([again.status, codeOf(again.body)]).toEqual([409, 'run_not_running'])
  })

  test('leaves its figures for monitoring; a dry run leaves none', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    await rollcall.runTask(ours.taskId, { dryRun: true })
    await rollcall.runTask(ours.taskId)
    const figures = await rollcall.ctx.metrics.registry.metrics()
    expect(figures).toContain('rollcall_runs_total{type="PhotoSynchronization",status="succeeded"} 1')
    expect(figures).toContain('rollcall_outcomes_total{type="PhotoSynchronization",outcome="added"} 1')
    expect(figures).toContain('rollcall_run_seconds_count{type="PhotoSynchronization"} 1')
    expect(figures).toMatch(/rollcall_last_successful_run_timestamp_seconds\{type="PhotoSynchronization"\} \d+/)
  })

  test('is kept with the thirty newest of its task; older ones go with their outcomes', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    const ids: string[] = []
    for (let count = 0; count < 32; count += 1) ids.push((await rollcall.runTask(ours.taskId)).id)
    await rollcall.ctx.runBoard.drain()
    const page = await get<{ items: Run[]; nextCursor: string }>(
      rollcall,
      `/api/service-tasks/${ours.taskId}/runs?limit=20`,
    )
    const rest = await get<{ items: Run[] }>(
      rollcall,
      `/api/service-tasks/${ours.taskId}/runs?limit=20&cursor=${encodeURIComponent(page.nextCursor)}`,
    )
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(ids.slice(2).reverse())
    expect((await rollcall.ctx.store.outcomes.keys()).sort()).toEqual(ids.slice(2).sort())
    expect((await rollcall.as('admin').get(`/api/runs/${ids[0] ?? ''}`)).status).toBe(404)
  })
})

describe('a run that is held', () => {
  async function held(options?: StartOptions): Promise<Company & { run: Run }> {
    const ours = await company(options)
    ours.runner.script = async (handle) => {
      await handle.settle([outcome('removed', 'Anna')])
      return { status: 'held', held: { removed: 1, of: 3 } }
    }
    const run = (await ours.rollcall.runTask(ours.taskId)) as Run
    expect(run).toMatchObject({ status: 'held', held: { removed: 1, of: 3 } })
    return { ...ours, run }
  }

  test('is confirmed once, and done once', async () => {
    const ours = await held()
    await using rollcall = ours.rollcall
    const confirmed: string[] = []
    ours.runner.confirm = (run) => {
      confirmed.push(run.id)
      return Promise.resolve({ status: 'succeeded', figures: { removed: 1 } })
    }
    const answers = await Promise.all(
      [1, 2, 3].map(() => rollcall.as('admin').post(`/api/runs/${ours.run.id}/confirm`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
    expect(answers.find(({ status }) => status === 200)?.body).toMatchObject({
      run: { id: ours.run.id, status: 'succeeded', counts: { removed: 1 } },
    })
    expect(confirmed).toEqual([ours.run.id])
  })

  test('stays held when confirming it fails', async () => {
    const ours = await held()
    await using rollcall = ours.rollcall
    ours.runner.confirm = () => Promise.reject(new RollcallError('store_unavailable', 'The disk is full.'))
    expect((await rollcall.as('admin').post(`/api/runs/${ours.run.id}/confirm`)).status).toBe(503)
    expect(await get(rollcall, `/api/runs/${ours.run.id}`)).toMatchObject({ status: 'held' })
    ours.runner.confirm = () => Promise.resolve({ status: 'succeeded' })
    expect((await rollcall.as('admin').post(`/api/runs/${ours.run.id}/confirm`)).status).toBe(200)
  })

  test('is rejected, and cannot be confirmed any more', async () => {
    const ours = await held()
    await using rollcall = ours.rollcall
    const rejected = await rollcall.as('admin').post(`/api/runs/${ours.run.id}/reject`)
    expect(rejected.body).toMatchObject({ run: { status: 'cancelled' } })
    const late = await rollcall.as('admin').post(`/api/runs/${ours.run.id}/confirm`)
    expect([late.status, codeOf(late.body)]).toEqual([409, 'run_not_held'])
  })

  test('gives way to a newer run, but not to a dry run', async () => {
    const ours = await held()
    await using rollcall = ours.rollcall
    ours.runner.script = () => Promise.resolve({ status: 'succeeded' })
    await rollcall.runTask(ours.taskId, { dryRun: true })
    expect(await get(rollcall, `/api/runs/${ours.run.id}`)).toMatchObject({ status: 'held' })
    await rollcall.runTask(ours.taskId)
    expect(await get(rollcall, `/api/runs/${ours.run.id}`)).toMatchObject({
      status: 'cancelled',
      error: { code: 'run_superseded' },
    })
    expect((await rollcall.as('admin').post(`/api/runs/${ours.run.id}/confirm`)).status).toBe(409)
  })

  test('cannot be confirmed while a newer run is going on', async () => {
    const ours = await held()
    await using rollcall = ours.rollcall
    ours.runner.script = untilStopped
    const newer = await begin(ours, { dryRun: true })
    const answer = await rollcall.as('admin').post(`/api/runs/${ours.run.id}/confirm`)
    expect([answer.status, codeOf(answer.body)]).toEqual([409, 'run_in_progress'])
    await rollcall.as('admin').post(`/api/runs/${newer.id}/cancel`)
  })
})

describe('a run that is broken off', () => {
  const endless = async (handle: RunHandle) => {
    await handle.settle([outcome('added', 'Anna')])
    return untilStopped(handle)
  }

  /** A run as the store has it after being interrupted halfway. */
  async function brokenOff(ours: Company): Promise<RunRecord | undefined> {
    ours.runner.script = endless
    const { id } = await begin(ours)
    const { runBoard, store } = ours.rollcall.ctx
    runBoard.stop(id, 'stopping')
    await runBoard.drain()
    return store.runs.get(id)
  }

  test('by an orderly stop is interrupted, and after the next start it is continued', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'rollcall-runs-'))
    try {
      const before = await company({ dataDir })
      before.runner.script = endless
      const { id } = await begin(before)
      await before.rollcall.stop()
      const { tenant, clock } = before.rollcall
      await using rollcall = await startRollcall({ dataDir, tenant, clock, runners: [scriptedRunner()] })
      expect(await get(rollcall, `/api/runs/${id}`)).toMatchObject({
        status: 'interrupted',
        error: { code: 'run_interrupted' },
      })
      expect(await rollcall.runTask(before.taskId)).toMatchObject({ status: 'succeeded', continues: id })
    } finally {
      await rm(dataDir, { recursive: true, force: true })
    }
  })

  test('and broken off again is one chain, which a run that is not broken off ends; a dry run stays out of it', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    const { runs } = rollcall.ctx.store
    const first = await brokenOff(ours)
    expect(first).toMatchObject({ status: 'interrupted', counts: { added: 1 }, chain: first?.id })
    const second = await brokenOff(ours)
    expect(second).toMatchObject({ continues: first?.id, chain: first?.id })
    ours.runner.script = () => Promise.resolve({ status: 'succeeded' })
    const dry = await rollcall.runTask(ours.taskId, { dryRun: true })
    expect(await runs.get(dry.id)).toMatchObject({ chain: dry.id })
    const next = await rollcall.runTask(ours.taskId)
    expect(await runs.get(next.id)).toMatchObject({ continues: second?.id, chain: first?.id, status: 'succeeded' })
    const fresh = await rollcall.runTask(ours.taskId)
    expect(await runs.get(fresh.id)).toMatchObject({ chain: fresh.id })
  })

  test('by a crash is found at the next start, and its task is free', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    const { store } = rollcall.ctx
    await leaveAsAfterCrash(rollcall.ctx, ours.taskId, 'crashed')
    expect(await recoverInterruptedRuns(rollcall.ctx)).toBe(1)
    expect(await store.runs.get('crashed')).toMatchObject({ status: 'interrupted', progress: { done: 40, total: 250 } })
    expect(await store.serviceTasks.get(ours.taskId)).not.toHaveProperty('activeRun')
    expect(await recoverInterruptedRuns(rollcall.ctx)).toBe(0)
    const next = await rollcall.runTask(ours.taskId)
    expect(await store.runs.get(next.id)).toMatchObject({ continues: 'crashed', chain: 'crashed' })
  })

  test('by a crash is taken over by the next run, also when no one looked for it before', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    await leaveAsAfterCrash(rollcall.ctx, ours.taskId, 'crashed')
    const next = await rollcall.runTask(ours.taskId)
    expect(await rollcall.ctx.store.runs.get('crashed')).toMatchObject({ status: 'interrupted' })
    expect(await rollcall.ctx.store.runs.get(next.id)).toMatchObject({ continues: 'crashed' })
  })

  test('does not keep a run under way from being seen as alive', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    ours.runner.script = untilStopped
    const { id } = await begin(ours)
    expect(await recoverInterruptedRuns(rollcall.ctx)).toBe(0)
    expect(await get(rollcall, `/api/runs/${id}`)).toMatchObject({ status: 'running' })
    await rollcall.as('admin').post(`/api/runs/${id}/cancel`)
    await waitForRun(rollcall.as('admin'), id)
  })

  async function leaveAsAfterCrash({ store, clock }: Context, taskId: string, id: string): Promise<void> {
    const now = clock.now()
    await store.runs.insert({
      id,
      taskId,
      type: 'PhotoSynchronization',
      status: 'running',
      dryRun: false,
      startedBy: 'system:scheduler',
      startedAt: now.toISOString(),
      progress: { done: 40, total: 250 },
      counts: { added: 40 },
      chain: id,
    })
    await store.serviceTasks.change(taskId, (task) => ({ ...task, activeRun: { runId: id } }))
  }
})

describe('two processes over one store', () => {
  /** The same store as another process sees it: with its own board, and not alone. */
  const processOver = ({ ctx }: Rollcall): Context => {
    const stopping = new AbortController().signal
    return { ...ctx, store: { ...ctx.store, exclusive: false }, runBoard: createRunBoard(stopping), stopping }
  }
  const by = { actor: { kind: 'system' as const, name: 'test' } }

  test('do not run one task at the same time', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    const [one, other] = [processOver(rollcall), processOver(rollcall)]
    ours.runner.script = untilStopped
    const run = await startRunNow(one, [ours.runner], ours.taskId, { dryRun: false, by })
    await expect(startRunNow(other, [ours.runner], ours.taskId, { dryRun: false, by })).rejects.toMatchObject({
      code: 'run_in_progress',
      details: { runId: run.id },
    })
    expect(await recoverInterruptedRuns(other)).toBe(0)
    one.runBoard.stop(run.id, 'cancelled')
    await one.runBoard.drain()
    expect(await rollcall.ctx.store.serviceTasks.get(ours.taskId)).not.toHaveProperty('activeRun')
  })

  test('one cancels what the other runs', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    const one = processOver(rollcall)
    const cancelled = latch()
    ours.runner.script = async (handle) => {
      await cancelled.opened
      await handle.settle([outcome('added', 'Anna')])
      return untilStopped(handle)
    }
    const { id } = await startRunNow(one, [ours.runner], ours.taskId, { dryRun: false, by })
    expect((await rollcall.as('admin').post(`/api/runs/${id}/cancel`)).status).toBe(202)
    cancelled.open()
    await one.runBoard.drain()
    expect(await rollcall.ctx.store.runs.get(id)).toMatchObject({ status: 'cancelled' })
  })
})

describe('watching a run', () => {
  test('shows its state, its progress and its end, and is then over', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    const watched = latch()
    ours.runner.script = async (handle) => {
      await watched.opened
      for (let done = 1; done <= 50; done += 1) {
        handle.progress(done, 50)
        await handle.settle([outcome('added', `P${String(done)}`)])
      }
      return { status: 'succeeded' }
    }
    const { id } = await begin(ours)
    const stream = await rollcall.as('admin').open('GET', `/api/runs/${id}/events`)
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    const events: { event: string; data: unknown }[] = []
    for await (const event of readEvents(stream)) {
      events.push(event)
      if (event.event === 'state') watched.open()
    }
    expect(events[0]).toMatchObject({ event: 'state', data: { id, status: 'running' } })
    expect(events.at(-1)).toMatchObject({
      event: 'finished',
      data: { id, status: 'succeeded', counts: { added: 50 }, progress: { done: 50, total: 50 } },
    })
    const between = events.slice(1, -1)
    expect(between.length).toBeGreaterThan(0)
    expect(between.every(({ event }) => event === 'progress')).toBe(true)
    const done = between.map(({ data }) => (data as { progress: { done: number } }).progress.done)
    expect(done).toEqual([...done].sort((a, b) => a - b))
  })

  test('that has ended already is over at once', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    const run = await rollcall.runTask(ours.taskId)
    const events: string[] = []
    for await (const { event } of readEvents(await rollcall.as('admin').open('GET', `/api/runs/${run.id}/events`)))
      events.push(event)
    expect(events).toEqual(['state', 'finished'])
  })

  test('by someone who goes away leaves nothing behind', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    ours.runner.script = untilStopped
    const { id } = await begin(ours)
    const { runBoard } = rollcall.ctx
    const leaving = new AbortController()
    const stream = await rollcall
      .as('admin')
      .open('GET', `/api/runs/${id}/events`, undefined, { signal: leaving.signal })
    const until = async (count: number) => {
      while (runBoard.watchers(id) !== count) await new Promise((resolve) => setImmediate(resolve))
    }
    await until(1)
    leaving.abort()
    await until(0)
    await stream.body?.cancel().catch(() => undefined)
    await rollcall.as('admin').post(`/api/runs/${id}/cancel`)
    await waitForRun(rollcall.as('admin'), id)
  })

  test('that does not exist is a plain 404', async () => {
    const ours = await company()
    await using rollcall = ours.rollcall
    expect((await rollcall.as('admin').get('/api/runs/nothing/events')).status).toBe(404)
  })
})
