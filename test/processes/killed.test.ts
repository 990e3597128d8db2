import { watch } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { seededRandom } from '../../api/demo-tenant/seeded.ts'
import type { Caller } from '../helpers/caller.ts'
import { prepare } from '../helpers/prepare.ts'
import { waitForRun, type RunView } from '../helpers/run-task.ts'
import { readState, type DataState } from './data-folder.ts'
import { startRollcallProcess } from './rollcall-process.ts'
import { serve, stopServing, type Serving } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder, type TlsTenant } from './tls-tenant.ts'

const PEOPLE = 100
const KILLS = 50
/** What it takes to find a process at work when it is killed; a moment after the run's end does not count. */
const MOST_TRIES = 2 * KILLS

/** A state to start from, and where an undisturbed run leads from there. */
interface Leg {
  name: string
  taskId: string
  latencyMs: number
  from: string
  to: string
  people: readonly string[]
  /** How long the run took, and how many changes of files in the data folder it made. */
  ms: number
  changes: number
}

type Random = () => number

test(`killed at ${KILLS} random moments of a run, nothing is lost, and the next run leads to where an undisturbed one does`, { timeout: 400_000 }, async () => {
  const microsoft = await startTlsTenant({ people: PEOPLE })
  const random = seededRandom(1889)
  const { folder, taskId } = await preparedFolder(microsoft)
  const spent: Record<string, number> = {}
  const go = async (from: string, name: string, kills: number, latencyMs: number) => {
    const began = performance.now()
    microsoft.tenant.latencyMs = latencyMs
    const leg = await undisturbed(microsoft, { name, taskId, from, latencyMs })
    await killOften(microsoft, leg, kills, random)
    spent[name] = Math.round(performance.now() - began)
    return leg
  }
  const first = await go(folder, 'first run', 18, 110)
  await go(folder, 'first run, slow', 6, 450)
  changeTheTenant(microsoft)
  const second = await go(first.to, 'some changed, some gone', 15, 110)
  await go(second.to, 'gone for the second time', 11, 110)
  console.log(spent, [first.ms, first.changes, second.ms, second.changes])
})

async function preparedFolder(microsoft: TlsTenant): Promise<{ folder: string; taskId: string }> {
  const folder = await temporaryFolder()
  const serving = await serve(microsoft, folder)
  const { taskId } = await prepare(serving.admin, microsoft.tenant)
  await stopServing(serving)
  return { folder, taskId }
}

/** One person in ten has another picture, and eight have none any more. */
function changeTheTenant({ tenant }: TlsTenant): void {
  const withPicture = tenant.people.filter((person) => person.photo)
  for (const person of withPicture.filter((_, place) => place % 10 === 3)) tenant.changePhoto(person.id)
  for (const person of withPicture.filter((_, place) => place % 9 === 5)) tenant.setPhoto(person.id, undefined)
}

async function copyOf(folder: string): Promise<string> {
  const copy = join(await temporaryFolder(), 'data')
  await cp(folder, copy, { recursive: true })
  return copy
}

async function startRun({ scheduler }: Serving, taskId: string): Promise<RunView> {
  const answer = await scheduler.post(`/api/scheduled/${taskId}`)
  if (answer.status !== 202) throw new Error(`The run was not started: ${JSON.stringify(answer.body)}`)
  return (answer.body as { run: RunView }).run
}

async function undisturbed(microsoft: TlsTenant, leg: Pick<Leg, 'name' | 'taskId' | 'from' | 'latencyMs'>): Promise<Leg> {
  const to = await copyOf(leg.from)
  const serving = await serve(microsoft, to)
  const changes = countChanges(to)
  const began = performance.now()
  const run = await waitForRun(serving.admin, (await startRun(serving, leg.taskId)).id)
  const ms = performance.now() - began
  expect(run.status).toBe('succeeded')
  await stopServing(serving)
  return { ...leg, to, ms, changes: changes.stop(), people: (await readState(to)).people }
}

function countChanges(folder: string, onChange?: (count: number) => void): { stop(): number } {
  let count = 0
  const watcher = watch(folder, () => {
    count += 1
    onChange?.(count)
  })
  return {
    stop: () => {
      watcher.close()
      return count
    },
  }
}

/** Kills runs of one leg, up to four in a row on the same data, each chain followed by a run that comes to its end. */
async function killOften(microsoft: TlsTenant, leg: Leg, kills: number, random: Random): Promise<void> {
  let counted = 0
  for (let tries = 0; counted < kills; tries += 1) {
    expect(tries, `moments that fell after the end: ${leg.name}`).toBeLessThan(MOST_TRIES)
    const folder = await copyOf(leg.from)
    const inARow = Math.min(1 + Math.floor(random() * 4), kills - counted)
    let done = 0
    while (done < inARow && (await killOnce(microsoft, leg, folder, random))) done += 1
    counted += done
    if (done === inARow) await expectSameEnd(microsoft, leg, folder)
  }
}

/** @returns false when the run was over already */
async function killOnce(microsoft: TlsTenant, leg: Leg, folder: string, random: Random): Promise<boolean> {
  if (random() < 0.15) await killWhileStarting(microsoft, folder, random)
  const serving = await serve(microsoft, folder)
  const atWrite = random() < 0.5
  const moment = random()
  const writer = atWrite ? undefined : startWriter(serving.admin, folder, random)
  const due = atWrite ? Math.ceil(moment * leg.changes) : Infinity
  const now = new Promise<void>((resolve) => {
    const changes = countChanges(folder, (count) => {
      if (count >= due) resolve()
    })
    void serving.program.ended.then(changes.stop)
  })
  const run = await startRun(serving, leg.taskId)
  await Promise.race([now, delay(atWrite ? 3 * leg.ms : moment * leg.ms)])
  serving.program.process.kill('SIGKILL')
  await serving.program.ended
  const state = await readState(folder)
  expect(state.warnings).toEqual([])
  await writer?.expectKept(state)
  return state.runs.find(({ id }) => id === run.id)?.status === 'running'
}

async function killWhileStarting(microsoft: TlsTenant, folder: string, random: Random): Promise<void> {
  const program = startRollcallProcess('production', { ...microsoft.env, DATA_DIR: folder })
  await delay(300 + random() * 500)
  program.process.kill('SIGKILL')
  await program.ended
}

async function expectSameEnd(microsoft: TlsTenant, leg: Leg, folder: string): Promise<void> {
  const serving = await serve(microsoft, folder)
  const run = await waitForRun(serving.admin, (await startRun(serving, leg.taskId)).id)
  expect(run.status).toBe('succeeded')
  await stopServing(serving)
  const state = await readState(folder)
  expect(state.people).toEqual(leg.people)
  expect(state.taken).toBe(0)
  const [last, ...before] = state.runs.filter(({ id }) => !(leg.from === folder) && id)
  expect(last).toMatchObject({ id: run.id, status: 'succeeded' })
  expect(before.filter(({ status }) => status !== 'interrupted' && status !== 'succeeded')).toEqual([])
  expect(state.warnings).toEqual([])
}

/** Somebody who moves people from one department to another while the run goes on. */
function startWriter(admin: Caller, folder: string, random: Random) {
  const sent: { id: string; department: string; acknowledged: boolean }[] = []
  const work = async () => {
    const employees = ((await admin.get('/api/employees?limit=100')).body as { items: { id: string }[] }).items
    for (;;) {
      const id = employees[Math.floor(random() * employees.length)]?.id ?? ''
      const write = { id, department: `Department ${random()}`, acknowledged: false }
      sent.push(write)
      write.acknowledged = (await admin.patch(`/api/employees/${id}`, { department: write.department })).status === 200
      if (!write.acknowledged) throw new Error('A change was refused.')
    }
  }
  const ended = work().catch(() => undefined)
  return {
    expectKept: async ({ employees }: DataState) => {
      await ended
      for (const { id, department } of employees) {
        const ofThis = sent.filter((write) => write.id === id)
        const acknowledged = ofThis.findLastIndex((write) => write.acknowledged)
        if (acknowledged >= 0) expect(ofThis.slice(acknowledged).map((write) => write.department)).toContain(department)
      }
    },
  }
}
