import type { RollcallError } from '../lib/errors.ts'
import type { CloudName } from '../store/records.ts'

interface CredentialsBase {
  accountId: string
  /** Grows with each change of a credential; tokens of older revisions are not used again. */
  revision: number
  cloud: CloudName
  tenantId: string
  clientId: string
}

export interface SecretCredentials extends CredentialsBase {
  kind: 'secret'
  clientSecret: string
}

export interface CertificateCredentials extends CredentialsBase {
  kind: 'certificate'
  /** PEM: the public certificate and the private key. */
  certificate: { pem: string; privateKey: string }
}

/** A managed identity of the machine Rollcall runs on, trusted by the app registration. */
export interface IdentityCredentials extends CredentialsBase {
  kind: 'managedIdentity'
  identityClientId: string
}

/** A service user, for whom Rollcall's own app registration acts. */
export interface DelegatedCredentials extends CredentialsBase {
  kind: 'delegated'
  /** Of Rollcall's own app registration; without one it is a public client. */
  clientSecret: string | undefined
  username: string
  /** Whether Mail.Send was granted too. */
  sendsMail: boolean
  signIn: KeptSignIn
}

/** What one remote account signs in with. Kept in memory only while in use. */
export type AccountCredentials = SecretCredentials | CertificateCredentials | IdentityCredentials | DelegatedCredentials

/** A service user's sign-in as the store remembers it. */
export interface KeptSignIn {
  /** MSAL's last cache, including the refresh token; undefined when there is none. @throws secret_unreadable */
  cache(): Promise<string | undefined>
  /** @throws sign_in_outdated when the account was changed meanwhile; nothing is stored then */
  keep(cache: string, by: 'refresh' | 'password'): Promise<void>
  /** @throws the earlier refusal of this password, so that it isn't tried again; secret_unreadable */
  password(): Promise<string>
  refused(failure: RollcallError): Promise<void>
  /** Runs one at a time over all instances, so that a wrong password is tried only once. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
}

export interface GraphRequestOptions {
  query?: Record<string, string | number>
  headers?: Record<string, string>
  /** Aborted when the answer is no longer wanted. */
  signal?: AbortSignal
  /** Aborted when no new request may start, while those under way are still awaited. Defaults to `signal`. */
  lastCall?: AbortSignal
  /** The longest answer accepted, in bytes; longer ones throw `unexpected_answer`. */
  maxBytes?: number
  /** The address of the mailbox this request is about: at most four such requests at a time per process. */
  mailbox?: string
}

/** A request that changes something at Microsoft. `path` is relative to the version. */
export interface GraphWrite {
  method: 'POST' | 'PATCH' | 'DELETE'
  path: string
  body?: unknown
}

/** One part of a `$batch`. `path` is relative to the version, for example "/users/{id}/photo". */
export interface BatchPart {
  id: string
  path: string
}

/** The answer to one part: `body` is the JSON object, or the base64 text of a binary answer. */
export interface BatchAnswer {
  id: string
  status: number
  headers: Record<string, string>
  body: unknown
}

export interface GraphFigures {
  requests: number
  parts: number
  bytes: number
  throttled: number
}

/** Access to one tenant, signed in as one remote account. It signs in with the first request. */
export interface GraphSession {
  readonly accountId: string
  /** Acts for a service user: `/me` is that user. */
  readonly delegated: boolean
  /** Where this tenant's Graph answers; links to other hosts are not followed. */
  readonly origin: string
  /** Counted since the session was opened. */
  readonly figures: GraphFigures
  /** How many simultaneous requests this tenant gets: at most, now, and at first until answers show better. */
  readonly atOnce: { readonly most: number; now(): number; beginWith(places: number): void }
  /**
   * Signs in now, without a request to Graph.
   * @throws Entra's error as a code of the catalogue (client_secret_expired, tenant_not_found, …)
   */
  signIn(): Promise<void>
  /**
   * The permissions named in the token: application permissions, or a service user's scopes. Use them for advice only:
   * tokens for Graph are opaque by contract, and what Exchange grants by RBAC isn't in them.
   */
  permissions(): Promise<readonly string[]>
  /**
   * A GET by path ("/users") or by a nextLink from Graph. Handles throttling, transient failures and one expired token;
   * any other status is returned for the caller to judge.
   * @throws throttled, microsoft_unavailable, microsoft_unreachable, unexpected_answer, graph_token_rejected, or as
   * signIn
   */
  get(path: string, options?: GraphRequestOptions): Promise<Response>
  /**
   * Up to 20 GETs in one request. Only parts that were throttled or failed transiently are retried. Parts that never
   * succeed, or weren't retried because of a last call, are returned with their last status (429, 5xx). Answers come in
   * the order of the parts.
   */
  batch(parts: readonly BatchPart[], options?: GraphRequestOptions): Promise<BatchAnswer[]>
  /**
   * Sends a write once. It is repeated only after a 401 (nothing was done). Any status, including 429 and 5xx, is
   * returned for the caller to judge; the next caller waits for a pause that Microsoft asked for.
   * @throws microsoft_unreachable or unexpected_answer when no complete answer came: the write may have been done
   * (`isUncertain`); throttled when a pause lasts longer than this session waits, or as signIn: then nothing was sent
   */
  write(write: GraphWrite, options?: GraphRequestOptions): Promise<Response>
}

export interface OpenOptions {
  fresh?: boolean
  patience?: number
}

export interface Graph {
  /**
   * @param options.fresh don't share cached tokens and don't wait for long pauses, to test an account
   * @param options.patience the longest pause to wait for, in milliseconds
   */
  open(credentials: AccountCredentials, options?: OpenOptions): GraphSession
  /** Forgets everything cached for an account. */
  forget(accountId: string): void
}
