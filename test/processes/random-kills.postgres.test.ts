import { setTimeout as delay } from 'node:timers/promises'
import { expect, inject, onTestFinished, test, vi } from 'vitest'
import { seededRandom } from '../../api/demo-tenant/company/seeded.ts'
import type { Forecast } from '../../api/features/invitations/forecast/contract.ts'
import { openPostgresStore } from '../../api/store/postgres/postgres.ts'
import { readPostgresUrl } from '../../api/store/postgres/postgres-url.ts'
import { datedClock, keptLog } from '../contracts/store-fixture.ts'
import type { Answer } from '../helpers/caller.ts'
import { prepare } from '../helpers/prepare.ts'
import { createDatabase, databaseName, dropDatabase } from '../postgres/postgres-database.ts'
import { TEMPLATE } from '../postgres/database-for.ts'
import { serve, stopServing, type Serving } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'
import { comingDay } from './coming-day.ts'

vi.setConfig({ testTimeout: 1_800_000 })

const KILLS = Number(process.env['ROLLCALL_TEST_KILLS'] ?? 4)
const SEED = Number(process.env['ROLLCALL_TEST_SEED'] ?? 14)
const SESSIONS = 6
const serverUrl = inject('postgresUrl')

const ok = (answer: Answer): Answer => {
  if (answer.status >= 300) throw new Error(`${String(answer.status)} ${JSON.stringify(answer.body)}`)
  return answer
}
const bodyOf = <T>(answer: Answer) => ok(answer).body as T

test(`${String(KILLS)} random kills while pictures are fetched and invitations sent: no second meeting, nothing lost, the audit chain whole`, async () => {
  const [random, fate] = [seededRandom(SEED), seededRandom(SEED + 1)]
  const microsoft = await startTlsTenant({ people: 60 })
  const { tenant } = microsoft
  const url = await createDatabase(serverUrl, databaseName(), TEMPLATE)
  onTestFinished(() => dropDatabase(serverUrl, url))
  const start = async () => serve(microsoft, await temporaryFolder(), { ROLLCALL_STORE: url })
  const pair: Serving[] = await Promise.all([start(), start()])
  const anyone = () => pair[Math.floor(random() * pair.length)] as Serving
  const [first] = pair
  if (!first) throw new Error('There is no instance.')
  const { taskId, accountId } = await prepare(first.admin, tenant)
  const sessions = await planSessions(first, accountId)
  tenant.latencyMs = 120

  /** The acknowledged write for each employee. */
  const acknowledged = new Map<string, string>()
  let over = false
  const whileNotOver = async (work: () => Promise<unknown>) => {
    while (!over) {
      // A process that was killed meanwhile answers nothing.
      await work().catch(() => undefined)
      await delay(20)
    }
  }
  const writer = async (at: number) => {
    let count = 0
    const id = bodyOf<{ id: string }>(
      await anyone().admin.post('/api/employees', {
        employeeNumber: `W${String(at)}`,
        displayName: `Writer ${String(at)}`,
        email: `writer.${String(at)}@example.com`,
      }),
    ).id
    await whileNotOver(async () => {
      const department = String((count += 1))
      const { status } = await anyone().admin.patch(`/api/employees/${id}`, { department })
      if (status === 200) acknowledged.set(id, department)
    })
  }
  const working = [
    ...[0, 1].map(writer),
    whileNotOver(async () => {
      await anyone().admin.post(`/api/service-tasks/${taskId}/runs`, {})
      await delay(500)
    }),
    whileNotOver(() => send(anyone(), sessions[Math.floor(random() * sessions.length)] ?? '')),
  ]

  for (let killed = 0; killed < KILLS; killed += 1) {
    await delay(200 + fate() * 1_300)
    const at = Math.floor(fate() * pair.length)
    pair[at]?.program.process.kill('SIGKILL')
    pair[at] = await start()
  }
  over = true
  await Promise.all(working)
  tenant.latencyMs = 0
  const survivor = pair[0] as Serving
  await expect.poll(() => runsUnderWay(survivor), { timeout: 90_000, interval: 500 }).toBe(0)
  for (const id of sessions)
    await expect.poll(async () => (await send(survivor, id)).status, { timeout: 90_000, interval: 500 }).toBe(200)

  const invited = tenant.mails.filter(({ kind }) => kind === 'invitation')
  expect(new Set(invited.map(({ eventId }) => eventId)).size).toBe(SESSIONS * 2)
  expect(tenant.asked.mailboxPeak).toBeLessThanOrEqual(4)
  for (const [id, department] of acknowledged) {
    const now = bodyOf<{ department: string }>(await survivor.admin.get(`/api/employees/${id}`)).department
    // A write without acknowledgement may still have been done.
    expect(Number(now)).toBeGreaterThanOrEqual(Number(department))
  }
  await Promise.all(pair.map(stopServing))
  const { store } = await openPostgresStore({
    address: readPostgresUrl(url),
    clock: datedClock('2027-03-10T09:00:00Z'),
    log: keptLog().log,
  })
  expect(await store.audit.firstBreak()).toBeUndefined()
  await store.close()
})

async function runsUnderWay({ admin }: Serving): Promise<number> {
  const { items } = bodyOf<{ items: { status: string }[] }>(await admin.get('/api/runs?limit=50'))
  return items.filter(({ status }) => status === 'running').length
}

async function send({ admin }: Serving, sessionId: string): Promise<Answer> {
  const { revision } = bodyOf<Forecast>(await admin.post(`/api/sessions/${sessionId}/invitation/preview`))
  return admin.post(`/api/sessions/${sessionId}/invitation/send`, { revision })
}

async function planSessions({ admin }: Serving, accountId: string): Promise<string[]> {
  ok(
    await admin.put('/api/settings/training', {
      invitationType: 'MicrosoftGraph',
      invitationSynchronizationAccountId: accountId,
    }),
  )
  const employees = bodyOf<{ items: { id: string }[] }>(await admin.get('/api/employees?limit=4')).items
  const training = bodyOf<{ id: string }>(await admin.post('/api/trainings', { title: 'First aid' }))
  const sessions: string[] = []
  for (let at = 0; at < SESSIONS; at += 1) {
    const date = (hour: number) => ({
      start: `${comingDay(at + 20)}T${String(hour)}:00`,
      end: `${comingDay(at + 20)}T${String(hour + 1)}:00`,
      timeZone: 'Europe/Brussels',
      location: 'Room 1',
    })
    const session = {
      title: `Group ${String(at)}`,
      dates: [date(10), date(14)],
      participants: employees.map(({ id }) => ({ employee: id })),
      invitation: { title: '{training}', text: '<p>Welcome.</p>' },
    }
    sessions.push(bodyOf<{ id: string }>(await admin.post(`/api/trainings/${training.id}/sessions`, session)).id)
  }
  return sessions
}
