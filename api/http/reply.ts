import { once } from 'node:events'
import type { Response } from 'express'

/** An answer that is more than a JSON value. A handler returns one in place of the value. */
export class Reply {
  readonly write: (res: Response, signal: AbortSignal) => Promise<void> | void

  constructor(write: (res: Response, signal: AbortSignal) => Promise<void> | void) {
    this.write = write
  }
}

export interface ReplyOptions {
  status?: number
  headers?: Record<string, string>
}

/** A body that is not JSON: a picture, a text. */
export function bytes(body: Uint8Array | string, type: string, options: ReplyOptions = {}): Reply {
  return new Reply((res) => {
    res.status(options.status ?? 200).set({ ...options.headers, 'Content-Type': type })
    res.end(typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength))
  })
}

/** No body at all: 204, or 304 with the headers that go with it. */
export function empty(status: 204 | 304, headers: Record<string, string> = {}): Reply {
  return new Reply((res) => {
    res.status(status).set(headers).end()
  })
}

/** A JSON value with its own status or headers. It isn't checked against the contract. */
export function json(value: unknown, options: ReplyOptions = {}): Reply {
  return new Reply((res) => {
    res
      .status(options.status ?? 200)
      .set(options.headers ?? {})
      .json(value)
  })
}

interface ServerEvent {
  event: string
  data: unknown
  id?: string
}

/** Resolves when the event has gone to the network; rejects once the caller has gone. */
export type SendEvent = (event: ServerEvent) => Promise<void>

const HEARTBEAT_MS = 15_000

/**
 * Server-sent events for as long as `source` works. Its signal is aborted when the caller goes away or the server
 * stops.
 * @param source sends the events one by one; the stream ends when it resolves.
 */
export function events(source: (send: SendEvent, signal: AbortSignal) => Promise<void>): Reply {
  return new Reply(async (res, signal) => {
    res.status(200).set({ 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' })
    if (res.req.method === 'HEAD') return void res.end()
    res.flushHeaders()
    // An empty comment keeps proxies from closing a quiet stream.
    const heartbeat = setInterval(() => res.write(':\n\n'), HEARTBEAT_MS)
    try {
      await source((event) => writeEvent(res, event, signal), signal)
    } catch (error) {
      if (!signal.aborted) throw error
    } finally {
      clearInterval(heartbeat)
      res.end()
    }
  })
}

async function writeEvent(res: Response, { event, data, id }: ServerEvent, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const idLine = id === undefined ? '' : `id: ${id}\n`
  const flushed = res.write(`${idLine}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  if (!flushed) await once(res, 'drain', { signal })
}
