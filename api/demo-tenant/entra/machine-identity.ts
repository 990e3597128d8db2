import { SignJWT } from 'jose'
import type { TenantState } from '../tenant-state.ts'

/** The value of IDENTITY_HEADER on the demo's machine. */
export const IDENTITY_HEADER = 'demo-identity-header'

/**
 * The identity endpoint: https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
 * and https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
 */
export async function answerIdentity(state: TenantState, request: Request): Promise<Response> {
  const { identity } = state
  const isMeant =
    identity.place === 'appService'
      ? request.headers.get('x-identity-header') === IDENTITY_HEADER
      : request.headers.get('metadata') === 'true'
  if (!isMeant) return new Response('', { status: 401 })
  const query = new URL(request.url).searchParams
  const resource = query.get('resource') ?? ''
  if (query.get('client_id')?.toLowerCase() !== identity.clientId)
    return Response.json({ error: 'invalid_request', error_description: 'Identity not found' }, { status: 400 })
  identity.given += 1
  return Response.json({
    access_token: await signAssertion(state, resource),
    client_id: identity.clientId,
    // By the real clock, which callers use.
    expires_on: String(Math.floor(Date.now() / 1000) + identity.assertionSeconds),
    resource,
    token_type: 'Bearer',
  })
}

async function signAssertion(state: TenantState, audience: string): Promise<string> {
  const key = await state.keys.current()
  const now = Math.floor(state.clock.now().getTime() / 1000)
  const { principalId, assertionSeconds } = state.identity
  return new SignJWT({
    aud: audience,
    iss: issuerOf(state),
    oid: principalId,
    sub: principalId,
    tid: state.tenantId,
    ver: '2.0',
  })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid })
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + assertionSeconds)
    .sign(key.privateKey)
}

/** The issuer of tokens for the tenant's managed identities. */
export const issuerOf = (state: TenantState) => `${state.cloud.login}/${state.tenantId}/v2.0`
