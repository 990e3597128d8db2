import type { Clock } from '../lib/clock.ts'
import { RollcallError } from '../lib/errors.ts'
import type { Metrics } from '../lib/metrics.ts'
import { fromGraphAnswer } from './microsoft-errors.ts'
import { claimsWanted, refusesToken, stillChallenged } from './claims-challenge.ts'
import type { Gate, GatePass } from './gate.ts'
import type { GraphFigures, GraphRequestOptions } from './graph.ts'
import { backoffMs, isThrottling, isTransient, retryAfterMs, sentAt } from './retry.ts'

/** What all requests of one session share. */
export interface SessionParts {
  gate: Gate
  /** The gate of one mailbox, by its address. */
  laneOf: (mailbox: string) => Gate
  clock: Clock
  metrics: Metrics
  figures: GraphFigures
  /** The most attempts for one request. */
  attempts: number
  /**
   * The longest pause this session waits for, in milliseconds. A longer one fails as throttled at once, for everyone
   * until it ends.
   */
  patience: number
  send: (path: string, options: GraphRequestOptions, body?: SentBody) => Promise<Response>
  /** @param claims what Graph demands of the new token */
  renewToken: (signal?: AbortSignal, claims?: string) => Promise<void>
}

/** What a request other than GET sends. */
export interface SentBody {
  method: 'POST' | 'PATCH' | 'DELETE'
  body: unknown
}

/** The status of an answer and the bytes that were read. */
export interface GraphAnswer {
  response: Response
  bytes: Uint8Array<ArrayBuffer>
}

export interface GraphQuestion {
  path: string
  options: GraphRequestOptions
  post?: unknown
  /**
   * Checks a successful answer while the gate is still held; throws unexpected_answer when it isn't what was asked for.
   */
  check?: (answer: GraphAnswer) => void
  /** Milliseconds to wait when parts of the answer were throttled; undefined when none were. */
  throttledInside?: (answer: GraphAnswer) => number | undefined
}

/**
 * Sends a request and, when the answer says nothing about it (throttled, 5xx, cut off, not from Graph), retries: after
 * exactly the Retry-After time, or after a growing one. Only for requests that change nothing.
 * @throws throttled, microsoft_unavailable, microsoft_unreachable, unexpected_answer after the last attempt;
 * graph_token_rejected; sign-in errors
 */
export async function requestGraph(parts: SessionParts, question: GraphQuestion): Promise<GraphAnswer> {
  let tokenRenewed = false
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await tryOnce(parts, question, attempt)
    if (outcome.kind === 'answer') return outcome.answer
    if (outcome.kind === 'tokenRejected') {
      if (tokenRenewed) throw outcome.error
      tokenRenewed = true
      await parts.renewToken(askingAgain(question.options), outcome.claims)
      continue
    }
    if (attempt >= parts.attempts || question.options.lastCall?.aborted || (outcome.pause ?? 0) > parts.patience)
      throw outcome.error
    // A pause Microsoft asked for is kept by the gate, for everyone; other failures of this request are waited for
    // here.
    if (outcome.pause === undefined) await parts.clock.sleep(backoffMs(attempt), askingAgain(question.options))
  }
}

/** What ends the wait before an attempt. A last call is aborted whenever `signal` is. */
export function askingAgain({ signal, lastCall }: GraphRequestOptions): AbortSignal | undefined {
  return lastCall ?? signal
}

type Outcome =
  | { kind: 'answer'; answer: GraphAnswer }
  | { kind: 'tokenRejected'; error: RollcallError; claims: string | undefined }
  | { kind: 'again'; error: RollcallError; pause: number | undefined }

async function tryOnce(parts: SessionParts, question: GraphQuestion, attempt: number): Promise<Outcome> {
  const pass = await enterFor(parts, question.options)
  try {
    const body = question.post === undefined ? undefined : ({ method: 'POST', body: question.post } as const)
    const { response, bytes } = await exchange(parts, question.path, question.options, body)
    return judge(parts, question, pass, { response, bytes }, attempt)
  } catch (error) {
    if (error instanceof RollcallError && repeatable(error)) return { kind: 'again', error, pause: undefined }
    throw error
  } finally {
    pass.leave()
  }
}

/**
 * Waits for a place: in the mailbox's lane if one is named, otherwise at the tenant's gate. The gate's pauses apply to
 * both.
 */
export async function enterFor(parts: SessionParts, options: GraphRequestOptions): Promise<GatePass> {
  const { mailbox } = options
  const signal = askingAgain(options)
  const waiting = { patience: parts.patience, ...(signal && { signal }) }
  if (mailbox === undefined) return parts.gate.enter(waiting)
  const pass = await parts.laneOf(mailbox).enter(waiting)
  try {
    await parts.gate.waitOut(waiting)
    return pass
  } catch (error) {
    pass.leave()
    throw error
  }
}

/** One request and its whole answer, counted in the metrics. */
export async function exchange(
  parts: SessionParts,
  path: string,
  options: GraphRequestOptions,
  body?: SentBody,
): Promise<GraphAnswer> {
  parts.figures.requests += 1
  const response = await parts.send(path, options, body)
  const bytes = new Uint8Array(await response.arrayBuffer())
  parts.figures.bytes += bytes.byteLength
  return { response, bytes }
}

function repeatable(error: RollcallError): boolean {
  if (error.details['repeated'] === true || error.details['distrusted'] === true) return false
  return (
    error.code === 'microsoft_unreachable' || (error.code === 'unexpected_answer' && error.details['tooLong'] !== true)
  )
}

function judge(
  parts: SessionParts,
  question: GraphQuestion,
  pass: GatePass,
  answer: GraphAnswer,
  attempt: number,
): Outcome {
  const { status, headers } = answer.response
  const maxBytes = question.options.maxBytes ?? Infinity
  if (answer.bytes.byteLength > maxBytes)
    throw new RollcallError('unexpected_answer', `The answer is longer than ${maxBytes} bytes.`, {
      details: { tooLong: true },
    })
  if (refusesToken(answer.response)) return tokenRejected(answer)
  if (!isTransient(status)) {
    if (status === 200) question.check?.(answer)
    const inside = question.throttledInside?.(answer)
    if (inside === undefined) pass.clean()
    else slowDown(parts, pass, inside)
    return { kind: 'answer', answer }
  }
  const pause =
    retryAfterMs(headers.get('retry-after'), sentAt(headers, parts.clock)) ??
    (isThrottling(status) ? backoffMs(attempt) : undefined)
  if (pause !== undefined) slowDown(parts, pass, pause)
  return { kind: 'again', error: fromGraphAnswer(status, jsonOf(answer), 'answer'), pause }
}

function tokenRejected(answer: GraphAnswer): Outcome {
  const claims = claimsWanted(answer.response)
  const error = claims === undefined ? fromGraphAnswer(401, jsonOf(answer), 'answer') : stillChallenged()
  return { kind: 'tokenRejected', error, claims }
}

export function slowDown(parts: SessionParts, pass: GatePass, waitMs: number): void {
  parts.figures.throttled += 1
  parts.metrics.throttled.inc({ service: 'graph' })
  pass.throttled(waitMs)
}

/** The JSON of an answer, or undefined when it has none. */
export function jsonOf(answer: GraphAnswer): unknown {
  try {
    return JSON.parse(
      Buffer.from(answer.bytes.buffer, answer.bytes.byteOffset, answer.bytes.byteLength).toString('utf8'),
    )
  } catch {
    return undefined
  }
}
