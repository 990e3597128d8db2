import { laneOfPath } from '../calendar/mailbox-name.ts'
import type { Fault } from '../faults.ts'
import { graphError, type GraphAnswer, type GraphCall } from './graph-call.ts'

type Asker = Pick<GraphCall, 'state' | 'headers'>

/**
 * Graph's own refusal for a planted fault, for whole requests and parts of batches; undefined for other kinds of
 * faults.
 */
export function refusalForFault(call: Asker, fault: Fault, path: string): GraphAnswer | undefined {
  switch (fault.kind) {
    case 'throttled':
      return throttled(
        call,
        fault.retryAfter ?? 10,
        fault.retryAfterAs,
        fault.scope === 'mailbox' ? laneOfPath(call.state, path) : undefined,
      )
    case 'server_error':
      return serverError(call, fault)
    case 'conflict':
      return conflict(call, fault)
    case 'expired_token':
      return unauthorised(call, 'Lifetime validation failed, the token is expired.')
    case 'permission_missing':
      return /\/(photo|calendar|events|sendMail)/.test(path) ? exchangeDenied(call) : directoryDenied(call)
    default:
      return undefined
  }
}

/** 429 with the wait asked for, for everyone or for requests to one mailbox. */
export function throttled(
  call: Asker,
  seconds: number | 'none',
  as: 'seconds' | 'date' = 'seconds',
  mailbox?: string,
): GraphAnswer {
  const answer =
    mailbox === undefined
      ? graphError(call, 429, 'TooManyRequests', 'Too many requests. Please wait and try again.')
      : graphError(call, 429, 'ApplicationThrottled', 'Application is over its limit for this mailbox.')
  return seconds === 'none' ? answer : withPause(call, answer, seconds, as, mailbox)
}

/** 429 of a mailbox with too many requests at once; Exchange names no wait then. */
export function overConcurrency(call: Asker): GraphAnswer {
  return graphError(call, 429, 'ApplicationThrottled', 'Application is over its MailboxConcurrency limit.')
}

/** What a gateway says when an answer got lost. */
export function lostAnswer(call: Asker, status: 503 | 504): GraphAnswer {
  return graphError(call, status, SERVER_ERRORS[status], 'The service is temporarily unavailable.')
}

/** @param challenge the header that says what a new token must satisfy */
export function unauthorised(call: Asker, message: string, challenge?: string): GraphAnswer {
  return graphError(call, 401, 'InvalidAuthenticationToken', message, {
    'www-authenticate':
      challenge ??
      `Bearer realm="", authorization_uri="${call.state.cloud.login}/common/oauth2/authorize", ` +
        'client_id="00000003-0000-0000-c000-000000000000", error="invalid_token"',
  })
}

/** A permission of the directory is missing. */
export function directoryDenied(call: Asker): GraphAnswer {
  return graphError(call, 403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.')
}

/** A permission of Exchange is missing. */
export function exchangeDenied(call: Asker): GraphAnswer {
  return graphError(call, 403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.')
}

const SERVER_ERRORS = {
  500: 'InternalServerError',
  502: 'BadGateway',
  503: 'ServiceNotAvailable',
  504: 'UnknownError',
} as const

function serverError(call: Asker, fault: Extract<Fault, { kind: 'server_error' }>): GraphAnswer {
  const status = fault.status ?? 503
  const answer = graphError(call, status, SERVER_ERRORS[status], 'The service is temporarily unavailable.')
  return fault.retryAfter === undefined ? answer : withPause(call, answer, fault.retryAfter, fault.retryAfterAs)
}

const CONFLICTS = { 409: 'ErrorIrresolvableConflict', 412: 'ErrorIrresolvableConflict', 423: 'resourceLocked' } as const

function conflict(call: Asker, { status = 409, code }: Extract<Fault, { kind: 'conflict' }>): GraphAnswer {
  const text = 'The operation met a change that is being worked in. Try again later.'
  return graphError(call, status, code ?? CONFLICTS[status], text)
}

function withPause(
  call: Asker,
  answer: GraphAnswer,
  seconds: number,
  as: 'seconds' | 'date' | undefined,
  mailbox?: string,
): GraphAnswer {
  const pause = call.state.pauses.ask(seconds, as, mailbox)
  return { ...answer, headers: { ...answer.headers, 'retry-after': pause.header }, pauses: [pause] }
}
