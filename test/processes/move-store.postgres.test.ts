import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { openPostgresStore } from '../../api/store/postgres/postgres.ts'
import { readPostgresUrl } from '../../api/store/postgres/postgres-url.ts'
import { auditLine, datedClock, keptLog } from '../contracts/store-fixture.ts'
import type { Answer } from '../helpers/caller.ts'
import { prepare } from '../helpers/prepare.ts'
import { waitForRun, type RunView } from '../helpers/run-task.ts'
import { lineTo } from '../postgres/broken-line.ts'
import { createDatabase, databaseName, dropDatabase } from '../postgres/postgres-database.ts'
import { TEMPLATE } from '../postgres/database-for.ts'
import { maintain, startMaintenance } from './maintain.ts'
import { startRollcallProcess } from './rollcall-process.ts'
import { serve, stopServing, type Serving } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder, type TlsTenant } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 300_000 })

const serverUrl = inject('postgresUrl')

/** @param template undefined for an empty database, as a provider creates it */
async function freshDatabase(template?: string): Promise<string> {
  const url = await createDatabase(serverUrl, databaseName(), template)
  onTestFinished(() => dropDatabase(serverUrl, url))
  return url
}

const ok = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Error(`${String(answer.status)} ${JSON.stringify(answer.body)}`)
  return answer
}

/** What callers remember, and must still find after the move. */
interface Seen {
  employees: unknown
  outcomes: unknown
  audit: { items: { sequence: number }[] }
  photo: { etag: string | null; hash: string }
  photoCursor: string
  /** How a run ends. */
  ending: RunView['status']
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function whatCallersSee({ admin }: Serving, runId: string): Promise<Seen> {
  const run = ok(await admin.get(`/api/runs/${runId}`)).body as RunView
  const employees = ok(await admin.get('/api/employees?limit=200')).body as { items: { id: string; photo?: object }[] }
  const person = employees.items.find(({ photo }) => photo !== undefined)
  const photo = ok(await admin.get(`/api/employees/${person?.id ?? ''}/photo`))
  const changes = ok(await admin.get('/api/photos/changes?limit=1000')).body as { nextCursor: string }
  return {
    employees,
    outcomes: ok(await admin.get(`/api/runs/${runId}/outcomes?limit=20`)).body,
    audit: ok(await admin.get('/api/audit?limit=100')).body as Seen['audit'],
    photo: { etag: photo.headers.get('etag'), hash: hashOf(photo.bytes) },
    photoCursor: changes.nextCursor,
    ending: run.status,
  }
}

/** Everything is as callers left it, and the account's sealed secret can still be opened. */
async function expectTheSame(serving: Serving, seen: Seen, runId: string, taskId: string): Promise<void> {
  const { admin } = serving
  const now = await whatCallersSee(serving, runId)
  expect(now.employees).toEqual(seen.employees)
  expect(now.outcomes).toEqual(seen.outcomes)
  expect(now.audit.items).toEqual(expect.arrayContaining(seen.audit.items))
  expect(now.photo).toEqual(seen.photo)
  const changes = ok(await admin.get(`/api/photos/changes?since=${seen.photoCursor}`)).body
  expect(changes).toMatchObject({ items: [], more: false })
  const { run } = ok(await admin.post(`/api/service-tasks/${taskId}/runs`, {})).body as { run: RunView }
  expect(await waitForRun(admin, run.id)).toMatchObject({ figures: { photoBytes: 0 }, status: seen.ending })
}

/** The files of a folder by content, without locks. */
function contentsOf(folder: string): Record<string, string> {
  const paths = readdirSync(folder, { recursive: true }) as string[]
  return Object.fromEntries(
    paths
      .filter((path) => !path.startsWith('lock.') && statSync(join(folder, path)).isFile())
      .map((path) => [path, hashOf(readFileSync(join(folder, path)))]),
  )
}

/** Starts a move and kills it as soon as it prints this. */
async function killedMove(args: readonly string[], at: RegExp): Promise<void> {
  const program = startMaintenance('move-store', args, {})
  let isOver = false
  void program.ended.then(() => (isOver = true))
  while (!at.test(program.stderr())) {
    if (isOver) throw new Error(`The move ended before ${String(at)}:\n${program.stderr()}`)
    await delay(5)
  }
  program.process.kill('SIGKILL')
  expect(await program.ended).toMatchObject({ signal: 'SIGKILL' })
}

async function expectNotStarting(microsoft: TlsTenant, env: Record<string, string>): Promise<void> {
  const program = startRollcallProcess('production', { ...microsoft.env, DATA_DIR: await temporaryFolder(), ...env })
  expect((await program.ended).code).toBe(69)
  expect(program.stderr()).toMatch(/was interrupted[^]*same move-store command again/)
}

test('a move there and back, each killed on the way and given again: nothing is lost, altered or new', async () => {
  const microsoft = await startTlsTenant({ people: 40 })
  const folder = await temporaryFolder()
  const inFiles = await serve(microsoft, folder)
  const { taskId } = await prepare(inFiles.admin, microsoft.tenant)
  const { run } = ok(await inFiles.admin.post(`/api/service-tasks/${taskId}/runs`, {})).body as { run: RunView }
  await waitForRun(inFiles.admin, run.id)
  const seen = await whatCallersSee(inFiles, run.id)
  await stopServing(inFiles)
  const before = contentsOf(folder)

  const database = await freshDatabase()
  const line = await lineTo(database)
  onTestFinished(() => line.close())
  line.slow(15)
  for (const at of [/Moving employees/, /Moving outcomes/, /Moving pictures/, /Verifying employees/]) {
    await killedMove(['--from', `lowdb:${folder}`, '--to', line.url], at)
    await expectNotStarting(microsoft, { ROLLCALL_STORE: database })
  }
  const there = await maintain('move-store', ['--from', folder, '--to', 'ROLLCALL_STORE'], { ROLLCALL_STORE: database })
  expect(there).toMatchObject({ code: 0, said: expect.stringMatching(/and checked each one/) })
  expect(there.said).not.toContain(new URL(database).password)
  expect(contentsOf(folder)).toEqual(before)
  const inDatabase = await serve(microsoft, await temporaryFolder(), { ROLLCALL_STORE: database })
  await expectTheSame(inDatabase, seen, run.id, taskId)
  const busy = await maintain('move-store', ['--from', database, '--to', await temporaryFolder()], {})
  expect(busy).toMatchObject({ code: 69, said: expect.stringMatching(/connections of a Rollcall/) })
  await stopServing(inDatabase)

  const back = await temporaryFolder()
  for (const at of [/Moving employees/, /Moving pictures/]) {
    await killedMove(['--from', line.url, '--to', back], at)
    await expectNotStarting(microsoft, { DATA_DIR: back })
  }
  // The source is identified by its address, so the slow connection counts as another one.
  const other = await maintain('move-store', ['--from', database, '--to', back], {})
  expect(other).toMatchObject({ code: 69, said: expect.stringMatching(/isn’t finished/) })
  line.slow(0)
  expect(await maintain('move-store', ['--from', line.url, '--to', back], {})).toMatchObject({ code: 0 })
  const again = await serve(microsoft, back)
  await expectTheSame(again, seen, run.id, taskId)
  await stopServing(again)
})

test('a careless move is refused with what to do, and nothing is changed', async () => {
  const microsoft = await startTlsTenant({ people: 5 })
  const folder = await temporaryFolder()
  const serving = await serve(microsoft, folder)
  await prepare(serving.admin, microsoft.tenant)
  const empty = await freshDatabase(TEMPLATE)
  const move = (from: string, to: string) => maintain('move-store', ['--from', from, '--to', to], {})
  expect(await move(folder, empty)).toMatchObject({ code: 69, said: expect.stringMatching(/in use by another/) })
  await stopServing(serving)

  const taken = await freshDatabase(TEMPLATE)
  const { store } = await openPostgresStore({
    address: readPostgresUrl(taken),
    clock: datedClock('2027-03-10T09:00:00Z'),
    log: keptLog().log,
  })
  await store.audit.append(auditLine(1))
  await store.close()
  const refusals: [string, string, RegExp][] = [
    [folder, taken, /already has records/],
    [await temporaryFolder(), empty, /has no records/],
    [await freshDatabase(), await temporaryFolder(), /has no records/],
    [empty, await temporaryFolder(), /has no records/],
    [folder, folder, /in use by another|same place/],
    [folder, serverUrl.replace('postgres://postgres:', 'postgres://nobody:') + '/postgres', /refuses the connection/],
    [folder, `${serverUrl}/not_there`, /refuses the connection/],
    [folder, 'postgres://u:p@127.0.0.1:1/x', /cannot be used \(ECONNREFUSED\)/],
  ]
  for (const [from, to, said] of refusals)
    expect([from, await move(from, to)]).toMatchObject([from, { code: 69, said: expect.stringMatching(said) }])
  expect(await move('', taken)).toMatchObject({ code: 64 })
  expect(await move(folder, 'postgres://somewhere')).toMatchObject({ code: 78 })
})
