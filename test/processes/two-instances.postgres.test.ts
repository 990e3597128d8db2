import { setTimeout as delay } from 'node:timers/promises'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import type { Forecast } from '../../api/features/invitations/forecast/contract.ts'
import { openPostgresStore } from '../../api/store/postgres/postgres.ts'
import { readPostgresUrl } from '../../api/store/postgres/postgres-url.ts'
import { collected, datedClock, keptLog } from '../contracts/store-fixture.ts'
import { type Answer, type Caller } from '../helpers/caller.ts'
import { accountOf, prepare } from '../helpers/prepare.ts'
import type { RunView } from '../helpers/run-task.ts'
import { lineTo } from '../postgres/broken-line.ts'
import { TEMPLATE } from '../postgres/database-for.ts'
import { createDatabase, databaseName, dropDatabase } from '../postgres/postgres-database.ts'
import { serve, type Serving } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder, type TlsTenant } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 300_000 })

const serverUrl = inject('postgresUrl')

async function freshDatabase(): Promise<string> {
  const url = await createDatabase(serverUrl, databaseName(), TEMPLATE)
  onTestFinished(() => dropDatabase(serverUrl, url))
  return url
}

/** An instance in a separate process that shares only the database with others. */
async function instance(microsoft: TlsTenant, url: string, env: Record<string, string> = {}): Promise<Serving> {
  return serve(microsoft, await temporaryFolder(), { ROLLCALL_STORE: url, SCHEDULER: 'off', ...env })
}

const ok = (answer: Answer): Answer => {
  if (answer.status >= 300)
    throw new Error(`Not what was expected: ${String(answer.status)} ${JSON.stringify(answer.body)}`)
  return answer
}

const bodyOf = <T>(answer: Answer) => ok(answer).body as T

async function untilRun(admin: Caller, id: string, holds: (run: RunView) => boolean): Promise<RunView> {
  for (;;) {
    const run = bodyOf<RunView>(await admin.get(`/api/runs/${id}`))
    if (holds(run)) return run
    await delay(100)
  }
}

const hasEnded = ({ status }: RunView) => status !== 'running'

/** The contents of the database while no instance uses it. */
async function inspect<T>(url: string, look: (opened: Awaited<ReturnType<typeof openPostgresStore>>) => Promise<T>) {
  const opened = await openPostgresStore({
    address: readPostgresUrl(url),
    clock: datedClock('2027-03-10T09:00:00Z'),
    log: keptLog().log,
  })
  try {
    return await look(opened)
  } finally {
    await opened.store.close()
  }
}

test('what one acknowledged the other reads at once, and of two starts at the same moment one runs', async () => {
  const microsoft = await startTlsTenant({ people: 40 })
  microsoft.tenant.latencyMs = 150
  const url = await freshDatabase()
  const [one, other] = await Promise.all([instance(microsoft, url), instance(microsoft, url)])
  const { taskId } = await prepare(one.admin, microsoft.tenant)
  const added = { employeeNumber: 'X1', displayName: 'Ada Newcomer', email: 'ada@example.com' }
  const { id } = bodyOf<{ id: string }>(await one.admin.post('/api/employees', added))
  expect(bodyOf(await other.admin.get(`/api/employees/${id}`))).toMatchObject(added)
  const started = await Promise.all(
    [one, other, one, other].map(({ admin }) => admin.post(`/api/service-tasks/${taskId}/runs`, {})),
  )
  expect(started.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409])
  for (const { status, body } of started)
    if (status === 409) expect(body).toMatchObject({ error: { code: 'run_in_progress' } })
  const winner = started.find(({ status }) => status === 202)?.body as { run: RunView }
  // The other instance sees the run and its figures before it has ended.
  const [left, right] = await Promise.all(
    [one, other].map(({ admin }) =>
      untilRun(admin, winner.run.id, (run) => run.progress.done > 0 || run.status !== 'running'),
    ),
  )
  expect([left?.progress.total, right?.progress.total]).toEqual([right?.progress.total, left?.progress.total])
  expect(await untilRun(other.admin, winner.run.id, hasEnded)).toMatchObject({
    status: expect.stringMatching(/succeeded|partial/),
  })
})

test('one cancels what the other runs', async () => {
  const microsoft = await startTlsTenant({ people: 120 })
  microsoft.tenant.latencyMs = 400
  const url = await freshDatabase()
  const [one, other] = [await instance(microsoft, url), await instance(microsoft, url)]
  const { taskId } = await prepare(one.admin, microsoft.tenant)
  const { run } = bodyOf<{ run: RunView }>(await one.admin.post(`/api/service-tasks/${taskId}/runs`, {}))
  ok(await other.admin.post(`/api/runs/${run.id}/cancel`))
  expect(await untilRun(one.admin, run.id, hasEnded)).toMatchObject({ status: 'cancelled' })
})

test('the owner of a run is killed: another carries it on within a minute, to where an undisturbed one leads', async () => {
  const microsoft = await startTlsTenant({ people: 120 })
  const url = await freshDatabase()
  const [one, other] = [await instance(microsoft, url), await instance(microsoft, url)]
  const { taskId } = await prepare(one.admin, microsoft.tenant)
  microsoft.tenant.latencyMs = 500
  const { run } = bodyOf<{ run: RunView }>(await one.admin.post(`/api/service-tasks/${taskId}/runs`, {}))
  await untilRun(other.admin, run.id, ({ progress }) => progress.done > 20)
  const killedAt = performance.now()
  one.program.process.kill('SIGKILL')
  await other.program.line(/Continuing a run of a stopped instance/)
  expect(performance.now() - killedAt).toBeLessThan(60_000)
  microsoft.tenant.latencyMs = 0
  const ended = await untilRun(other.admin, run.id, hasEnded)
  const people = bodyOf<{ total: number }>(await other.admin.get('/api/employees?limit=1')).total
  expect(ended.progress).toEqual({ done: people, total: people })
  expect(Object.values(ended.counts).reduce((sum, count) => sum + count, 0)).toBe(people)
  const again = bodyOf<{ run: RunView }>(await other.admin.post(`/api/service-tasks/${taskId}/runs`, {}))
  const quiet = await untilRun(other.admin, again.run.id, hasEnded)
  expect(quiet.counts).not.toHaveProperty('added')
  expect(quiet.figures).toMatchObject({ photoBytes: 0 })
  other.program.process.kill('SIGTERM')
  await other.program.ended
  await inspect(url, async ({ store, photos }) => {
    for (const { photo } of await collected(store.employees.all()))
      if (photo) expect(await photos.has(photo.blob)).toBe(true)
    expect(await store.audit.firstBreak()).toBeUndefined()
    const subjects = (await collected(store.outcomes.all(run.id))).map(({ subject }) => subject.id)
    expect(new Set(subjects).size).toBe(subjects.length)
  })
})

test('an instance that is stopped for an update leaves its run to the other', async () => {
  const microsoft = await startTlsTenant({ people: 100 })
  const url = await freshDatabase()
  const [one, other] = [await instance(microsoft, url), await instance(microsoft, url)]
  const { taskId } = await prepare(one.admin, microsoft.tenant)
  microsoft.tenant.latencyMs = 400
  const { run } = bodyOf<{ run: RunView }>(await one.admin.post(`/api/service-tasks/${taskId}/runs`, {}))
  await untilRun(other.admin, run.id, ({ progress }) => progress.done > 10)
  one.program.process.kill('SIGTERM')
  expect((await one.program.ended).code).toBe(0)
  microsoft.tenant.latencyMs = 0
  expect(await untilRun(other.admin, run.id, hasEnded)).toMatchObject({
    status: expect.stringMatching(/succeeded|partial/),
  })
})

interface Planned {
  sessions: string[]
  dates: number
}

async function planSessions({ admin }: Serving, { tenant }: TlsTenant, count: number): Promise<Planned> {
  const account = bodyOf<{ id: string }>(await admin.post('/api/remote-accounts', accountOf(tenant)))
  ok(
    await admin.put('/api/settings/training', {
      invitationType: 'MicrosoftGraph',
      invitationSynchronizationAccountId: account.id,
    }),
  )
  const staff = tenant.people.filter((one) => one.userType !== 'Guest' && one.mail && one.hasMailbox).slice(0, 4)
  ok(
    await admin.post(
      '/api/employees/import',
      staff.map(({ displayName, mail }, at) => ({ employeeNumber: `E${String(at)}`, displayName, email: mail })),
    ),
  )
  const employees = bodyOf<{ items: { id: string }[] }>(await admin.get('/api/employees?limit=50')).items
  const training = bodyOf<{ id: string }>(await admin.post('/api/trainings', { title: 'First aid' }))
  const sessions: string[] = []
  for (let at = 0; at < count; at += 1) {
    const start = (hour: number) => ({
      start: `2031-03-${String(at + 1).padStart(2, '0')}T${String(hour)}:00`,
      end: `2031-03-${String(at + 1).padStart(2, '0')}T${String(hour + 1)}:00`,
      timeZone: 'Europe/Brussels',
      location: 'Room 1',
    })
    const session = {
      title: `Group ${String(at)}`,
      dates: [start(10), start(14)],
      participants: employees.map(({ id }) => ({ employee: id })),
      invitation: { title: '{training}', text: '<p>Welcome.</p>' },
    }
    sessions.push(bodyOf<{ id: string }>(await admin.post(`/api/trainings/${training.id}/sessions`, session)).id)
  }
  return { sessions, dates: count * 2 }
}

async function send({ admin }: Serving, sessionId: string): Promise<Answer> {
  const { revision } = bodyOf<Forecast>(await admin.post(`/api/sessions/${sessionId}/invitation/preview`))
  return admin.post(`/api/sessions/${sessionId}/invitation/send`, { revision })
}

test('24 sessions sent from both at once make one meeting for each date, four requests to the mailbox at a time', async () => {
  let inside = 0
  let most = 0
  const watch =
    (next: (request: Request) => Promise<Response>) =>
    async (request: Request): Promise<Response> => {
      const counts = /\/events/.test(new URL(request.url).pathname)
      if (counts) most = Math.max(most, (inside += 1))
      try {
        if (counts) await delay(30)
        return await next(request)
      } finally {
        if (counts) inside -= 1
      }
    }
  const microsoft = await startTlsTenant({ people: 20, watch })
  const url = await freshDatabase()
  const both = [await instance(microsoft, url), await instance(microsoft, url)]
  const [one] = both
  if (!one) throw new Error('There is no instance.')
  const { sessions, dates } = await planSessions(one, microsoft, 24)
  const answers = await Promise.all(sessions.flatMap((id) => both.map((serving) => send(serving, id))))
  for (const { status, body } of answers)
    if (status !== 200)
      expect(body).toMatchObject({ error: { code: expect.stringMatching(/sending_in_progress|invitation_changed/) } })
  expect(most).toBeGreaterThan(1)
  expect(most).toBeLessThanOrEqual(4)
  const invited = microsoft.tenant.mails.filter(({ kind }) => kind === 'invitation')
  const meetings = new Set(invited.map(({ eventId }) => eventId))
  expect(meetings.size).toBe(dates)
  expect(invited).toHaveLength(dates * 4)
})

test('a database that goes away and comes back: 503 with Retry-After, readiness says so, and the run continues', async () => {
  const microsoft = await startTlsTenant({ people: 80 })
  const line = await lineTo(await freshDatabase())
  onTestFinished(() => line.close())
  const serving = await instance(microsoft, line.url)
  const { taskId } = await prepare(serving.admin, microsoft.tenant)
  microsoft.tenant.latencyMs = 400
  const { run } = bodyOf<{ run: RunView }>(await serving.admin.post(`/api/service-tasks/${taskId}/runs`, {}))
  await untilRun(serving.admin, run.id, ({ progress }) => progress.done > 10)
  line.cut()
  const refused = await serving.admin.get('/api/employees')
  expect([refused.status, refused.body]).toMatchObject([503, { error: { code: 'store_unavailable' } }])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await serving.anonymous.get('/readyz')).status).toBe(503)
  await delay(25_000)
  line.mend()
  while ((await serving.anonymous.get('/readyz')).status !== 200) await delay(200)
  microsoft.tenant.latencyMs = 0
  const ended = await untilRun(serving.admin, run.id, hasEnded)
  expect(ended).toMatchObject({ status: expect.stringMatching(/succeeded|partial/) })
  expect(ended.progress.done).toBe(ended.progress.total)
})
