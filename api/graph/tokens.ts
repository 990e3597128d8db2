import { RollcallError } from '../lib/errors.ts'
import { askEntra, claimsOf, type EntraParts } from './ask-entra.ts'
import type { Cloud, Clouds } from './clouds.ts'
import { appClient, graphResource } from './entra-client.ts'
import type { AccountCredentials } from './graph.ts'
import { identityAssertion } from './managed-identity.ts'
import { signInUser } from './user-sign-in.ts'

const RENEW_BEFORE_END_MS = 5 * 60_000
/** Several requests may learn at once that their token has expired; the first renews it for all. */
const JUST_RENEWED_MS = 10_000

export interface Tokens {
  /**
   * An access token for Graph. Simultaneous calls share one request.
   * @param options.renew ignore the cached token
   * @param options.claims the claims (JSON) that Graph demands of the new token
   * @param options.signal stops this caller's wait; the request continues for the others
   */
  forGraph(credentials: AccountCredentials, options?: TokenWish): Promise<string>
  forget(accountId: string): void
}

interface TokenWish {
  renew?: boolean
  claims?: string | undefined
  signal?: AbortSignal
}

/** Times are monotonic, so setting the wall clock back doesn't extend a token's life. */
interface KeptToken {
  text: string
  /** The claims it was requested with. */
  claims?: string | undefined
  gotAt: number
  endsAt: number
}

/**
 * Sign-ins under way, by account and revision. There is only one map, so that a password is never tried twice at the
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
  const signInOnce = (key: string, credentials: AccountCredentials, claims?: string): Promise<KeptToken> => {
    const pending = underWay.get(key) ?? signIn(parts, credentials, claims).finally(() => underWay.delete(key))
    underWay.set(key, pending)
    return pending
  }

  return {
    forGraph: async (credentials, options = {}) => {
      const key = keyOf(credentials)
      const known = kept.get(key)
      const now = parts.clock.monotonic()
      const isNew = known !== undefined && now - known.gotAt < JUST_RENEWED_MS && known.claims === options.claims
      const good = known && known.endsAt - RENEW_BEFORE_END_MS > now && (!options.renew || isNew)
      if (good) return known.text
      // A sign-in under way for others may not satisfy these claims.
      const turn = options.claims === undefined ? key : `${key} ${options.claims}`
      const pending = signInOnce(turn, credentials, options.claims).then((token) => {
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

async function signIn(wanted: TokenParts, credentials: AccountCredentials, claims?: string): Promise<KeptToken> {
  const parts = { ...wanted, ...(claims !== undefined && { claims }) }
  const cloud = parts.clouds[credentials.cloud]
  const result =
    credentials.kind === 'delegated'
      ? await signInUser(parts, cloud, credentials)
      : await signInApp(parts, cloud, credentials)
  const lifetime = (result.expiresOn?.getTime() ?? Date.now()) - Date.now()
  const gotAt = parts.clock.monotonic()
  return { text: result.accessToken, claims, gotAt, endsAt: gotAt + lifetime }
}

/** A token for an app itself. @throws Entra's error as a code of the catalogue */
export async function signInApp(
  parts: EntraParts,
  cloud: Cloud,
  credentials: Exclude<AccountCredentials, { kind: 'delegated' }>,
) {
  return askEntra(parts, credentials.kind, (network) =>
    clientOf(cloud, credentials, network, () => assertionOf(parts, cloud, credentials)).acquireTokenByClientCredential({
      scopes: [`${graphResource(cloud)}/.default`],
      ...claimsOf(parts),
    }),
  )
}

type AppCredentials = Parameters<typeof appClient>[1]

function assertionOf(parts: EntraParts, cloud: Cloud, credentials: AppCredentials): Promise<string> {
  if (credentials.kind === 'managedIdentity') return identityAssertion(parts, cloud, credentials.identityClientId)
  throw new RollcallError('internal', 'Only a managed identity signs in by an assertion.')
}

function clientOf(...parts: Parameters<typeof appClient>): ReturnType<typeof appClient> {
  try {
    return appClient(...parts)
  } catch (cause) {
    if (parts[1].kind !== 'certificate') throw cause
    throw new RollcallError('certificate_unreadable', 'The account’s certificate can’t be read.', { cause })
  }
}
