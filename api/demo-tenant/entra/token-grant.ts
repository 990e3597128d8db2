import { timingSafeEqual } from 'node:crypto'
import { SignJWT } from 'jose'
import { refuseAssertion } from './client-assertion.ts'
import { entraError } from './entra-errors.ts'
import { digestOf, guidFor } from '../company/seeded.ts'
import { graphAudiences, type TenantState } from '../tenant-state.ts'
import { claimsOfToken } from './token-challenge.ts'
import { USER_GRANTS, grantUserToken } from './user-grants.ts'

export interface GrantCall {
  request: Request
  url: URL
  tenant: string
}

/**
 * The token endpoint. An app gets a token for Graph with its granted permissions, a user what `user-grants` says, or
 * Entra ID refuses.
 */
export async function grantToken(state: TenantState, call: GrantCall): Promise<Response> {
  const { origin } = call.url
  const form = new URLSearchParams(await call.request.text())
  const grant = form.get('grant_type')
  if (grant === null) return entraError(state, origin, 900144, ['grant_type'])
  if (grant !== 'client_credentials' && !USER_GRANTS.includes(grant)) return entraError(state, origin, 70003, [grant])
  const { clientId, clientSecret } = readClient(call.request, form)
  if (clientId === undefined) return entraError(state, origin, 900144, ['client_id'])
  if (grant !== 'client_credentials') return grantUserToken(state, { ...call, form, clientId, clientSecret })
  const assertion = form.get('client_assertion')
  const refusal =
    refuseApp(state, call, clientId) ??
    (assertion === null ? refuseSecret(state, call, clientSecret) : await refuseAssertion(state, call, assertion))
  if (refusal) return refusal
  const audience = readResource(form.get('scope') ?? '')
  if (audience === undefined) return entraError(state, origin, 70011, [form.get('scope') ?? ''])
  if (!graphAudiences(state).includes(audience)) return entraError(state, origin, 500011, [audience, call.tenant])
  const seconds = state.switches.graphTokenSeconds
  const claims = { appid: clientId.toLowerCase(), ...claimsOfToken(form) }
  const token = await signGraphToken(state, audience, seconds, claims)
  return Response.json(
    { token_type: 'Bearer', expires_in: seconds, ext_expires_in: seconds, access_token: token },
    { headers: { 'cache-control': 'no-store, no-cache' } },
  )
}

function readClient(
  request: Request,
  form: URLSearchParams,
): { clientId: string | undefined; clientSecret: string | undefined } {
  const basic = /^Basic (.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  if (basic === undefined)
    return { clientId: form.get('client_id') ?? undefined, clientSecret: form.get('client_secret') ?? undefined }
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':')
  return { clientId: decodeURIComponent(id), clientSecret: decodeURIComponent(secret) }
}

function refuseApp(state: TenantState, call: GrantCall, clientId: string): Response | undefined {
  const { origin } = call.url
  const { app } = state
  // Rollcall's own app registration has the secrets and permissions of the other one.
  const isApp = [app.clientId, state.rollcallClientId].includes(clientId.toLowerCase())
  const known = isApp && call.tenant.toLowerCase() !== state.otherTenantId
  if (!known) return entraError(state, origin, 700016, [clientId, call.tenant])
  return app.enabled ? undefined : entraError(state, origin, 7000112, [app.clientId, app.name])
}

function refuseSecret(state: TenantState, call: GrantCall, secret: string | undefined): Response | undefined {
  const { origin } = call.url
  const { app } = state
  if (!secret) return entraError(state, origin, 7000216, [])
  if (app.secretsForbidden)
    return Response.json(
      {
        error: 'invalid_client',
        error_description: 'Password credentials are not allowed by the app management policy of this tenant.',
      },
      { status: 401 },
    )
  const matching = app.secrets.find((candidate) => isSame(candidate.value, secret))
  if (!matching) return entraError(state, origin, 7000215, [app.clientId])
  if (matching.expiresAt && matching.expiresAt <= state.clock.now())
    return entraError(state, origin, 7000222, [app.clientId])
  return undefined
}

function isSame(a: string, b: string): boolean {
  return timingSafeEqual(Buffer.from(digestOf(a)), Buffer.from(digestOf(b)))
}

/** "https://graph.microsoft.com/.default" names its resource before the last part. */
function readResource(scope: string): string | undefined {
  return /^(https:\/\/[^/ ]+)\/+\.default$/.exec(scope.trim())?.[1]
}

async function signGraphToken(
  state: TenantState,
  audience: string,
  seconds: number,
  claims: ReturnType<typeof claimsOfToken> & { appid: string },
): Promise<string> {
  const key = await state.keys.current()
  const now = Math.floor(state.clock.now().getTime() / 1000)
  const servicePrincipal = guidFor(`service principal ${claims.appid}`)
  return new SignJWT({
    aud: audience,
    iss: `https://sts.windows.net/${state.tenantId}/`,
    app_displayname: state.app.name,
    appidacr: '1',
    idp: `https://sts.windows.net/${state.tenantId}/`,
    idtyp: 'app',
    oid: servicePrincipal,
    sub: servicePrincipal,
    tid: state.tenantId,
    uti: digestOf(`uti ${state.asked.tokenRequests} ${now}`).slice(0, 22),
    ver: '1.0',
    ...claims,
    ...(state.app.roles.length > 0 && { roles: [...state.app.roles] }),
  })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', x5t: key.kid, kid: key.kid })
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + seconds)
    .sign(key.privateKey)
}
