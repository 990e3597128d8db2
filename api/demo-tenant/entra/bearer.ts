import { decodeProtectedHeader, errors, jwtVerify } from 'jose'
import { challengeFor } from './token-challenge.ts'
import { graphAudiences, type TenantState } from '../tenant-state.ts'

/** Who asks, and what a token for Graph allows. */
export interface Bearer {
  /** Application permissions, or what a user's scopes amount to. */
  roles: string[]
  /** Delegated permissions. */
  scopes: string[]
  /** Client id of the app. */
  appId?: string
  /** Object id of the signed-in user; absent when an app asks for itself. */
  userId?: string
}

/** The content of a token for Graph, or why Graph refuses it. */
export async function readBearer(
  state: TenantState,
  authorization: string | null,
): Promise<Bearer | { refusal: string; challenge?: string }> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1]
  if (token === undefined) return { refusal: 'Access token is empty.' }
  try {
    const { kid } = decodeProtectedHeader(token)
    const key = (await state.keys.published()).find((published) => published.kid === kid)
    if (!key) return { refusal: 'Signing key is invalid.' }
    const { payload } = await jwtVerify(token, key.publicKey, {
      algorithms: ['RS256'],
      audience: graphAudiences(state),
      issuer: `https://sts.windows.net/${state.tenantId}/`,
      currentDate: state.clock.now(),
    })
    const challenge = challengeFor(state, payload)
    if (challenge !== undefined) return { refusal: 'Continuous access evaluation resulted in challenge.', challenge }
    const roles = Array.isArray(payload.roles) ? payload.roles.map(String) : []
    if (typeof payload.scp !== 'string') return { roles, scopes: [], appId: String(payload['appid']) }
    return { roles: rolesOf(payload.scp), scopes: payload.scp.split(' '), userId: String(payload.oid) }
  } catch (error) {
    return { refusal: refusalOf(error) }
  }
}

/** The permissions a user's scopes amount to: basic profiles include photos. */
function rolesOf(scp: string): string[] {
  const scopes = scp.split(' ')
  return scopes.includes('User.ReadBasic.All') ? [...scopes, 'ProfilePhoto.Read.All'] : scopes
}

function refusalOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'Lifetime validation failed, the token is expired.'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
    return 'Access token validation failure. Invalid audience.'
  return 'CompactToken parsing failed with error code: 80049217'
}
