import { formOf } from '../helpers/consent.ts'
import { once } from 'node:events'
import { appendFile, readFile, readdir, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { Environment } from '../../api/config/config-schema.ts'
import { createDemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import { systemClock } from '../../api/lib/clock.ts'
import { createCaller } from '../helpers/caller.ts'
import { prepare } from '../helpers/prepare.ts'
import { builtMain } from './built-api.ts'
import { startProgram, startRollcallProcess, urlOf, type Program } from './rollcall-process.ts'
import { serve, stopServing } from './serve-tenant.ts'
import { startTlsTenant, temporaryFolder } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 120_000 })

/** What someone reads whose start failed: lines, not a stack. */
async function refusal(program: Program): Promise<{ code: number | null; lines: string[] }> {
  const { code } = await program.ended
  const lines = program.stderr().trimEnd().split('\n')
  expect(lines.filter((line) => /^\s+at /.test(line))).toEqual([])
  return { code, lines }
}

/** All files below a folder with their bytes, the locks left out. */
async function filesIn(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile() && !entry.name.startsWith('lock.')) files.set(path, (await readFile(path)).toString('base64'))
  }
  return files
}

test('production without an Entra app: all faults at once, each with how to mend it, and nothing begun', async () => {
  const folder = join(await temporaryFolder(), 'data')
  const { code, lines } = await refusal(
    startRollcallProcess('production', { DATA_DIR: folder, PORT: 'eighty', SCHEDULE_KEY: 'short', LOG_LEVEL: 'loud' }),
  )
  expect(code).toBe(78)
  for (const name of [
    'ENTRA_TENANT_ID',
    'ENTRA_CLIENT_ID',
    'PUBLIC_URL',
    'ROLLCALL_KEY',
    'PORT',
    'SCHEDULE_KEY',
    'LOG_LEVEL',
  ]) {
    expect(
      lines.filter((line) => line.startsWith(`  ${name} `)),
      name,
    ).toEqual([expect.stringMatching(/\. .+\.$/)])
  }
  expect(lines.join('\n')).not.toContain('short')
  await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('the demo with nonsense in its variables: all faults at once, no stack, and nothing begun', async () => {
  const folder = join(await temporaryFolder(), 'data')
  const wrong = { PORT: 'eighty', ROLLCALL_DEMO_PEOPLE: 'many', HOST: 'a b', TAB_SSO: 'both', TRUST_PROXY: '1.2.3' }
  const { code, lines } = await refusal(startRollcallProcess('demo', { ...wrong, DATA_DIR: folder }))
  expect(code).toBe(78)
  expect(lines.slice(1, -1).map((line) => /^ {2}(\w+) is not valid\. .+\.$/.exec(line)?.[1])).toEqual(
    expect.arrayContaining(Object.keys(wrong)),
  )
  expect(lines).toHaveLength(Object.keys(wrong).length + 2)
  await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('the demo with all its variables empty starts as if they were not there', async () => {
  const names = Object.keys(Environment.shape).filter((name) => name !== 'PORT')
  const env = Object.fromEntries(names.map((name) => [name, '']))
  const cwd = await temporaryFolder()
  const demo = startProgram(process.execPath, [builtMain(), '--demo'], { cwd, env: { ...env, PORT: '0' } })
  await demo.line(/Stop with Ctrl\+C/)
  expect([demo.stderr(), demo.stdout()]).toEqual(['', expect.not.stringContaining('"level"')])
  expect(await readdir(join(cwd, 'data'))).toContain('demo-data.txt')
})

test('with PORT=0 the demo chooses a port, and every address it hands out leads there', async () => {
  const demo = startRollcallProcess('demo', { DATA_DIR: await temporaryFolder(), ROLLCALL_DEMO_PEOPLE: '3' })
  const [, url = ''] = await demo.line(/ {2}Open (http:\/\/localhost:[1-9]\d*)\n/)
  const token = (await (await fetch(`${url}/demo-tenant/token?as=admin`)).text()).trim()
  const admin = createCaller(url, () => Promise.resolve(token))
  const { serviceUser } = createDemoTenant({ clock: systemClock(), people: 3 })
  const account = {
    type: 'MicrosoftGraphPassword',
    name: 'Service user',
    cloud: 'global',
    ...serviceUser,
    id: undefined,
  }
  const { id } = (await admin.post('/api/remote-accounts', account)).body as { id: string }
  const { startUrl } = (await admin.post(`/api/remote-accounts/${id}/consent`)).body as { startUrl: string }
  expect(new URL(startUrl).origin).toBe(url)
  const { action, fields } = formOf(await (await fetch(startUrl)).text())
  const form = { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' as const }
  const page = new URL((await fetch(new URL(action, startUrl), form)).headers.get('location') ?? '')
  expect([page.origin, page.searchParams.get('redirect_uri')]).toEqual([url, `${url}/consent/callback`])
  expect((await fetch(page)).status).toBe(200)
})

test('a second process on the same data folder is told who has it, and the first continues', async () => {
  const microsoft = await startTlsTenant({ people: 10 })
  const folder = await temporaryFolder()
  const first = await serve(microsoft, folder)
  const second = await refusal(startRollcallProcess('production', { ...microsoft.env, DATA_DIR: folder }))
  expect(second.code).toBe(69)
  expect(second.lines[0]).toMatch(
    new RegExp(`^The data folder is in use by another Rollcall: process ${String(first.program.process.pid)} on `),
  )
  expect(second.lines[1]).toMatch(/^Stop the other Rollcall process .*DATA_DIR/)
  expect(second.lines).toHaveLength(2)
  await prepare(first.admin, microsoft.tenant)
  expect((await first.anonymous.get('/readyz')).status).toBe(200)
})

test('a port that is taken is told in one line, and the data folder is free again', async () => {
  const microsoft = await startTlsTenant({ people: 10 })
  const folder = await temporaryFolder()
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const port = String((other.address() as AddressInfo).port)
  const { code, lines } = await refusal(
    startRollcallProcess('production', { ...microsoft.env, DATA_DIR: folder, PORT: port }),
  )
  expect(code).toBe(69)
  expect(lines).toEqual([
    `Another program listens on 127.0.0.1:${port} already. Stop it, or choose another port with PORT.`,
  ])
  const next = await serve(microsoft, folder)
  expect(next.program.stdout()).not.toContain('took over the lock')
})

test('an address this machine does not have is told in one line', async () => {
  const microsoft = await startTlsTenant({ people: 10 })
  const { code, lines } = await refusal(
    startRollcallProcess('production', { ...microsoft.env, DATA_DIR: await temporaryFolder(), HOST: '192.0.2.1' }),
  )
  expect(code).toBe(69)
  expect(lines).toEqual([expect.stringMatching(/^Rollcall cannot listen on 192\.0\.2\.1.*EADDRNOTAVAIL.*HOST\.$/)])
})

test('a HOST that is the name of nothing is told in one line', async () => {
  const env = { DATA_DIR: await temporaryFolder(), HOST: 'nowhere.invalid', PORT: '3999' }
  const { code, lines } = await refusal(startRollcallProcess('demo', env))
  expect(code).toBe(69)
  expect(lines).toEqual(['HOST names no address of this machine. Check HOST.'])
})

/** A stopped Rollcall's data folder, whose employees file has two generations. */
async function folderWithRecords() {
  const microsoft = await startTlsTenant({ people: 10 })
  const folder = await temporaryFolder()
  const serving = await serve(microsoft, folder)
  await prepare(serving.admin, microsoft.tenant)
  await serving.admin.post('/api/employees', {
    employeeNumber: 'E1',
    displayName: 'One More',
    email: 'one.more@brightwater.example',
  })
  await stopServing(serving)
  return { microsoft, folder }
}

test('records that cannot be read, neither as they are nor as they were before, stop the start and stay untouched', async () => {
  const { microsoft, folder } = await folderWithRecords()
  for (const name of ['employees.json', 'employees.json.bak']) await appendFile(join(folder, name), 'damaged')
  const before = await filesIn(folder)
  expect(before.size).toBeGreaterThan(5)
  const { code, lines } = await refusal(startRollcallProcess('production', { ...microsoft.env, DATA_DIR: folder }))
  expect(code).toBe(69)
  expect(lines).toEqual([
    expect.stringMatching(/^The data file employees\.json can’t be read/),
    expect.stringMatching(/Restore the data folder from a backup/),
  ])
  expect(await filesIn(folder)).toEqual(before)
})

test('one damaged generation is no reason to stop: the one before serves, and the damaged one is kept aside', async () => {
  const { microsoft, folder } = await folderWithRecords()
  await appendFile(join(folder, 'employees.json'), 'damaged')
  const again = await serve(microsoft, folder)
  const { items } = (await again.admin.get('/api/employees?limit=200')).body as { items: unknown[] }
  expect(items).toHaveLength(10)
  expect(again.program.stdout()).toContain('its previous version is used')
  expect((await readdir(folder)).filter((name) => name.startsWith('employees.json.bad-'))).toHaveLength(1)
})

test('a folder that may not be written to is told, not stumbled over', async () => {
  const microsoft = await startTlsTenant({ people: 10 })
  const file = join(await temporaryFolder(), 'a-file')
  await writeFile(file, '')
  const { code, lines } = await refusal(
    startRollcallProcess('production', { ...microsoft.env, DATA_DIR: join(file, 'data') }),
  )
  expect(code).toBe(69)
  expect(lines.join('\n')).toMatch(/folder/)
})

test('production does not start on what the demo left, and the demo does not touch what production left', async () => {
  const microsoft = await startTlsTenant({ people: 10 })
  const [ofDemo, ofProduction] = [await temporaryFolder(), await temporaryFolder()]
  const demo = startRollcallProcess('demo', { DATA_DIR: ofDemo, ROLLCALL_DEMO_PEOPLE: '10', LOG_LEVEL: 'info' })
  await urlOf(demo)
  await demo.line(/Stop with Ctrl\+C/)
  demo.process.kill('SIGTERM')
  expect((await demo.ended).code).toBe(0)
  const refusedProduction = await refusal(startRollcallProcess('production', { ...microsoft.env, DATA_DIR: ofDemo }))
  expect(refusedProduction.code).toBe(78)
  expect(refusedProduction.lines[1]).toMatch(/^ {2}DATA_DIR contains the demo’s made-up company\. .+\.$/)

  await stopServing(await serve(microsoft, ofProduction))
  const before = await filesIn(ofProduction)
  const refusedDemo = await refusal(
    startRollcallProcess('demo', { DATA_DIR: ofProduction, ROLLCALL_DEMO_PEOPLE: 'many' }),
  )
  expect(refusedDemo.code).toBe(78)
  expect(refusedDemo.lines.slice(1, -1).sort()).toEqual([
    expect.stringMatching(/^ {2}DATA_DIR contains records that are not from the demo\. .+\.$/),
    expect.stringMatching(/^ {2}ROLLCALL_DEMO_PEOPLE is not valid\. .+\.$/),
  ])
  expect(await filesIn(ofProduction)).toEqual(before)
})

test('Ctrl+C while the demo is still setting itself up ends it without a word of failure', async () => {
  const folder = await temporaryFolder()
  const demo = startRollcallProcess('demo', { DATA_DIR: folder, LOG_LEVEL: 'info' })
  await demo.line(/"route":"\/api\/service-tasks\/\{id\}\/runs"/)
  demo.process.kill('SIGINT')
  expect(await demo.ended).toEqual({ code: 0, signal: null })
  expect(demo.stderr()).toBe('')
  const again = startRollcallProcess('demo', { DATA_DIR: folder, LOG_LEVEL: 'info' })
  await again.line(/Stop with Ctrl\+C/)
})
