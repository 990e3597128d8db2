import { AuthError, ConfidentialClientApplication, type INetworkModule } from '@azure/msal-node'
import type { Clock } from '../lib/clock.ts'
import { RollcallError } from '../lib/errors.ts'
import type { Cloud, Clouds } from './clouds.ts'
import { fromEntraFailure } from './errors.ts'
import type { AccountCredentials } from './graph.ts'
import { backoffMs, retryAfterMs } from './retry.ts'
import type { Transport } from './transport.ts'

const ATTEMPTS = 3
const RENEW_BEFORE_END_MS = 5 * 60_000
/** Several requests may be told at once that their token has expired; the first of them renews it for all. */
const JUST_RENEWED_MS = 10_000
/** A token endpoint that asks for longer than this is not waited for; the caller is told. */
const LONGEST_WAIT_MS = 60_000

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

export function createTokens(parts: { transport: Transport; clouds: Clouds; clock: Clock }): Tokens {
  const kept = new Map<string, KeptToken>()
  const underWay = new Map<string, Promise<KeptToken>>()
  const keyOf = (credentials: AccountCredentials) => `${credentials.accountId} ${credentials.revision}`

  const acquire = async (credentials: AccountCredentials): Promise<KeptToken> => {
    const token = await signIn(parts, credentials)
    kept.set(keyOf(credentials), token)
    return token
  }

  return {
    forGraph: async (credentials, options = {}) => {
      const key = keyOf(credentials)
      const known = kept.get(key)
      const now = parts.clock.monotonic()
      const good = known && known.endsAt - RENEW_BEFORE_END_MS > now && (!options.renew || now - known.gotAt < JUST_RENEWED_MS)
      if (good) return known.text
      const pending = underWay.get(key) ?? acquire(credentials).finally(() => underWay.delete(key))
      underWay.set(key, pending)
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

async function signIn(parts: { transport: Transport; clouds: Clouds; clock: Clock }, credentials: AccountCredentials): Promise<KeptToken> {
  const cloud = parts.clouds[credentials.cloud]
  for (let attempt = 1; ; attempt += 1) {
    const line = entraLine(parts.transport)
    try {
      const result = await clientFor(cloud, credentials, line.network).acquireTokenByClientCredential({ scopes: [`${graphResource(cloud)}/.default`] })
      if (!result) throw new RollcallError('unexpected_answer', 'Entra ID answered without a token.')
      const lifetime = (result.expiresOn?.getTime() ?? Date.now()) - Date.now()
      const gotAt = parts.clock.monotonic()
      return { text: result.accessToken, gotAt, endsAt: gotAt + lifetime }
    } catch (error) {
      const failure = line.failure() ?? judge(error, line.lastStatus())
      const wait = retryAfterMs(line.retryAfter(), parts.clock.now()) ?? backoffMs(attempt)
      const passing = ['throttled', 'microsoft_unavailable', 'microsoft_unreachable', 'unexpected_answer'].includes(failure.code)
      const worthIt = passing && failure.details['distrusted'] !== true
      if (!worthIt || attempt === ATTEMPTS || wait > LONGEST_WAIT_MS) throw triedEnough(failure)
      await parts.clock.sleep(wait)
    }
  }
}

/** Whoever asked for the token so as to ask Graph must not begin the repeating anew. */
function triedEnough(failure: RollcallError): RollcallError {
  return new RollcallError(failure.code, failure.message, { cause: failure, details: { ...failure.details, repeated: true } })
}

/** The scope names the cloud's own Graph, also when the operator relays it through another host. */
function graphResource(cloud: Cloud): string {
  return cloud.name === 'global' ? 'https://graph.microsoft.com' : cloud.graph
}

// A new application object each time: msal's own keeps refusing locally for a minute after a 429 or 5xx, and keeps tokens by
// the real clock. What is kept, and how long is waited, is decided here.
function clientFor(cloud: Cloud, credentials: AccountCredentials, network: INetworkModule): ConfidentialClientApplication {
  const authority = `${cloud.login}/${credentials.tenantId}`
  return new ConfidentialClientApplication({
    auth: {
      clientId: credentials.clientId,
      clientSecret: credentials.clientSecret,
      authority,
      knownAuthorities: [new URL(cloud.login).host],
      // With this no discovery request leaves, whichever host the operator has put in place.
      authorityMetadata: JSON.stringify({
        issuer: `${authority}/v2.0`,
        authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
        token_endpoint: `${authority}/oauth2/v2.0/token`,
        jwks_uri: `${authority}/discovery/v2.0/keys`,
      }),
    },
    system: { networkClient: network, disableInternalRetries: true },
  })
}

interface EntraLine {
  network: INetworkModule
  lastStatus(): number
  retryAfter(): string | null
  /** What went wrong before msal had an answer to judge; msal would hide it behind a code of its own. */
  failure(): RollcallError | undefined
}

function entraLine(transport: Transport): EntraLine {
  let last: Response | undefined
  let failure: RollcallError | undefined
  const ask = async <T>(url: string, init: RequestInit) => {
    last = undefined
    try {
      last = await transport(new Request(url, init))
      const text = await last.clone().text()
      return { headers: Object.fromEntries(last.headers), body: parse<T>(text, last.status), status: last.status }
    } catch (error) {
      if (error instanceof RollcallError) failure = error
      throw error
    }
  }
  return {
    network: {
      sendGetRequestAsync: (url, options) => ask(url, { method: 'GET', headers: options?.headers ?? {} }),
      sendPostRequestAsync: (url, options) => ask(url, { method: 'POST', headers: options?.headers ?? {}, body: options?.body ?? '' }),
    },
    lastStatus: () => last?.status ?? 0,
    retryAfter: () => last?.headers.get('retry-after') ?? null,
    failure: () => failure,
  }
}

function parse<T>(text: string, status: number): T {
  try {
    return JSON.parse(text) as T
  } catch (cause) {
    if (status >= 500 || status === 429) return {} as T
    throw new RollcallError('unexpected_answer', `Entra ID's token endpoint answered with something that is not JSON (${status}).`, { cause })
  }
}

function judge(error: unknown, status: number): RollcallError {
  if (error instanceof RollcallError) return error
  if (status === 429) return new RollcallError('throttled', 'Entra ID asks to slow down (429).')
  if (status >= 500) return new RollcallError('microsoft_unavailable', `Entra ID has a disturbance (${status}).`)
  if (error instanceof AuthError) return fromEntraFailure(error)
  return new RollcallError('internal', 'Signing in failed in an unknown way.', { cause: error })
}
