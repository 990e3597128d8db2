import type { RollcallError } from '../lib/errors.ts'
import type { CloudName } from '../store/records.ts'

interface CredentialsBase {
  accountId: string
  /** Grows with each change of a credential: a token kept for an older revision is not used again. */
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
  /** PEM: the public part and the private key. */
  certificate: { pem: string; privateKey: string }
}

/** A managed identity of the machine Rollcall runs on, which the app registration trusts. */
export interface IdentityCredentials extends CredentialsBase {
  kind: 'managedIdentity'
  identityClientId: string
}

/** A service user, for whom Rollcall's own app registration acts. */
export interface DelegatedCredentials extends CredentialsBase {
  kind: 'delegated'
  /** Of the own app registration; without one it is a public client. */
  clientSecret: string | undefined
  username: string
  /** Mail.Send was granted as well. */
  sendsMail: boolean
  signIn: KeptSignIn
}

/** What it takes to sign in as one remote account. Held in memory only while it is used. */
export type AccountCredentials = SecretCredentials | CertificateCredentials | IdentityCredentials | DelegatedCredentials

/** What is remembered of a service user's sign-in, beyond this process. */
export interface KeptSignIn {
  /** What msal kept last, refresh token and all; undefined when there is none. @throws secret_unreadable */
  cache(): Promise<string | undefined>
  /** @throws sign_in_outdated when the account was changed meanwhile: then nothing is kept */
  keep(cache: string, by: 'refresh' | 'password'): Promise<void>
  /** @throws what was said when it was refused: then it is not to be tried again; secret_unreadable */
  password(): Promise<string>
  refused(failure: RollcallError): Promise<void>
  /** One after the other, over all instances: a wrong password is tried once. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
}

export interface GraphRequestOptions {
  query?: Record<string, string | number>
  headers?: Record<string, string>
  /** Aborted when the answer is not wanted any more. */
  signal?: AbortSignal
  /**
   * Aborted when nothing more is to be asked, though what is under way is still waited for. Left out, `signal` speaks
   * for both.
   */
  lastCall?: AbortSignal
  /** Most bytes of the answer; `unexpected_answer` beyond. */
  maxBytes?: number
  /**
   * The mailbox this is asked of, by its address: at most four such requests go on at a time over the whole process.
   */
  mailbox?: string
}

/** Something that changes what Microsoft holds. `path` is relative to the version. */
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

/** A part's answer. `body` is the object of a JSON part, or the base64 text of a binary one. */
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

/** A way into one tenant, signed in as one remote account. Signing in happens with the first request. */
export interface GraphSession {
  readonly accountId: string
  /** Acts for a service user: `/me` is theirs. */
  readonly delegated: boolean
  /** Where this tenant's Graph answers; a link that leads elsewhere is not followed. */
  readonly origin: string
  /** Counted since the session was opened. */
  readonly figures: GraphFigures
  /**
   * How many requests this tenant is asked at a time: at the most, at present, and to begin with as long as no answer
   * has taught better.
   */
  readonly atOnce: { readonly most: number; now(): number; beginWith(places: number): void }
  /**
   * Signs in now, without asking Graph anything.
   * @throws what Entra said, as a code of the catalogue (client_secret_expired, tenant_not_found, …)
   */
  signIn(): Promise<void>
  /**
   * The permissions the token names: application permissions, or the scopes of a service user. Only good for advice: a
   * token for Graph is opaque by right, and what Exchange grants by RBAC is not in it.
   */
  permissions(): Promise<readonly string[]>
  /**
   * A GET by path ("/users") or by a nextLink of Graph's own. Throttling, transient failures and one expired token are
   * dealt with inside; every other status is returned for the caller to judge.
   * @throws throttled, microsoft_unavailable, microsoft_unreachable, unexpected_answer, graph_token_rejected, or as
   * signIn
   */
  get(path: string, options?: GraphRequestOptions): Promise<Response>
  /**
   * Up to 20 GETs in one request. Parts that were throttled or failed transiently are asked again, they alone; those
   * that never came right are returned with the status they ended on (429, 5xx), and so are those that were not asked
   * again because of a last call. Answers come in the order of the parts.
   */
  batch(parts: readonly BatchPart[], options?: GraphRequestOptions): Promise<BatchAnswer[]>
  /**
   * Sends a write once and never again by itself; one refused token (401: nothing was done) excepted. Every status is
   * returned for the caller to judge, also 429 and 5xx; a pause that Microsoft asked for is kept by whoever comes next.
   * @throws microsoft_unreachable or unexpected_answer when no complete answer came: it may have been carried out
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
   * @param options.fresh a session that shares no kept token with others and waits for no long pause. For testing an
   * account.
   * @param options.patience the longest pause it sits out, in milliseconds
   */
  open(credentials: AccountCredentials, options?: OpenOptions): GraphSession
  /** Forgets everything kept for an account. */
  forget(accountId: string): void
}
