import type { Context } from '../context.ts'
import { RollcallError } from '../lib/errors.ts'
import type { Actor } from './actor.ts'
import { isGuest, rolesOf, userNameOf } from './roles.ts'
import { KEY_PREFIX, actorOfKey } from './service-key.ts'
import { createTokenCheck, type TokenClaims } from './sso-token.ts'

/** @param authorization the request's Authorization header */
export type Authenticate = (authorization: string | undefined) => Promise<Actor>

/**
 * Finds out who is calling from a Bearer token: a service key, or a token of Entra ID.
 * @throws unauthenticated, token_invalid, token_expired, microsoft_unreachable
 */
export function createAuthenticate(ctx: Context): Authenticate {
  const checkToken = createTokenCheck(ctx)
  return async (authorization) => {
    const token = bearerToken(authorization)
    const keyOwner = await actorOfKey(ctx, token)
    if (keyOwner) return keyOwner
    if (token.startsWith(KEY_PREFIX))
      throw new RollcallError('unauthenticated', 'Rollcall doesn’t know this service key. It may have been deleted.')
    const claims = await checkToken(token)
    return claims.kind === 'user' ? person(ctx, claims) : app(claims)
  }
}

function bearerToken(authorization: string | undefined): string {
  const [scheme, token, ...rest] = (authorization ?? '').split(' ')
  if (scheme?.toLowerCase() === 'bearer' && token && rest.length === 0) return token
  throw new RollcallError('unauthenticated', 'The request does not say who is calling.')
}

function person(ctx: Context, claims: TokenClaims): Actor {
  const userName = userNameOf(claims) ?? ''
  return {
    kind: 'user',
    tenantId: claims.tid.toLowerCase(),
    userId: claims.oid.toLowerCase(),
    name: claims.name ?? (userName || claims.oid),
    userName,
    ...(claims.email !== undefined && { email: claims.email }),
    isGuest: isGuest(claims),
    roles: rolesOf(ctx.config, claims),
  }
}

function app(claims: TokenClaims): Actor {
  return {
    kind: 'app',
    id: claims.client,
    name: claims.name ?? claims.client,
    scopes: claims.roles.includes('Tasks.Run') ? ['tasks:run'] : [],
  }
}
