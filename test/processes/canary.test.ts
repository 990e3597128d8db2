import { randomBytes } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import type { Transport } from '../../api/graph/transport.ts'
import { createCaller, type Answer, type CallOptions } from '../helpers/caller.ts'
import { OPERATIONS } from '../helpers/operations.ts'
import { accountOf, prepare } from '../helpers/prepare.ts'
import { waitForRun, type RunView } from '../helpers/run-task.ts'
import { startRollcallProcess } from './rollcall-process.ts'
import { serve, stopServing, type Serving } from './serve-tenant.ts'
import { ROLLCALL_KEY, SCHEDULE_KEY, startTlsTenant, temporaryFolder, type TlsTenant } from './tls-tenant.ts'

vi.setConfig({ testTimeout: 400_000 })

const canary = (name: string) => `canary-${name}.${randomBytes(16).toString('hex')}`

/** Records every token of any kind that Entra ID issues. */
function tokenWatch(tokens: string[]): (send: Transport) => Transport {
  return (send) => async (request) => {
    const answer = await send(request)
    const text = await answer.clone().text()
    for (const [, token] of text.matchAll(/"(?:access_token|refresh_token|id_token)":"([^"]+)"/g))
      if (token !== undefined) tokens.push(token)
    return answer
  }
}

interface Walk {
  serving: Serving
  microsoft: TlsTenant
  /** Answers as text, headers and body. */
  heard: string[]
  send(token: string | undefined, method: string, path: string, body?: unknown, options?: CallOptions): Promise<Answer>
}

function startWalk(serving: Serving, microsoft: TlsTenant): Walk {
  const heard: string[] = []
  return {
    serving,
    microsoft,
    heard,
    send: async (token, method, path, body, options) => {
      const answer = await createCaller(serving.url, async () => token).send(method, path, body, options)
      heard.push(JSON.stringify([...answer.headers]) + Buffer.from(answer.bytes).toString('latin1'))
      return answer
    },
  }
}

const JSON_TYPE = { headers: { 'content-type': 'application/json' } }

/**
 * A service user who is added, mistyped, consents and signs in; and a certificate that Rollcall makes.
 * @returns what is to turn up nowhere
 */
async function serviceUser(
  { send, serving, microsoft: { tenant } }: Walk,
  admin: string,
  appAccountId: string,
  wrongPassword: string,
): Promise<Record<string, string>> {
  const draft = {
    type: 'MicrosoftGraphPassword',
    name: 'Service user',
    cloud: 'global',
    tenantId: tenant.ids.tenantId,
    username: tenant.serviceUser.username,
    password: wrongPassword,
  }
  const { id } = (await send(admin, 'post', '/api/remote-accounts', draft)).body as { id: string }
  const path = `/api/remote-accounts/${id}`
  tenant.consentForAll()
  expect((await send(admin, 'post', `${path}/test`)).body).toMatchObject({ ok: false })
  expect((await send(admin, 'patch', path, { password: `${wrongPassword}2` })).status).toBe(424)
  expect((await send(admin, 'patch', path, { password: tenant.serviceUser.password })).status).toBe(200)
  const begun = await send(admin, 'post', `${path}/consent`)
  const { url } = begun.body as { url: string }
  const cookie = (begun.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  const back = new URL(tenant.signInInBrowser(url) ?? '')
  const shown = await send(undefined, 'get', `${back.pathname}${back.search}`, undefined, { headers: { cookie } })
  expect(shown.status).toBe(200)
  expect(
    (await send(undefined, 'get', `${back.pathname}${back.search}`, undefined, { headers: { cookie } })).status,
  ).toBe(409)
  expect((await send(admin, 'post', `${path}/test`)).body).toMatchObject({ ok: true })
  await send(admin, 'post', `/api/remote-accounts/${appAccountId}/certificate`)
  await send(admin, 'get', `/api/remote-accounts/${appAccountId}/certificate`)
  expect((await serving.admin.get(path)).body).toMatchObject({ state: 'ready' })
  return {
    servicePassword: tenant.serviceUser.password,
    wrongPassword,
    consentCode: back.searchParams.get('code') ?? '',
    privateKey: 'PRIVATE KEY',
  }
}

/** Requests with a secret in the wrong place, and requests without permission. */
async function stumble({ send, heard }: Walk, admin: string, secret: string): Promise<void> {
  for (const body of [
    { clientSecret: secret },
    { clientSecret: { value: secret } },
    { clientSecret: [secret] },
    { clientsecret: secret },
    { type: secret, clientSecret: secret },
    {
      type: 'MicrosoftGraphSecret',
      name: 'Stumbled',
      cloud: secret,
      tenantId: secret,
      clientId: secret,
      clientSecret: secret,
      mailbox: secret,
    },
  ]) {
    expect((await send(admin, 'post', '/api/remote-accounts', body)).status).toBe(400)
  }
  expect((await send(admin, 'post', '/api/remote-accounts', `{"clientSecret":"${secret}"`, JSON_TYPE)).status).toBe(400)
  expect((await send(admin, 'post', '/api/remote-accounts', `${secret} {}`, JSON_TYPE)).status).toBe(400)
  expect((await send(admin, 'get', `/api/remote-accounts?clientSecret=${secret}`)).status).toBe(400)
  expect((await send(admin, 'get', `/api/remote-accounts/${secret}`)).status).toBe(404)
  // An unknown id is repeated only to the caller who sent it.
  heard.pop()
  expect((await send(admin, 'get', `/${secret}`)).status).toBe(404)
  expect((await send(secret, 'get', '/api/me')).status).toBe(401)
  expect((await send(secret, 'post', '/api/scheduled/run-due')).status).toBe(401)
  expect(
    (
      await send(undefined, 'get', '/api/me', undefined, {
        headers: { authorization: `Basic ${secret}`, cookie: `key=${secret}` },
      })
    ).status,
  ).toBe(401)
}

/** Every operation as every caller, with existing ids where possible. */
async function walkAll(
  { send }: Walk,
  tokens: readonly (string | undefined)[],
  ids: Record<string, string>,
): Promise<void> {
  for (const { method, path } of OPERATIONS) {
    // Deletions would hide what is checked, and streams never end.
    if (method === 'delete' || path.endsWith('/events')) continue
    const known = Object.entries(ids).find(([prefix]) => path.startsWith(prefix))?.[1] ?? 'nobody-has-this-id'
    for (const token of tokens)
      await send(token, method, path.replace(/\{\w+\}/g, known), method === 'get' ? undefined : {})
  }
}

async function runOf(walk: Walk, admin: string, taskId: string): Promise<RunView> {
  const started = await walk.send(admin, 'post', `/api/service-tasks/${taskId}/runs`, {})
  expect(started.status).toBe(202)
  const run = await waitForRun(walk.serving.admin, (started.body as { run: RunView }).run.id)
  await walk.send(admin, 'get', `/api/runs/${run.id}`)
  return run
}

async function filesOf(folder: string): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) files.set(entry.name, await readFile(join(entry.parentPath, entry.name)))
  }
  return files
}

/** The forms in which a secret might appear. */
const formsOf = (secret: string) => [
  secret,
  Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  Buffer.from(secret).toString('hex'),
  encodeURIComponent(secret),
]

test('planted secrets turn up in no answer, no log line, no error output and no file', async () => {
  const graphTokens: string[] = []
  const microsoft = await startTlsTenant({ people: 30, watch: tokenWatch(graphTokens) })
  const { tenant } = microsoft
  const [previousKey, entraSecret, wrongSecret] = [randomBytes(32).toString('base64'), canary('entra'), canary('wrong')]
  const [smtpUser, smtpPassword] = [canary('smtp-user'), canary('smtp-password')]
  const dataDir = await temporaryFolder()
  tenant.setOwnAppSecret(entraSecret)
  const env = {
    ENTRA_CLIENT_SECRET: entraSecret,
    ROLLCALL_PREVIOUS_KEYS: previousKey,
    LOG_LEVEL: 'trace',
    MAIL_FROM: 'Training <training@contoso.example>',
    SMTP_URL: `smtp://${smtpUser}:${smtpPassword}@127.0.0.1:1`,
  }
  const serving = await serve(microsoft, dataDir, env)
  const walk = startWalk(serving, microsoft)
  const [admin, employee] = [await tenant.signIn('admin'), await tenant.signIn('employee')]

  const { accountId, taskId } = await prepare(serving.admin, tenant)
  const other = await walk.send(admin, 'post', '/api/remote-accounts', {
    ...accountOf(tenant),
    name: 'Second account',
    clientSecret: wrongSecret,
  })
  expect(other.status).toBe(201)
  const otherId = (other.body as { id: string }).id
  const key = (
    await walk.send(admin, 'post', '/api/service-keys', { name: 'HR system', scopes: ['tasks:run', 'photos:read'] })
  ).body as { key: string }
  const shownOnce = walk.heard.pop()
  expect(shownOnce).toContain(key.key)

  expect((await runOf(walk, admin, taskId)).status).toBe('succeeded')
  await walk.send(admin, 'post', `/api/remote-accounts/${accountId}/test`)
  expect((await walk.send(admin, 'post', `/api/remote-accounts/${otherId}/test`)).body).toMatchObject({ ok: false })
  await walk.send(admin, 'patch', `/api/remote-accounts/${otherId}`, { clientSecret: `${wrongSecret}2` })
  for (const fault of [
    'expired_secret',
    'expired_token',
    'permission_missing',
    'html',
    'truncated',
    'reset',
  ] as const) {
    tenant.faults.plant({ kind: fault, times: fault === 'permission_missing' ? 50 : 2 })
    await walk.send(admin, 'post', `/api/remote-accounts/${accountId}/test`)
    tenant.faults.clear()
  }
  tenant.faults.plant({ kind: 'permission_missing', times: 50 })
  expect((await runOf(walk, admin, taskId)).status).toBe('failed')
  tenant.faults.clear()
  await stumble(walk, admin, wrongSecret)
  const user = await serviceUser(walk, admin, accountId, canary('password'))
  const ids = { '/api/remote-accounts': accountId, '/api/service-tasks': taskId, '/api/scheduled': taskId }
  await walkAll(walk, [admin, employee, SCHEDULE_KEY, key.key, undefined], ids)
  await stopServing(serving)

  const mistaken = startRollcallProcess('production', {
    ...microsoft.env,
    DATA_DIR: dataDir,
    ROLLCALL_KEY: wrongSecret,
    ROLLCALL_PREVIOUS_KEYS: `${previousKey.slice(1)},${wrongSecret}`,
    SCHEDULE_KEY: `${wrongSecret} !`,
    MICROSOFT_LOGIN_URL: `https://user:${wrongSecret}@localhost`,
    ENTRA_CLIENT_ID: wrongSecret,
    ROLLCALL_ADMINS: wrongSecret,
    SMTP_URL: `https://${wrongSecret}@localhost`,
    MAIL_FROM: wrongSecret,
  })
  expect((await mistaken.ended).code).toBe(78)

  const places = new Map<string, Buffer>([
    ['answers', Buffer.from(walk.heard.join('\n'), 'latin1')],
    ['log', Buffer.from(serving.program.stdout() + mistaken.stdout())],
    ['error output', Buffer.from(serving.program.stderr() + mistaken.stderr())],
    ...(await filesOf(dataDir)),
  ])
  // The search itself must find something that is really there.
  expect(places.get('answers')?.includes('Second account')).toBe(true)
  expect(places.get('remote-accounts.json')?.includes('Second account')).toBe(true)
  expect(places.get('log')?.includes('/api/remote-accounts/{id}/test')).toBe(true)
  expect(places.get('error output')?.includes('ROLLCALL_KEY')).toBe(true)
  expect(graphTokens.length).toBeGreaterThan(9)
  expect(places.get('token-caches.json')?.includes('v1.')).toBe(true)

  const secrets = {
    ROLLCALL_KEY,
    previousKey,
    SCHEDULE_KEY,
    entraSecret,
    smtpUser,
    smtpPassword,
    wrongSecret,
    clientSecret: tenant.ids.graphAppSecret,
    serviceKey: key.key,
    admin,
    employee,
    ...user,
  }
  const found = [
    ...Object.entries(secrets),
    ...graphTokens.map((token, at) => [`Graph token ${String(at)}`, token] as const),
  ].flatMap(([name, secret]) =>
    [...places].flatMap(([place, bytes]) =>
      formsOf(secret).some((form) => bytes.includes(form)) ? [`${name} in ${place}`] : [],
    ),
  )
  expect(found).toEqual([])
  for (const key of [ROLLCALL_KEY, previousKey])
    for (const [place, bytes] of places) expect(bytes.includes(Buffer.from(key, 'base64')), place).toBe(false)
})
