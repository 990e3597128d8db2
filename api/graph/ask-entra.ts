import { AuthError, type INetworkModule } from '@azure/msal-node'
import type { Clock } from '../lib/clock.ts'
import { RollcallError } from '../lib/errors.ts'
import { entraLine } from './entra-line.ts'
import { fromEntraFailure, type SignInKind } from './microsoft-errors.ts'
import { backoffMs, retryAfterMs, sentAt } from './retry.ts'
import type { Transport } from './transport.ts'

const ATTEMPTS = 3
/** A token endpoint that asks for longer than this is not waited for; the caller is told. */
const LONGEST_WAIT_MS = 60_000

const PASSING: readonly string[] = ['throttled', 'microsoft_unavailable', 'microsoft_unreachable', 'unexpected_answer']

/** True for a failure of the moment, which says nothing about what was asked. */
export const isPassing = ({ code }: RollcallError) => PASSING.includes(code)

export interface EntraParts {
  transport: Transport
  clock: Clock
  /** What Graph wants a new token to satisfy (JSON), after it refused one. */
  claims?: string
}

/** For a request of msal's. */
export const claimsOf = ({ claims }: EntraParts) => (claims === undefined ? {} : { claims })

/**
 * Asks Entra ID's token endpoint through msal, and again where the failure is one of the moment.
 * @param kind whose sign-in it is: the same number can need another remedy
 * @param attempts 1 for what may be sent once only
 * @throws what Entra said, as a code of the catalogue
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
      const worthIt = isPassing(failure) && failure.details['distrusted'] !== true
      if (!worthIt || attempt >= attempts || wait > LONGEST_WAIT_MS) throw triedEnough(failure)
      await parts.clock.sleep(wait)
    }
  }
}

/** Whoever asked for the token so as to ask Graph must not begin the repeating anew. */
function triedEnough(failure: RollcallError): RollcallError {
  return new RollcallError(failure.code, failure.message, {
    cause: failure,
    details: { ...failure.details, repeated: true },
  })
}

function judge(error: unknown, status: number, kind: SignInKind): RollcallError {
  if (error instanceof RollcallError) return error
  if (status === 429) return new RollcallError('throttled', 'Entra ID asks to slow down (429).')
  if (status >= 500) return new RollcallError('microsoft_unavailable', `Entra ID has a disturbance (${status}).`)
  if (error instanceof AuthError) return fromEntraFailure(error, kind)
  return new RollcallError('internal', 'Signing in failed in an unknown way.', { cause: error })
}
