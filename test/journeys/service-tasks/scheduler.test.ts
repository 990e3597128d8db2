import { describe, expect, test } from 'vitest'
import { taskLease } from '../../../api/features/service-tasks/claim-task.ts'
import { startScheduler } from '../../../api/features/service-tasks/scheduler.ts'
import { isLease } from '../../../api/store/leases.ts'
import { handClock, type HandClock } from '../../helpers/hand-clock.ts'
import { latch, scriptedRunner, type ScriptedRunner } from '../../helpers/scripted-runner.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'
import type { Caller } from '../../helpers/caller.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

interface Company {
  rollcall: Rollcall
  runner: ScriptedRunner
  clock: HandClock
  scheduler: Caller
}

interface Due {
  started: { taskId: string; runId: string }[]
  skipped: { taskId: string; reason: string }[]
}

/** A company whose clock the test moves, with a key for an external scheduler. */
async function companyAt(time: string): Promise<Company> {
  const clock = handClock(new Date(time))
  const runner = scriptedRunner()
  const rollcall = await startRollcall({ people: 3, clock, runners: [runner] })
  const key = await rollcall.as('admin').post('/api/service-keys', { name: 'cron', scopes: ['tasks:run'] })
  return { rollcall, runner, clock, scheduler: rollcall.withToken((key.body as { key: string }).key) }
}

async function addTask({ rollcall }: Company, changes: Record<string, unknown> = {}): Promise<string> {
  const draft = {
    type: 'PhotoSynchronization',
    name: 'Photos',
    schedule: '0 2 * * *',
    timeZone: 'UTC',
    enabled: true,
    ...changes,
  }
  return ((await rollcall.as('admin').post('/api/service-tasks', draft)).body as { id: string }).id
}

async function runDue({ scheduler, rollcall }: Company): Promise<Due> {
  const answer = await scheduler.post('/api/scheduled/run-due')
  expect(answer.status).toBe(200)
  await rollcall.ctx.runBoard.drain()
  return answer.body as Due
}

describe('an outside scheduler that starts what is due', () => {
  test('a time that another start is just about to take is not lost when that one gives up', async () => {
    const company = await companyAt('2027-01-10T01:58:00Z')
    await using rollcall = company.rollcall
    const taskId = await addTask(company)
    company.clock.advance(3 * MINUTE)
    const other = await rollcall.ctx.store.leases.take(taskLease(taskId), { runId: 'a run that has not claimed yet' })
    expect(await runDue(company)).toEqual({ started: [], skipped: [{ taskId, reason: 'run_in_progress' }] })
    if (isLease(other)) await other.release()
    expect((await runDue(company)).started).toHaveLength(1)
    expect(await runDue(company)).toEqual({ started: [], skipped: [] })
  })

  test('a task is started once its time has come, and not twice', async () => {
    const company = await companyAt('2027-01-10T01:58:00Z')
    await using rollcall = company.rollcall
    const taskId = await addTask(company)
    expect(await runDue(company)).toEqual({ started: [], skipped: [] })
    company.clock.advance(3 * MINUTE)
    const first = await runDue(company)
    expect(first).toEqual({ started: [{ taskId, runId: company.runner.handles[0]?.run.id }], skipped: [] })
    expect(await runDue(company)).toEqual({ started: [], skipped: [] })
    const run = await rollcall.ctx.store.runs.get(first.started[0]?.runId ?? '')
    expect(run).toMatchObject({ status: 'succeeded', startedBy: expect.stringMatching(/^serviceKey:/) as string })
  })

  test('ten calls at the same moment start one run', async () => {
    const company = await companyAt('2027-01-10T01:58:00Z')
    await using rollcall = company.rollcall
    await addTask(company)
    company.clock.advance(3 * MINUTE)
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => company.scheduler.post('/api/scheduled/run-due')),
    )
    expect(answers.flatMap((answer) => (answer.body as Due).started)).toHaveLength(1)
    await rollcall.ctx.runBoard.drain()
    expect(company.runner.handles).toHaveLength(1)
  })

  test('a week of missed nights is one run', async () => {
    const company = await companyAt('2027-01-10T12:00:00Z')
    await using _rollcall = company.rollcall
    const taskId = await addTask(company)
    company.clock.advance(7 * 24 * HOUR)
    const task = (await company.rollcall.as('admin').get(`/api/service-tasks/${taskId}`)).body
    expect(task).toMatchObject({ dueSince: '2027-01-11T02:00:00.000Z', nextRunAt: '2027-01-18T02:00:00.000Z' })
    expect((await runDue(company)).started).toHaveLength(1)
    expect((await runDue(company)).started).toHaveLength(0)
  })

  test('a time that falls into a run still going on is skipped, and not made up for', async () => {
    const company = await companyAt('2027-01-10T01:59:00Z')
    await using rollcall = company.rollcall
    const taskId = await addTask(company, { schedule: '0 * * * *' })
    const { opened, open } = latch()
    company.runner.script = async () => {
      await opened
      return { status: 'succeeded' }
    }
    company.clock.advance(2 * MINUTE)
    await company.scheduler.post('/api/scheduled/run-due')
    company.clock.advance(HOUR)
    const second = await company.scheduler.post('/api/scheduled/run-due')
    expect(second.body).toEqual({ started: [], skipped: [{ taskId, reason: 'run_in_progress' }] })
    open()
    await rollcall.ctx.runBoard.drain()
    expect(await runDue(company)).toEqual({ started: [], skipped: [] })
  })

  test('a task that is switched off is left alone, and switched on again it makes up for nothing', async () => {
    const company = await companyAt('2027-01-10T12:00:00Z')
    await using rollcall = company.rollcall
    const taskId = await addTask(company, { enabled: false })
    company.clock.advance(48 * HOUR)
    expect((await runDue(company)).started).toEqual([])
    await rollcall.as('admin').patch(`/api/service-tasks/${taskId}`, { enabled: true })
    expect((await runDue(company)).started).toEqual([])
    company.clock.advance(24 * HOUR)
    expect((await runDue(company)).started).toHaveLength(1)
  })

  test('a new schedule counts from the moment it was saved', async () => {
    const company = await companyAt('2027-01-10T12:00:00Z')
    await using rollcall = company.rollcall
    const taskId = await addTask(company, { schedule: '0 0 1 1 *' })
    company.clock.advance(2 * HOUR)
    await rollcall.as('admin').patch(`/api/service-tasks/${taskId}`, { schedule: '0 13 * * *' })
    expect((await runDue(company)).started).toEqual([])
  })

  test('a clock that was set back by a month does not stall a task', async () => {
    const company = await companyAt('2027-02-10T12:00:00Z')
    await using _rollcall = company.rollcall
    await addTask(company, { schedule: '0 * * * *' })
    company.clock.set(new Date('2027-01-10T12:00:00Z'))
    expect((await runDue(company)).started).toEqual([])
    company.clock.advance(HOUR)
    expect((await runDue(company)).started).toHaveLength(1)
  })

  test.each([
    ['spring, when 02:30 does not exist', '2027-03-27T22:00:00Z'],
    ['autumn, when 02:30 comes twice', '2027-10-30T20:00:00Z'],
  ])('on the night of %s, a task for 02:30 runs once', async (_night, evening) => {
    const company = await companyAt(evening)
    await using _rollcall = company.rollcall
    await addTask(company, { schedule: '30 2 * * *', timeZone: 'Europe/Brussels' })
    for (let ten = 0; ten < 60; ten += 1) {
      company.clock.advance(10 * MINUTE)
      await runDue(company)
    }
    expect(company.runner.handles).toHaveLength(1)
  })

  test('one task by its id starts whether due or not, and has then done what was due', async () => {
    const company = await companyAt('2027-01-10T12:00:00Z')
    await using rollcall = company.rollcall
    const taskId = await addTask(company)
    const early = await company.scheduler.post(`/api/scheduled/${taskId}`)
    expect(early.status).toBe(202)
    expect(early.body).toMatchObject({ run: { taskId, status: 'running', dryRun: false } })
    await rollcall.ctx.runBoard.drain()
    company.clock.advance(24 * HOUR)
    expect((await company.scheduler.post(`/api/scheduled/${taskId}`)).status).toBe(202)
    await rollcall.ctx.runBoard.drain()
    expect((await runDue(company)).started).toEqual([])
  })

  test('one task by its id that is switched off stays off, whoever calls; an admin may run it by hand', async () => {
    const company = await companyAt('2027-01-10T12:00:00Z')
    await using rollcall = company.rollcall
    const taskId = await addTask(company, { enabled: false })
    const refused = await company.scheduler.post(`/api/scheduled/${taskId}`)
    expect(refused).toMatchObject({ status: 409, body: { error: { code: 'task_switched_off' } } })
    expect(company.runner.handles).toHaveLength(0)
    expect((await rollcall.as('admin').get(`/api/service-tasks/${taskId}/runs`)).body).toEqual({ items: [] })
    expect((await rollcall.as('admin').post(`/api/service-tasks/${taskId}/runs`)).status).toBe(202)
    await rollcall.ctx.runBoard.drain()
    expect(company.runner.handles).toHaveLength(1)
  })

  test('one task that cannot start does not keep the others from it', async () => {
    const company = await companyAt('2027-01-10T12:00:00Z')
    await using rollcall = company.rollcall
    const good = await addTask(company, { name: 'B' })
    const bad = await addTask(company, { name: 'A' })
    await rollcall.ctx.store.serviceTasks.change(bad, (task) => ({ ...task, type: 'SessionInvitations' }))
    company.clock.advance(24 * HOUR)
    const due = await runDue(company)
    expect(due.started.map(({ taskId }) => taskId)).toEqual([good])
    expect(due.skipped).toEqual([{ taskId: bad, reason: 'task_type_unavailable' }])
  })

  test('only a key or an app that may run tasks gets in', async () => {
    const company = await companyAt('2027-01-10T12:00:00Z')
    await using rollcall = company.rollcall
    const other = await rollcall.as('admin').post('/api/service-keys', { name: 'photos', scopes: ['photos:read'] })
    const callers = [
      rollcall.as('admin'),
      rollcall.as('trainer'),
      rollcall.withToken((other.body as { key: string }).key),
    ]
    for (const caller of callers) expect((await caller.post('/api/scheduled/run-due')).status).toBe(403)
    expect((await rollcall.anonymous.post('/api/scheduled/run-due')).status).toBe(401)
    expect((await company.scheduler.get('/api/service-tasks')).status).toBe(403)
    const app = rollcall.withToken(await rollcall.tenant.appToken({ roles: ['Tasks.Run'] }))
    expect((await app.post('/api/scheduled/run-due')).status).toBe(200)
  })
})

describe('the scheduler in the process', () => {
  const settled = async (condition: () => boolean) => {
    while (!condition()) await new Promise((resolve) => setImmediate(resolve))
  }

  test('starts a task at its minute, every time, and ends when the process is asked to stop', async () => {
    const company = await companyAt('2027-01-10T11:58:30Z')
    await using rollcall = company.rollcall
    await addTask(company, { schedule: '*/5 * * * *' })
    rollcall.ctx.runBoard.track(startScheduler(rollcall.ctx, [company.runner]))
    for (let minute = 0; minute < 30; minute += 1) {
      await settled(
        () =>
          company.clock.sleeping() > 0 &&
          company.runner.handles.every(({ run }) => !rollcall.ctx.runBoard.isUnderWay(run.id)),
      )
      company.clock.advance(minute === 0 ? 30_000 : MINUTE)
    }
    await settled(() => company.runner.handles.length >= 6)
    const starts = company.runner.handles.map(({ run }) => run.startedAt)
    expect(starts).toEqual(
      ['12:00', '12:05', '12:10', '12:15', '12:20', '12:25'].map((time) => `2027-01-10T${time}:00.000Z`),
    )
    expect(company.runner.handles[0]?.run.startedBy).toBe('system:scheduler')
    const { items } = await rollcall.ctx.store.audit.page({ limit: 50, where: { action: 'run.started' } })
    expect(items.at(-1)).toMatchObject({ actor: 'system:scheduler' })
  })

  test('makes up at once for what was missed while the process was down', async () => {
    const company = await companyAt('2027-01-10T12:00:00Z')
    await using rollcall = company.rollcall
    await addTask(company)
    company.clock.advance(40 * HOUR)
    rollcall.ctx.runBoard.track(startScheduler(rollcall.ctx, [company.runner]))
    await settled(() => company.runner.handles.length > 0)
    expect(company.runner.handles[0]?.run.startedAt).toBe('2027-01-12T04:00:00.000Z')
  })
})
