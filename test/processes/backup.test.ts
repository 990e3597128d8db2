import { appendFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { prepare } from '../helpers/prepare.ts'
import { waitForRun, type RunView } from '../helpers/run-task.ts'
import { readState } from './data-folder.ts'
import { maintain } from './maintain.ts'
import { serve, stopServing } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 240_000 })

const started = (body: unknown) => (body as { run: RunView }).run.id

test('a backup taken during a run restores to a working system, pictures included', async () => {
  const microsoft = await startTlsTenant({ people: 200 })
  const [dataDir, elsewhere, backup] = [
    await temporaryFolder(),
    await temporaryFolder(),
    join(await temporaryFolder(), 'backup'),
  ]
  const first = await serve(microsoft, dataDir)
  const { accountId, taskId } = await prepare(first.admin, microsoft.tenant)
  microsoft.tenant.latencyMs = 100
  const runId = started((await first.admin.post(`/api/service-tasks/${taskId}/runs`, {})).body)
  const pictured = async () =>
    ((await first.admin.get('/api/employees?photo=with&limit=1')).body as { total: number }).total
  await vi.waitFor(async () => expect(await pictured()).toBeGreaterThan(10), { timeout: 120_000, interval: 20 })
  expect(((await first.admin.get(`/api/runs/${runId}`)).body as RunView).status).toBe('running')
  const taken = await maintain('backup', backup, dataDir)
  expect(taken).toMatchObject({
    code: 0,
    said: expect.stringMatching(/Backed up \d+ files of records and [1-9]\d* pictures/) as unknown,
  })
  const undisturbed = await waitForRun(first.admin, runId)
  expect(undisturbed.status).toBe('succeeded')
  await stopServing(first)
  expect(readdirSync(join(backup, 'records'))).not.toContain('rollcall.key')

  const back = await maintain('restore', backup, elsewhere)
  expect(back).toMatchObject({ code: 0, said: expect.stringMatching(/Restored \d+ files of records/) as unknown })
  // Every picture of a restored record is present and complete, and every record is readable.
  const state = await readState(elsewhere)
  expect(state.employees.length).toBeGreaterThan(150)
  expect(state.employees.filter(({ photo }) => photo).length).toBeGreaterThan(10)

  microsoft.tenant.latencyMs = 0
  const second = await serve(microsoft, elsewhere)
  // The secret was sealed with a key that isn't in the backup; the new process gets the key.
  expect((await second.admin.post(`/api/remote-accounts/${accountId}/test`)).body).toMatchObject({ ok: true })
  const run = await waitForRun(
    second.admin,
    started((await second.admin.post(`/api/service-tasks/${taskId}/runs`, {})).body),
  )
  expect(run.status).toBe('succeeded')
  await stopServing(second)
  expect((await readState(elsewhere)).people).toEqual((await readState(dataDir)).people)
})

test('restoring over records puts these aside, and a running Rollcall is not restored over', async () => {
  const microsoft = await startTlsTenant({ people: 10 })
  const [dataDir, backup] = [await temporaryFolder(), join(await temporaryFolder(), 'backup')]
  const serving = await serve(microsoft, dataDir)
  await prepare(serving.admin, microsoft.tenant)
  expect((await maintain('backup', backup, dataDir)).code).toBe(0)
  expect(await maintain('restore', backup, dataDir)).toMatchObject({
    code: 69,
    said: expect.stringContaining('uses') as unknown,
  })
  await serving.admin.post('/api/employees', {
    employeeNumber: 'later',
    displayName: 'Came Later',
    email: 'later@brightwater.example',
  })
  await stopServing(serving)
  expect(await maintain('restore', backup, dataDir)).toMatchObject({
    code: 0,
    said: expect.stringContaining('The previous data is now in') as unknown,
  })
  expect((await readState(dataDir)).employees.map(({ employeeNumber }) => employeeNumber)).not.toContain('later')
  const [aside = ''] = readdirSync(dataDir).filter((name) => name.startsWith('before-restore-'))
  expect(readFileSync(join(dataDir, aside, 'employees.json'), 'utf8')).toContain('Came Later')
})

test('a backup that is damaged, unfinished or not one at all changes nothing', async () => {
  const microsoft = await startTlsTenant({ people: 10 })
  const [dataDir, backup] = [await temporaryFolder(), join(await temporaryFolder(), 'backup')]
  const serving = await serve(microsoft, dataDir)
  await prepare(serving.admin, microsoft.tenant)
  await maintain('backup', backup, dataDir)
  await stopServing(serving)
  const before = await readState(dataDir)
  expect(await maintain('restore', join(backup, 'nowhere'), dataDir)).toMatchObject({
    code: 69,
    said: expect.stringContaining('no finished backup') as unknown,
  })
  const list = join(backup, 'backup.json')
  const good = readFileSync(list, 'utf8')
  writeFileSync(list, good.replace('"records/employees.json"', '"records/../../employees.json"'))
  expect((await maintain('restore', backup, dataDir)).code).toBe(69)
  writeFileSync(list, good)
  appendFileSync(join(backup, 'records', 'employees.json'), ' ')
  expect(await maintain('restore', backup, dataDir)).toMatchObject({
    code: 69,
    said: expect.stringContaining('employees.json') as unknown,
  })
  rmSync(list)
  expect((await maintain('restore', backup, dataDir)).code).toBe(69)
  expect((await readState(dataDir)).people).toEqual(before.people)
  expect(await maintain('backup', backup, dataDir)).toMatchObject({
    code: 69,
    said: expect.stringContaining('not empty') as unknown,
  })
})
