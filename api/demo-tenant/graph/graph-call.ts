import { randomUUID } from 'node:crypto'
import type { Pause } from './retry-after.ts'
import type { TenantState } from '../tenant-state.ts'

/** One question to Graph, whether a request of its own or a part of a batch. */
export interface GraphCall {
  state: TenantState
  method: string
  /** Without version and query. */
  path: string
  /** What stands in the path where the route's pattern has a name. */
  params: Record<string, string>
  query: URLSearchParams
  /** Where Graph was asked, so that links lead back to the same address. */
  origin: string
  /** Application permissions of the caller's token. */
  roles: readonly string[]
  /** Delegated permissions of the caller's token. */
  scopes: readonly string[]
  /** Object id of whoever signed in; absent when an app asks for itself. */
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
  /** Waits the caller learns of with this answer. */
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

/** Whether the caller's token carries one of these application permissions. */
export function hasRole(call: GraphCall, ...roles: string[]): boolean {
  return roles.some((role) => call.roles.includes(role))
}

/** The refusal of a query option that is not on the list, or undefined. */
export function refuseQuery(call: GraphCall, known: readonly string[]): GraphAnswer | undefined {
  const stranger = [...call.query.keys()].find((name) => name.startsWith('$') && !known.includes(name))
  if (stranger === undefined) return undefined
  return graphError(call, 400, 'Request_UnsupportedQuery', `The query option '${stranger}' is not supported here.`)
}
