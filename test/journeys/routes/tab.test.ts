import express from 'express'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Config } from '../../../api/config/config.ts'
import { securityHeaders } from '../../../api/http/security-headers.ts'
import { tabRoutes } from '../../../api/http/tab.ts'
import { startRollcall, type Rollcall } from '../../helpers/start-rollcall.ts'

let rollcall: Rollcall
let built: string
beforeAll(async () => {
  rollcall = await startRollcall({ people: 3, hostPage: true })
  built = await mkdtemp(join(tmpdir(), 'rollcall-tab-'))
  for (const folder of ['assets', 'outlook', 'icons']) await mkdir(join(built, folder))
  await writeFile(join(built, 'outlook', 'index.html'), '<p>The pane for Outlook</p>')
  await writeFile(join(built, 'icons', 'training-16.png'), 'a picture')
  await writeFile(join(built, 'index.html'), '<meta name="rollcall-tab" content="%ROLLCALL_TAB%">')
  await writeFile(join(built, 'assets', 'index-hash.js'), 'export {}')
  for (const [ending, compress] of [
    ['br', brotliCompressSync],
    ['gz', gzipSync],
  ] as const)
    await writeFile(join(built, 'assets', `index-hash.js.${ending}`), compress('export {}'))
})
afterAll(async () => {
  await rollcall.stop()
  await rm(built, { recursive: true, force: true })
})

/** Only the tab's routes. @param folder a built tab, or an empty folder */
async function ask(
  path: string,
  config: Partial<Config> = {},
  folder = built,
  headers: Record<string, string> = {},
): Promise<Response> {
  const all = { ...rollcall.ctx.config, ...config }
  const server = createServer(
    express().use(
      securityHeaders(all),
      tabRoutes(all, () => folder || undefined),
    ),
  )
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const response = await fetch(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}${path}`, {
    redirect: 'manual',
    headers,
  })
  await response.clone().arrayBuffer()
  server.close()
  return response
}

const directives = ({ headers }: Response) => (headers.get('content-security-policy') ?? '').split(';')

describe('the page of the tab', () => {
  test('tells the tab whom to sign in to and how, as text that is no markup', async () => {
    const page = await (await ask('/tab/', { tabSso: 'teams-js' })).text()
    expect(page).toContain(
      `{&#34;clientId&#34;:&#34;${rollcall.tenant.ids.rollcallClientId}&#34;,&#34;sso&#34;:&#34;teams-js&#34;}`,
    )
    expect(page).not.toContain('%')
  })

  test('is framed by the clients of Microsoft 365 and, in production, by no one else', async () => {
    const production = await ask('/tab/', { mode: 'production' })
    const ancestors =
      directives(production)
        .find((part) => part.startsWith('frame-ancestors'))
        ?.split(' ') ?? []
    expect(ancestors).toEqual(
      expect.arrayContaining([
        'https://teams.microsoft.com',
        'https://*.cloud.microsoft',
        'https://outlook.office.com',
      ]),
    )
    expect(ancestors).not.toContain("'self'")
    expect(production.headers.get('x-frame-options')).toBeNull()
    expect(directives(await ask('/tab/')).some((part) => part.startsWith("frame-ancestors 'self' https:"))).toBe(true)
  })

  test('runs only its own scripts, and no inline styles', async () => {
    const policy = directives(await ask('/tab/'))
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self'")
    expect(policy.join()).not.toContain('unsafe')
  })

  test('isn’t cached, but its files, named by their content, are', async () => {
    expect((await ask('/tab/')).headers.get('cache-control')).toBe('no-store')
    const file = await ask('/tab/assets/index-hash.js')
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect((await ask('/tab/assets/another.js')).status).toBe(404)
    expect((await ask('/tab/assets/..%2findex.html')).status).not.toBe(200)
  })

  test.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
  ])('is compressed as the browser accepts it: %s', async (accepted, sent) => {
    const file = await ask('/tab/assets/index-hash.js', {}, built, { 'accept-encoding': accepted })
    expect([file.status, file.headers.get('content-encoding'), file.headers.get('content-type')]).toEqual([
      200,
      sent,
      expect.stringContaining('javascript'),
    ])
    expect(file.headers.get('vary')).toContain('Accept-Encoding')
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(await file.text()).toBe('export {}')
  })

  test('says so when it isn’t built', async () => {
    const response = await ask('/tab/', {}, '')
    expect(response.status).toBe(503)
    expect(await response.text()).toContain('npm run build')
  })
})

describe('the pane for Outlook', () => {
  test('may load Office.js, which has to come from Microsoft, and the tab may not', async () => {
    const pane = await ask('/tab/outlook/')
    expect(await pane.text()).toContain('The pane for Outlook')
    expect(directives(pane)).toContain("script-src 'self' https://appsforoffice.microsoft.com")
    expect(directives(pane).find((part) => part.startsWith('frame-ancestors'))).toContain('https://outlook.office.com')
    expect(directives(await ask('/tab/')).join()).not.toContain('appsforoffice')
  })

  test('has icons that Outlook may show on its own pages', async () => {
    const icon = await ask('/tab/icons/training-16.png')
    expect([icon.status, icon.headers.get('content-type'), icon.headers.get('cross-origin-resource-policy')]).toEqual([
      200,
      'image/png',
      'cross-origin',
    ])
    expect((await ask('/tab/icons/..%2findex.html')).status).not.toBe(200)
  })
})

test('the root address leads to the tab in production, and to the host page in the demo', async () => {
  const bare = await ask('/', { mode: 'production' })
  expect([bare.status, bare.headers.get('location')]).toEqual([302, '/tab/'])
  expect((await ask('/tab')).headers.get('location')).toBe('/tab/')
  const demo = await rollcall.anonymous.get('/')
  expect(demo.headers.get('content-type')).toContain('text/html')
  expect(demo.headers.get('content-security-policy')).toContain("script-src 'self'")
})
