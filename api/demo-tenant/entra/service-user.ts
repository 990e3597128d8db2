import type { DemoPerson } from '../company/people.ts'
import { guidFor } from '../company/seeded.ts'

/** The password of everyone in the company; the demo's sign-in page shows it. */
export const DEMO_PASSWORD = 'Brightwater-demo-1'

/** What an administrator may do to users and to the app registration that users sign in to. */
export interface UserSwitches {
  /** `newSignIns`: a password alone no longer works. `always`: stored sign-ins are refused too. */
  mfa: 'off' | 'newSignIns' | 'always'
  securityDefaults: boolean
  conditionalAccess: boolean
  passwordExpired: boolean
  disabled: boolean
  locked: boolean
  /** The user's password isn't in Entra ID. */
  federated: boolean
  /** Users may not consent themselves. */
  adminApproval: boolean
  publicClientFlows: boolean
  /** How any stored sign-in is refused; undefined accepts them. */
  keptRefusal: { number: number; error: string; suberror?: string } | undefined
}

interface RefreshToken {
  personId: string
  scopes: readonly string[]
  revoked: boolean
}

interface AuthorizationCode {
  personId: string
  redirectUri: string
  challenge: string | undefined
  nonce: string | undefined
  scopes: readonly string[]
  endsAt: number
  used: boolean
  /** Claims of the id token to make wrong. */
  claims?: Record<string, unknown>
}

/** Users who sign in, and what was issued to them. */
export interface UserSignIns {
  /** Only for Rollcall; hidden from lists of people, as companies do with such users. */
  serviceUser: DemoPerson
  readonly passwords: Map<string, string>
  /** The secret of Rollcall's own app registration; none: it is a public client. */
  ownAppSecret: string | undefined
  readonly switches: UserSwitches
  /** Who consented to Rollcall, by object id. */
  readonly consents: Set<string>
  /** Those who consented to Mail.Send too. */
  readonly mailConsents: Set<string>
  readonly codes: Map<string, AuthorizationCode>
  readonly refreshTokens: Map<string, RefreshToken>
}

export function createUserSignIns(seed: number, domain: string): UserSignIns {
  const address = `rollcall.service@${domain}`
  return {
    serviceUser: {
      id: guidFor(`service user ${seed}`),
      displayName: 'Rollcall service',
      givenName: 'Rollcall',
      surname: 'Service',
      mail: address,
      userPrincipalName: address,
      employeeId: null,
      department: 'IT',
      jobTitle: null,
      accountEnabled: true,
      userType: 'Member',
      hasMailbox: true,
      noPhotoFace: 'ImageNotFound',
    },
    passwords: new Map(),
    ownAppSecret: undefined,
    switches: {
      mfa: 'off',
      securityDefaults: false,
      conditionalAccess: false,
      passwordExpired: false,
      disabled: false,
      locked: false,
      federated: false,
      adminApproval: false,
      publicClientFlows: true,
      keptRefusal: undefined,
    },
    consents: new Set(),
    mailConsents: new Set(),
    codes: new Map(),
    refreshTokens: new Map(),
  }
}
