import { afterEach, describe, expect, test } from 'vitest'
import { fastClock } from '../../helpers/fast-clock.ts'
import { isBatch, interceptedTenant, type Intercepted } from '../../helpers/intercept.ts'
import { digestOfPhotos, employeesOf, photoState } from '../../helpers/photo-state.ts'
import { waitForRun } from '../../helpers/run-task.ts'
import { latch } from '../../helpers/scripted-runner.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
let company: Intercepted
afterEach(() => rollcall.stop())

async function start(people = 60): Promise<{ taskId: string; accountId: string }> {
  const clock = fastClock(50)
  company = interceptedTenant(clock, people)
  rollcall = await startRollcall({ prepared: true, clock, tenant: company.tenant })
  if (!rollcall.prepared) throw new Error('not prepared')
  return rollcall.prepared
}

const admin = () => rollcall.as('admin')
const saveSettings = (accountId: string, more: object = {}) =>
  admin().put('/api/settings/personnel-administration', {
    photoSynchronizationAccountId: accountId,
    matchBy: 'mail',
    ...more,
  })

async function secondTask(): Promise<string> {
  const draft = {
    type: 'PhotoSynchronization',
    name: 'Photos at noon',
    schedule: '0 12 * * *',
    timeZone: 'Europe/Brussels',
    enabled: true,
  }
  const added = await admin().post('/api/service-tasks', draft)
  expect(added.status).toBe(201)
  return (added.body as { id: string }).id
}

/** A run whose first batch isn't answered until `answer` is opened. */
async function runInProgress(taskId: string) {
  const asked = latch()
  const answer = latch()
  company.intercept(async (request, ask) => {
    if (isBatch(request)) {
      asked.open()
      await answer.opened
    }
    return ask()
  })
  const { body } = await admin().post(`/api/service-tasks/${taskId}/runs`)
  await asked.opened
  return { id: (body as { run: { id: string } }).run.id, answer }
}

/** Every picture is replaced in Entra ID, which is more than the safety limit allows. */
async function heldRun(taskId: string) {
  await rollcall.runTask(taskId)
  for (const person of company.plain.people) if (person.photo) company.plain.changePhoto(person.id)
  const held = await rollcall.runTask(taskId)
  expect(held.status).toBe('held')
  return held
}

describe('two service tasks for photos', () => {
  test('never run at the same time: the second run is refused and names the first', async () => {
    const { taskId } = await start()
    const noon = await secondTask()
    const { id: first, answer } = await runInProgress(taskId)
    for (const body of [{}, { dryRun: true }]) {
      const refused = await admin().post(`/api/service-tasks/${noon}/runs`, body)
      expect(refused).toMatchObject({
        status: 409,
        body: { error: { code: 'run_in_progress', details: { runId: first, taskId } } },
      })
      expect(JSON.stringify(refused.body)).toContain('Photos every night')
    }
    answer.open()
    expect((await waitForRun(admin(), first)).status).toBe('succeeded')
    company.intercept(undefined)
    expect((await rollcall.runTask(noon)).status).toBe('succeeded')
  })

  test('started at the same moment: one runs, and the other leaves nothing behind', async () => {
    const { taskId } = await start()
    const noon = await secondTask()
    const answers = await Promise.all(
      [taskId, noon, taskId, noon].map((id) => admin().post(`/api/service-tasks/${id}/runs`)),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409])
    const started = answers.find(({ status }) => status === 202)?.body as { run: { id: string } }
    await waitForRun(admin(), started.run.id)
    for (const id of [taskId, noon]) expect((await rollcall.runTask(id)).status).toBe('succeeded')
  })

  test('both due at once: one is started, the other is skipped with a reason and not made up for', async () => {
    const { taskId } = await start()
    const noon = await secondTask()
    rollcall.letPass(24)
    const due = await admin().get('/api/service-tasks')
    expect(due.status).toBe(200)
    const service = await admin().post('/api/service-keys', { name: 'Timer', scopes: ['tasks:run'] })
    const timer = rollcall.withToken((service.body as { key: string }).key)
    const once = (await timer.post('/api/scheduled/run-due')).body as {
      started: { taskId: string; runId: string }[]
      skipped: { taskId: string; reason: string }[]
    }
    expect(once.started).toHaveLength(1)
    expect(once.skipped).toEqual([
      { taskId: once.started[0]?.taskId === taskId ? noon : taskId, reason: 'run_in_progress' },
    ])
    await waitForRun(admin(), once.started[0]?.runId ?? '')
    expect((await timer.post('/api/scheduled/run-due')).body).toEqual({ started: [], skipped: [] })
  })

  test('a held run of one can’t be confirmed while the other runs', async () => {
    const { taskId } = await start()
    const held = await heldRun(taskId)
    const noon = await secondTask()
    const { id: other, answer } = await runInProgress(noon)
    expect(await admin().post(`/api/runs/${held.id}/confirm`)).toMatchObject({
      status: 409,
      body: { error: { code: 'run_in_progress', details: { runId: other } } },
    })
    answer.open()
    await waitForRun(admin(), other)
    expect((await admin().post(`/api/runs/${held.id}/confirm`)).status).toBe(200)
  })
})

describe('a held run', () => {
  test.each([
    ['the way people are matched', (accountId: string) => saveSettings(accountId, { matchBy: 'userPrincipalName' })],
    ['the picture size', (accountId: string) => saveSettings(accountId, { photoSize: 120 })],
    [
      'the tenant',
      (accountId: string) =>
        admin().patch(`/api/remote-accounts/${accountId}`, { tenantId: '00000000-0000-4000-8000-000000000000' }),
    ],
  ])('is outdated once %s was changed: it can’t be confirmed, only rejected', async (_what, change) => {
    const { taskId, accountId } = await start()
    const held = await heldRun(taskId)
    const before = await digestOfPhotos(rollcall)
    expect((await change(accountId)).status).toBe(200)
    const refused = await admin().post(`/api/runs/${held.id}/confirm`)
    expect(refused).toMatchObject({
      status: 409,
      body: { error: { code: 'run_outdated', remedy: expect.stringContaining('Start a new run') as string } },
    })
    expect(await digestOfPhotos(rollcall)).toBe(before)
    expect((await admin().get(`/api/runs/${held.id}`)).body).toMatchObject({ status: 'held' })
    expect((await admin().post(`/api/runs/${held.id}/reject`)).status).toBe(200)
  })

  test('isn’t outdated by a new secret, another safety limit, or a setting that was changed back', async () => {
    const { taskId, accountId } = await start()
    const held = await heldRun(taskId)
    const before = await digestOfPhotos(rollcall)
    await admin().patch(`/api/remote-accounts/${accountId}`, { clientSecret: company.plain.rotateSecret() })
    await saveSettings(accountId, { matchBy: 'employeeId' })
    await saveSettings(accountId, { brakeCount: 2 })
    expect((await admin().post(`/api/runs/${held.id}/confirm`)).status).toBe(200)
    expect(await digestOfPhotos(rollcall)).not.toBe(before)
  })

  test('doesn’t show what it is compared by', async () => {
    const { taskId } = await start()
    const held = await heldRun(taskId)
    expect(Object.keys(held)).not.toContain('askedUnder')
  })
})

test('a run broken off isn’t continued with results from another way of matching', async () => {
  const { taskId, accountId } = await start(250)
  await rollcall.runTask(taskId)
  let batches = 0
  company.intercept(async (request, ask) => {
    if (isBatch(request) && (batches += 1) === 4) rollcall.ctx.runBoard.stop(runId, 'stopping')
    return ask()
  })
  let runId = ''
  const started = await admin().post(`/api/service-tasks/${taskId}/runs`)
  runId = (started.body as { run: { id: string } }).run.id
  expect((await waitForRun(admin(), runId)).status).toBe('interrupted')
  company.intercept(undefined)
  await saveSettings(accountId, { matchBy: 'employeeId' })
  rollcall.tenant.asked.reset()
  const run = await rollcall.runTask(taskId)
  expect(run.status).toMatch(/succeeded|held/)
  expect((await rollcall.ctx.store.runs.get(run.id))?.continues).toBe(runId)
  const matched = [...(await photoState(rollcall)).values()].filter(
    ({ outcome }) => outcome !== 'unmatched' && outcome !== 'ambiguous',
  ).length
  expect(rollcall.tenant.asked.parts).toBeGreaterThanOrEqual(matched)
})

describe('a dry run', () => {
  test('says when the run would be held, and changes nothing', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    const before = await digestOfPhotos(rollcall)
    for (const person of company.plain.people) if (person.photo) company.plain.changePhoto(person.id)
    const dry = await rollcall.runTask(taskId, { dryRun: true })
    const pictures = (await employeesOf(rollcall)).filter((employee) => employee.photo).length
    expect(dry).toMatchObject({ status: 'succeeded', held: { removed: 0, of: pictures } })
    expect(dry.held?.['updated']).toBeGreaterThan(30)
    expect(await digestOfPhotos(rollcall)).toBe(before)
    expect(await rollcall.runTask(taskId)).toMatchObject({ status: 'held', held: dry.held })
  })

  test('doesn’t say so when it wouldn’t', async () => {
    const { taskId } = await start()
    await rollcall.runTask(taskId)
    expect((await rollcall.runTask(taskId, { dryRun: true })).held).toBeUndefined()
  })
})
