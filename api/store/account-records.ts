import type { Attention } from '../lib/errors.ts'
import type { Sealed } from '../lib/seal.ts'
import type { CloudName, Stored } from './records.ts'

interface RemoteAccountBase extends Stored {
  name: string
  cloud: CloudName
  /**
   * Set by the last test or run that found the account broken; cleared by the next that works and by a change of its
   * credentials.
   */
  attention?: Attention
  /**
   * Grows with every change of what signs in (cloud, tenant, client, secret, user, password), so that no kept token
   * outlives it.
   */
  credentialsRevision: number
  /** Object id of the mailbox that owns the meetings, whatever it is called by now; absent until it was found out. */
  mailboxId?: string
  /** The credentials that a test, a run or a sending last found to work. */
  passedRevision?: number
  createdAt: string
  updatedAt: string
}

/** A certificate an app signs in with. Only its private key is a secret. */
export interface AccountCertificate {
  /** The public part, PEM. */
  pem: string
  privateKey: Sealed
  /** SHA-1 in upper-case hex, as the portals show it. */
  thumbprint: string
  /** ISO date: the last day on which it works. */
  expiresOn: string
}

/** Signs in as an app of its own, by a certificate where there is one, otherwise by a secret. */
export interface SecretAccountRecord extends RemoteAccountBase {
  type: 'MicrosoftGraphSecret'
  tenantId: string
  clientId: string
  clientSecret?: Sealed
  /** ISO date, e.g. "2027-05-31": the last day on which the secret works. */
  clientSecretExpiresOn?: string
  certificate?: AccountCertificate
  /** Made, and waiting until Entra ID knows it; what signed in before goes on until then. */
  nextCertificate?: AccountCertificate
  mailbox?: string
}

/** Signs in to Rollcall's own app registration for a service user, who consented to it. */
export interface PasswordAccountRecord extends RemoteAccountBase {
  type: 'MicrosoftGraphPassword'
  tenantId: string
  /** No tenant was given: it is the domain of the user name, and follows it. */
  tenantFromUsername?: true
  username: string
  password: Sealed
  /** Why the password was refused. It is not tried again until somebody edits the account or consents anew. */
  passwordRefused?: Attention
  /**
   * That the permissions were seen to be granted: by the interactive consent, or by a sign-in that worked without one.
   */
  granted?: { at: string; by: 'consent' | 'password'; userId?: string }
}

export type RemoteAccountRecord = SecretAccountRecord | PasswordAccountRecord

/** What msal keeps of a sign-in, refresh token and all, sealed. The id is the remote account's. */
export interface TokenCacheRecord extends Stored {
  cache: Sealed
  /** Whose sign-in it is, as `userKeyOf` says: it is of no use once the account has another user. */
  user?: string
  updatedAt: string
}

/** A consent somebody began. The id is part of the state that Microsoft hands back. */
export interface PendingConsentRecord extends Stored {
  accountId: string
  /** What the account signed in with when it was begun; a change since then makes it void. */
  revision: number
  /** As the audit trail names them. */
  adminKey: string
  adminName: string
  /** JSON with the state, the nonce and the PKCE verifier, sealed. */
  secrets: Sealed
  /** SHA-256 (hex) of the ticket in the address of the start page. */
  ticketHash: string
  /**
   * SHA-256 (hex) of what the browsers hold that may finish it: the one that began, and the first that opened the start
   * page.
   */
  browsers: { beganHash: string; openedHash?: string }
  expiresAt: string
  /** Set once, before the code is redeemed: a state is good for one answer. */
  usedAt?: string
  outcome?: { granted: true } | { granted: false; refusal: Attention }
}
