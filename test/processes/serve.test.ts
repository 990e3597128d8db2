import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test, vi } from 'vitest'
import { prepare } from '../helpers/prepare.ts'
import { waitForRun, type RunView } from '../helpers/run-task.ts'
import { readState } from './data-folder.ts'
import { freshCopy } from './fresh-copy.ts'
import { startProgram } from './rollcall-process.ts'
import { callersOf, serve, stopServing } from './serve-tenant.ts'
import { makeCertificate, startTlsTenant, temporaryFolder } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 240_000 })

interface Check {
  id: string
  status: string
  code?: string
  message: string
}

const checksOf = (body: unknown) => (body as { checks: Check[] }).checks

test('npm run serve against a tenant on TLS: sign-in, account, import, a whole synchronisation, and the picture served', async () => {
  const microsoft = await startTlsTenant({ people: 120 })
  const { tenant, env } = microsoft
  const clone = await freshCopy({ built: true })
  const npm = startProgram('npm', ['run', 'serve'], {
    cwd: clone,
    detached: true,
    env: { ...env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: join(await temporaryFolder(), 'data') },
  })
  const { admin, anonymous, scheduler } = await callersOf(microsoft, npm)

  const me = await admin.get('/api/me')
  expect(me).toMatchObject({
    status: 200,
    body: { roles: expect.arrayContaining(['admin']) as unknown, tenantId: tenant.ids.tenantId },
  })
  expect((await anonymous.get('/api/me')).status).toBe(401)

  const { accountId, taskId } = await prepare(admin, tenant)
  const tried = await admin.post(`/api/remote-accounts/${accountId}/test`)
  expect(tried).toMatchObject({ status: 200, body: { ok: true } })
  for (const id of ['signIn', 'readUsers', 'readPhoto', 'mailbox'])
    expect(
      checksOf(tried.body).find((check) => check.id === id),
      id,
    ).toMatchObject({ status: 'pass' })

  const started = await admin.post(`/api/service-tasks/${taskId}/runs`, {})
  const run = await waitForRun(admin, (started.body as { run: RunView }).run.id)
  expect(run.status).toBe('succeeded')
  const { items } = (await admin.get('/api/employees?limit=200')).body as { items: { id: string; photo?: object }[] }
  const pictured = items.filter(({ photo }) => photo)
  expect(pictured).toHaveLength(run.counts['added'] ?? 0)
  expect(pictured.length).toBeGreaterThan(50)
  const picture = await admin.get(`/api/employees/${pictured[0]?.id ?? ''}/photo?size=96`)
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(await sharp(picture.bytes).metadata()).toMatchObject({ format: 'jpeg', width: 96, height: 96 })

  expect((await anonymous.post('/api/scheduled/run-due')).status).toBe(401)
  expect((await scheduler.post('/api/scheduled/run-due')).body).toMatchObject({ started: [] })
  const again = await scheduler.post(`/api/scheduled/${taskId}`)
  expect((await waitForRun(admin, (again.body as { run: RunView }).run.id)).counts).toMatchObject({
    unchanged: pictured.length,
  })

  // Like a service manager, it signals the whole group: npm alone wouldn't pass it on.
  process.kill(-(npm.process.pid ?? NaN), 'SIGTERM')
  await npm.ended
  expect(npm.stdout()).toContain('"msg":"Stopped"')
})

/** A server with an untrusted certificate, and the number of attempted handshakes. */
async function distrusted() {
  const server = createServer(await makeCertificate())
  let tries = 0
  server.on('tlsClientError', () => (tries += 1))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return { origin: `https://localhost:${String((server.address() as AddressInfo).port)}`, tries: () => tries }
}

const REASON = /self-signed certificate|unable to verify/

test('a Graph whose certificate is not trusted: the account test and the run say so, and do not insist', async () => {
  const microsoft = await startTlsTenant({ people: 20 })
  const graph = await distrusted()
  const { admin } = await serve(microsoft, await temporaryFolder(), { MICROSOFT_GRAPH_URL: graph.origin })
  const { accountId, taskId } = await prepare(admin, microsoft.tenant)
  const checks = checksOf((await admin.post(`/api/remote-accounts/${accountId}/test`)).body)
  expect(checks.find(({ id }) => id === 'signIn')).toMatchObject({ status: 'pass' })
  expect(checks.find(({ id }) => id === 'readUsers')).toMatchObject({
    status: 'fail',
    code: 'microsoft_unreachable',
    message: expect.stringMatching(REASON) as unknown,
  })

  const started = await admin.post(`/api/service-tasks/${taskId}/runs`, {})
  const before = graph.tries()
  const run = await waitForRun(admin, (started.body as { run: RunView }).run.id)
  expect(run).toMatchObject({
    status: 'failed',
    error: { code: 'microsoft_unreachable', message: expect.stringMatching(REASON) as unknown },
  })
  expect(graph.tries() - before).toBeLessThanOrEqual(6)
})

test('a sign-in service whose certificate is not trusted: no one gets in, a run fails and says why, and none of it insists', async () => {
  const microsoft = await startTlsTenant({ people: 20 })
  const folder = await temporaryFolder()
  const before = await serve(microsoft, folder)
  const { taskId } = await prepare(before.admin, microsoft.tenant)
  await stopServing(before)

  const login = await distrusted()
  const after = await serve(microsoft, folder, { MICROSOFT_LOGIN_URL: login.origin })
  expect(await after.admin.get('/api/me')).toMatchObject({
    status: 503,
    body: { error: { code: 'microsoft_unreachable' } },
  })
  expect(after.program.stdout()).toMatch(REASON)
  expect((await after.scheduler.post(`/api/scheduled/${taskId}`)).status).toBe(202)
  await after.program.line(/run ended/)
  await stopServing(after)
  expect((await readState(folder)).runs).toEqual([
    expect.objectContaining({
      status: 'failed',
      error: expect.objectContaining({
        code: 'microsoft_unreachable',
        message: expect.stringMatching(REASON) as unknown,
      }) as unknown,
    }),
  ])
  // Once for the keys, three times for the run.
  expect(login.tries()).toBeLessThanOrEqual(4)
})
