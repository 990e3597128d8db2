import { createHash } from 'node:crypto'
import { entraError, type Aadsts } from './entra-errors.ts'
import { graphAudiences, type TenantState } from '../tenant-state.ts'
import type { UserSwitches } from './service-user.ts'
import { checkPassword, findUser, refuseUser } from './user-check.ts'
import { claimsOfToken } from './token-challenge.ts'
import { issueUserTokens } from './user-tokens.ts'

interface UserGrant {
  url: URL
  tenant: string
  form: URLSearchParams
  clientId: string
  clientSecret: string | undefined
}

export const USER_GRANTS: readonly string[] = ['password', 'authorization_code', 'refresh_token']

/**
 * The grants in which an app acts for a user: by password, by the code of a sign-in in the browser, by a refresh token.
 */
export async function grantUserToken(state: TenantState, grant: UserGrant): Promise<Response> {
  const { form, url } = grant
  const refuse = (code: Aadsts, words: string[] = []) => entraError(state, url.origin, code, words)
  const refusal = refuseOwnApp(state, grant)
  if (refusal !== undefined) return refuse(refusal, [grant.clientId, grant.tenant])
  const asked = readScopes(form.get('scope') ?? '')
  const audience = asked.resource ?? state.cloud.graph
  if (!graphAudiences(state).includes(audience)) return refuse(500011, [audience, grant.tenant])
  const { keptRefusal } = state.users.switches
  if (keptRefusal && form.get('grant_type') === 'refresh_token') return refuseKept(keptRefusal)
  const found = userOf(state, form)
  if (typeof found === 'number') return refuse(found, [form.get('username') ?? grant.clientId, state.tenantDomain])
  const { person, nonce, claims } = found
  if (!state.users.consents.has(person.id) || isBeyond(state, person.id, asked.scopes))
    return refuse(65001, [grant.clientId])
  return issueUserTokens(state, {
    person,
    scopes: asked.scopes,
    audience,
    nonce,
    claims,
    wanted: claimsOfToken(form),
  })
}

function refuseKept({ number, ...codes }: NonNullable<UserSwitches['keptRefusal']>): Response {
  const body = {
    ...codes,
    error_description: `AADSTS${number}: The kept sign-in is not accepted.`,
    error_codes: [number],
  }
  return Response.json(body, { status: 400, headers: { 'cache-control': 'no-store, no-cache' } })
}

/** Consent to Mail.Send is separate from the two permissions everyone grants. */
const isBeyond = ({ users }: TenantState, personId: string, scopes: readonly string[]) =>
  scopes.includes('Mail.Send') && !users.mailConsents.has(personId)

/** Rollcall's own app registration: without a secret it is a public client, and must not send one. */
function refuseOwnApp(state: TenantState, { clientId, clientSecret, tenant, form }: UserGrant): Aadsts | undefined {
  const { ownAppSecret, switches } = state.users
  if (clientId.toLowerCase() !== state.rollcallClientId || tenant.toLowerCase() === state.otherTenantId) return 700016
  if (ownAppSecret !== undefined) {
    if (clientSecret === undefined) return 7000218
    return clientSecret === ownAppSecret ? undefined : 7000215
  }
  if (clientSecret !== undefined) return 700025
  return switches.publicClientFlows || form.get('grant_type') !== 'password' ? undefined : 7000218
}

function readScopes(text: string): { resource: string | undefined; scopes: string[] } {
  const named = text.split(' ').flatMap((scope) => {
    const parts = /^(https:\/\/[^/ ]+)\/+(.+)$/.exec(scope)
    return parts ? [{ resource: parts[1], scope: parts[2] ?? '' }] : []
  })
  return { resource: named[0]?.resource, scopes: named.map(({ scope }) => scope) }
}

type Found = {
  person: NonNullable<ReturnType<typeof findUser>>
  nonce?: string | undefined
  claims?: Record<string, unknown> | undefined
}

function userOf(state: TenantState, form: URLSearchParams): Found | Aadsts {
  const grant = form.get('grant_type')
  if (grant === 'password') {
    state.asked.passwordAttempts += 1
    const person = checkPassword(state, form.get('username') ?? '', form.get('password') ?? '')
    if (typeof person === 'number') return person
    return refuseUser(state, person, 'password') ?? { person }
  }
  return grant === 'refresh_token'
    ? userOfRefreshToken(state, form.get('refresh_token') ?? '')
    : userOfCode(state, form)
}

function userOfRefreshToken(state: TenantState, text: string): Found | Aadsts {
  const token = state.users.refreshTokens.get(text)
  const person = token && findUser(state, token.personId)
  // From before this process, which doesn't remember any.
  if (!person) return 50173
  return refuseUser(state, person, 'refresh') ?? (token.revoked ? 50173 : { person })
}

function userOfCode(state: TenantState, form: URLSearchParams): Found | Aadsts {
  const code = state.users.codes.get(form.get('code') ?? '')
  const person = code && findUser(state, code.personId)
  if (!person || code.redirectUri !== form.get('redirect_uri') || code.endsAt < state.clock.monotonic()) return 70000
  if (code.used) return 54005
  code.used = true
  const verifier = form.get('code_verifier') ?? ''
  if (code.challenge !== undefined && createHash('sha256').update(verifier).digest('base64url') !== code.challenge)
    return 501481
  return { person, nonce: code.nonce, claims: code.claims }
}
