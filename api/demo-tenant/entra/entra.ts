import type { CloudName } from '../../store/records.ts'
import { countRoute } from '../asked.ts'
import { entraError } from './entra-errors.ts'
import { grantToken } from './token-grant.ts'
import type { Fault } from '../faults.ts'
import { breakAnswer } from '../graph/broken-answers.ts'
import type { TenantState } from '../tenant-state.ts'

interface EntraCall {
  request: Request
  url: URL
  /** The path's tenant segment, as sent. */
  tenant: string
  clouds: readonly CloudName[]
}

interface EntraRoute {
  method: 'GET' | 'POST'
  /** The path after the tenant. */
  path: string
  answer(state: TenantState, call: EntraCall): Promise<Response> | Response
}

const ROUTES: readonly EntraRoute[] = [
  { method: 'POST', path: '/oauth2/v2.0/token', answer: answerToken },
  { method: 'GET', path: '/v2.0/.well-known/openid-configuration', answer: answerConfiguration },
  { method: 'GET', path: '/discovery/v2.0/keys', answer: answerKeys },
]

/** Entra ID, as far as Rollcall uses it. `clouds` are those the asked host serves. */
export async function answerEntra(
  state: TenantState,
  request: Request,
  clouds: readonly CloudName[],
): Promise<Response> {
  const url = new URL(request.url)
  const [, tenant = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(url.pathname) ?? []
  const route = ROUTES.find((known) => known.method === request.method && known.path === rest.toLowerCase())
  if (!route) return new Response('', { status: 404 })
  countRoute(state.asked, `${route.method} /{tenant}${route.path}`)
  if (route.path.endsWith('/token')) state.asked.tokenRequests += 1
  await state.clock.sleep(state.switches.latencyMs, request.signal)
  const fault = state.faults.take({
    service: 'entra',
    part: false,
    method: request.method,
    pattern: route.path,
    path: url.pathname,
  })
  const call = { request, url, tenant: decodeURIComponent(tenant), clouds }
  if (fault) {
    const refusal = refusalFor(state, call, fault)
    if (refusal) return refusal
    return breakAnswer(fault, request, await route.answer(state, call))
  }
  return route.answer(state, call)
}

function refusalFor(state: TenantState, call: EntraCall, fault: Fault): Response | undefined {
  const origin = call.url.origin
  switch (fault.kind) {
    case 'expired_secret':
      return entraError(state, origin, 7000222, [state.app.clientId])
    case 'throttled': {
      const retryAfter = fault.retryAfter ?? 10
      return entraError(state, origin, 90055, [], {
        headers: retryAfter === 'none' ? {} : { 'retry-after': String(retryAfter) },
      })
    }
    case 'server_error':
      return entraError(state, origin, 90033, [], {
        status: fault.status ?? 503,
        headers: fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) },
      })
    default:
      return undefined
  }
}

async function answerToken(state: TenantState, call: EntraCall): Promise<Response> {
  const refusal = refuseTenant(state, call)
  if (refusal) return refusal
  return grantToken(state, call)
}

function answerConfiguration(state: TenantState, call: EntraCall): Response {
  const refusal = refuseTenant(state, call, 'invalid_tenant')
  if (refusal) return refusal
  const issuer = `${call.url.origin}/${tenantIdOf(state, call.tenant)}`
  return Response.json({
    token_endpoint: `${issuer}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    jwks_uri: `${issuer}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${issuer}/v2.0`,
    authorization_endpoint: `${issuer}/oauth2/v2.0/authorize`,
    end_session_endpoint: `${issuer}/oauth2/v2.0/logout`,
    msgraph_host: new URL(state.cloud.graph).host,
  })
}

async function answerKeys(state: TenantState, call: EntraCall): Promise<Response> {
  const refusal = call.tenant === 'common' ? undefined : refuseTenant(state, call, 'invalid_tenant')
  if (refusal) return refusal
  const published = await state.keys.published()
  return Response.json({
    keys: published.map((key) => ({ ...key.publicJwk, issuer: `${call.url.origin}/{tenantid}/v2.0` })),
  })
}

/** What Entra ID says about a tenant it can't serve at this host. */
function refuseTenant(state: TenantState, call: EntraCall, error?: string): Response | undefined {
  const { origin } = call.url
  const options = error === undefined ? {} : { error }
  if (!isGuid(call.tenant) && !isDomain(call.tenant)) return entraError(state, origin, 900023, [call.tenant], options)
  const id = tenantIdOf(state, call.tenant)
  if (id === undefined) return entraError(state, origin, 90002, [call.tenant], options)
  if (!call.clouds.includes(state.cloud.name))
    return entraError(state, origin, 90038, [call.tenant, state.cloud.name], options)
  return undefined
}

/** The tenant of that id or domain: the company's, or the empty one. */
function tenantIdOf(state: TenantState, tenant: string): string | undefined {
  const asked = tenant.toLowerCase()
  if (asked === state.tenantId || asked === state.tenantDomain) return state.tenantId
  return asked === state.otherTenantId ? asked : undefined
}

function isGuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)
}

function isDomain(text: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)
}
