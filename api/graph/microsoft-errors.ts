import { RollcallError } from '../lib/errors.ts'
import { entraCode, type SignInKind } from './entra-codes.ts'

export type { SignInKind }

interface EntraFailure {
  errorNo?: string | number
  errorCode?: string
  errorMessage?: string
  message?: string
}

/**
 * Turns an answer of Entra ID's token endpoint into an error of the catalogue. Numbers only choose the advice; an
 * unknown one keeps Entra's number in the message. Entra's own text is left out: it may name people.
 * @param kind whose sign-in it was: the same number can need another remedy
 */
export function fromEntraFailure(failure: EntraFailure, kind: SignInKind = 'secret'): RollcallError {
  const said = `${failure.errorMessage ?? ''} ${failure.message ?? ''}`
  const number = Number(failure.errorNo ?? /AADSTS(\d+)/.exec(said)?.[1])
  const known = entraCode(number, kind)
  const reference = Number.isNaN(number) ? (failure.errorCode ?? 'no code') : `AADSTS${number}`
  const traceId = /Trace ID: ([0-9a-f-]{36})/i.exec(said)?.[1]
  const { errorCode: oauthError } = failure
  const details = { entraCode: reference, ...(oauthError && { oauthError }), ...(traceId ? { traceId } : {}) }
  if (!known && SECRETS_FORBIDDEN.test(said))
    return new RollcallError(
      'client_secret_forbidden',
      `A policy of the tenant forbids client secrets (${reference}).`,
      {
        details,
      },
    )
  if (known) return new RollcallError(known[0], `${known[1]} (${reference}).`, { details })
  return new RollcallError('sign_in_refused', `Entra ID refused the sign-in (${reference}).`, { details })
}

/** No number is documented for this, so we match the words. If they change, only the advice gets worse. */
const SECRETS_FORBIDDEN =
  /(password|client secret|secret)\S* (credential\S* )?(is|are) (not allowed|blocked|restricted|disabled) by.*polic/i

interface GraphErrorBody {
  code?: string
  message?: string
  requestId?: string
}

/** The reliable parts of Graph's error body; all empty when the body is something else. */
export function readGraphError(body: unknown): GraphErrorBody {
  const error = field(body, 'error')
  const inner = field(error, 'innerError') ?? field(error, 'innererror')
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  const code = text(field(error, 'code'))
  const message = text(field(error, 'message'))
  const requestId = text(field(inner, 'request-id'))
  return { ...(code && { code }), ...(message && { message }), ...(requestId && { requestId }) }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

/**
 * Turns a refusal by Graph into an error of the catalogue. Graph's message is left out: it isn't stable and may name
 * people.
 * @param doing what was attempted, for the message: "read users"
 * @param permission what it needs: "User.ReadBasic.All"
 */
export function fromGraphAnswer(status: number, body: unknown, doing: string, permission?: string): RollcallError {
  const { code, requestId } = readGraphError(body)
  const details = {
    status,
    ...(code && { graphCode: code }),
    ...(requestId && { graphRequestId: requestId }),
    ...(permission && { permission }),
  }
  const tail = `(${status}${code ? ` ${code}` : ''})`
  if (status === 401)
    return new RollcallError('graph_token_rejected', `Microsoft Graph does not accept the token to ${doing} ${tail}.`, {
      details,
    })
  if (status === 403) {
    const needs = permission ? `; it needs ${permission}` : ''
    return new RollcallError('permission_missing', `The account may not ${doing}${needs} ${tail}.`, { details })
  }
  if (status === 429)
    return new RollcallError('throttled', `Microsoft Graph asked to slow down and kept refusing to ${doing} ${tail}.`, {
      details,
    })
  if (status >= 500)
    return new RollcallError('microsoft_unavailable', `Microsoft Graph could not ${doing} ${tail}.`, { details })
  return new RollcallError(
    'unexpected_answer',
    `Microsoft Graph gave an unexpected response when asked to ${doing} ${tail}.`,
    { details },
  )
}
