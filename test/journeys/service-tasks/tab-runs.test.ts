import { expect, test } from 'vitest'
import type { OutcomeView } from '../../../api/features/service-tasks/runs/contract.ts'
import { outcome, scriptedRunner } from '../../helpers/scripted-runner.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

interface RunPage {
  items: { id: string; taskId: string; status: string }[]
  nextCursor?: string
}

const addTask = async (rollcall: Rollcall, name: string) => {
  const draft = {
    type: 'PhotoSynchronization',
    name,
    schedule: '0 2 * * *',
    timeZone: 'Europe/Brussels',
    enabled: false,
  }
  return ((await rollcall.as('admin').post('/api/service-tasks', draft)).body as { id: string }).id
}

test('the runs of all service tasks are read newest first, page by page, and by how they ended', async () => {
  const runner = scriptedRunner()
  await using rollcall = await startRollcall({ people: 3, runners: [runner] })
  const [nightly, weekly] = [await addTask(rollcall, 'Nightly'), await addTask(rollcall, 'Weekly')]
  const ids: string[] = []
  for (const taskId of [nightly, weekly, nightly]) ids.unshift((await rollcall.runTask(taskId)).id)
  runner.script = () => Promise.resolve({ status: 'held', held: { removed: 1, of: 2 } })
  ids.unshift((await rollcall.runTask(weekly)).id)
  const list = async (query: string) => (await rollcall.as('admin').get(`/api/runs?${query}`)).body as RunPage
  expect((await list('')).items.map(({ id }) => id)).toEqual(ids)
  const first = await list('limit=3')
  const second = await list(`limit=3&cursor=${encodeURIComponent(first.nextCursor ?? '')}`)
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids)
  expect((await list('status=held')).items).toMatchObject([{ id: ids[0], taskId: weekly }])
  expect((await rollcall.as('admin').get('/api/runs?status=asleep')).status).toBe(400)
})

test('a run’s outcomes are a CSV without formulas', async () => {
  const runner = scriptedRunner()
  runner.script = async (handle) => {
    await handle.settle([
      outcome('added', 'Anna, "the best"'),
      outcome('failed', '=HYPERLINK("https://evil.example")', {
        code: 'throttled',
        message: '+1 later',
        remedy: 'Wait;\nthen look',
      }),
    ])
    return { status: 'succeeded' }
  }
  await using rollcall = await startRollcall({ people: 3, runners: [runner] })
  const run = await rollcall.runTask(await addTask(rollcall, 'Nightly'))
  const file = async (query: string) => {
    const { bytes, headers, status } = await rollcall.as('admin').get(`/api/runs/${run.id}/outcomes.csv${query}`)
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    expect(headers.get('content-disposition')).toBe(`attachment; filename="run-${run.id}.csv"`)
    return Buffer.from(bytes).toString('utf8')
  }
  const header = '\ufeffemployeeNumber,name,outcome,code,message,remedy\r\n'
  const bad = `,"'=HYPERLINK(""https://evil.example"")",failed,throttled,'+1 later,"Wait;\nthen look"\r\n`
  expect(await file('')).toBe(`${header},"Anna, ""the best""",added,,,\r\n${bad}`)
  expect(await file('?status=failed')).toBe(header + bad)
  expect(await file('?status=nothing')).toBe(header)
  expect((await rollcall.as('admin').get('/api/runs/no-run/outcomes.csv')).status).toBe(404)
  expect((await rollcall.as('trainer').get(`/api/runs/${run.id}/outcomes.csv`)).status).toBe(403)
})

test('the CSV names the employee number of those who are still there', async () => {
  await using rollcall = await startRollcall({ people: 10, prepared: true })
  const run = await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  const text = Buffer.from((await rollcall.as('admin').get(`/api/runs/${run.id}/outcomes.csv`)).bytes).toString('utf8')
  const numbers = text
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',', 1)[0])
  expect(numbers.length).toBe(run.progress.total)
  for (const number of numbers) expect(number).not.toBe('')
})

test('each person of a run comes with the picture they have now, and without one after opting out', async () => {
  await using rollcall = await startRollcall({ people: 10, prepared: true })
  const admin = rollcall.as('admin')
  const run = await rollcall.runTask(rollcall.prepared?.taskId ?? '')
  const lines = async () =>
    ((await admin.get(`/api/runs/${run.id}/outcomes?limit=200`)).body as { items: OutcomeView[] }).items
  const [somebody] = (await lines()).filter(({ outcome: name }) => name === 'added')
  expect((await admin.get(`${somebody?.photo ?? ''}?size=48`)).status).toBe(200)
  expect((await lines()).filter(({ photo }) => photo).every(({ outcome: name }) => name === 'added')).toBe(true)
  await admin.patch(`/api/employees/${somebody?.subject.id ?? ''}`, { photoOptOut: true })
  expect((await lines()).find(({ subject }) => subject.id === somebody?.subject.id)).not.toHaveProperty('photo')
})

test('the kinds of service task that can run are listed', async () => {
  await using rollcall = await startRollcall({ people: 3 })
  expect((await rollcall.as('admin').get('/api/service-tasks/types')).body).toEqual({
    items: ['PhotoSynchronization', 'SessionInvitations'],
  })
})
