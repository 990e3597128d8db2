import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../api/lib/clock.ts'
import { openLowdbStore } from '../../api/store/lowdb/lowdb.ts'
import type { Store } from '../../api/store/store.ts'
import { collected, employee, keptLog, temporaryFolder } from '../contracts/store-fixture.ts'

const PROGRAM = fileURLToPath(new URL('store-child.ts', import.meta.url))
const refusal = (code: string) => expect.objectContaining({ code })

/** Another process's output, line by line. */
function child(mode: string, folder: string, from = 0, wrap: (command: string[]) => string[] = (command) => command) {
  const [command = '', ...args] = wrap([process.execPath, '--import', 'tsx', PROGRAM, mode, folder, String(from)])
  const started = spawn(command, args, { stdio: ['pipe', 'pipe', 'ignore'] })
  onTestFinished(() => void started.kill('SIGKILL'))
  const lines = createInterface({ input: started.stdout })[Symbol.asyncIterator]()
  const next = async () => String((await lines.next()).value)
  return {
    process: started,
    next,
    ask: (line: string) => (started.stdin.write(`${line}\n`), next()),
    ended: once(started, 'exit'),
  }
}

async function openIn(folder: string, lock?: { beatMs: number; deadAfterMs: number }): Promise<Store> {
  const store = await openLowdbStore({ folder, clock: systemClock(), log: keptLog().log, ...(lock && { lock }) })
  onTestFinished(() => store.close())
  return store
}

/** Opens the store as soon as its holder is considered dead. */
async function openWhenFree(folder: string, lock?: { beatMs: number; deadAfterMs: number }): Promise<Store> {
  for (;;) {
    try {
      return await openIn(folder, lock)
    } catch (error) {
      expect(error).toEqual(refusal('data_folder_in_use'))
      await delay(20)
    }
  }
}

it('a second process is refused while the first holds the folder, with a line that names the holder', async () => {
  const folder = await temporaryFolder()
  const holder = child('obey', folder)
  expect(await holder.next()).toBe('holding')
  await expect(openIn(folder)).rejects.toThrow(
    new RegExp(`in use by another Rollcall: process ${holder.process.pid} on `),
  )
  expect(await holder.ask('1')).toBe('written well')
  expect(await child('obey', folder).next()).toBe('refused data_folder_in_use')
})

it('one process cannot open the same folder twice', async () => {
  const folder = await temporaryFolder()
  const store = await openIn(folder)
  await expect(openIn(folder)).rejects.toEqual(refusal('data_folder_in_use'))
  await store.close()
  await (await openIn(folder)).employees.insert(employee(1))
})

it('of several that start at the same moment one gets the folder', async () => {
  const folder = await temporaryFolder()
  const settled = await Promise.allSettled(Array.from({ length: 8 }, () => openIn(folder)))
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const result of settled)
    if (result.status === 'rejected') expect(result.reason).toEqual(refusal('data_folder_in_use'))
})

it('the lock of a killed holder is taken over at once, with all it had acknowledged', async () => {
  const folder = await temporaryFolder()
  const holder = child('obey', folder)
  await holder.next()
  await holder.ask('1')
  holder.process.kill('SIGKILL')
  await holder.ended
  const store = await openIn(folder)
  expect(await store.employees.count()).toBe(1)
  expect((await readdir(folder)).filter((name) => name.startsWith('lock.'))).toEqual(['lock.2'])
})

it.skipIf(process.platform !== 'linux')('a killed holder counts as gone before its parent has noticed', async () => {
  const folder = await temporaryFolder()
  // A shell replaced by sleep never reaps its child, which stays a zombie after it is killed.
  const heedless = (command: string[]) => ['sh', '-c', '"$@" & exec sleep 60', 'sh', ...command]
  const holder = child('hold', folder, 0, heedless)
  const pid = Number(/\d+/.exec(await holder.next()))
  await expect(openIn(folder)).rejects.toThrow(`process ${String(pid)} on`)
  process.kill(pid, 'SIGKILL')
  // It counts as alive until its last thread has ended, which takes a moment on a busy machine.
  const store = await openWhenFree(folder)
  expect(stateOf(pid)).toBe('Z')
  await store.employees.insert(employee(1))
})

/** The state that ps shows: Z for a process that has ended and wasn't reaped. */
const stateOf = (pid: number) => / ([A-Z]) /.exec(readFileSync(`/proc/${String(pid)}/stat`, 'utf8'))?.[1]

it.each([
  { who: 'a live process of another host', host: 'elsewhere', pid: 1, secondsAgo: 5, taken: false },
  { who: 'a process of another host without a sign of life', host: 'elsewhere', pid: 1, secondsAgo: 31, taken: true },
  {
    who: 'an earlier process with the pid of this one',
    host: hostname(),
    pid: process.pid,
    secondsAgo: 1,
    taken: true,
  },
  { who: 'a live process of this host', host: hostname(), pid: process.ppid, secondsAgo: 5, taken: false },
  {
    who: 'another program that got the pid of a dead holder',
    host: hostname(),
    pid: process.ppid,
    secondsAgo: 31,
    taken: true,
  },
  { who: 'one that gave it back', host: 'elsewhere', pid: 1, secondsAgo: 1, released: true, taken: true },
])('the lock of $who: taken over $taken', async ({ host, pid, secondsAgo, released = false, taken }) => {
  const folder = await temporaryFolder()
  const path = join(folder, 'lock.41')
  await writeFile(
    path,
    JSON.stringify({ token: 't', pid, processStart: 1, host, startedAt: '2027-03-01T00:00:00Z', released }),
  )
  const beat = new Date(Date.now() - secondsAgo * 1000)
  await utimes(path, beat, beat)
  const opening = openIn(folder)
  if (taken) await opening
  else await expect(opening).rejects.toEqual(refusal('data_folder_in_use'))
  expect((await readdir(folder)).filter((name) => name.startsWith('lock.'))).toEqual([taken ? 'lock.42' : 'lock.41'])
})

it('a live holder whose sign of life looks old, because the clock was set, keeps its lock', async () => {
  const folder = await temporaryFolder()
  const holder = child('obey', folder)
  await holder.next()
  const yesterday = new Date(Date.now() - 24 * 3600_000)
  await utimes(join(folder, 'lock.1'), yesterday, yesterday)
  await expect(openIn(folder)).rejects.toEqual(refusal('data_folder_in_use'))
  expect(await holder.ask('1')).toBe('written well')
})

it('a lock file that is just being written is left alone until it is old', async () => {
  const folder = await temporaryFolder()
  await writeFile(join(folder, 'lock.1'), '')
  await expect(openIn(folder)).rejects.toThrow('a process that is just starting')
  const longAgo = new Date(Date.now() - 60_000)
  await utimes(join(folder, 'lock.1'), longAgo, longAgo)
  await openIn(folder)
})

it('a holder whose lock file was removed writes no more', async () => {
  const folder = await temporaryFolder()
  const store = await openIn(folder)
  await rm(join(folder, 'lock.1'))
  await expect(store.employees.insert(employee(1))).rejects.toEqual(refusal('data_folder_in_use'))
  expect(await store.health()).toContain('lock file')
  await expect(readdir(folder)).resolves.not.toContain('employees.json')
})

it.skipIf(process.platform === 'win32')('a holder that slept while another took over writes no more', async () => {
  const folder = await temporaryFolder()
  const sleeper = child('obey', folder)
  await sleeper.next()
  await sleeper.ask('1')
  sleeper.process.kill('SIGSTOP')
  const store = await openWhenFree(folder, { beatMs: 50, deadAfterMs: 400 })
  await store.employees.insert(employee(2))
  sleeper.process.kill('SIGCONT')
  expect(await sleeper.ask('3')).toBe('data_folder_in_use unwell')
  expect(await store.health()).toBeUndefined()
  await store.employees.insert(employee(4))
  await store.close()
  sleeper.process.stdin.end()
  await sleeper.ended
  const again = await openIn(folder)
  expect((await collected(again.employees.all())).map(({ id }) => id)).toEqual(['id-1', 'id-2', 'id-4'])
})

it.skipIf(process.platform === 'win32')(
  'a disk that is full refuses the write and leaves memory and disk as they were',
  async () => {
    const folder = await temporaryFolder()
    const filler = child('fill', folder, 0, (command) => ['sh', '-c', 'ulimit -f 256; exec "$@"', 'sh', ...command])
    const told = JSON.parse(await filler.next()) as { code: string; acknowledged: number; inMemory: number }
    await filler.ended
    expect(told).toMatchObject({ code: 'store_unavailable', inMemory: told.acknowledged })
    expect(told.acknowledged).toBeGreaterThan(0)
    expect(await (await openIn(folder)).employees.count()).toBe(told.acknowledged)
  },
)

it(
  'a process killed in the middle of its work, again and again, loses nothing it had acknowledged',
  { timeout: 120_000 },
  async () => {
    const folder = await temporaryFolder()
    const acknowledged = new Set<string>()
    for (let round = 0; round < 15; round += 1) {
      const worker = child('work', folder, round * 10_000)
      // A different number of lines each time, so that every kind of write gets a kill.
      for (let line = 0; line < 3 + round * 2; line += 1) acknowledged.add(await worker.next())
      worker.process.kill('SIGKILL')
      await worker.ended
      const store = await openIn(folder)
      const people = await collected(store.employees.all())
      const found = [
        ...people.map(({ id }) => `employee ${id}`),
        ...people.filter(({ department }) => department === 'changed').map(({ id }) => `changed ${id}`),
        ...(await collected(store.outcomes.all('run'))).map(({ subject }) => `outcome ${subject.id}`),
        ...(await store.audit.page({ limit: 10_000 })).items.map(({ sequence }) => `audit ${sequence}`),
      ]
      expect([...acknowledged].filter((line) => !found.includes(line))).toEqual([])
      expect(await store.audit.firstBreak()).toBeUndefined()
      await store.close()
      expect((await readdir(folder)).filter((name) => name.includes('.bad-'))).toEqual([])
    }
  },
)
