import { z } from 'zod'
import type { DemoTenant } from '../demo-tenant.ts'
import type { MailboxOwner } from '../graph/tenant-mailboxes.ts'
import { escapeHtml } from './exchange-html.ts'
import { mailDocument } from './mail-document.ts'
import type { PageData, PageEntry } from './page-data.ts'
import { zoneOf } from './zone-names.ts'

/** Answers the demo's mail pages, by the path below /demo-tenant; undefined for unknown paths. */
export async function answerMailPages(
  tenant: DemoTenant,
  request: Request,
  path: string,
): Promise<Response | undefined> {
  if (request.method === 'POST') return takeAction(tenant, request, path)
  const { searchParams } = new URL(request.url)
  const as = searchParams.get('as') ?? ''
  switch (path) {
    case '/data/people':
      return data(path, { people: tenant.mailboxes() })
    case '/data/inbox':
      return forOwner(tenant, as, (owner) => data(path, { owner, mails: tenant.inboxOf(as) }))
    case '/data/calendar':
      return forOwner(tenant, as, (owner) =>
        data(path, { owner, entries: entriesOf(tenant, as), organised: tenant.events(as) }),
      )
    case '/data/feed':
      return forOwner(tenant, as, (owner) => data(path, { owner, lines: tenant.feedOf(owner.id ?? '') }))
    case '/data/meeting':
      return data(path, {
        meetings: tenant
          .events()
          .filter(({ joinUrl }) => joinUrl === searchParams.get('url'))
          .map(({ subject, start, end }) => ({ subject, start, end })),
      })
    case '/text':
      return textOf(tenant, searchParams)
    case '/face':
      return face(tenant, searchParams.get('id') ?? '')
    default:
      return undefined
  }
}

function json(value: unknown, status = 200): Response {
  return Response.json(value, { status, headers: { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } })
}

/** What the page's script expects at this path. */
function data<Path extends keyof PageData>(_path: Path, value: PageData[Path]): Response {
  return json(value)
}

function forOwner(tenant: DemoTenant, as: string, answer: (owner: MailboxOwner) => Response): Response {
  const owner = tenant.mailbox(as)
  return owner ? answer(owner) : json({ problem: `Nobody in the company has the address ${as}.` }, 404)
}

function entriesOf(tenant: DemoTenant, as: string): PageEntry[] {
  return tenant
    .calendarOf(as, { cancelled: true })
    .map(({ html: _html, timeZone, ...entry }) => ({ ...entry, timeZone: zoneOf(timeZone) ?? 'UTC' }))
}

/** The text of a mail or an existing meeting, in a page that can only be read. */
function textOf(tenant: DemoTenant, query: URLSearchParams): Response {
  const html = query.has('mail')
    ? tenant.mailText(Number(query.get('mail')))
    : tenant.events().find(({ id }) => id === query.get('event'))?.html
  const policy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action " +
    "'none'; frame-ancestors 'self'; sandbox allow-popups allow-popups-to-escape-sandbox"
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  }
  return new Response(mailDocument(html ?? ''), { status: html === undefined ? 404 : 200, headers })
}

async function face(tenant: DemoTenant, id: string): Promise<Response> {
  const bytes = await tenant.portraitOf(id)
  if (!bytes) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=600',
    },
  })
}

const text = z.string().max(20_000)
const ACTIONS = {
  '/data/reply': z.object({
    as: text,
    event: text,
    reply: z.enum(['accepted', 'tentative', 'declined']),
    comment: text.optional(),
  }),
  '/data/edit': z.object({
    event: text,
    subject: text.optional(),
    start: text.optional(),
    end: text.optional(),
    location: text.optional(),
    text: text.optional(),
  }),
  '/data/delete': z.object({ event: text }),
}

/** Only our own pages can send JSON here: other sites would need permission, and none has it. */
async function takeAction(tenant: DemoTenant, request: Request, path: string): Promise<Response | undefined> {
  if (!(path in ACTIONS)) return undefined
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? ''))
    return json({ problem: 'This takes JSON.' }, 415)
  try {
    doAction(tenant, path as keyof typeof ACTIONS, await request.json())
    return json({ done: true })
  } catch (error) {
    return json(
      { problem: error instanceof z.ZodError ? 'Something in it does not fit.' : (error as Error).message },
      400,
    )
  }
}

function doAction(tenant: DemoTenant, path: keyof typeof ACTIONS, body: unknown): void {
  if (path === '/data/reply') {
    const { as, event, reply, comment } = ACTIONS[path].parse(body)
    tenant.reply(as, event, reply, comment)
  } else if (path === '/data/edit') {
    const { event, text: words, ...edit } = ACTIONS[path].parse(body)
    tenant.editInOutlook(event, { ...given(edit), ...(words !== undefined && { html: paragraphs(words) }) })
  } else tenant.deleteInOutlook(ACTIONS[path].parse(body).event)
}

function given<T extends object>(fields: T): { [Name in keyof T]?: Exclude<T[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof T]?: Exclude<T[Name], undefined>
  }
}

function paragraphs(words: string): string {
  return words
    .split(/\n\s*\n/)
    .map((part) => `<p>${escapeHtml(part).replaceAll('\n', '<br>')}</p>`)
    .join('')
}
