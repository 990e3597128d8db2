import type { Clock } from '../lib/clock.ts'
import type { Metrics } from '../lib/metrics.ts'
import { askBatch } from './batch.ts'
import type { Clouds } from './clouds.ts'
import { createGate, type Gate } from './gate.ts'
import type { AccountCredentials, Graph, GraphFigures, GraphSession } from './graph.ts'
import { askGraph } from './graph-line.ts'
import { requestGraph, type SessionParts } from './graph-request.ts'
import { createTokens, type Tokens } from './tokens.ts'
import type { Transport } from './transport.ts'

export interface GraphParts {
  transport: Transport
  clouds: Clouds
  clock: Clock
  metrics: Metrics
}

/** An admin who tests an account waits for an answer, not for a pause that some run was told to make. */
const TEST = { patience: 5_000, attempts: 3 }
/** A run that was told to wait longer than half an hour ends instead, and the next one goes on. */
const RUN = { patience: 30 * 60_000, attempts: 6 }

/** Makes the way to Microsoft Graph. Sessions into one tenant share its gate, since Microsoft counts per app and tenant. */
export function createGraph(parts: GraphParts): Graph {
  const tokens = createTokens(parts)
  const gates = new Map<string, Gate>()
  const gateOf = (credentials: AccountCredentials) => {
    const key = `${credentials.cloud} ${credentials.tenantId.toLowerCase()}`
    const gate = gates.get(key) ?? createGate(parts.clock)
    gates.set(key, gate)
    return gate
  }
  return {
    open: (credentials, options = {}) =>
      openSession(parts, credentials, {
        tokens: options.fresh ? createTokens(parts) : tokens,
        gate: gateOf(credentials),
        manner: options.fresh ? TEST : RUN,
      }),
    forget: (accountId) => tokens.forget(accountId),
  }
}

function openSession(parts: GraphParts, credentials: AccountCredentials, shared: { tokens: Tokens; gate: Gate; manner: typeof RUN }): GraphSession {
  const cloud = parts.clouds[credentials.cloud]
  const figures: GraphFigures = { requests: 0, parts: 0, bytes: 0, throttled: 0 }
  const line = { transport: parts.transport, cloud, accessToken: (signal?: AbortSignal) => shared.tokens.forGraph(credentials, signal ? { signal } : {}) }
  const session: SessionParts = {
    gate: shared.gate,
    clock: parts.clock,
    metrics: parts.metrics,
    figures,
    ...shared.manner,
    send: (path, options, post) => askGraph(line, path, options, post),
    renewToken: async (signal) => {
      await shared.tokens.forGraph(credentials, { renew: true, ...(signal && { signal }) })
    },
  }
  return {
    accountId: credentials.accountId,
    origin: new URL(cloud.graph).origin,
    figures,
    signIn: async () => {
      await shared.tokens.forGraph(credentials)
    },
    get: async (path, options = {}) => {
      const { response, bytes } = await requestGraph(session, { path, options })
      return new Response(response.status === 204 ? null : bytes, { status: response.status, headers: response.headers })
    },
    batch: (wanted, options = {}) => askBatch(session, wanted, options),
  }
}
