import { Client, type Context as GraphContext, type Middleware } from '@microsoft/microsoft-graph-client'
import { createDemoTenant, type DemoTenant, type DemoTenantOptions } from '../../api/demo-tenant/demo-tenant.ts'
import { fastClock } from '../helpers/fast-clock.ts'
import { GRAPH, askToken } from './ask.ts'

export type Json = Record<string, unknown>

export interface CalendarAsker {
  tenant: DemoTenant
  clock: DemoTenantOptions['clock']
  /** The genuine client of Microsoft's, its own retry left out. */
  graph: Client
  /** A plain request with a good token; the path stands behind the version. */
  send(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Json; headers: Headers }>
  /** "/users/training@…/events" */
  events: string
  /** Addresses of people with a mailbox. */
  people: string[]
  renew(): Promise<void>
}

/** A tenant, and somebody who asks its calendars. */
export async function createCalendarAsker(options: Partial<DemoTenantOptions> = {}): Promise<CalendarAsker> {
  const clock = options.clock ?? fastClock(100)
  const tenant = createDemoTenant({ clock, people: 60, ...options })
  let token = String((await askToken(tenant)).body.access_token)
  const last: Middleware = {
    execute: async (context: GraphContext) => {
      const headers = new Headers(context.options?.headers as Record<string, string>)
      headers.set('authorization', `Bearer ${token}`)
      context.response = await tenant.transport(
        new Request(context.request as string, { ...(context.options as RequestInit), headers }),
      )
    },
  }
  return {
    tenant,
    clock,
    graph: Client.initWithMiddleware({ middleware: last }),
    events: `/users/${tenant.ids.mailbox}/events`,
    people: tenant.people
      .filter(({ hasMailbox, mail }) => hasMailbox && mail)
      .map(({ mail }) => (mail ?? '').toLowerCase()),
    renew: async () => {
      token = String((await askToken(tenant)).body.access_token)
    },
    send: async (method, path, body, headers = {}) => {
      const url = path.startsWith('https:') ? path : `${GRAPH}/v1.0${path}`
      const init = {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers },
      }
      const response = await tenant.transport(
        new Request(url, body === undefined ? init : { ...init, body: JSON.stringify(body) }),
      )
      const text = await response.text()
      return { status: response.status, headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as Json) }
    },
  }
}

/** A meeting as a caller writes it. */
export function draft(attendees: readonly string[] = [], more: Json = {}): Json {
  return {
    subject: 'First aid',
    body: { contentType: 'HTML', content: '<p>Bring <strong>warm</strong> clothes.</p>' },
    start: { dateTime: '2027-03-10T09:00:00', timeZone: 'Europe/Brussels' },
    end: { dateTime: '2027-03-10T12:00:00', timeZone: 'Romance Standard Time' },
    location: { displayName: 'Room 4' },
    attendees: attendees.map(asAttendee),
    ...more,
  }
}

export function asAttendee(address: string): Json {
  return { emailAddress: { address, name: address.split('@')[0] }, type: 'required' }
}
