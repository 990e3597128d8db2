import {
  createLocalJWKSet,
  errors,
  type CryptoKey,
  type FlattenedJWSInput,
  type JSONWebKeySet,
  type JWSHeaderParameters,
} from 'jose'
import type { Context } from '../context.ts'
import { RollcallError } from '../lib/errors.ts'

type Header = JWSHeaderParameters
type LookUp = (header: Header, token: FlattenedJWSInput) => Promise<CryptoKey>

const MAX_AGE_MS = 24 * 60 * 60_000
const REFETCH_PAUSE_MS = 60_000
const TIME_OUT_MS = 10_000

/**
 * The public keys the tenant signs with, fetched from its keys address only: an address or key in a token's header is
 * ignored. An unknown key id triggers one new fetch, at most once a minute. While the address doesn't answer, the known
 * keys stay in use.
 * @param address where the keys are published; by default those of the tenant people sign in to
 * @throws microsoft_unreachable when no keys are known; jose's own errors when none fits.
 */
export function createSigningKeys(ctx: Context, address = ownTenantKeys(ctx)): LookUp {
  let known: LookUp | undefined
  let fetchedAt = -Infinity
  let askedAt = -Infinity
  let underWay: Promise<void> | undefined

  const since = (moment: number) => ctx.clock.monotonic() - moment
  const ask = async () => {
    askedAt = ctx.clock.monotonic()
    try {
      known = createLocalJWKSet(await fetchKeys(ctx, address))
      fetchedAt = askedAt
    } catch (err) {
      ctx.log.warn({ err }, 'the keys that sign-in tokens are checked with could not be read')
    }
  }
  const refresh = () => (underWay ??= ask().finally(() => (underWay = undefined)))

  return async (header, token) => {
    if (!known) await refresh()
    else if (since(fetchedAt) > MAX_AGE_MS && since(askedAt) > REFETCH_PAUSE_MS) void refresh()
    try {
      return await look(known, header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || since(askedAt) < REFETCH_PAUSE_MS) throw error
      await refresh()
      return look(known, header, token)
    }
  }
}

function look(known: LookUp | undefined, header: Header, token: FlattenedJWSInput): Promise<CryptoKey> {
  if (known) return known(header, token)
  throw new RollcallError(
    'microsoft_unreachable',
    'The sign-in service didn’t return its signing keys, so Rollcall can’t check sign-ins.',
  )
}

const ownTenantKeys = ({ config: { clouds, entra } }: Context) =>
  `${clouds.global.login}/${entra.tenantId}/discovery/v2.0/keys`

async function fetchKeys(ctx: Context, url: string): Promise<JSONWebKeySet> {
  const response = await ctx.transport(
    new Request(url, { headers: { accept: 'application/json' }, signal: AbortSignal.timeout(TIME_OUT_MS) }),
  )
  const body: unknown = response.ok ? await response.json() : undefined
  if (isKeySet(body)) return body
  throw new Error(`${new URL(url).host} answered with status ${String(response.status)} and no keys`)
}

function isKeySet(body: unknown): body is JSONWebKeySet {
  return typeof body === 'object' && body !== null && 'keys' in body && Array.isArray(body.keys) && body.keys.length > 0
}
