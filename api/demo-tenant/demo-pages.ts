import { readFile } from 'node:fs/promises'
import type { DemoTenant } from './demo-tenant.ts'
import { answerMailPages } from './calendar/mail-pages.ts'
import { answerSwitchPage } from './entra/switch-page.ts'

/** Pages of the demo, by the path below /demo-tenant; undefined for unknown paths. */
export type DemoPages = (request: Request) => Promise<Response | undefined>

const HTML = 'text/html; charset=utf-8'
const SCRIPTS = [
  'host',
  'host-protocol',
  'elements',
  'post',
  'people',
  'inbox',
  'mail-view',
  'calendar',
  'event-view',
  'feed',
  'meeting',
]
const FILES: Record<string, { file: string; type: string }> = {
  '/': { file: 'host.html', type: HTML },
  '/host.css': { file: 'host.css', type: 'text/css; charset=utf-8' },
  '/entra.css': { file: 'entra.css', type: 'text/css; charset=utf-8' },
  '/post.css': { file: 'post.css', type: 'text/css; charset=utf-8' },
  ...Object.fromEntries(
    ['people', 'inbox', 'calendar', 'feed', 'meeting'].map((name) => [
      `/${name}`,
      { file: `${name}.html`, type: HTML },
    ]),
  ),
  ...Object.fromEntries(
    SCRIPTS.map((name) => [`/${name}.js`, { file: `${name}.js`, type: 'text/javascript; charset=utf-8' }]),
  ),
}
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src " +
    "'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}
const PEOPLE = ['admin', 'trainer', 'employee'] as const

/**
 * A page that shows the tab as Teams and Outlook do, tokens for the demo's people, and everyone's mail and calendar.
 * Anyone who asks gets a token. That is why the demo listens on loopback only, and refuses requests for any other host
 * name.
 */
export function createDemoPages(tenant: DemoTenant): DemoPages {
  return async (request) => {
    const url = new URL(request.url)
    if (!['localhost', '127.0.0.1', '[::1]'].includes(url.hostname))
      return new Response('The demo answers on localhost only.\n', { status: 421 })
    if (url.pathname !== '/' && !/^\/demo-tenant(\/|$)/.test(url.pathname)) return undefined
    const path = url.pathname.replace(/^\/demo-tenant/, '') || '/'
    if (path === '/token') return token(tenant, url.searchParams.get('as') ?? 'admin')
    const page = request.method === 'POST' ? undefined : FILES[path]
    if (!page)
      return (
        (await tenant.answerSignIn(request, path, '/demo-tenant')) ??
        (await answerSwitchPage(tenant, request, path)) ??
        answerMailPages(tenant, request, path)
      )
    const body = await readFile(new URL(`./pages/${page.file}`, import.meta.url))
    return new Response(body, { headers: { ...HEADERS, 'content-type': page.type } })
  }
}

async function token(tenant: DemoTenant, as: string): Promise<Response> {
  const who = PEOPLE.find((person) => person === as)
  if (!who) return new Response(`as is one of ${PEOPLE.join(', ')}.\n`, { status: 400 })
  return new Response(await tenant.signIn(who), {
    headers: { ...HEADERS, 'content-type': 'text/plain; charset=utf-8' },
  })
}
