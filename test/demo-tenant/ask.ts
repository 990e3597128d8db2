import { createDemoTenant, type DemoTenant, type DemoTenantOptions } from '../../api/demo-tenant/demo-tenant.ts'
import { fastClock } from '../helpers/fast-clock.ts'

export const GRAPH = 'https://graph.microsoft.com'
export const LOGIN = 'https://login.microsoftonline.com'

export interface Asker {
  tenant: DemoTenant
  clock: DemoTenantOptions['clock']
  /** A GET of Graph with a good token. Paths stand behind the version; links are taken as they are. */
  get(path: string, init?: RequestInit): Promise<Response>
  json(path: string): Promise<Record<string, unknown>>
  batch(paths: readonly string[]): Promise<PartAnswer[]>
  /** Signs in anew, for permissions that were granted meanwhile. */
  renew(): Promise<void>
}

interface PartAnswer {
  id: string
  status: number
  headers: Record<string, string>
  body: unknown
}

/** A tenant, and somebody who asks it with plain requests. */
export async function createAsker(options: Partial<DemoTenantOptions> = {}): Promise<Asker> {
  const clock = options.clock ?? fastClock(100)
  const tenant = createDemoTenant({ clock, ...options })
  let token = await fetchToken(tenant)
  const send = async (path: string, init: RequestInit = {}) => {
    const url = path.startsWith('https:') ? path : `${GRAPH}/v1.0${path}`
    const headers = { authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) }
    return tenant.transport(new Request(url, { ...init, headers }))
  }
  return {
    tenant,
    clock,
    get: send,
    json: async (path) => (await (await send(path)).json()) as Record<string, unknown>,
    batch: async (paths) => {
      const requests = paths.map((url, id) => ({ id: String(id), method: 'GET', url }))
      const response = await send('/$batch', { method: 'POST', body: JSON.stringify({ requests }) })
      return ((await response.json()) as { responses: PartAnswer[] }).responses
    },
    renew: async () => {
      token = await fetchToken(tenant)
    },
  }
}

/** The body and status of a token request; fields may be replaced or, by undefined, left out. */
export async function askToken(
  tenant: DemoTenant,
  fields: Record<string, string | undefined> = {},
  options: { tenantId?: string; login?: string } = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const { ids } = tenant
  const all = {
    client_id: ids.graphAppClientId,
    client_secret: ids.graphAppSecret,
    grant_type: 'client_credentials',
    scope: `${GRAPH}/.default`,
    ...fields,
  }
  const body = new URLSearchParams(
    Object.entries(all).filter((field): field is [string, string] => field[1] !== undefined),
  )
  const url = `${options.login ?? LOGIN}/${encodeURIComponent(options.tenantId ?? ids.tenantId)}/oauth2/v2.0/token`
  const response = await tenant.transport(new Request(url, { method: 'POST', body }))
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

async function fetchToken(tenant: DemoTenant): Promise<string> {
  const { body } = await askToken(tenant)
  return String(body.access_token)
}
