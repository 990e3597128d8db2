import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { DemoTenant } from './demo-tenant.ts'

export interface TlsOptions {
  /** PEM; the certificate is for "localhost". */
  key: string
  cert: string
  /** Any free one by default. */
  port?: number
}

export interface Listening {
  /** "https://localhost:8443": for MICROSOFT_LOGIN_URL and MICROSOFT_GRAPH_URL alike. */
  origin: string
  close(): Promise<void>
}

/**
 * Serves the tenant on a TLS port of loopback, so that another process can use it. Paths that begin with /v1.0/ are
 * Graph, all others Entra ID.
 */
export async function listenTls(
  tenant: Pick<DemoTenant, 'transport' | 'answerAt'>,
  { key, cert, port = 0 }: TlsOptions,
): Promise<Listening> {
  const server = createServer({ key, cert })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const origin = `https://localhost:${String((server.address() as AddressInfo).port)}`
  tenant.answerAt(origin)
  server.on('request', (incoming: IncomingMessage, outgoing: ServerResponse) => {
    answer(tenant, origin, incoming, outgoing).catch(() => incoming.socket.destroy())
  })
  return {
    origin,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function answer(
  { transport }: Pick<DemoTenant, 'transport'>,
  origin: string,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const gone = new AbortController()
  outgoing.on('close', () => gone.abort(new Error('The caller has hung up.')))
  const response = await transport(await toRequest(origin, incoming, gone.signal))
  const body = Buffer.from(await response.arrayBuffer())
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), 'content-length': body.length })
  outgoing.end(body)
}

async function toRequest(origin: string, incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const { method = 'GET' } = incoming
  const headers = new Headers(
    Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
  )
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) }
  return new Request(origin + (incoming.url ?? '/'), { method, headers, signal, ...body })
}
