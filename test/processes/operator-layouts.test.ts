import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { createCaller, type Caller } from '../helpers/caller.ts'
import { freshCopy } from './fresh-copy.ts'
import { startProgram, urlOf, type Program } from './rollcall-process.ts'
import { startTlsTenant, temporaryFolder, type TlsTenant } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 600_000 })

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const isRoot = process.getuid?.() === 0

/** The commands under a heading of the operators' page, word for word. */
function commandsBelow(heading: string): string {
  const [, below = ''] = read('docs/operators.md').split(`${heading}\n`)
  const script = /```sh\n([^]*?)```/.exec(below)?.[1]
  if (script === undefined) throw new Error(`There are no commands below "${heading}".`)
  return script
}

/**
 * A machine of its own below a folder: its /opt, /etc and so on are there, and programs that need a real one are
 * played.
 */
interface Machine {
  root: string
  project: string
  /** A text of the documentation, with this test machine's paths. */
  here(text: string): string
  run(script: string): Promise<{ code: number | null; said: string }>
  play(program: string, script: string): void
}

async function machine(env: Record<string, string> = {}): Promise<Machine> {
  const root = await temporaryFolder()
  const project = await freshCopy({ built: true })
  const bin = join(root, 'bin')
  for (const folder of ['bin', 'etc/systemd/system', 'var/lib', 'backups', 'data', 'played'])
    mkdirSync(join(root, folder), { recursive: true })
  const here = (text: string) =>
    text.replaceAll('/opt/rollcall', project).replaceAll(/(^|[\s=:|'"])\/(etc|var|backups|data)\b/g, `$1${root}/$2`)
  const play = (program: string, script: string) => {
    writeFileSync(join(bin, program), `#!/usr/bin/env bash\nset -euo pipefail\n${script}\n`)
    chmodSync(join(bin, program), 0o755)
  }
  return {
    root,
    project,
    here,
    play,
    run: async (script) => {
      const program = startProgram('bash', ['--norc', '-euo', 'pipefail', '-c', here(script)], {
        cwd: project,
        env: { ...env, PATH: `${bin}:${process.env['PATH'] ?? ''}` },
        detached: true,
      })
      const { code } = await program.ended
      return { code, said: program.stdout() + program.stderr() }
    },
  }
}

/** Starts what a simulated program asks for, as systemd or Docker would, and stops it the same way. */
function keeper(start: () => Program, send: (process: Program['process']) => void = (one) => one.kill('SIGTERM')) {
  let running: { program: Program; url: string } | undefined
  return {
    url: () => running?.url ?? '',
    start: async () => {
      const program = start()
      running = { program, url: await urlOf(program) }
    },
    stop: async () => {
      if (!running) return
      send(running.program.process)
      await running.program.ended
      expect(running.program.stdout()).toContain('"Stopped"')
    },
  }
}

const variablesIn = (text: string) =>
  Object.fromEntries(
    [...text.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const),
  )

const adminOf = ({ tenant }: TlsTenant, url: string): Caller => createCaller(url, () => tenant.signIn('admin'))

async function addPerson(admin: Caller, employeeNumber: string): Promise<void> {
  const person = { employeeNumber, displayName: employeeNumber, email: `${employeeNumber}@brightwater.example` }
  expect((await admin.post('/api/employees', person)).status).toBe(201)
}

async function numbersOf(admin: Caller): Promise<string[]> {
  const { items } = (await admin.get('/api/employees')).body as { items: { employeeNumber: string }[] }
  return items.map(({ employeeNumber }) => employeeNumber).sort()
}

/** A script in parts, each up to a command that this test runs itself. */
const parts = (script: string, pattern: RegExp) => script.split(pattern)

/** The same commands for another day, as with a nightly backup. */
const nextDay = (script: string) => script.replaceAll('2027-03-01', '2027-03-02')

const HELD = /1 person, 0 sessions and 0 pictures as of 20/

test('beside the unit: set up, backed up, read through and restored by the commands of the page, more than once', async () => {
  const microsoft = await startTlsTenant({ people: 3 })
  const host = await machine()
  const { root, project, here } = host
  const install = commandsBelow('## As a service on Linux')
  host.play('git', `[ "$1" = clone ] && [ "$3" = ${project} ]`)
  host.play('useradd', 'true')
  host.play('systemctl', 'true')
  // The packages are installed and it is built: this test covers the steps after that.
  const npm = execFileSync('which', ['npm'], { encoding: 'utf8' }).trim()
  host.play('npm', `case "$*" in ci|'run build'|'prune --omit=dev') ;; *) exec ${npm} "$@" ;; esac`)
  const group = isRoot ? '-g 0' : ''
  const set = await host.run(install.replace('<this repository>', 'here').replace('-g rollcall', group))
  expect(set, set.said).toMatchObject({ code: 0 })

  const envFile = join(root, 'etc/rollcall.env')
  expect(variablesIn(readFileSync(envFile, 'utf8'))).toMatchObject({ DATA_DIR: join(root, 'var/lib/rollcall') })
  const filledIn = { ...microsoft.env, PORT: '0', HOST: '127.0.0.1' }
  const lines = Object.entries(filledIn).map(([name, value]) => `${name}=${value}`)
  writeFileSync(envFile, `${readFileSync(envFile, 'utf8')}${lines.join('\n')}\n`)

  const unit = here(readFileSync(join(root, 'etc/systemd/system/rollcall.service'), 'utf8'))
  const line = (name: string) => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1] ?? ''
  expect(line('EnvironmentFile')).toBe(envFile)
  expect(unit).not.toMatch(/^Environment=.*(DATA_DIR|ROLLCALL_)/m)
  expect(line('StateDirectory')).toBe('rollcall')
  mkdirSync(join(root, 'var/lib', line('StateDirectory')), { mode: 0o700 })
  const [program = '', ...args] = line('ExecStart').split(' ')
  expect(program).toBe('/usr/bin/node')
  const service = keeper(() =>
    startProgram(process.execPath, args, {
      cwd: line('WorkingDirectory'),
      env: { ...variablesIn(readFileSync(envFile, 'utf8')), NODE_ENV: 'production' },
    }),
  )
  await service.start()
  await addPerson(adminOf(microsoft, service.url()), 'kept')
  expect(readdirSync(join(root, 'var/lib/rollcall'))).toContain('employees.json')
  expect(existsSync(join(project, 'data'))).toBe(false)

  for (const script of [commandsBelow('As a service:'), nextDay(commandsBelow('As a service:'))]) {
    const [whileRunning = '', whileStopped = ''] = parts(script, /^systemctl .*$/m)
    const taken = await host.run(whileRunning)
    expect(taken, taken.said).toMatchObject({ code: 0, said: expect.stringMatching(HELD) as string })
    expect(taken.said).toContain('is complete and undamaged')
    await addPerson(adminOf(microsoft, service.url()), 'later')
    expect((await host.run(whileStopped)).said).toContain('in use')
    await service.stop()
    const restored = await host.run(`cd ${project}\n${whileStopped}`)
    expect(restored, restored.said).toMatchObject({ code: 0, said: expect.stringMatching(HELD) as string })
    await service.start()
    expect(await numbersOf(adminOf(microsoft, service.url()))).toEqual(['kept'])
  }
  // The page requires this: the unit must have the folder to itself.
  const forgotten = await host.run(`npm run backup -- ${root}/backups/forgotten`)
  expect(forgotten.code).toBe(69)
  expect(forgotten.said).toContain('--env /etc/rollcall.env')
  await service.stop()
})

test('in the container: backed up beside the data, read through, copied out and restored by the commands of the page, more than once', async () => {
  const microsoft = await startTlsTenant({ people: 3 })
  const [dockerfile, compose] = [read('Dockerfile'), read('compose.yaml')]
  const image = [...dockerfile.matchAll(/^ENV (.*)$/gm)].flatMap(([, line = '']) =>
    [...line.matchAll(/(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value] as const),
  )
  expect(compose).toMatch(/^ {6}- rollcall-data:\/data$/m)
  expect(compose).toMatch(/^ {6}- rollcall-backups:\/backups$/m)
  const made = /^RUN mkdir -p (.*) && chown 1000:1000 (.*)$/m.exec(dockerfile)
  expect(made?.[1]?.split(' ')).toEqual(['/data', '/backups'])
  expect(made?.[2]).toBe(made?.[1])

  const host = await machine()
  const { root, project, here } = host
  const asUser = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : []
  if (isRoot) execFileSync('chown', ['65534:65534', join(root, 'data'), join(root, 'backups')])
  execFileSync('chmod', ['-R', 'a+rX', project])
  execFileSync('chmod', ['a+rx', root, dirname(microsoft.caFile)])
  const variables = {
    ...microsoft.env,
    ...Object.fromEntries(image.map(([name, value]) => [name, here(value)])),
    PORT: '0',
    HOST: '127.0.0.1',
  }
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}='${value}'`)
  host.play(
    'docker',
    `[ "$1 " = 'compose ' ]; shift
case "$1" in
  exec) shift 2 ;;
  run) [ "$2 $3" = '--rm rollcall' ]; shift 3 ;;
  cp) cp -r "\${2#rollcall:}" "$3"; exit ;;
  *) exit 1 ;;
esac
${exports.join('\n')}
cd ${project}
exec ${asUser.join(' ')} "$@"`,
  )
  const [server = '', ...args] = JSON.parse(/^CMD (.*)$/m.exec(dockerfile)?.[1] ?? '[]') as string[]
  const container = keeper(() => {
    const [first = '', ...rest] = [...asUser, server, ...args]
    return startProgram(first, rest, { cwd: project, env: variables })
  })
  await container.start()
  await addPerson(adminOf(microsoft, container.url()), 'kept')
  const page = commandsBelow('As a container, with the volume `rollcall-backups` of `compose.yaml`:').replaceAll(
    'rollcall:/backups',
    `rollcall:${root}/backups`,
  )
  for (const script of [page, nextDay(page)]) {
    const [whileRunning = '', whileStopped = ''] = parts(script, /^docker compose (?:stop|start) rollcall$/m)
    const taken = await host.run(whileRunning)
    expect(taken, taken.said).toMatchObject({ code: 0, said: expect.stringMatching(HELD) as string })
    await addPerson(adminOf(microsoft, container.url()), 'later')
    await container.stop()
    const restored = await host.run(whileStopped)
    expect(restored, restored.said).toMatchObject({ code: 0, said: expect.stringMatching(HELD) as string })
    await container.start()
    expect(await numbersOf(adminOf(microsoft, container.url()))).toEqual(['kept'])
    // As an earlier version of the page said: a folder inside the data folder.
    const inside = await host.run('docker compose exec rollcall node dist/api/maintenance.js --backup /data/backup')
    expect(inside).toMatchObject({ code: 69, said: expect.stringContaining('is inside the data folder') as string })
  }
  expect(readdirSync(project).filter((name) => name.startsWith('rollcall-2027'))).toHaveLength(2)
  await container.stop()
})

test('from a shell: served, backed up, read through and restored with one file of variables', async () => {
  const microsoft = await startTlsTenant({ people: 3 })
  const host = await machine()
  const lines = Object.entries({ ...microsoft.env, PORT: '0', HOST: '127.0.0.1' })
  const [, copy = '', serve = ''] = commandsBelow('## From a shell').trimEnd().split('\n')
  expect(await host.run(copy)).toMatchObject({ code: 0 })
  const file = join(host.project, 'rollcall.env')
  writeFileSync(file, `${readFileSync(file, 'utf8')}${lines.map(([name, value]) => `${name}=${value}`).join('\n')}\n`)
  const [npm = '', ...args] = serve.split(' ')
  const shell = keeper(
    () =>
      startProgram(npm, args, {
        cwd: host.project,
        env: { NODE_EXTRA_CA_CERTS: microsoft.caFile },
        detached: true,
      }),
    // A terminal signals both npm and what npm has started.
    ({ pid }) => void process.kill(-(pid ?? 0), 'SIGINT'),
  )
  await shell.start()
  await addPerson(adminOf(microsoft, shell.url()), 'kept')
  const script = commandsBelow('From a shell:').replaceAll('../', `${host.root}/backups/`)
  const [take = '', verify = '', restore = ''] = script.trimEnd().split('\n')
  const taken = await host.run(`${take}\n${verify}`)
  expect(taken, taken.said).toMatchObject({ code: 0, said: expect.stringMatching(HELD) as string })
  expect((await host.run(restore)).said).toContain('in use')
  expect((await host.run(take)).said).toContain('not empty')
  await shell.stop()
  const restored = await host.run(restore)
  expect(restored, restored.said).toMatchObject({ code: 0, said: expect.stringMatching(HELD) as string })
})
