import { describe, expect, test } from 'vitest'
import { latch, scriptedRunner } from '../../helpers/scripted-runner.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

interface TaskBody {
  id: string
  etag: string
  nextRunAt?: string
  nextRuns: string[]
  enabled: boolean
  lastRun?: { id: string; status: string; counts: Record<string, number> }
  [field: string]: unknown
}

const DRAFT = {
  type: 'PhotoSynchronization',
  name: 'Photos every night',
  schedule: '0 2 * * *',
  timeZone: 'Europe/Brussels',
  enabled: true,
}
const start = () => startRollcall({ people: 3, runners: [scriptedRunner()] })
const errorIn = (body: unknown) =>
  (body as { error: { code: string; message: string; details: { fields?: { path: string; message: string }[] } } })
    .error

async function addTask(rollcall: Rollcall, changes: Record<string, unknown> = {}): Promise<TaskBody> {
  const answer = await rollcall.as('admin').post('/api/service-tasks', { ...DRAFT, ...changes })
  expect(answer.status).toBe(201)
  return answer.body as TaskBody
}

describe('keeping service tasks', () => {
  test('an admin creates a task and sees its next five times', async () => {
    await using rollcall = await start()
    const task = await addTask(rollcall)
    expect(task).toMatchObject({ ...DRAFT, options: {} })
    expect(task.nextRuns).toHaveLength(5)
    expect(task.nextRunAt).toBe(task.nextRuns[0])
    expect(new Date(task.nextRunAt ?? 0).toLocaleTimeString('en-GB', { timeZone: 'Europe/Brussels' })).toBe('02:00:00')
    expect((await rollcall.as('admin').get(`/api/service-tasks/${task.id}`)).body).toEqual(task)
    expect((await rollcall.as('admin').get('/api/service-tasks')).body).toMatchObject({ items: [{ id: task.id }] })
  })

  test('a schedule can be tried out before it is saved', async () => {
    await using rollcall = await start()
    const answer = await rollcall
      .as('admin')
      .post('/api/service-tasks/schedule-preview', { schedule: '*/15 * * * *', timeZone: 'UTC' })
    expect(answer.status).toBe(200)
    expect((answer.body as TaskBody).nextRuns).toHaveLength(5)
    expect((answer.body as TaskBody).nextRuns.every((time) => Date.parse(time) % 900_000 === 0)).toBe(true)
  })

  test('a wrong schedule and a wrong time zone are told together, and nothing is kept', async () => {
    await using rollcall = await start()
    const admin = rollcall.as('admin')
    const refused = await admin.post('/api/service-tasks', { ...DRAFT, schedule: '0 25 * * *', timeZone: 'Mars/Base' })
    expect(refused.status).toBe(400)
    expect(errorIn(refused.body).details.fields?.map(({ path }) => path)).toEqual(['schedule', 'timeZone'])
    expect(errorIn(refused.body).message).toContain('"25" is no hour')
    expect(await rollcall.ctx.store.serviceTasks.count()).toBe(0)
    const { id, etag } = await addTask(rollcall)
    expect((await admin.patch(`/api/service-tasks/${id}`, { schedule: 'daily' })).status).toBe(400)
    expect((await admin.get(`/api/service-tasks/${id}`)).body).toMatchObject({ etag, schedule: '0 2 * * *' })
  })

  test('a kind of task that this version cannot run is refused', async () => {
    await using rollcall = await start()
    const refused = await rollcall.as('admin').post('/api/service-tasks', { ...DRAFT, type: 'SessionInvitations' })
    expect(refused.status).toBe(409)
    expect(errorIn(refused.body).code).toBe('task_type_unavailable')
  })

  test('a task that is switched off has no next time', async () => {
    await using rollcall = await start()
    const { id } = await addTask(rollcall)
    const off = (await rollcall.as('admin').patch(`/api/service-tasks/${id}`, { enabled: false })).body as TaskBody
    expect(off).toMatchObject({ enabled: false, nextRuns: [] })
    expect(off).not.toHaveProperty('nextRunAt')
  })

  test('of two admins who change the same task, the slower one is told; a run in between doesn’t matter', async () => {
    await using rollcall = await start()
    const admin = rollcall.as('admin')
    const { id, etag } = await addTask(rollcall)
    await rollcall.runTask(id)
    const headers = { 'if-match': `"${etag}"` }
    expect((await admin.patch(`/api/service-tasks/${id}`, { name: 'First' }, { headers })).status).toBe(200)
    expect((await admin.patch(`/api/service-tasks/${id}`, { name: 'Second' }, { headers })).status).toBe(412)
    expect((await admin.delete(`/api/service-tasks/${id}`, { headers })).status).toBe(412)
  })

  test('a task goes with its runs, but not while one of them is going on', async () => {
    const runner = scriptedRunner()
    await using rollcall = await startRollcall({ people: 3, runners: [runner] })
    const admin = rollcall.as('admin')
    const { id } = await addTask(rollcall)
    const first = await rollcall.runTask(id)
    const { opened, open } = latch()
    runner.script = async () => {
      await opened
      return { status: 'succeeded' }
    }
    const second = ((await admin.post(`/api/service-tasks/${id}/runs`)).body as { run: { id: string } }).run
    const refused = await admin.delete(`/api/service-tasks/${id}`)
    expect(refused.status).toBe(409)
    expect(errorIn(refused.body)).toMatchObject({ code: 'run_in_progress', details: { runId: second.id } })
    open()
    await rollcall.ctx.runBoard.drain()
    expect((await admin.delete(`/api/service-tasks/${id}`)).status).toBe(204)
    expect((await admin.get(`/api/runs/${first.id}`)).status).toBe(404)
    expect(await rollcall.ctx.store.outcomes.keys()).toEqual([])
  })

  test('the newest run is shown with its task', async () => {
    await using rollcall = await start()
    const { id } = await addTask(rollcall)
    await rollcall.runTask(id)
    const { id: newest } = await rollcall.runTask(id)
    const task = (await rollcall.as('admin').get(`/api/service-tasks/${id}`)).body as TaskBody
    expect(task.lastRun).toMatchObject({ id: newest, status: 'succeeded', counts: { added: 1 } })
  })

  test('every write leaves an audit line, also what the system did', async () => {
    await using rollcall = await start()
    const admin = rollcall.as('admin')
    const { id } = await addTask(rollcall)
    await admin.patch(`/api/service-tasks/${id}`, { schedule: '0 3 * * *' })
    await rollcall.runTask(id)
    await admin.delete(`/api/service-tasks/${id}`)
    const { items } = await rollcall.ctx.store.audit.page({ limit: 50 })
    const lines = items.reverse().map(({ action, actor }) => [action, actor.split(':')[0]])
    expect(lines).toEqual([
      ['serviceTask.created', 'user'],
      ['serviceTask.changed', 'user'],
      ['run.started', 'user'],
      ['run.ended', 'system'],
      ['serviceTask.deleted', 'user'],
    ])
    expect(items[1]?.changes).toEqual({ schedule: { before: '0 2 * * *', after: '0 3 * * *' } })
  })

  test('no one but an admin sees or touches service tasks', async () => {
    await using rollcall = await start()
    const { id } = await addTask(rollcall)
    expect((await rollcall.as('trainer').get('/api/service-tasks')).status).toBe(403)
    expect((await rollcall.as('employee').post(`/api/service-tasks/${id}/runs`)).status).toBe(403)
    expect((await rollcall.anonymous.post(`/api/service-tasks/${id}/runs`)).status).toBe(401)
    expect(await rollcall.ctx.store.runs.count()).toBe(0)
  })
})
