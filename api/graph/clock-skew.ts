import type { Clock } from '../lib/clock.ts'
import type { Logger } from '../lib/log.ts'
import type { Metrics } from '../lib/metrics.ts'
import type { Transport } from './transport.ts'

/** Signatures and tokens tolerate five minutes. Warning earlier leaves time to act. */
const WORTH_A_WARNING_S = 60

/**
 * Compares this machine's clock with the Date header of Microsoft's answers, and warns once when they differ by more
 * than a minute.
 */
export function watchClockSkew(
  send: Transport,
  { clock, log, metrics }: { clock: Clock; log: Logger; metrics: Metrics },
): Transport {
  let warned = false
  return async (request) => {
    const askedAt = clock.now().getTime()
    const response = await send(request)
    const skew = skewSeconds(response.headers.get('date'), askedAt, clock.now().getTime())
    if (skew === undefined) return response
    metrics.clockSkew.set(skew)
    const isWide = Math.abs(skew) > WORTH_A_WARNING_S
    if (isWide && !warned)
      log.warn(
        { skewSeconds: skew, host: new URL(request.url).host },
        'The clock of this machine differs from Microsoft’s; sign-in fails once it is off by five ' +
          'minutes. Set it by a time server.',
      )
    warned = isWide
    return response
  }
}

/**
 * How many seconds this machine's clock is ahead; 0 while Microsoft's time falls within the exchange (its Date has
 * whole seconds).
 * @returns undefined when the answer has no Date
 */
function skewSeconds(date: string | null, askedAt: number, answeredAt: number): number | undefined {
  const there = date === null ? NaN : Date.parse(date)
  if (Number.isNaN(there)) return undefined
  if (there + 1_000 < askedAt) return (askedAt - there - 1_000) / 1000
  return there > answeredAt ? (answeredAt - there) / 1000 : 0
}
