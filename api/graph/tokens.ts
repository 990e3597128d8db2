import { RollcallError } from '../lib/errors.ts'
import { askEntra, type EntraParts } from './ask-entra.ts'
import type { Cloud, Clouds } from './clouds.ts'
import { appClient, graphResource } from './entra-client.ts'
import type { AccountCredentials } from './graph.ts'
import { signInUser } from './user-sign-in.ts'

const RENEW_BEFORE_END_MS = 5 * 60_000
/** Several requests may be told at once that their token has expired; the first of them renews it for all. */
const JUST_RENEWED_MS = 10_000

export interface Tokens {
  /**
   * An access token for Graph. Calls at the same time share one request.
   * @param options.renew not the one that was kept
   * @param options.signal this caller waits no longer; the request goes on for the others
   */
  forGraph(credentials: AccountCredentials, options?: { renew?: boolean; signal?: AbortSignal }): Promise<string>
  forget(accountId: string): void
}

/** Times are monotonic: a wall clock that is set back does not lengthen the life of a token. */
interface KeptToken {
  text: string
  gotAt: number
  endsAt: number
}

/**
 * Sign-ins under way, by account and revision. One map for all there is, so that a password is never tried twice at the
 * same time.
 */
export type SignInsUnderWay = Map<string, Promise<KeptToken>>

export interface TokenParts extends EntraParts {
  clouds: Clouds
  underWay: SignInsUnderWay
}

export function createTokens(parts: TokenParts): Tokens {
  const kept = new Map<string, KeptToken>()
  const { underWay } = parts
  const keyOf = (credentials: AccountCredentials) => `${credentials.accountId} ${credentials.revision}`
  const signInOnce = (key: string, credentials: AccountCredentials): Promise<KeptToken> => {
    const pending = underWay.get(key) ?? signIn(parts, credentials).finally(() => underWay.delete(key))
    underWay.set(key, pending)
    return pending
  }

  return {
    forGraph: async (credentials, options = {}) => {
      const key = keyOf(credentials)
      const known = kept.get(key)
      const now = parts.clock.monotonic()
      const good =
        known && known.endsAt - RENEW_BEFORE_END_MS > now && (!options.renew || now - known.gotAt < JUST_RENEWED_MS)
      if (good) return known.text
      const pending = signInOnce(key, credentials).then((token) => {
        kept.set(key, token)
        return token
      })
      return (await whileWanted(pending, options.signal)).text
    },
    forget: (accountId) => {
      for (const key of kept.keys()) if (key.startsWith(`${accountId} `)) kept.delete(key)
    },
  }
}

function whileWanted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return work
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'))
    if (signal.aborted) leave()
    signal.addEventListener('abort', leave, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
}

async function signIn(parts: TokenParts, credentials: AccountCredentials): Promise<KeptToken> {
  const cloud = parts.clouds[credentials.cloud]
  const result =
    credentials.kind === 'delegated'
      ? await signInUser(parts, cloud, credentials)
      : await signInApp(parts, cloud, credentials)
  const lifetime = (result.expiresOn?.getTime() ?? Date.now()) - Date.now()
  const gotAt = parts.clock.monotonic()
  return { text: result.accessToken, gotAt, endsAt: gotAt + lifetime }
}

/**
 * A token of an app for itself.
 * @throws what Entra said, as a code of the catalogue
 */
export async function signInApp(
  parts: EntraParts,
  cloud: Cloud,
  credentials: Exclude<AccountCredentials, { kind: 'delegated' }>,
) {
  return askEntra(parts, credentials.kind, (network) =>
    clientOf(cloud, credentials, network).acquireTokenByClientCredential({
      scopes: [`${graphResource(cloud)}/.default`],
    }),
  )
}

function clientOf(...[cloud, credentials, network]: Parameters<typeof appClient>): ReturnType<typeof appClient> {
  try {
    return appClient(cloud, credentials, network)
  } catch (cause) {
    if (credentials.kind === 'secret') throw cause
    throw new RollcallError('certificate_unreadable', 'The certificate of the account cannot be read.', { cause })
  }
}
