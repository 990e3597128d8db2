import { SignJWT } from 'jose'
import type { DemoPerson } from '../company/people.ts'
import { digestOf } from '../company/seeded.ts'
import type { claimsOfToken } from './token-challenge.ts'
import { signToken } from './sso-tokens.ts'
import type { TenantState } from '../tenant-state.ts'

interface Issue {
  person: DemoPerson
  /** Graph's short names: "Calendars.ReadWrite". */
  scopes: readonly string[]
  audience: string
  nonce?: string | undefined
  claims?: Record<string, unknown> | undefined
  /** The claims the access token was requested with. */
  wanted: ReturnType<typeof claimsOfToken>
}

/**
 * What the token endpoint answers to an app that acts for a user: an access token for Graph, a refresh token and an id
 * token.
 */
export async function issueUserTokens(state: TenantState, issue: Issue): Promise<Response> {
  const seconds = state.switches.graphTokenSeconds
  const { person, scopes, audience } = issue
  const once = digestOf(`refresh ${person.id} ${state.users.refreshTokens.size} ${Math.random()}`)
  const refreshToken = `1.${once}${digestOf(person.id)}`
  state.users.refreshTokens.set(refreshToken, { personId: person.id, scopes, revoked: false })
  const body = {
    token_type: 'Bearer',
    scope: [...scopes.map((scope) => `${audience}/${scope}`), 'openid', 'profile', 'email'].join(' '),
    expires_in: seconds,
    ext_expires_in: seconds,
    access_token: await graphToken(state, issue, seconds),
    refresh_token: refreshToken,
    id_token: await idToken(state, issue),
    client_info: Buffer.from(JSON.stringify({ uid: person.id, utid: state.tenantId })).toString('base64url'),
  }
  return Response.json(body, { headers: { 'cache-control': 'no-store, no-cache' } })
}

function idToken(state: TenantState, { person, nonce, claims }: Issue): Promise<string> {
  const login = state.extraOrigins.at(-1) ?? state.cloud.login
  return signToken(
    state,
    {
      aud: state.rollcallClientId,
      iss: `${login}/${state.tenantId}/v2.0`,
      ver: '2.0',
      tid: state.tenantId,
      oid: person.id,
      sub: digestOf(`sub ${state.rollcallClientId} ${person.id}`).slice(0, 43),
      name: person.displayName,
      preferred_username: person.userPrincipalName,
      ...(person.mail !== null && { email: person.mail }),
      ...(nonce !== undefined && { nonce }),
    },
    claims ? { claims } : {},
  )
}

async function graphToken(
  state: TenantState,
  { person, scopes, audience, wanted }: Issue,
  seconds: number,
): Promise<string> {
  const key = await state.keys.current()
  const now = Math.floor(state.clock.now().getTime() / 1000)
  const issuer = `https://sts.windows.net/${state.tenantId}/`
  return new SignJWT({
    aud: audience,
    iss: issuer,
    app_displayname: 'Rollcall',
    appid: state.rollcallClientId,
    appidacr: state.users.ownAppSecret === undefined ? '0' : '1',
    idtyp: 'user',
    name: person.displayName,
    oid: person.id,
    scp: [...scopes, 'openid', 'profile', 'email'].join(' '),
    sub: digestOf(`graph sub ${person.id}`).slice(0, 43),
    tid: state.tenantId,
    unique_name: person.userPrincipalName,
    upn: person.userPrincipalName,
    uti: digestOf(`uti ${state.asked.tokenRequests} ${now} ${person.id}`).slice(0, 22),
    ver: '1.0',
    ...wanted,
  })
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', x5t: key.kid, kid: key.kid })
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + seconds)
    .sign(key.privateKey)
}
