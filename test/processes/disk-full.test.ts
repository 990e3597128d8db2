import { afterAll, afterEach, expect, test } from 'vitest'
import { digestOfPhotos, employeesOf } from '../helpers/photo-state.ts'
import { mountSmallDisk } from '../helpers/small-disk.ts'
import { startRollcall, type Rollcall } from '../helpers/start-rollcall.ts'

const disk = mountSmallDisk(6)
afterAll(() => disk?.remove())

let rollcall: Rollcall | undefined
afterEach(async () => {
  await rollcall?.stop()
  rollcall = undefined
})

interface Ready {
  rollcall: Rollcall
  taskId: string
  anna: { id: string; displayName: string }
}

/** A company after its first run, on a disk of six megabytes; the safety limit is off. */
async function start(name: string): Promise<Ready> {
  const here = await startRollcall({ prepared: true, people: 60, dataDir: `${disk?.folder ?? ''}/${name}` })
  rollcall = here
  here.expectInternalErrors()
  const { taskId = '', accountId } = here.prepared ?? {}
  await here
    .as('admin')
    .put('/api/settings/personnel-administration', { photoSynchronizationAccountId: accountId, brakeShare: 1 })
  expect((await here.runTask(taskId)).status).toBe('succeeded')
  const anna = (await employeesOf(here)).find((employee) => employee.photo)
  if (!anna) throw new Error('Nobody has a picture.')
  return { rollcall: here, taskId, anna }
}

/** Reads work, writes are refused with the remedy, and nothing refused was stored. */
async function expectReadOnly({ rollcall: { as, anonymous }, anna }: Ready): Promise<void> {
  const refused = await as('admin').patch(`/api/employees/${anna.id}`, { displayName: 'Written on a full disk' })
  expect(refused).toMatchObject({
    status: 503,
    body: { error: { code: 'store_unavailable', remedy: expect.stringContaining('free space') as string } },
  })
  expect((await as('admin').get(`/api/employees/${anna.id}`)).body).toMatchObject({ displayName: anna.displayName })
  expect((await as('admin').get(`/api/employees/${anna.id}/photo`)).status).toBe(200)
  expect((await anonymous.get('/readyz')).status).toBe(503)
  expect((await anonymous.get('/healthz')).status).toBe(200)
}

async function expectWell({ rollcall: here, taskId, anna }: Ready): Promise<void> {
  expect((await here.as('admin').patch(`/api/employees/${anna.id}`, { department: 'Care' })).status).toBe(200)
  expect((await here.anonymous.get('/readyz')).status).toBe(200)
  expect((await here.runTask(taskId)).status).toBe('succeeded')
}

test.skipIf(!disk)(
  'a disk that fills up while a run goes on: the run stops, what there was stays whole, and with room the next one ends well',
  async () => {
    const ready = await start('full')
    const { rollcall: here, taskId } = ready
    const before = await digestOfPhotos(here)
    for (const person of here.tenant.people) if (person.photo) here.tenant.changePhoto(person.id)
    here.tenant.latencyMs = 400
    here.tenant.asked.reset()
    const started = await here.as('admin').post(`/api/service-tasks/${taskId}/runs`)
    expect(started.status).toBe(202)
    const runId = (started.body as { run: { id: string } }).run.id
    await expect.poll(() => here.tenant.asked.parts, { timeout: 20_000 }).toBeGreaterThan(0)
    await disk?.fill()
    await expect.poll(() => here.ctx.runBoard.isUnderWay(runId), { timeout: 30_000 }).toBe(false)
    expect(await digestOfPhotos(here)).toBe(before)
    await expectReadOnly(ready)

    await disk?.makeRoom()
    here.tenant.latencyMs = 0
    await expectWell(ready)
    expect(await digestOfPhotos(here)).not.toBe(before)
    expect((await here.as('admin').get(`/api/runs/${runId}`)).body).toMatchObject({
      status: expect.stringMatching(/failed|interrupted/) as string,
    })
  },
)

test.skipIf(!disk)(
  'a disk that can only be read all of a sudden: reading goes on, nothing is half changed, and it heals by itself',
  async () => {
    const ready = await start('read-only')
    const { rollcall: here, taskId } = ready
    const before = await digestOfPhotos(here)
    disk?.allowWrites(false)
    await expectReadOnly(ready)
    expect((await here.as('admin').post(`/api/service-tasks/${taskId}/runs`)).status).toBe(503)
    expect(await digestOfPhotos(here)).toBe(before)
    disk?.allowWrites(true)
    await expectWell(ready)
  },
)
