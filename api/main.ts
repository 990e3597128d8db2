import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { createApp } from './app.ts'
import { ConfigError } from './config-error.ts'
import { readConfig, type Config, type Env, type Secrets } from './config.ts'
import type { Demo } from './demo.ts'
import { createContext, type Context, type ContextOverrides } from './context.ts'
import { photoSynchronization } from './features/photo-sync/photo-synchronization.ts'
import { recoverInterruptedRuns } from './features/service-tasks/recover-runs.ts'
import { startScheduler } from './features/service-tasks/scheduler.ts'
import { RollcallError } from './lib/errors.ts'
import { resealSecrets } from './features/remote-accounts/reseal-secrets.ts'

/** The kinds of service task this version can run. */
export const RUNNERS = [photoSynchronization]

/** sysexits.h: something was wrong with the configuration; and: something that was needed is not there. */
const EXIT_CONFIG = 78
const EXIT_UNAVAILABLE = 69
/** What a run may take to end the batch in flight and to write its checkpoint. */
const GRACE_MS = 20_000

/** A caller who sends at a crawl is let go; what is answered may take as long as it takes. */
const SERVER_TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 65_000 }

/** The process: configuration, context, app, scheduler; and at a signal the orderly way back. Resolves when it listens. */
export async function main(args: readonly string[], env: Env): Promise<void> {
  try {
    const production = args.includes('--production')
    if (production) await serve(readConfig(env, 'production'), {})
    else await startDemo(args, env)
  } catch (error) {
    process.exitCode = explain(error)
  }
}

async function startDemo(args: readonly string[], env: Env): Promise<void> {
  const { createDemo, presentDemo } = await import('./demo.ts')
  const demo = createDemo(env)
  const url = await serve(readConfig({ LOG_LEVEL: 'warn', ...env }, 'demo', demo.entra), { transport: demo.tenant.transport }, demo)
  await presentDemo(demo, { url, empty: args.includes('--empty') })
}

async function serve(read: { config: Config; secrets: Secrets }, overrides: ContextOverrides, demo?: Demo): Promise<string> {
  const { config, secrets } = read
  const stopping = new AbortController()
  const ctx = await createContext(config, secrets, { ...overrides, stopping: stopping.signal })
  await recoverInterruptedRuns(ctx)
  await resealSecrets(ctx)
  const server = createServer(SERVER_TIMEOUTS, createApp(ctx, RUNNERS, demo?.pages))
  server.listen(config.port, config.host)
  await once(server, 'listening')
  if (config.scheduler) ctx.runBoard.track(startScheduler(ctx, RUNNERS))
  stopAtSignal(ctx, server, stopping)
  const port = (server.address() as AddressInfo).port
  const { login, graph } = config.clouds.global
  ctx.log.info({ port, host: config.host, mode: config.mode, login, graph, scheduler: config.scheduler }, 'Rollcall listens')
  return `http://localhost:${port}`
}

/** First signal: no new work, the batch in flight ends, everything is written, exit 0. A second one does not wait. */
function stopAtSignal(ctx: Context, server: Server, stopping: AbortController): void {
  const stop = (signal: NodeJS.Signals) => {
    if (stopping.signal.aborted) process.exit(1)
    ctx.log.info({ signal }, 'Stopping')
    stopping.abort(new RollcallError('stopping', 'The server is shutting down.'))
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    server.close()
    void ctx.runBoard
      .drain()
      .then(() => ctx.store.close())
      .then(() => {
        server.closeAllConnections()
        ctx.log.info('Stopped')
        process.exit(0)
      })
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

function explain(error: unknown): number {
  if (error instanceof ConfigError) {
    process.stderr.write(`${error.message}\n`)
    return EXIT_CONFIG
  }
  if (error instanceof RollcallError) {
    process.stderr.write(`${error.message}\n${error.remedy}\n`)
    return EXIT_UNAVAILABLE
  }
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    process.stderr.write('Another program listens on this port. Stop it, or choose another with PORT.\n')
    return EXIT_UNAVAILABLE
  }
  throw error
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2), process.env)
