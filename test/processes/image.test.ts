import { spawnSync } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { startProgram, urlOf } from './rollcall-process.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 900_000 })

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const NOBODY = 65_534

interface Step {
  word: string
  rest: string
}

/** The instructions of the Dockerfile, by the stage they belong to. */
function stages(): Step[][] {
  const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
    .replace(/\\\n\s*/g, '')
    .split('\n')
  const steps = lines.flatMap((line) =>
    /^[A-Z]+ /.test(line) ? [{ word: line.slice(0, line.indexOf(' ')), rest: line.slice(line.indexOf(' ') + 1) }] : [],
  )
  const result: Step[][] = []
  for (const step of steps) {
    if (step.word === 'FROM') result.push([])
    result.at(-1)?.push(step)
  }
  return result
}

/** The image's absolute paths, inside a folder of this machine. */
const inside = (root: string, text: string) =>
  text.replaceAll(
    /(^|\s)\/(app|data|backups)\b/g,
    (_all, before: string, name: string) => `${before}${join(root, name)}`,
  )

/** Runs a stage's own instructions without a container engine. */
function build(steps: readonly Step[], root: string, from: string): void {
  const cwd = join(root, 'app')
  mkdirSync(cwd, { recursive: true })
  for (const { word, rest } of steps) {
    if (word === 'COPY') copy(rest, cwd, from)
    if (word !== 'RUN') continue
    // The install just before has already fetched these packages.
    const { status, stdout, stderr } = spawnSync('sh', ['-c', inside(root, rest)], {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, npm_config_prefer_offline: 'true' },
    })
    if (status !== 0) throw new Error(`RUN ${rest} ended with ${String(status)}:\n${stdout}\n${stderr}`)
  }
}

function copy(rest: string, cwd: string, from: string): void {
  const words = rest.split(/\s+/).filter((word) => !word.startsWith('--'))
  const target = words.pop() ?? ''
  for (const source of words) {
    const path = source.startsWith('/') ? join(from, source) : join(ROOT, source)
    const to = target === './' ? join(cwd, source.split('/').at(-1) ?? '') : join(cwd, target)
    mkdirSync(dirname(to), { recursive: true })
    cpSync(path, to, { recursive: true, verbatimSymlinks: true, filter: (one) => !one.endsWith('.test.ts') })
  }
}

/** The command of the image, and its environment. */
function runOf(steps: readonly Step[]) {
  const of = (word: string) => steps.filter((step) => step.word === word).map(({ rest }) => rest)
  const command = JSON.parse(of('CMD').at(-1) ?? '[]') as string[]
  const env = Object.fromEntries(
    of('ENV').flatMap((line) => [...line.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value])),
  )
  return { command, env, user: of('USER').at(-1), health: of('HEALTHCHECK').at(-1) ?? '' }
}

test('the image builds by its own steps and starts as a normal user whose project folder is read-only', async () => {
  const [first = [], second = []] = stages()
  const [buildRoot, root] = [await temporaryFolder(), await temporaryFolder()]
  build(first, buildRoot, buildRoot)
  build(second, root, buildRoot)
  const app = join(root, 'app')
  const { command, env, user, health } = runOf(second)

  expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/)
  // The image has no build packages and none of our files that it doesn't run.
  for (const path of [
    'node_modules/typescript',
    'node_modules/vite',
    'node_modules/@microsoft/teamsfx',
    'test',
    'addin',
    'api',
  ])
    expect(existsSync(join(app, path)), path).toBe(false)

  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    chownSync(join(root, 'data'), NOBODY, NOBODY)
    spawnSync('chmod', ['-R', 'a-w,a+rX', app])
    spawnSync('chmod', ['a+rx', root, dirname(root)])
  }
  const microsoft = await startTlsTenant({ people: 3 })
  const asUser = isRoot ? ['setpriv', `--reuid=${String(NOBODY)}`, `--regid=${String(NOBODY)}`, '--clear-groups'] : []
  const [program = '', ...args] = [...asUser, ...command]
  const running = startProgram(program, args, {
    cwd: app,
    env: { ...env, ...microsoft.env, DATA_DIR: join(root, 'data'), PORT: '0', HOST: '127.0.0.1' },
  })
  const url = await urlOf(running)
  expect((await fetch(`${url}/tab/`)).status).toBe(200)

  const probe = JSON.parse(health.slice(health.indexOf('['))) as string[]
  const checked = spawnSync(probe[0] ?? '', probe.slice(1), { env: { ...process.env, PORT: new URL(url).port } })
  expect(checked.status).toBe(0)
  expect(spawnSync(probe[0] ?? '', probe.slice(1), { env: { ...process.env, PORT: '9' } }).status).toBe(1)

  running.process.kill('SIGTERM')
  expect((await running.ended).code).toBe(0)
  rmSync(buildRoot, { recursive: true, force: true })
})
