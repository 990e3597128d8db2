import { cp, mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { fastClock } from '../../helpers/fast-clock.ts'
import { isBatch, interceptedTenant, type Intercepted } from '../../helpers/intercept.ts'
import { digestOfPhotos, employeesOf, photoState, pictureOf, type PersonPhoto } from '../../helpers/photo-state.ts'
import { startRollcall, type Rollcall, type StartOptions } from '../../helpers/start-rollcall.ts'

let root: string
let rollcall: Rollcall
let company: Intercepted
const clock = fastClock(50)
/** Otherwise, a small company is asked about in one batch, and there is nothing to interrupt. */
const env = { GRAPH_REQUESTS_AT_ONCE: '2' }

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'rollcall-operator-'))
})
afterEach(async () => {
  await rollcall.stop()
  await rm(root, { recursive: true, force: true })
})

const folder = (name = 'data') => join(root, name)

async function start(people = 60, options: StartOptions = {}): Promise<string> {
  company = interceptedTenant(clock, people)
  await mkdir(folder(), { recursive: true })
  rollcall = await startRollcall({ prepared: true, clock, tenant: company.tenant, dataDir: folder(), env, ...options })
  return rollcall.prepared?.taskId ?? ''
}

/** Stops Rollcall, changes its files, and starts it again. */
async function startAgain(between: () => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  await rollcall.stop()
  await between()
  rollcall = await startRollcall({ clock, tenant: company.tenant, dataDir: folder(), env })
}

async function withPicture(count: number): Promise<PersonPhoto[]> {
  return [...(await photoState(rollcall)).values()].filter((person) => person.source === 'entra').slice(0, count)
}

const admin = () => rollcall.as('admin')

describe('restored data', () => {
  test('older records get their newest pictures again at the next run', async () => {
    const taskId = await start()
    await rollcall.runTask(taskId)
    const [anna] = await withPicture(1)
    await startAgain(() => cp(folder(), folder('backup'), { recursive: true }))
    company.plain.setPhoto(anna?.userId ?? '', await pictureOf(4))
    await rollcall.runTask(taskId)
    const current = (await photoState(rollcall)).get(anna?.id ?? '')?.blob
    expect(current).not.toBe(anna?.blob)
    const files = (await readdir(folder('backup'))).filter((name) => name.startsWith('employees'))
    expect(files.length).toBeGreaterThan(0)
    await startAgain(async () => {
      for (const name of files) await cp(join(folder('backup'), name), join(folder(), name), { force: true })
    })
    expect((await photoState(rollcall)).get(anna?.id ?? '')?.blob).toBe(anna?.blob)
    await rollcall.runTask(taskId)
    expect((await photoState(rollcall)).get(anna?.id ?? '')?.blob).toBe(current)
  })

  test('without picture files get every picture again at the next run', async () => {
    const taskId = await start()
    await rollcall.runTask(taskId)
    const before = await digestOfPhotos(rollcall)
    const [anna] = await withPicture(1)
    await startAgain(() => rm(folder('data/photos'), { recursive: true }))
    const missing = await admin().get(`/api/employees/${anna?.id ?? ''}/photo`)
    expect(missing.status).toBe(404)
    expect(JSON.stringify(missing.body)).toContain('the next synchronisation fetches it again')
    rollcall.expectInternalErrors()
    const run = await rollcall.runTask(taskId)
    expect(run.status).toBe('succeeded')
    expect(await digestOfPhotos(rollcall)).toBe(before)
    expect((await admin().get(`/api/employees/${anna?.id ?? ''}/photo`)).status).toBe(200)
  })

  test('with damaged picture files serve none of them, and the next run repairs them', async () => {
    const taskId = await start()
    await rollcall.runTask(taskId)
    const before = await digestOfPhotos(rollcall)
    const [anna, bert, carl] = await withPicture(3)
    const pathOf = (person?: PersonPhoto) =>
      folder(`data/photos/${person?.blob?.slice(0, 2) ?? ''}/${person?.blob ?? ''}.jpg`)
    const address = ((await admin().get(`/api/employees/${bert?.id ?? ''}`)).body as { photo: { url: string } }).photo
      .url
    await admin().patch(`/api/employees/${carl?.id ?? ''}`, { photo: { pinned: true } })
    for (const person of [anna, bert, carl]) await writeFile(pathOf(person), 'half a pict')
    const refused = await admin().get(`/api/employees/${anna?.id ?? ''}/photo`)
    expect(refused).toMatchObject({ status: 404, body: { error: { code: 'photo_not_found' } } })
    expect(JSON.stringify(refused.body)).toContain('the next synchronisation fetches it again')
    expect((await rollcall.anonymous.get(`${address}?size=48`)).status).toBe(404)
    expect(JSON.stringify((await admin().get(`/api/employees/${carl?.id ?? ''}/photo`)).body)).toContain(
      'upload it again',
    )
    rollcall.tenant.asked.reset()
    await rollcall.runTask(taskId)
    expect(rollcall.tenant.asked.photoBytes).toBeGreaterThan(0)
    for (const person of [anna, bert])
      expect((await admin().get(`/api/employees/${person?.id ?? ''}/photo`)).status).toBe(200)
    await admin().patch(`/api/employees/${carl?.id ?? ''}`, { photo: { pinned: false } })
    await admin().get(`/api/employees/${carl?.id ?? ''}/photo`)
    await rollcall.runTask(taskId)
    expect(await digestOfPhotos(rollcall)).toBe(before)
  })

  test('copied during a run can be opened, and the next run ends like an undisturbed one', async () => {
    const taskId = await start()
    let batches = 0
    company.intercept(async (request, ask) => {
      if (isBatch(request)) {
        batches += 1
        // Temporary files may be gone before the copy reaches them.
        if (batches === 3)
          await cp(folder(), folder('copy'), {
            recursive: true,
            filter: (path) => !/\/lock\.\d+$|\.tmp-[0-9a-f]+$/.test(path),
          })
      }
      return ask()
    })
    await rollcall.runTask(taskId)
    const expected = await digestOfPhotos(rollcall)
    company.intercept(undefined)
    await rollcall.stop()
    rollcall = await startRollcall({ clock, tenant: company.tenant, dataDir: folder('copy') })
    expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
    expect(await digestOfPhotos(rollcall)).toBe(expected)
  })
})

describe('a run that is broken off and continued', () => {
  /** Starts a run and asks the process to stop at its third batch. */
  async function breakOff(taskId: string): Promise<void> {
    let batches = 0
    company.intercept((request, ask) => {
      if (isBatch(request) && (batches += 1) === 3) rollcall.beginToStop()
      return ask()
    })
    const { status } = await rollcall.runTask(taskId)
    expect(status).toBe('interrupted')
    company.intercept(undefined)
  }

  test('looks again at whom an admin corrected or deleted in between, and counts everyone once', async () => {
    const taskId = await start()
    const misspelt = (await employeesOf(rollcall))[0]
    const right = misspelt?.email ?? ''
    await admin().patch(`/api/employees/${misspelt?.id ?? ''}`, { email: 'misspelt@elsewhere.example' })
    await breakOff(taskId)
    await startAgain()
    const interrupted = (await admin().get(`/api/service-tasks/${taskId}/runs`)).body as {
      items: { id: string; progress: { done: number } }[]
    }
    expect(interrupted.items[0]?.progress.done).toBeGreaterThan(0)
    await admin().patch(`/api/employees/${misspelt?.id ?? ''}`, { email: right })
    const [gone] = await withPicture(1)
    if (gone) await admin().delete(`/api/employees/${gone.id}`)
    const run = await rollcall.runTask(taskId)
    expect(run.status).toBe('succeeded')
    const employees = await employeesOf(rollcall)
    expect(run.progress).toEqual({ done: employees.length, total: employees.length })
    expect(Object.values(run.counts).reduce((sum, count) => sum + count, 0)).toBe(employees.length)
    expect((await photoState(rollcall)).get(misspelt?.id ?? '')?.outcome).not.toBe('unmatched')
  })

  test('notes a picture as gone once however often it is interrupted; only the next run notes it as gone twice', async () => {
    const taskId = await start(150)
    await rollcall.runTask(taskId)
    const [anna] = await withPicture(1)
    company.plain.setPhoto(anna?.userId ?? '', undefined)
    for (let time = 0; time < 2; time += 1) {
      await breakOff(taskId)
      await startAgain()
      rollcall.letPass(2)
    }
    expect((await rollcall.runTask(taskId)).counts['removed'] ?? 0).toBe(0)
    expect((await photoState(rollcall)).get(anna?.id ?? '')?.blob).toBe(anna?.blob)
    rollcall.letPass(24)
    expect((await rollcall.runTask(taskId)).counts['removed']).toBe(1)
  })
})

test('a read-only picture folder fails the run with a remedy, keeps what there was, and the next run recovers', async () => {
  const taskId = await start()
  // A file in its place stops every user, root included.
  await rename(folder('data/photos'), folder('photos-aside'))
  await writeFile(folder('data/photos'), '')
  rollcall.expectInternalErrors()
  expect(await rollcall.runTask(taskId)).toMatchObject({
    status: 'failed',
    error: { code: 'store_unavailable', remedy: expect.stringContaining('free space') },
  })
  expect(await withPicture(1)).toEqual([])
  await rm(folder('data/photos'))
  await rename(folder('photos-aside'), folder('data/photos'))
  expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
  expect(await withPicture(1)).toHaveLength(1)
  await digestOfPhotos(rollcall)
})

test('leftover pictures that can’t be deleted fail no run', async () => {
  const taskId = await start()
  await rollcall.runTask(taskId)
  // A folder in place of the picture can't be deleted as a file.
  const name = 'ab'.repeat(32)
  await mkdir(folder(`data/photos/ab/${name}.jpg`), { recursive: true })
  await utimes(folder(`data/photos/ab/${name}.jpg`), new Date(0), new Date(0))
  expect((await rollcall.runTask(taskId)).status).toBe('succeeded')
  expect(rollcall.logLines.join('\n')).toContain('Could not clear the leftovers of a run')
})
