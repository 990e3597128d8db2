import {
  AuthenticationHandler,
  Client,
  ResponseType,
  type GraphRequest,
  type Middleware,
} from '@microsoft/microsoft-graph-client'
import { randomUUID } from 'node:crypto'
import { RollcallError } from '../lib/errors.ts'
import type { Cloud } from './clouds.ts'
import type { GraphRequestOptions } from './graph.ts'
import type { SentBody } from './graph-request.ts'
import type { Transport } from './transport.ts'

export interface GraphLineParts {
  transport: Transport
  cloud: Cloud
  accessToken: (signal?: AbortSignal) => Promise<string>
}

/**
 * Sends one request through Microsoft's Graph client and returns the plain Response, whatever its status. The client's
 * own retry is removed: it retries blindly, cuts long Retry-After times short and can't look inside a batch.
 */
export async function askGraph(
  parts: GraphLineParts,
  path: string,
  options: GraphRequestOptions,
  sent?: SentBody,
): Promise<Response> {
  let failure: unknown
  const keepFailure = (error: unknown): never => {
    failure = error
    throw error
  }
  const authentication = new AuthenticationHandler({
    getAccessToken: () => parts.accessToken(options.lastCall ?? options.signal).catch(keepFailure),
  })
  const sender: Middleware = {
    execute: async (context) => {
      const request = new Request(context.request as string, {
        ...(context.options as RequestInit),
        ...(options.signal && { signal: options.signal }),
      })
      context.response = await parts.transport(request).catch(keepFailure)
    },
  }
  authentication.setNext(sender)
  const client = Client.initWithMiddleware({
    middleware: authentication,
    baseUrl: `${parts.cloud.graph}/`,
    // The client sends the token only to https hosts it knows, compared without a port.
    customHosts: new Set([new URL(parts.cloud.graph).hostname]),
  })
  const request = client.api(path).responseType(ResponseType.RAW).headers(headersFor(options))
  try {
    return (await (sent === undefined ? withQuery(request, options).get() : sendBody(request, sent))) as Response
  } catch (error) {
    // The client wraps what it catches and loses the cause.
    if (failure instanceof Error) throw failure
    throw new RollcallError('internal', 'The Graph client failed before anything was sent.', { cause: error })
  }
}

function headersFor(options: GraphRequestOptions): Record<string, string> {
  return { 'x-ms-throttle-priority': 'low', 'client-request-id': randomUUID(), ...options.headers }
}

function sendBody(request: GraphRequest, { method, body }: SentBody): Promise<unknown> {
  if (method === 'POST') return request.post(body)
  return method === 'PATCH' ? request.patch(body) : request.delete()
}

function withQuery(request: GraphRequest, options: GraphRequestOptions): GraphRequest {
  return options.query ? request.query(options.query) : request
}
