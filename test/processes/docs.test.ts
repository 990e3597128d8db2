import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { createMetrics } from '../../api/lib/metrics.ts'
import { pictureOf } from '../helpers/photo-state.ts'
import { startRollcall } from '../helpers/start-rollcall.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')

/** The blocks of one language of a page. */
const blocks = (page: string, language: string) =>
  [...read(page).matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, name, text]) =>
    name === language && text !== undefined ? [text] : [],
  )

async function shell(script: string, cwd: string, env: Record<string, string>) {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', script], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const [said, faults]: string[][] = [[], []]
  child.stdout.on('data', (text: Buffer) => said?.push(text.toString()))
  child.stderr.on('data', (text: Buffer) => faults?.push(text.toString()))
  const [code] = (await once(child, 'close')) as [number]
  return { code, said: said?.join('') ?? '', faults: faults?.join('') ?? '' }
}

/** A PATH with an unzip: the machine's own, or a stand-in. */
async function withUnzip(folder: string): Promise<string> {
  const path = process.env['PATH'] ?? ''
  if (path.split(':').some((place) => existsSync(join(place, 'unzip')))) return path
  const bin = join(folder, 'bin')
  const program = `import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import yauzl from ${JSON.stringify(join(ROOT, 'node_modules/yauzl/index.js'))}
const [, archive, , to] = process.argv.slice(2)
mkdirSync(to, { recursive: true })
const zip = await yauzl.fromBufferPromise(readFileSync(archive))
for await (const entry of zip.eachEntry())
  writeFileSync(to + '/' + entry.fileName, await buffer(await zip.openReadStreamPromise(entry)))
`
  await mkdir(bin)
  await writeFile(join(bin, 'unzip.mjs'), program)
  await writeFile(join(bin, 'unzip'), `#!/bin/sh\nexec node "${bin}/unzip.mjs" "$@"\n`, { mode: 0o755 })
  return `${bin}:${path}`
}

test('the commands for HR systems work as they stand on their page', async () => {
  await using rollcall = await startRollcall({ people: 5, speed: 1 })
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-docs-'))
  const admin = rollcall.as('admin')
  const { key } = (
    await admin.post('/api/service-keys', {
      name: 'HR',
      scopes: ['employees:write', 'photos:read', 'trainings:read', 'trainings:write', 'invitations:send'],
    })
  ).body as { key: string }
  const { id } = (
    await admin.post('/api/employees', {
      employeeNumber: '7',
      displayName: 'Somebody Pictured',
      email: 'pictured@brightwater.example',
    })
  ).body as { id: string }
  const photo = (
    await admin.put(`/api/employees/${id}/photo`, await pictureOf(1), { headers: { 'content-type': 'image/jpeg' } })
  ).body as { etag: string }
  const { id: other } = (
    await admin.post('/api/employees', {
      employeeNumber: '8',
      displayName: 'Somebody Else',
      email: 'else@brightwater.example',
    })
  ).body as { id: string }
  const training = (await admin.post('/api/trainings', { title: 'First aid' })).body as { id: string }
  const session = (await admin.post(`/api/trainings/${training.id}/sessions`, { title: 'Group A' })).body as {
    id: string
  }
  await cp(join(ROOT, 'docs/examples'), join(folder, 'docs/examples'), { recursive: true })
  await writeFile(join(folder, 'personnel.csv'), read('docs/examples/brightwater-personnel.csv'))
  const ids = [id, other]
  const script = blocks('docs/hr-systems.md', 'sh')
    .join('\n')
    .replace(/^URL=.*$/m, '')
    .replaceAll('sessions/<id>', `sessions/${session.id}`)
    .replaceAll('employees/<id>', `employees/${id}`)
    .replaceAll('<id>', () => ids.shift() ?? '')
    .replaceAll('<etag>', photo.etag)
  const { code, said, faults } = await shell(script, folder, {
    URL: rollcall.url,
    KEY: key,
    PATH: await withUnzip(folder),
  })
  expect({ code, faults }, said.slice(-600)).toEqual({ code: 0, faults: '' })
  expect(
    ((await admin.get(`/api/sessions/${session.id}`)).body as { participants: unknown[] }).participants,
  ).toHaveLength(2)
  expect(((await admin.get('/api/employees?search=peeters&limit=1')).body as { total: number }).total).toBeGreaterThan(
    0,
  )
  await rm(folder, { recursive: true, force: true })
})

test('the program in TypeScript for HR systems works as it stands on its page', async () => {
  await using rollcall = await startRollcall({ people: 3, speed: 1 })
  const admin = rollcall.as('admin')
  const { key } = (await admin.post('/api/service-keys', { name: 'HR', scopes: ['employees:write', 'photos:read'] }))
    .body as { key: string }
  const draft = { employeeNumber: '7', displayName: 'Somebody Pictured', email: 'pictured@brightwater.example' }
  const { id } = (await admin.post('/api/employees', draft)).body as { id: string }
  const picture = { headers: { 'content-type': 'image/jpeg' } }
  await admin.put(`/api/employees/${id}/photo`, await pictureOf(1), picture)
  const [program = ''] = blocks('docs/hr-systems.md', 'ts')
  await mkdir(join(ROOT, 'node_modules', '.cache'), { recursive: true })
  const folder = await mkdtemp(join(ROOT, 'node_modules', '.cache', 'docs-'))
  await writeFile(
    join(folder, 'program.mts'),
    `${program.replaceAll('https://rollcall.contoso.example', rollcall.url)}\nconsole.log(created, failed)\n`,
  )
  const { code, said, faults } = await shell('node --import tsx program.mts', folder, {
    ROLLCALL_SERVICE_KEY: key,
    HOME: folder,
  })
  const pictures = code === 0 ? readdirSync(join(folder, 'pictures')) : []
  await rm(folder, { recursive: true, force: true })
  expect({ code, said, faults }).toEqual({ code: 0, said: '1 0\n', faults: '' })
  expect(pictures).toEqual([`${id}.jpg`])
})

test('every file that a page leads to is there', () => {
  const pages = [
    'README.md',
    'SECURITY.md',
    ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ]
  const dead = pages.flatMap((page) =>
    [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)]
      .map(([, to = '']) => join(dirname(join(ROOT, page)), to))
      .filter((path) => !existsSync(path))
      .map((path) => `${page} -> ${path.slice(ROOT.length)}`),
  )
  expect(pages.length).toBeGreaterThan(10)
  expect(dead).toEqual([])
})

test('the alert rules ask for figures that there are', async () => {
  const { registry } = createMetrics({ process: false })
  const known = new Set((await registry.getMetricsAsJSON()).flatMap(({ name }) => [name, `${name}_count`]))
  const asked = [...read('docs/operators/alerts.yml').matchAll(/\brollcall_\w+/g)].map(([name]) => name)
  expect(asked.length).toBeGreaterThan(4)
  expect(asked.filter((name) => !known.has(name))).toEqual([])
})

test('every npm command that a page names is one', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const pages = [
    'README.md',
    'docs/operators.md',
    'docs/admins.md',
    'docs/contributors.md',
    'docs/trainers.md',
    'SECURITY.md',
  ]
  const named = pages.flatMap((page) =>
    [...read(page).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => `${page}: ${name}`),
  )
  expect(named.length).toBeGreaterThan(10)
  expect(named.filter((one) => scripts[one.split(': ')[1] ?? ''] === undefined)).toEqual([])
})
