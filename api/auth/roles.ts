import type { Config } from '../config/config.ts'
import type { Role } from './actor.ts'
import type { TokenClaims } from './sso-token.ts'

const APP_ROLES: Record<string, readonly Role[]> = {
  'Rollcall.Admin': ['admin', 'trainer'],
  'Rollcall.Trainer': ['trainer'],
}

/**
 * The roles of a person: those assigned in Entra ID, and admin for people in ROLLCALL_ADMINS. An admin is a trainer
 * too.
 */
export function rolesOf(config: Config, claims: TokenClaims): readonly Role[] {
  const granted = claims.roles.flatMap((role) => (Object.hasOwn(APP_ROLES, role) ? (APP_ROLES[role] ?? []) : []))
  if (isFirstAdmin(config, claims)) granted.push('admin', 'trainer')
  return [...new Set(granted)]
}

function isFirstAdmin(config: Config, claims: TokenClaims): boolean {
  if (config.admins.includes(claims.oid.toLowerCase())) return true
  const userName = userNameOf(claims)?.toLowerCase()
  // Only names of this tenant count.
  return !isGuest(claims) && userName !== undefined && config.admins.includes(userName)
}

/** Whether this person's account is in another organisation, which then chose the names in the token. */
export const isGuest = ({ idp, iss }: TokenClaims) => idp !== undefined && idp !== iss

/** The name the person signs in with, for showing and for ROLLCALL_ADMINS; it may change, so it identifies nobody. */
export function userNameOf(claims: TokenClaims): string | undefined {
  return claims.ver === '2.0' ? claims.preferred_username : (claims.upn ?? claims.unique_name)
}
