import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client'

/** Figures for Prometheus, named once here. One registry per process (and per test). */
export interface Metrics {
  registry: Registry
  httpRequests: Histogram<'method' | 'route' | 'status'>
  /** `service`: "entra" or "graph"; `status`: the HTTP status, or "none" when no answer came. */
  microsoftRequests: Histogram<'service' | 'status'>
  microsoftBytes: Counter<'service'>
  throttled: Counter<'service'>
  clockSkew: Gauge
  runs: Counter<'type' | 'status'>
  runSeconds: Histogram<'type'>
  lastSuccess: Gauge<'type'>
  outcomes: Counter<'type' | 'outcome'>
}

/** Upper bounds of the buckets that requests are counted in, in seconds. */
const REQUEST_SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60]
const RUN_SECONDS = [1, 5, 15, 60, 300, 900, 3600]

export function createMetrics(options: { process: boolean } = { process: true }): Metrics {
  const registry = new Registry()
  if (options.process) collectDefaultMetrics({ register: registry })
  return { registry, ...requestFigures([registry]), ...microsoftFigures([registry]), ...runFigures([registry]) }
}

function requestFigures(registers: Registry[]): Pick<Metrics, 'httpRequests'> {
  return {
    httpRequests: new Histogram({
      name: 'rollcall_http_request_seconds',
      help: 'Requests to this API, by route and status',
      labelNames: ['method', 'route', 'status'],
      buckets: REQUEST_SECONDS,
      registers,
    }),
  }
}

function microsoftFigures(
  registers: Registry[],
): Pick<Metrics, 'microsoftRequests' | 'microsoftBytes' | 'throttled' | 'clockSkew'> {
  return {
    microsoftRequests: new Histogram({
      name: 'rollcall_microsoft_request_seconds',
      help: 'Requests to Microsoft, by service and status',
      labelNames: ['service', 'status'],
      buckets: REQUEST_SECONDS,
      registers,
    }),
    microsoftBytes: new Counter({
      name: 'rollcall_microsoft_received_bytes_total',
      help: 'Bytes received from Microsoft',
      labelNames: ['service'],
      registers,
    }),
    throttled: new Counter({
      name: 'rollcall_microsoft_throttled_total',
      help: 'Answers that asked to slow down, parts of a batch included',
      labelNames: ['service'],
      registers,
    }),
    clockSkew: new Gauge({
      name: 'rollcall_clock_skew_seconds',
      help: "How far the clock of this machine is ahead of Microsoft's",
      registers,
    }),
  }
}

function runFigures(registers: Registry[]): Pick<Metrics, 'runs' | 'runSeconds' | 'lastSuccess' | 'outcomes'> {
  return {
    runs: new Counter({
      name: 'rollcall_runs_total',
      help: 'Ended runs, by type and status',
      labelNames: ['type', 'status'],
      registers,
    }),
    runSeconds: new Histogram({
      name: 'rollcall_run_seconds',
      help: 'Duration of runs',
      labelNames: ['type'],
      buckets: RUN_SECONDS,
      registers,
    }),
    lastSuccess: new Gauge({
      name: 'rollcall_last_successful_run_timestamp_seconds',
      help: 'When a run of this type last ended well',
      labelNames: ['type'],
      registers,
    }),
    outcomes: new Counter({
      name: 'rollcall_outcomes_total',
      help: 'Outcomes of runs, by type and outcome',
      labelNames: ['type', 'outcome'],
      registers,
    }),
  }
}
