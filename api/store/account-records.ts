import type { Attention } from '../lib/errors.ts'
import type { Sealed } from '../lib/seal.ts'
import type { CloudName, Stored } from './records.ts'

interface RemoteAccountBase extends Stored {
  name: string
  cloud: CloudName
  /**
   * Set by the last test or run that found the account broken; cleared by the next one that works and when its
   * credentials change.
   */
  attention?: Attention
  /**
   * Grows when any part of the sign-in changes (cloud, tenant, client, secret, user, password), so that no kept token
   * outlives it.
   */
  credentialsRevision: number
  /** Object id of the mailbox that owns the meetings, which stays when it is renamed; absent until it is known. */
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
  /** ISO date: the last day it works. */
  expiresOn: string
}

/** Signs in as an app of its own, by exactly one of managed identity, certificate or secret. */
export interface SecretAccountRecord extends RemoteAccountBase {
  type: 'MicrosoftGraphSecret'
  tenantId: string
  clientId: string
  clientSecret?: Sealed
  /** ISO date, e.g. "2027-05-31": the last day the secret works. */
  clientSecretExpiresOn?: string
  certificate?: AccountCertificate
  /** A new certificate that Entra ID doesn't know yet; the former credential is used until then. */
  nextCertificate?: AccountCertificate
  /** The managed identity it trusts, by its client id, which isn't secret. */
  managedIdentity?: { clientId: string }
  mailbox?: string
}

/** Signs in to Rollcall's own app registration for a service user who consented to it. */
export interface PasswordAccountRecord extends RemoteAccountBase {
  type: 'MicrosoftGraphPassword'
  tenantId: string
  /** The tenant is the domain of the user name, even when that changes. */
  tenantFromUsername?: true
  username: string
  password: Sealed
  /** Why the password was refused. It isn't tried again until someone edits the account or consents again. */
  passwordRefused?: Attention
  /**
   * Set when the permissions were granted: by the interactive consent, or shown by a sign-in that worked without it.
   */
  granted?: {
    at: string
    by: 'consent' | 'password'
    userId?: string
    /** Mail.Send was granted too. */
    mail?: true
  }
}

export type RemoteAccountRecord = SecretAccountRecord | PasswordAccountRecord

/** MSAL's cache of a sign-in, including the refresh token, sealed. The id is the remote account's. */
export interface TokenCacheRecord extends Stored {
  cache: Sealed
  /** Whose sign-in it is, by `userKeyOf`: it is useless once the account has another user. */
  user?: string
  updatedAt: string
}

/** The address at which an administrator consents for the organisation. The id is part of the state in it. */
export interface AdminConsentRecord extends Stored {
  accountId: string
  /** The account's sign-in when it was made; a change since then makes it void. */
  revision: number
  /** The admin who made it, as audit lines name them. */
  adminKey: string
  adminName: string
  /** SHA-256 (hex) of the secret part of the state. */
  stateHash: string
  /** Mail.Send was requested too. */
  sendsMail: boolean
  expiresAt: string
  /** Set once, by the first person to return with a consent. */
  usedAt?: string
  /** Why the last person to return had no consent. */
  refusal?: Attention
}

/** A consent in progress. The id is part of the state that Microsoft returns. */
export interface PendingConsentRecord extends Stored {
  accountId: string
  /** The account's sign-in when it was started; a change since then makes it void. */
  revision: number
  /** As audit lines name them. */
  adminKey: string
  adminName: string
  /** JSON with the state, the nonce and the PKCE verifier, sealed. */
  secrets: Sealed
  /** SHA-256 (hex) of the ticket in the address of the start page. */
  ticketHash: string
  /**
   * SHA-256 (hex) of the cookies of the browsers that may finish it: the one that started it, and the first that opened
   * the start page.
   */
  browsers: { beganHash: string; openedHash?: string }
  expiresAt: string
  /** Set once, before the code is redeemed: a state is good for one answer. */
  usedAt?: string
  outcome?: { granted: true } | { granted: false; refusal: Attention }
}
