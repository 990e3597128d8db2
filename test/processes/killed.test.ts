import { watch } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { seededRandom } from '../../api/demo-tenant/company/seeded.ts'
import type { Caller } from '../helpers/caller.ts'
import { prepare } from '../helpers/prepare.ts'
import { waitForRun, type RunView } from '../helpers/run-task.ts'
import { letADayPass, readState, type DataState } from './data-folder.ts'
import { startRollcallProcess, startWarmProcess } from './rollcall-process.ts'
import { callersOf, serve, stopServing, type Serving } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder, type TlsTenant } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 120_000 })

const PEOPLE = 60
/** Kills over all three legs; the slow run gets a tenth as many. */
const KILLS = Number(process.env['ROLLCALL_TEST_KILLS'] ?? 20)
/** Kills only count while the run is at work, not just after its end. */
const MOST_TRIES = 40
const LONGEST_CHAIN = 8

/** A starting state, and the result of an undisturbed run from there. */
interface Leg {
  microsoft: TlsTenant
  name: string
  taskId: string
  from: string
  to: string
  people: readonly string[]
  /** The run's duration, and the number of file changes it made in the data folder. */
  ms: number
  changes: number
  start: (folder: string) => Promise<Serving>
}

type Random = () => number

/**
 * Three legs: a first run, one in which some pictures have changed and some are gone, one in which those are gone
 * again.
 */
test(
  'killed at random moments of a run, again and again, nothing is lost, and the next run leads to where an undisturbed one does',
  { timeout: 900_000 },
  async () => {
    const random = seededRandom(1889)
    const microsoft = await startTlsTenant({ people: PEOPLE })
    microsoft.tenant.latencyMs = 60
    const { folder, taskId } = await preparedFolder(microsoft)
    const first = await undisturbed({ microsoft, taskId, name: 'first run', from: folder })
    await killOften(first, Math.round(KILLS * 0.4), random)
    changeTheTenant(microsoft)
    const second = await undisturbed({ ...first, name: 'some changed, some gone', from: first.to })
    await killOften(second, Math.round(KILLS * 0.35), random)
    await letADayPass(second.to)
    const third = await undisturbed({ ...first, name: 'gone for the second time', from: second.to })
    await killOften(third, Math.round(KILLS * 0.25), random)
  },
)

test(
  'killed at random moments of a run that lasts for several checkpoints, the next run leads to where an undisturbed one does',
  { timeout: 400_000 },
  async () => {
    const microsoft = await startTlsTenant({ people: 100 })
    const { folder, taskId } = await preparedFolder(microsoft)
    microsoft.tenant.latencyMs = 350
    const leg = await undisturbed({ microsoft, taskId, name: 'slow first run', from: folder })
    await killOften(leg, Math.ceil(KILLS / 10), seededRandom(1890))
  },
)

async function preparedFolder(microsoft: TlsTenant): Promise<{ folder: string; taskId: string }> {
  const folder = await temporaryFolder()
  const serving = await serve(microsoft, folder)
  const { taskId } = await prepare(serving.admin, microsoft.tenant)
  await stopServing(serving)
  return { folder, taskId }
}

/** One person in ten has a new picture, and eight have none any more. */
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

/** The next process loads while the current one works. */
function startAhead(microsoft: TlsTenant): (folder: string) => Promise<Serving> {
  let next = startWarmProcess(microsoft.env)
  return (folder) => {
    const now = next
    next = startWarmProcess(microsoft.env)
    now.begin(folder)
    return callersOf(microsoft, now.program)
  }
}

async function undisturbed({
  microsoft,
  name,
  taskId,
  from,
  start = startAhead(microsoft),
}: Pick<Leg, 'microsoft' | 'name' | 'taskId' | 'from'> & Partial<Leg>): Promise<Leg> {
  const to = await copyOf(from)
  const serving = await start(to)
  const changes = countChanges(to)
  const began = performance.now()
  const run = await waitForRun(serving.admin, (await startRun(serving, taskId)).id)
  const ms = performance.now() - began
  const made = changes.stop()
  expect(run.status).toBe('succeeded')
  await stopServing(serving)
  return { microsoft, name, taskId, from, to, start, ms, changes: made, people: (await readState(to)).people }
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

/** Kills several runs of one leg in a row on the same data; each chain ends with a completed run. */
async function killOften(leg: Leg, kills: number, random: Random): Promise<void> {
  let counted = 0
  for (let tries = 0; counted < kills; tries += 1) {
    expect(tries, `moments that fell after the end: ${leg.name}`).toBeLessThan(MOST_TRIES)
    const folder = await copyOf(leg.from)
    const inARow = Math.min(1 + Math.floor(random() * LONGEST_CHAIN), kills - counted)
    let done = 0
    while (done < inARow && (await killOnce(leg, folder, random))) done += 1
    counted += done
    if (done === inARow) await expectSameEnd(leg, folder)
  }
}

/** @returns false when the run was over already */
async function killOnce(leg: Leg, folder: string, random: Random): Promise<boolean> {
  if (random() < 0.1) await killWhileStarting(leg, folder, random)
  const serving = await leg.start(folder)
  const atWrite = random() < 0.5
  const moment = random()
  const writer = atWrite ? undefined : startWriter(serving.admin, random)
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

async function killWhileStarting({ microsoft }: Leg, folder: string, random: Random): Promise<void> {
  const program = startRollcallProcess('production', { ...microsoft.env, DATA_DIR: folder })
  await delay(300 + random() * 500)
  program.process.kill('SIGKILL')
  await program.ended
}

async function expectSameEnd(leg: Leg, folder: string): Promise<void> {
  const serving = await leg.start(folder)
  const run = await waitForRun(serving.admin, (await startRun(serving, leg.taskId)).id)
  expect(run.status).toBe('succeeded')
  await stopServing(serving)
  const state = await readState(folder)
  expect(state.people).toEqual(leg.people)
  expect(state.taken).toBe(0)
  const [last, ...before] = state.runs
  expect(last).toMatchObject({ id: run.id, status: 'succeeded' })
  expect(before.filter(({ status }) => status !== 'interrupted' && status !== 'succeeded')).toEqual([])
  expect(state.warnings).toEqual([])
}

/** An admin who moves people between departments during the run. */
function startWriter(admin: Caller, random: Random) {
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
