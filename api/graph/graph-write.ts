import { RollcallError } from '../lib/errors.ts'
import { enterFor, exchange, slowDown, type GraphAnswer, type SessionParts } from './graph-request.ts'
import { claimsWanted, refusesToken, stillChallenged } from './claims-challenge.ts'
import type { GraphRequestOptions, GraphWrite } from './graph.ts'
import { backoffMs, isThrottling, retryAfterMs, sentAt } from './retry.ts'

/**
 * Sends a write once. Only after a 401 (nothing was done) is the token renewed and the write sent again.
 * @throws as GraphSession.write
 */
export async function sendOnce(
  parts: SessionParts,
  write: GraphWrite,
  options: GraphRequestOptions,
): Promise<GraphAnswer> {
  const answer = await attempt(parts, write, options)
  if (!refusesToken(answer.response)) return answer
  await parts.renewToken(options.signal, claimsWanted(answer.response))
  const second = await attempt(parts, write, options)
  if (claimsWanted(second.response) !== undefined) throw stillChallenged()
  return second
}

async function attempt(
  parts: SessionParts,
  { method, path, body }: GraphWrite,
  { signal, ...options }: GraphRequestOptions,
): Promise<GraphAnswer> {
  const pass = await enterFor(parts, { ...options, ...(signal && { signal }) })
  try {
    // A caller can stop the wait, but not a write that is under way.
    const answer = await exchange(parts, path, options, { method, body }).catch((error: unknown) => {
      throw uncertain(error)
    })
    const { status, headers } = answer.response
    if (isThrottling(status))
      slowDown(parts, pass, retryAfterMs(headers.get('retry-after'), sentAt(headers, parts.clock)) ?? backoffMs(1))
    else pass.clean()
    return answer
  } finally {
    pass.leave()
  }
}

/** Whether a write that threw may have been done anyway. */
export function isUncertain(error: unknown): boolean {
  return error instanceof RollcallError && error.details['uncertain'] === true
}

/** The bytes were sent, or may have been: a later failure says nothing about what was done. */
function uncertain(error: unknown): unknown {
  if (!(error instanceof RollcallError)) return error
  return new RollcallError(error.code, error.message, { cause: error, details: { ...error.details, uncertain: true } })
}
