import { errors, jwtVerify, type JWTPayload, type JWTHeaderParameters } from 'jose'
import { z } from 'zod'
import type { Context } from '../context.ts'
import { RollcallError } from '../lib/errors.ts'
import { createSigningKeys } from './signing-keys.ts'
import { TEAMS_HOSTS } from './teams-hosts.ts'
import { acceptedAudiences, acceptedIssuer } from './token-rules.ts'

/** By how many seconds the clocks of Microsoft and this server may differ. */
const LEEWAY_S = 60

const Claims = z.object({
  ver: z.enum(['1.0', '2.0']),
  aud: z.string(),
  iss: z.string(),
  tid: z.string(),
  oid: z.guid(),
  sub: z.string(),
  exp: z.number(),
  scp: z.string().optional(),
  roles: z.array(z.string()).default([]),
  azp: z.string().optional(),
  appid: z.string().optional(),
  idtyp: z.string().optional(),
  idp: z.string().optional(),
  name: z.string().optional(),
  email: z.string().optional(),
  preferred_username: z.string().optional(),
  upn: z.string().optional(),
  unique_name: z.string().optional(),
})

/** What a token of our own API says, once its signature and every rule have been checked. */
export type TokenClaims = z.output<typeof Claims> & { kind: 'user' | 'app'; client: string }

export type TokenCheck = (token: string) => Promise<TokenClaims>

/**
 * Checks an Entra access token for Rollcall's own API by the rules of
 * https://learn.microsoft.com/entra/identity-platform/claims-validation: signature, version, audience, issuer, tenant,
 * time, kind of caller, and the client that asked for it.
 * @throws token_invalid, token_expired, microsoft_unreachable
 */
export function createTokenCheck(ctx: Context): TokenCheck {
  const keys = createSigningKeys(ctx)
  return async (token) => {
    const { payload, protectedHeader } = await verifySignature(ctx, token, keys)
    return checkClaims(ctx, payload, protectedHeader)
  }
}

async function verifySignature(ctx: Context, token: string, keys: ReturnType<typeof createSigningKeys>) {
  try {
    return await jwtVerify(
      token,
      (header, jws) =>
        typeof header.kid === 'string' && header.kid !== ''
          ? keys(header, jws)
          : refuse('it does not name the key that signed it'),
      { algorithms: ['RS256'], currentDate: ctx.clock.now(), clockTolerance: LEEWAY_S, requiredClaims: ['exp', 'iat'] },
    )
  } catch (error) {
    if (error instanceof errors.JWTExpired)
      throw new RollcallError('token_expired', 'The sign-in token has expired.', { cause: error })
    if (error instanceof errors.JOSEError) throw invalid(REASONS[error.code] ?? 'it is not well-formed', error)
    throw error
  }
}

const REASONS: Record<string, string> = {
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: 'its signature is wrong',
  ERR_JWKS_NO_MATCHING_KEY: 'the tenant has no such signing key',
  ERR_JOSE_ALG_NOT_ALLOWED: 'it is not signed with RS256',
  ERR_JWT_CLAIM_VALIDATION_FAILED: 'it is not valid at this time',
}

function checkClaims(ctx: Context, payload: JWTPayload, header: JWTHeaderParameters): TokenClaims {
  if (header.typ !== undefined && !/^(jwt|at\+jwt)$/i.test(header.typ)) refuse('it is not an access token')
  const parsed = Claims.safeParse(payload)
  if (!parsed.success) throw invalid('it is not an access token of Entra ID')
  const claims = parsed.data
  const { tenantId } = ctx.config.entra
  if (claims.tid.toLowerCase() !== tenantId) refuse('it is of another tenant')
  if (claims.iss !== acceptedIssuer(ctx.config, claims.ver)) refuse('another issuer signed it')
  if (!acceptedAudiences(ctx.config, claims.ver).includes(claims.aud)) refuse('it was made for another API')
  const client = (claims.ver === '2.0' ? claims.azp : claims.appid)?.toLowerCase()
  if (client === undefined) throw invalid('it does not say which client asked for it')
  return { ...claims, client, kind: kindOf(claims, client) }
}

/** A person's token carries the scope; an app's token has none, and its subject is the app itself. */
function kindOf(claims: z.output<typeof Claims>, client: string): 'user' | 'app' {
  if (claims.scp === undefined) {
    return claims.idtyp === 'app' || (claims.idtyp === undefined && claims.sub === claims.oid)
      ? 'app'
      : refuse('it carries no scope')
  }
  if (claims.idtyp === 'app') refuse('it claims to be both an app and a person')
  if (!claims.scp.split(' ').includes('access_as_user')) refuse('it lacks the scope access_as_user')
  if (!TEAMS_HOSTS.has(client)) refuse('a client asked for it that is not one of the Microsoft 365 hosts')
  return 'user'
}

function invalid(reason: string, cause?: unknown): RollcallError {
  return new RollcallError(
    'token_invalid',
    `The token is not accepted: ${reason}.`,
    cause === undefined ? {} : { cause },
  )
}

function refuse(reason: string): never {
  throw invalid(reason)
}
