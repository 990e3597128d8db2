import type { CloudName } from '../store/records.ts'

/** What it takes to sign in as one remote account. Held in memory only while it is used. */
export interface AccountCredentials {
  accountId: string
  /** Grows with each change of a credential: a token kept for an older revision is not used again. */
  revision: number
  cloud: CloudName
  tenantId: string
  clientId: string
  clientSecret: string
}

export interface GraphRequestOptions {
  query?: Record<string, string | number>
  headers?: Record<string, string>
  signal?: AbortSignal
  /** Most bytes of the answer; `unexpected_answer` beyond. */
  maxBytes?: number
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
  /** Where this tenant's Graph answers; a link that leads elsewhere is not followed. */
  readonly origin: string
  /** Counted since the session was opened. */
  readonly figures: GraphFigures
  /**
   * Signs in now, without asking Graph anything.
   * @throws what Entra said, as a code of the catalogue (client_secret_expired, tenant_not_found, …)
   */
  signIn(): Promise<void>
  /**
   * A GET by path ("/users") or by a nextLink of Graph's own. Throttling, transient failures and one expired token are
   * dealt with inside; every other status is returned for the caller to judge.
   * @throws throttled, microsoft_unavailable, microsoft_unreachable, unexpected_answer, graph_token_rejected, or as signIn
   */
  get(path: string, options?: GraphRequestOptions): Promise<Response>
  /**
   * Up to 20 GETs in one request. Parts that were throttled or failed transiently are asked again, they alone; those that never
   * came right are returned with the status they ended on (429, 5xx). Answers come in the order of the parts.
   */
  batch(parts: readonly BatchPart[], options?: GraphRequestOptions): Promise<BatchAnswer[]>
}

export interface Graph {
  /** @param options.fresh a session that shares nothing with others: no kept token, no pause still running. For testing an account. */
  open(credentials: AccountCredentials, options?: { fresh?: boolean }): GraphSession
  /** Forgets everything kept for an account. */
  forget(accountId: string): void
}
