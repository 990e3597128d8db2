import { once } from 'node:events'
import { existsSync, realpathSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { createApp, finishForOthers, retentionParts, settleDeletions } from './app.ts'
import { claimForDemo } from './config/config-demo-data.ts'
import { ConfigError } from './config/config-error.ts'
import { readConfig, type Config, type Env, type Secrets } from './config/config.ts'
import { readDemoConfig } from './config/demo-config.ts'
import { ownAddress } from './config/own-address.ts'
import type { Demo } from './demo/demo.ts'
import { withEnvFile } from './config/env-file.ts'
import { createContext, type Context, type ContextOverrides } from './context.ts'
import { keepHistoryTrimmed } from './features/audit/trim-history.ts'
import { keepRetention } from './features/retention/apply-retention.ts'
import { sessionInvitations } from './features/invitations/session-invitations.ts'
import { photoSynchronization } from './features/photo-sync/photo-synchronization.ts'
import { recoverInterruptedRuns } from './features/service-tasks/recover-runs.ts'
import { continueForOthers, startScheduler } from './features/service-tasks/scheduler.ts'
import { RollcallError } from './lib/errors.ts'
import { resealSecrets } from './features/remote-accounts/reseal-secrets.ts'

/** The kinds of service task this version can run. */
export const RUNNERS = [photoSynchronization, sessionInvitations]

/** From sysexits.h: the configuration is wrong; something needed is not available. */
const EXIT_CONFIG = 78
const EXIT_UNAVAILABLE = 69
/** How long runs have to finish their batch and write a checkpoint, and requests to be answered. */
const GRACE_MS = 20_000
const LAST_ANSWERS_MS = 5_000
/**
 * npm repeats a Ctrl+C that the terminal has already sent: a signal that comes again this soon isn't a second request.
 */
const SAME_KEYSTROKE_MS = 500

/** A caller who sends too slowly is disconnected; answers may take as long as they need. */
const SERVER_TIMEOUTS = { headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 65_000 }

/**
 * The process: configuration, context, app and scheduler, and an orderly stop at a signal. Resolves when it listens.
 */
export async function main(args: readonly string[], env: Env): Promise<void> {
  try {
    const told = withEnvFile(args, env)
    if (told.args.includes('--production')) await serve(readConfig(told.env, 'production'), {})
    else await startDemo(told.args, told.env)
  } catch (error) {
    process.exitCode = explain(error)
  }
}

async function startDemo(args: readonly string[], env: Env): Promise<void> {
  const { createDemo, demoEntra, presentDemo } = await import('./demo/demo.ts')
  const read = await readDemoConfig(env, demoEntra())
  claimForDemo(read.config.storeDir)
  const demo = createDemo(read.config.demoPeople)
  demo.tenant.keepCalendarsIn(join(read.config.storeDir, 'demo-calendars.data'))
  const { url, stopping } = await serve(read, demoOverrides(demo, read.config), demo)
  try {
    await presentDemo(demo, { url, empty: args.includes('--empty') })
  } catch (error) {
    // Stopping it before everything is shown isn't a failure.
    if (!stopping.aborted) throw error
  }
}

/** Without a mail server, mails go straight to the made-up company. */
function demoOverrides({ tenant }: Demo, { mail, publicUrl }: Config): ContextOverrides {
  return {
    transport: tenant.transport,
    signInPages: `${publicUrl}/demo-tenant`,
    ...(!mail && { mail: tenant.mailSender }),
  }
}

interface Serving {
  url: string
  stopping: AbortSignal
}

async function serve(
  { config, secrets }: { config: Config; secrets: Secrets },
  overrides: ContextOverrides,
  demo?: Demo,
): Promise<Serving> {
  const stopping = new AbortController()
  const ctx = await createContext(config, secrets, { ...overrides, stopping: stopping.signal })
  const server = createServer(SERVER_TIMEOUTS, createApp(ctx, RUNNERS, demo?.pages))
  try {
    await recoverInterruptedRuns(ctx, RUNNERS)
    await settleDeletions(ctx)
    await resealSecrets(ctx)
    server.listen(config.port, config.host)
    await once(server, 'listening')
  } catch (error) {
    await ctx.store.close()
    throw error
  }
  ctx.runBoard.track(keepHistoryTrimmed(ctx))
  ctx.runBoard.track(keepRetention(ctx, retentionParts(ctx)))
  ctx.runBoard.track(continueForOthers(ctx, RUNNERS, () => finishForOthers(ctx)))
  if (config.scheduler) ctx.runBoard.track(startScheduler(ctx, RUNNERS))
  stopAtSignal(ctx, server, stopping)
  const port = (server.address() as AddressInfo).port
  const { login, graph } = config.clouds.global
  ctx.log.info(
    { port, host: config.host, mode: config.mode, login, graph, scheduler: config.scheduler },
    'Rollcall is listening',
  )
  return { url: ownAddress(config.host, port), stopping: stopping.signal }
}

/** First signal: no new work, the batch in flight ends, everything is written, exit 0. A second signal doesn't wait. */
function stopAtSignal(ctx: Context, server: Server, stopping: AbortController): void {
  const requests = requestsUnderWay(server)
  let askedAt = Infinity
  const stop = (signal: NodeJS.Signals) => {
    if (stopping.signal.aborted) {
      if (performance.now() - askedAt > SAME_KEYSTROKE_MS) process.exit(1)
      return
    }
    askedAt = performance.now()
    ctx.log.info({ signal }, 'Stopping')
    stopping.abort(new RollcallError('stopping', 'The server is shutting down.'))
    setTimeout(() => process.exit(1), GRACE_MS).unref()
    void comeToAnEnd(ctx, server, requests)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** The port stays open until runs and requests have ended, so that /readyz can say that nothing more should come. */
async function comeToAnEnd(ctx: Context, server: Server, requests: ReadonlySet<ServerResponse>): Promise<void> {
  await ctx.runBoard.drain()
  const latest = performance.now() + LAST_ANSWERS_MS
  while (requests.size > 0 && performance.now() < latest) await delay(20)
  server.close()
  server.closeAllConnections()
  await ctx.store.close()
  ctx.log.info('Stopped')
  process.exit(0)
}

function requestsUnderWay(server: Server): ReadonlySet<ServerResponse> {
  const requests = new Set<ServerResponse>()
  server.on('request', (_request: IncomingMessage, response: ServerResponse) => {
    requests.add(response)
    response.once('close', () => requests.delete(response))
  })
  return requests
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
  const why = whyNotListening(error)
  if (why !== undefined) {
    process.stderr.write(`${why}\n`)
    return EXIT_UNAVAILABLE
  }
  throw error
}

function whyNotListening(error: unknown): string | undefined {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined
  if (error.syscall === 'getaddrinfo') return 'HOST names no address of this machine. Check HOST.'
  if (error.syscall !== 'listen') return undefined
  const where = `${'address' in error ? String(error.address) : ''}:${'port' in error ? String(error.port) : ''}`
  if (error.code === 'EADDRINUSE')
    return `Another program listens on ${where} already. Stop it, or choose another port with PORT.`
  if (error.code === 'EACCES') return `This user may not listen on ${where}. Choose a port above 1023 with PORT.`
  return `Rollcall cannot listen on ${where} (${String(error.code)}). Check PORT and HOST.`
}

// Node names a module by its real path even when started through a link. The process may have no start file.
const started = process.argv[1]
if (started && existsSync(started) && import.meta.url === pathToFileURL(realpathSync(started)).href)
  await main(process.argv.slice(2), process.env)
