import { SignJWT, exportSPKI, type JWTPayload } from 'jose'
import type { DemoPerson } from '../company/people.ts'
import { digestOf, guidFor } from '../company/seeded.ts'
import { signingKey } from './key-ring.ts'
import type { TenantState } from '../tenant-state.ts'

const TEAMS_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'
const TOKEN_SECONDS = 3600

/** How a token differs from a good one. */
export interface TokenOverrides {
  /** Replaces claims; undefined removes one. */
  claims?: Record<string, unknown>
  /** Replaces fields of the header. */
  header?: Record<string, unknown>
  /** `none` leaves the signature out, `HS256` signs with the public key as if it were a secret. */
  alg?: 'RS256' | 'none' | 'HS256'
  /** `foreign` signs with a key the tenant never published, though it names the tenant's. */
  key?: 'tenant' | 'foreign'
  /** 1: as issued for a registration that doesn't ask for version 2. */
  version?: 1 | 2
  expiresInSeconds?: number
}

/** The claims of the token a tab gets for a signed-in person. */
export function userClaims(
  state: TenantState,
  person: Pick<DemoPerson, 'id' | 'displayName' | 'userPrincipalName'>,
  roles: readonly string[],
  version: 1 | 2 = 2,
): JWTPayload {
  const shared = {
    name: person.displayName,
    oid: person.id,
    scp: 'access_as_user',
    ...(roles.length > 0 && { roles: [...roles] }),
    sub: digestOf(`sub ${state.rollcallClientId} ${person.id}`).slice(0, 43),
  }
  if (version === 1)
    return {
      ...issuedBy(state, 1),
      ...shared,
      appid: TEAMS_WEB,
      appidacr: '0',
      upn: person.userPrincipalName,
      unique_name: person.userPrincipalName,
    }
  return { ...issuedBy(state, 2), ...shared, azp: TEAMS_WEB, azpacr: '0', preferred_username: person.userPrincipalName }
}

/** The claims of a token that an app got for itself: roles, no scp. */
export function appClaims(state: TenantState, roles: readonly string[]): JWTPayload {
  const clientId = guidFor('app that schedules')
  const servicePrincipal = guidFor(`service principal ${clientId}`)
  return {
    ...issuedBy(state, 2),
    azp: clientId,
    azpacr: '1',
    idtyp: 'app',
    oid: servicePrincipal,
    sub: servicePrincipal,
    roles: [...roles],
  }
}

function issuedBy(state: TenantState, version: 1 | 2): JWTPayload {
  const login = state.extraOrigins.at(-1) ?? state.cloud.login
  const where =
    version === 2
      ? { aud: state.rollcallClientId, iss: `${login}/${state.tenantId}/v2.0`, ver: '2.0' }
      : {
          aud: `api://localhost/${state.rollcallClientId}`,
          iss: `https://sts.windows.net/${state.tenantId}/`,
          ver: '1.0',
        }
  return { ...where, tid: state.tenantId, uti: digestOf(`uti ${Math.random()}`).slice(0, 22) }
}

/** Signs claims as the tenant does, or wrongly as the overrides say. */
export async function signToken(
  state: TenantState,
  claims: JWTPayload,
  overrides: TokenOverrides = {},
): Promise<string> {
  const now = Math.floor(state.clock.now().getTime() / 1000)
  const times = { iat: now - 5, nbf: now - 5, exp: now + (overrides.expiresInSeconds ?? TOKEN_SECONDS) }
  const payload = { ...claims, ...times, ...overrides.claims } as JWTPayload
  const key = await state.keys.current()
  const alg = overrides.alg ?? 'RS256'
  const header = { typ: 'JWT', kid: key.kid, ...overrides.header, alg }
  if (alg === 'none') return `${asPart(header)}.${asPart(payload)}.`
  if (alg === 'HS256')
    return new SignJWT(payload).setProtectedHeader(header).sign(Buffer.from(await exportSPKI(key.publicKey)))
  const signer = overrides.key === 'foreign' ? await signingKey('foreign') : key
  return new SignJWT(payload).setProtectedHeader(header).sign(signer.privateKey)
}

function asPart(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}
