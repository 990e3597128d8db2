import type { Clock } from '../lib/clock.ts'
import type { Metrics } from '../lib/metrics.ts'
import { askBatch } from './batch.ts'
import type { Clouds } from './clouds.ts'
import { createGate, type Gate } from './gate.ts'
import type { GateWidth } from './gate-window.ts'
import type { AccountCredentials, Graph, GraphFigures, GraphSession } from './graph.ts'
import { askGraph } from './graph-line.ts'
import { requestGraph, type GraphAnswer, type SessionParts } from './graph-request.ts'
import { sendOnce } from './graph-write.ts'
import { namedPermissions } from './named-permissions.ts'
import type { SharedLimits } from '../store/leases.ts'
import { createTokens, type SignInsUnderWay, type Tokens } from './tokens.ts'
import type { Transport } from './transport.ts'

export interface GraphParts {
  transport: Transport
  clouds: Clouds
  clock: Clock
  metrics: Metrics
  /** Limits shared with other instances; undefined when there are none. */
  limits?: SharedLimits | undefined
  /** The most simultaneous requests to one tenant. */
  requestsAtOnce: number
}

/** A first guess; the answers adjust it. */
const FIRST_REQUESTS = 8

/** An admin who tests an account shouldn't wait for a pause that a run was told to make. */
const TEST = { patience: 5_000, attempts: 3 }
/** When told to wait longer than half an hour, a run ends, and the next one continues. */
const RUN = { patience: 30 * 60_000, attempts: 6 }

/**
 * Outlook's limit for one app and one mailbox, whatever the request:
 * https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits
 */
const MAILBOX = { first: 4, widest: 4 }

/**
 * Creates the access to Microsoft Graph. Sessions for one tenant share its gate, because Microsoft counts per app and
 * tenant; requests to one mailbox share its lane.
 */
export function createGraph(parts: GraphParts): Graph {
  const underWay: SignInsUnderWay = new Map()
  const tokens = createTokens({ ...parts, underWay })
  const gates = new Map<string, Gate>()
  const tenantWidth = { first: Math.min(FIRST_REQUESTS, parts.requestsAtOnce), widest: parts.requestsAtOnce }
  const gateOf = (key: string, width: GateWidth) => {
    const shared = parts.limits && { limits: parts.limits, name: key, places: width === MAILBOX }
    const gate = gates.get(key) ?? createGate(parts.clock, { width, shared })
    gates.set(key, gate)
    return gate
  }
  const tenantOf = ({ cloud, tenantId }: AccountCredentials) => `${cloud} ${tenantId.toLowerCase()}`
  return {
    open: (credentials, options = {}) =>
      openSession(parts, credentials, {
        tokens: options.fresh ? createTokens({ ...parts, underWay }) : tokens,
        gate: gateOf(tenantOf(credentials), tenantWidth),
        // The same address is the same mailbox, whatever the account calls its tenant.
        laneOf: (mailbox) => gateOf(`${credentials.cloud} ${mailbox.toLowerCase()}`, MAILBOX),
        manner: {
          ...(options.fresh ? TEST : RUN),
          ...(options.patience !== undefined && { patience: options.patience }),
        },
      }),
    forget: (accountId) => tokens.forget(accountId),
  }
}

interface Shared {
  tokens: Tokens
  gate: Gate
  laneOf: (mailbox: string) => Gate
  manner: typeof RUN
}

function openSession(parts: GraphParts, credentials: AccountCredentials, shared: Shared): GraphSession {
  const cloud = parts.clouds[credentials.cloud]
  const figures: GraphFigures = { requests: 0, parts: 0, bytes: 0, throttled: 0 }
  const line = {
    transport: parts.transport,
    cloud,
    accessToken: (signal?: AbortSignal) => shared.tokens.forGraph(credentials, signal ? { signal } : {}),
  }
  const session: SessionParts = {
    gate: shared.gate,
    laneOf: shared.laneOf,
    clock: parts.clock,
    metrics: parts.metrics,
    figures,
    ...shared.manner,
    send: (path, options, sent) => askGraph(line, path, options, sent),
    renewToken: async (signal, claims) => {
      await shared.tokens.forGraph(credentials, { renew: true, claims, ...(signal && { signal }) })
    },
  }
  return {
    accountId: credentials.accountId,
    delegated: credentials.kind === 'delegated',
    origin: new URL(cloud.graph).origin,
    figures,
    signIn: async () => {
      await shared.tokens.forGraph(credentials)
    },
    permissions: async () => namedPermissions(await shared.tokens.forGraph(credentials)),
    get: async (path, options = {}) => responseOf(await requestGraph(session, { path, options })),
    atOnce: { most: parts.requestsAtOnce, now: shared.gate.places, beginWith: shared.gate.beginWith },
    batch: (wanted, options = {}) => askBatch(session, wanted, options),
    write: async (write, options = {}) => {
      await shared.tokens.forGraph(credentials, options.signal ? { signal: options.signal } : {})
      return responseOf(await sendOnce(session, write, options))
    },
  }
}

function responseOf({ response, bytes }: GraphAnswer): Response {
  return new Response(response.status === 204 ? null : bytes, { status: response.status, headers: response.headers })
}
