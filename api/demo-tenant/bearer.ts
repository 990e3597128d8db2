import { decodeProtectedHeader, errors, jwtVerify } from 'jose'
import { graphAudiences, type TenantState } from './tenant-state.ts'

/** The application permissions of a token for Graph, or why Graph does not take it. */
export async function readBearer(
  state: TenantState,
  authorization: string | null,
): Promise<{ roles: string[] } | { refusal: string }> {
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
    return { roles: Array.isArray(payload.roles) ? payload.roles.map(String) : [] }
  } catch (error) {
    return { refusal: refusalOf(error) }
  }
}

function refusalOf(error: unknown): string {
  if (error instanceof errors.JWTExpired) return 'Lifetime validation failed, the token is expired.'
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
    return 'Access token validation failure. Invalid audience.'
  return 'CompactToken parsing failed with error code: 80049217'
}
