import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settleBin } from '../../../api/features/employees/bin/settle-bin.ts'
import type { EmployeeView } from '../../../api/features/employees/contract.ts'
import type { SessionView } from '../../../api/features/trainings/sessions/contract.ts'
import { expectOk } from '../../helpers/plan-training.ts'
import { handClock } from '../../helpers/hand-clock.ts'
import { killedAtCommit } from '../../helpers/intercept-files.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

/** A company with a training of two sessions, and a deleted person. */
interface Ground {
  folder: string
  rollcall: Rollcall
  ids: { account: string; training: string; empty: string; session: string; ann: string; bob: string; gone: string }
}

let ground: Ground

const PEOPLE = ['Ann', 'Bob', 'Cem', 'Dan'].map((name, at) => ({
  employeeNumber: `N${String(at)}`,
  displayName: name,
  email: `${name.toLowerCase()}@x.example`,
}))

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-killed-'))
  const rollcall = await startRollcall({ people: 5, dataDir: folder, clock: handClock(), prepared: true })
  const [admin, trainer] = [rollcall.as('admin'), rollcall.as('trainer')]
  const people = []
  for (const one of PEOPLE) people.push(expectOk(await admin.post('/api/employees', one)).body as EmployeeView)
  const [ann, bob, gone] = people.map(({ id }) => id) as [string, string, string]
  const training = (expectOk(await trainer.post('/api/trainings', { title: 'First aid' })).body as { id: string }).id
  const empty = (expectOk(await trainer.post('/api/trainings', { title: 'Nothing yet' })).body as { id: string }).id
  const dates = [{ start: '2027-03-10T09:00', end: '2027-03-10T12:00', timeZone: 'Europe/Brussels' }]
  const made = await trainer.post(`/api/trainings/${training}/sessions`, { title: 'Spring', dates, capacity: 2 })
  const session = (expectOk(made).body as SessionView).id
  const participants = [ann, gone, bob].map((employee) => ({ employee }))
  expectOk(await trainer.put(`/api/sessions/${session}/participants`, { participants }))
  expectOk(await admin.delete(`/api/employees/${gone}`))
  const account = rollcall.prepared?.accountId ?? ''
  await rollcall.stop()
  ground = { folder, rollcall, ids: { account, training, empty, session, ann, bob, gone } }
})

afterAll(() => rm(ground.folder, { recursive: true, force: true }))

/** The records, in words a person would use. */
async function told({ ctx: { store } }: Rollcall) {
  const names = new Map<string, string>()
  for await (const { id, displayName } of store.employees.all()) names.set(id, displayName)
  const bin: string[] = []
  for await (const { employee } of store.deletedEmployees.all()) bin.push(employee.displayName)
  const trainings = new Map<string, string>()
  for await (const { id, title } of store.trainings.all()) trainings.set(id, title)
  const sessions: unknown[] = []
  for await (const { title, trainingId, participants } of store.sessions.all())
    sessions.push([
      trainings.get(trainingId) ?? 'NO TRAINING',
      title,
      ...participants.map(({ employee, status }) => `${names.get(employee) ?? 'NOBODY'} ${status}`),
    ])
  const accounts: unknown[] = []
  for await (const { name, type } of store.remoteAccounts.all()) accounts.push([name, type])
  const settings: unknown[] = []
  for await (const { id, etag: _etag, ...rest } of store.settings.all()) settings.push([id, rest])
  return {
    people: [...names.values()].sort(),
    bin: bin.sort(),
    trainings: [...trainings.values()].sort(),
    sessions: sessions.map((one) => JSON.stringify(one)).sort(),
    accounts,
    settings: settings.map((one) => JSON.stringify(one)).sort(),
  }
}

interface Write {
  what: string
  act: (rollcall: Rollcall, ids: Ground['ids']) => Promise<{ status: number }>
  /** Answers to a repeated request that say it was done before. */
  doneBefore?: readonly number[]
}

const CSV = { headers: { 'content-type': 'text/csv' } }
const WRITES: readonly Write[] = [
  {
    what: 'an import of employees that adds and changes',
    act: ({ as }) =>
      as('admin').post(
        '/api/employees/import',
        'employeeNumber;displayName;email\nN0;Ann the first;ann@x.example\nN8;Eve;eve@x.example\nN9;Fay;fay@x.example',
        CSV,
      ),
  },
  {
    what: 'an import of sessions with a training of their own',
    act: ({ as }) =>
      as('trainer').post(
        '/api/sessions/import',
        'reference;training;start;end;participants\nR1;Welding;2027-04-10 09:00;2027-04-10 12:00;N0|N1\nR2;Welding;2027-04-11 09:00;2027-04-11 12:00;N1',
        CSV,
      ),
  },
  {
    what: 'the deletion of an employee on a roster',
    act: ({ as }, { ann }) => as('admin').delete(`/api/employees/${ann}`),
    doneBefore: [404],
  },
  {
    what: 'the restoring of a deleted employee',
    act: ({ as }, { gone }) => as('admin').post(`/api/deleted-employees/${gone}/restore`),
    doneBefore: [404],
  },
  {
    what: 'the deletion of a session',
    act: ({ as }, { session }) => as('trainer').delete(`/api/sessions/${session}`),
    doneBefore: [404],
  },
  {
    what: 'the deletion of a training',
    act: ({ as }, { empty }) => as('trainer').delete(`/api/trainings/${empty}`),
    doneBefore: [404],
  },
  {
    what: 'a roster',
    act: ({ as }, { session, bob, ann }) =>
      as('trainer').put(`/api/sessions/${session}/participants`, {
        participants: [bob, ann].map((employee) => ({ employee })),
      }),
  },
  {
    what: 'the settings of training',
    act: ({ as }, { account }) =>
      as('admin').put('/api/settings/training', {
        invitationType: 'MicrosoftGraph',
        invitationSynchronizationAccountId: account,
      }),
  },
  {
    what: 'another secret of an account',
    act: ({ as, tenant }, { account }) =>
      as('admin').patch(`/api/remote-accounts/${account}`, { clientSecret: tenant.ids.graphAppSecret, name: 'Other' }),
  },
]

async function startOn(folder: string): Promise<Rollcall> {
  const { tenant, clock } = ground.rollcall
  const rollcall = await startRollcall({ dataDir: folder, tenant, clock })
  rollcall.expectInternalErrors()
  return rollcall
}

/** What a killed process leaves behind, including the lock of a process that no longer exists. */
async function copyOf(from: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-killed-'))
  await cp(from, folder, { recursive: true, filter: (path) => !/\/lock\.\d+$/.test(path) })
  return folder
}

async function undisturbed({ act }: Write) {
  const folder = await copyOf(ground.folder)
  const rollcall = await startOn(folder)
  expect((await act(rollcall, ground.ids)).status).toBeLessThan(300)
  const state = await told(rollcall)
  await rollcall.stop()
  await rm(folder, { recursive: true })
  return state
}

/** Kills the process before this commit, and starts another one on the same folder. */
async function killAndRestart({ act }: Write, at: number) {
  const before = await copyOf(ground.folder)
  const killed = await startOn(before)
  let status = 0
  const commits = await killedAtCommit(at, async () => {
    status = (await act(killed, ground.ids)).status
    await killed.stop()
  })
  const folder = await copyOf(before)
  const again = await startOn(folder)
  await settleBin(again.ctx)
  const clear = async () => {
    await again.stop()
    await rm(before, { recursive: true })
    await rm(folder, { recursive: true })
  }
  return { again, wasDone: status < 300, wasKilled: commits >= at, clear }
}

describe('killed before each commit of a write', () => {
  test.each(WRITES)('$what: nothing is half done afterwards, and a repeat completes it', async (write) => {
    const expected = await undisturbed(write)
    for (let at = 1, isKilled = true; isKilled; at += 1) {
      const { again, wasDone, wasKilled, clear } = await killAndRestart(write, at)
      const left = JSON.stringify(await told(again))
      expect(left).not.toMatch(/NO TRAINING|NOBODY/)
      if (!wasDone) {
        const { status } = await write.act(again, ground.ids)
        expect([200, 201, 204, ...(write.doneBefore ?? [])]).toContain(status)
      }
      expect(await told(again)).toEqual(expected)
      await clear()
      isKilled = wasKilled
    }
  })
})
