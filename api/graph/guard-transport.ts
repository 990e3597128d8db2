import { RollcallError } from '../lib/errors.ts'
import type { Metrics } from '../lib/metrics.ts'
import type { Transport } from './transport.ts'

/** In milliseconds of real time: a silent server must not hold a place for minutes. */
export interface TransportTimeouts {
  headers: number
  bodyIdle: number
  total: number
}

export interface TransportGuards {
  metrics: Metrics
  timeouts?: TransportTimeouts
  maxBytes?: number
}

const TIMEOUTS: TransportTimeouts = { headers: 15_000, bodyIdle: 10_000, total: 60_000 }
// Twenty pictures of 1 MB as base64; callers split larger batches.
const MAX_BYTES = 32 * 1024 * 1024

/**
 * Adds time-outs, a byte limit and metrics to a transport. The Response's body has been read in full.
 * @throws microsoft_unreachable when no complete answer came, unexpected_answer when it is too long; the request's
 * abort reason when it was aborted
 */
export function guardTransport(send: Transport, guards: TransportGuards): Transport {
  const timeouts = guards.timeouts ?? TIMEOUTS
  const maxBytes = guards.maxBytes ?? MAX_BYTES
  return async (request) => {
    const service = /\/oauth2\/|\/discovery\/|\.well-known/.test(request.url) ? 'entra' : 'graph'
    const stop = guards.metrics.microsoftRequests.startTimer({ service })
    const watch = startWatch(request.signal, timeouts)
    try {
      const response = await watch.race(send(new Request(request, { signal: watch.signal, redirect: 'manual' })))
      watch.headersCame()
      const body = await readAll(response, maxBytes, watch)
      stop({ status: String(response.status) })
      guards.metrics.microsoftBytes.inc({ service }, body.byteLength)
      const bodiless = response.status === 204 || response.status === 304
      return new Response(bodiless ? null : body, { status: response.status, headers: response.headers })
    } catch (cause) {
      stop({ status: 'none' })
      if (request.signal.aborted) throw request.signal.reason
      if (cause instanceof RollcallError) throw cause
      throw unreachable(request, watch.expired() ?? cause)
    } finally {
      watch.end()
    }
  }
}

async function readAll(response: Response, maxBytes: number, watch: Watch): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = response.body?.getReader()
  while (reader) {
    const { done, value } = await watch.race(reader.read())
    if (done) break
    watch.bytesCame()
    length += value.byteLength
    if (length > maxBytes) {
      reader.cancel().catch(() => undefined)
      throw new RollcallError('unexpected_answer', `Microsoft's answer is longer than ${maxBytes} bytes.`, {
        details: { tooLong: true },
      })
    }
    chunks.push(value)
  }
  const whole = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.byteLength
  }
  return whole
}

function unreachable(request: Request, cause: unknown): RollcallError {
  const host = new URL(request.url).host
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause
  const reason = inner instanceof Error ? inner.message : 'no answer'
  const details = { host, ...(isDistrust(inner) && { distrusted: true }) }
  return new RollcallError('microsoft_unreachable', `${host} didn’t send a complete response: ${reason}.`, {
    cause,
    details,
  })
}

/** Node's names for a rejected certificate: retrying gets the same one. */
const DISTRUST = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/

function isDistrust(error: unknown): boolean {
  return error instanceof Error && 'code' in error && DISTRUST.test(String(error.code))
}

interface Watch {
  signal: AbortSignal
  race<T>(work: Promise<T>): Promise<T>
  headersCame(): void
  bytesCame(): void
  expired(): Error | undefined
  end(): void
}

function startWatch(outer: AbortSignal, timeouts: TransportTimeouts): Watch {
  const inner = new AbortController()
  let expired: Error | undefined
  const giveUp = (what: string) => () => {
    expired = new Error(what)
    inner.abort(expired)
  }
  const total = setTimeout(giveUp(`nothing complete within ${timeouts.total} ms`), timeouts.total)
  let step = setTimeout(giveUp(`silent for ${timeouts.headers} ms`), timeouts.headers)
  const followOuter = () => inner.abort(outer.reason)
  outer.addEventListener('abort', followOuter, { once: true })
  if (outer.aborted) followOuter()
  const nextStep = () => {
    clearTimeout(step)
    step = setTimeout(giveUp(`stopped sending for ${timeouts.bodyIdle} ms`), timeouts.bodyIdle)
  }
  return {
    signal: inner.signal,
    // A transport that ignores the signal must not keep us waiting.
    race: (work) => Promise.race([work, aborted(inner.signal)]),
    headersCame: nextStep,
    bytesCame: nextStep,
    expired: () => expired,
    end: () => {
      clearTimeout(total)
      clearTimeout(step)
      outer.removeEventListener('abort', followOuter)
    },
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const refuse = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    if (signal.aborted) refuse()
    else signal.addEventListener('abort', refuse, { once: true })
  })
}
