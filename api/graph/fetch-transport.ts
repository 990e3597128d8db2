import type { Clock } from '../lib/clock.ts'
import type { Metrics } from '../lib/metrics.ts'
import type { Transport } from './transport.ts'

/** Placeholder until the real one is here. */
export function createFetchTransport(_parts: { metrics: Metrics; clock: Clock }): Transport {
  return (request) => fetch(request)
}
