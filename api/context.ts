import type { Config, Secrets } from './config.ts'
import type { Graph } from './graph/graph.ts'
import type { Transport } from './graph/transport.ts'
import type { Clock } from './lib/clock.ts'
import type { Log, Logger } from './lib/log.ts'
import type { Metrics } from './lib/metrics.ts'
import type { Seal } from './lib/seal.ts'
import type { PhotoStore } from './store/photos.ts'
import type { Store } from './store/store.ts'

/** Everything a feature needs, built once per process and handed in first. */
export interface Context {
  config: Config
  secrets: Secrets
  clock: Clock
  log: Logger
  neverShow: Log['neverShow']
  seal: Seal
  metrics: Metrics
  store: Store
  photos: PhotoStore
  transport: Transport
  graph: Graph
  /** Aborted when the process is asked to stop: no new work from then on. */
  stopping: AbortSignal
}
