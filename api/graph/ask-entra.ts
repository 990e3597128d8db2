import { AuthError, type INetworkModule } from '@azure/msal-node'
import type { Clock } from '../lib/clock.ts'
import { RollcallError } from '../lib/errors.ts'
import { entraLine } from './entra-line.ts'
import { fromEntraFailure, type SignInKind } from './microsoft-errors.ts'
import { backoffMs, retryAfterMs, sentAt } from './retry.ts'
import type { Transport } from './transport.ts'

const ATTEMPTS = 3
/** If the token endpoint asks for a longer wait than this, the request fails instead. */
const LONGEST_WAIT_MS = 60_000

const PASSING: readonly string[] = ['throttled', 'microsoft_unavailable', 'microsoft_unreachable', 'unexpected_answer']

/** True for a temporary failure, which says nothing about the request. */
export const isPassing = ({ code }: RollcallError) => PASSING.includes(code)

export interface EntraParts {
  transport: Transport
  clock: Clock
  /** The claims (JSON) that Graph demanded of a new token when it refused the last one. */
  claims?: string
}

export const claimsOf = ({ claims }: EntraParts) => (claims === undefined ? {} : { claims })

/**
 * Asks Entra ID's token endpoint through MSAL and retries temporary failures.
 * @param kind whose sign-in it is: the same AADSTS number can need another remedy
 * @param attempts 1 for a request that may be sent only once
 * @throws Entra's error as a code of the catalogue
 */
export async function askEntra<T>(
  parts: EntraParts,
  kind: SignInKind,
  work: (network: INetworkModule) => Promise<T | null>,
  attempts = ATTEMPTS,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const line = entraLine(parts.transport)
    try {
      const result = await work(line.network)
      if (!result) throw new RollcallError('unexpected_answer', 'Entra ID answered without a token.')
      return result
    } catch (error) {
      const failure = line.failure() ?? judge(error, line.lastStatus(), kind)
      const wait =
        retryAfterMs(line.headers().get('retry-after'), sentAt(line.headers(), parts.clock)) ?? backoffMs(attempt)
      const mayRetry = isPassing(failure) && failure.details['distrusted'] !== true
      if (!mayRetry || attempt >= attempts || wait > LONGEST_WAIT_MS) throw withoutRetry(failure)
      await parts.clock.sleep(wait)
    }
  }
}

/** Marks a failure that was already retried here, so that the caller's retries for Graph don't start over. */
function withoutRetry(failure: RollcallError): RollcallError {
  return new RollcallError(failure.code, failure.message, {
    cause: failure,
    details: { ...failure.details, repeated: true },
  })
}

function judge(error: unknown, status: number, kind: SignInKind): RollcallError {
  if (error instanceof RollcallError) return error
  if (status === 429) return new RollcallError('throttled', 'Entra ID asks to slow down (429).')
  if (status >= 500) return new RollcallError('microsoft_unavailable', `Entra ID has an outage (${status}).`)
  if (error instanceof AuthError) return fromEntraFailure(error, kind)
  return new RollcallError('internal', 'The sign-in failed for an unknown reason.', { cause: error })
}
