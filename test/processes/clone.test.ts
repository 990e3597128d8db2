import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { systemClock } from '../../api/lib/clock.ts'
import { createLog } from '../../api/lib/log.ts'
import { openLowdbStore } from '../../api/store/lowdb/lowdb.ts'
import { readState } from './data-folder.ts'
import { freshCopy } from './fresh-copy.ts'
import { startProgram, type Program } from './rollcall-process.ts'
import { temporaryFolder } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 120_000 })

/** `npm start` as a terminal runs it: a group of processes that all get the Ctrl+C. */
function npmStart(cwd: string, env: Record<string, string>, ...args: string[]): Program {
  return startProgram('npm', ['start', ...args], { cwd, env, detached: true })
}

/** The process that `npm start` starts, for its own exit code instead of npm's. */
function start(cwd: string, env: Record<string, string>): Program {
  return startProgram(process.execPath, ['api/launch/launch.js', '--demo'], { cwd, env, detached: true })
}

async function pressCtrlC({ process: { pid }, ended, stdout }: Program) {
  process.kill(-(pid ?? NaN), 'SIGINT')
  const { code } = await ended
  expect(stdout()).toContain('"msg":"Stopped"')
  return code
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return String(port)
}

/** "    174  added" and so on. */
function countsIn(program: Program): Record<string, number> {
  return Object.fromEntries(
    [...program.stdout().matchAll(/^ +(\d+) {2}(\w+)$/gm)].map(([, count, outcome]) => [outcome, Number(count)]),
  )
}

const READY = / {2}Open (http:\/\/localhost:\d+)\n {2}Stop with Ctrl\+C\.\n/

/** As if last night's service task had been missed. */
async function sleepThroughANight(folder: string): Promise<void> {
  const store = await openLowdbStore({ folder, clock: systemClock(), log: createLog({ level: 'silent' }).logger })
  const yesterday = new Date(Date.now() - 36 * 60 * 60_000).toISOString()
  for await (const { id } of store.serviceTasks.all())
    await store.serviceTasks.change(id, (task) => ({ ...task, handledUntil: yesterday }))
  await store.close()
}

test(
  'npm start on a fresh clone: builds, sets up the demo, synchronises once and says where to look',
  { timeout: 600_000 },
  async () => {
    const [folder, dataDir, PORT] = [await freshCopy(), join(await temporaryFolder(), 'data'), await freePort()]
    const env = { PORT, DATA_DIR: dataDir, ROLLCALL_DEMO_PEOPLE: '80', LOG_LEVEL: 'info' }

    const first = npmStart(folder, env)
    const [, url] = await first.line(READY)
    expect(url).toBe(`http://localhost:${PORT}`)
    expect(first.stderr()).toContain('Building the API')
    const added = countsIn(first)['added'] ?? 0
    expect(added).toBeGreaterThan(40)
    for (const path of ['/readyz', '/']) expect((await fetch(`http://127.0.0.1:${PORT}${path}`)).status, path).toBe(200)
    await pressCtrlC(first)
    expect(Object.values(countsIn(first)).reduce((sum, count) => sum + count, 0)).toBe(
      (await readState(dataDir)).people.length,
    )

    const second = start(folder, env)
    await second.line(READY)
    expect(second.stderr()).toBe('')
    expect(countsIn(second)).toMatchObject({ unchanged: added })
    expect(countsIn(second)['added']).toBeUndefined()
    expect(await pressCtrlC(second)).toBe(0)

    await sleepThroughANight(dataDir)
    const third = start(folder, env)
    await third.line(READY)
    expect(countsIn(third)).toMatchObject({ unchanged: added })
    expect(await pressCtrlC(third)).toBe(0)

    const empty = join(await temporaryFolder(), 'data')
    const fourth = npmStart(folder, { ...env, DATA_DIR: empty }, '--', '--empty')
    await fourth.line(READY)
    expect(countsIn(fourth)).toEqual({})
    await pressCtrlC(fourth)
    expect(await readState(empty)).toMatchObject({ people: [], runs: [] })
  },
)
