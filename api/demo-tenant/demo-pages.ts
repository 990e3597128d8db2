import { readFile } from 'node:fs/promises'
import type { DemoTenant } from './demo-tenant.ts'
import { answerMailPages } from './calendar/mail-pages.ts'
import { answerSwitchPage } from './entra/switch-page.ts'
import { framedPage, pageHeader } from './page-frame.ts'

/** Pages of the demo, by the path below /demo-tenant; undefined for unknown paths. */
export type DemoPages = (request: Request) => Promise<Response | undefined>

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
const FILES: Record<string, { file: string; type: string }> = Object.fromEntries([
  ...['host', 'entra', 'post'].map((name) => [
    `/${name}.css`,
    { file: `${name}.css`, type: 'text/css; charset=utf-8' },
  ]),
  ...SCRIPTS.map((name) => [`/${name}.js`, { file: `${name}.js`, type: 'text/javascript; charset=utf-8' }]),
])

/** A page: `pages/<name>.html` is its body, and `pages/<name>.js` its script. */
interface Page {
  name: string
  title: string
  style: 'host' | 'post'
  header: string
}

const inMailbox = (name: string, title: string): Page => ({
  name,
  title: `${title} · Rollcall demo`,
  style: 'post',
  header: pageHeader({ nav: true }),
})

const PAGES: Record<string, Page> = {
  '/': { name: 'host', title: 'Rollcall demo', style: 'host', header: '' },
  '/people': { ...inMailbox('people', 'People'), header: pageHeader({ nav: false }) },
  '/inbox': inMailbox('inbox', 'Inbox'),
  '/calendar': inMailbox('calendar', 'Calendar'),
  '/feed': inMailbox('feed', 'Teams activity'),
  '/meeting': { ...inMailbox('meeting', 'Teams meeting'), header: '' },
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
    const stored = request.method === 'POST' ? undefined : await storedPage(path)
    return (
      stored ??
      (await tenant.answerSignIn(request, path, '/demo-tenant')) ??
      (await answerSwitchPage(tenant, request, path)) ??
      answerMailPages(tenant, request, path)
    )
  }
}

async function storedPage(path: string): Promise<Response | undefined> {
  const [page, file] = [PAGES[path], FILES[path]]
  if (page) {
    const { name, title, style, header } = page
    const body = header + (await readStored(`${name}.html`)).toString()
    return answer(framedPage({ title, style, script: name, body }), 'text/html; charset=utf-8')
  }
  return file && answer(await readStored(file.file), file.type)
}

const readStored = (file: string) => readFile(new URL(`./pages/${file}`, import.meta.url))

const answer = (body: string | Uint8Array<ArrayBuffer>, type: string) =>
  new Response(body, { headers: { ...HEADERS, 'content-type': type } })

async function token(tenant: DemoTenant, as: string): Promise<Response> {
  const who = PEOPLE.find((person) => person === as)
  if (!who) return new Response(`as is one of ${PEOPLE.join(', ')}.\n`, { status: 400 })
  return answer(await tenant.signIn(who), 'text/plain; charset=utf-8')
}
