import { randomUUID } from 'node:crypto'
import type { Pause } from './retry-after.ts'
import type { TenantState } from '../tenant-state.ts'

/** One request to Graph, on its own or as part of a batch. */
export interface GraphCall {
  state: TenantState
  method: string
  /** Without version and query. */
  path: string
  /** The parts of the path that the route's pattern names. */
  params: Record<string, string>
  query: URLSearchParams
  /** The address Graph was asked at, so that links lead back to it. */
  origin: string
  /** Application permissions of the caller's token. */
  roles: readonly string[]
  /** Delegated permissions of the caller's token. */
  scopes: readonly string[]
  /** Client id of the app the token was issued to. */
  appId?: string
  /** Object id of the signed-in user; absent when an app asks for itself. */
  userId?: string
  headers: Headers
  body: unknown
  signal: AbortSignal
}

export interface GraphAnswer {
  status: number
  headers?: Record<string, string>
  /** A JSON body … */
  json?: unknown
  /** … or a binary one, with its Content-Type among the headers. */
  bytes?: Uint8Array
  /** Waits that this answer tells the caller. */
  pauses?: Pause[]
}

export interface GraphRoute {
  method: string
  /** "/users/{id}/photo" */
  pattern: string
  answer(call: GraphCall): Promise<GraphAnswer> | GraphAnswer
}

/** An error in the shape of Graph. */
export function graphError(
  call: Pick<GraphCall, 'state' | 'headers'>,
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
): GraphAnswer {
  const requestId = randomUUID()
  const innerError = {
    date: call.state.clock.now().toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': call.headers.get('client-request-id') ?? requestId,
  }
  return { status, headers, json: { error: { code, message, innerError } } }
}

/** Whether the caller's token has one of these application permissions. */
export function hasRole(call: GraphCall, ...roles: string[]): boolean {
  return roles.some((role) => call.roles.includes(role))
}

/** The refusal of a query option that is not on the list, or undefined. */
export function refuseQuery(call: GraphCall, known: readonly string[]): GraphAnswer | undefined {
  const stranger = [...call.query.keys()].find((name) => name.startsWith('$') && !known.includes(name))
  if (stranger === undefined) return undefined
  return graphError(call, 400, 'Request_UnsupportedQuery', `The query option '${stranger}' is not supported here.`)
}
