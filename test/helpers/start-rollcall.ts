import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../api/app.ts'
import { readConfig, type Config } from '../../api/config/config.ts'
import { createContext, type Context } from '../../api/context.ts'
import { createDemoPages } from '../../api/demo-tenant/demo-pages.ts'
import { createDemoTenant, type DemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import type { TaskRunner } from '../../api/features/service-tasks/task-runner.ts'
import type { TransportTimeouts } from '../../api/graph/guard-transport.ts'
import type { Clock } from '../../api/lib/clock.ts'
import type { SmtpTimeouts } from '../../api/mail/smtp.ts'
import { createLog } from '../../api/lib/log.ts'
import { RollcallError } from '../../api/lib/errors.ts'
import { createMetrics } from '../../api/lib/metrics.ts'
import { createCaller, type Caller } from './caller.ts'
import { fastClock } from './fast-clock.ts'
import { prepare } from './prepare.ts'
import { runTask, type RunView } from './run-task.ts'
import { RUNNERS } from './runners.ts'
import { databaseFor, type TestDatabase } from '../postgres/database-for.ts'
import { takeListenerWarnings } from './process-warnings.ts'
import { unexpectedErrors } from './unexpected-errors.ts'

export type Who = 'admin' | 'trainer' | 'employee'

export interface StartOptions {
  /** How many people the demo tenant has; 250 by default. */
  people?: number
  /** With a remote account, the photo setting, a service task and all people as employees. */
  prepared?: boolean
  /** Environment variables, over those of the test. */
  env?: Record<string, string>
  /** How many times faster than real time the clock runs; 50 by default. */
  speed?: number
  /** How long Microsoft may take to answer, in milliseconds of real time. */
  timeouts?: TransportTimeouts
  /** How long a mail server may take, in milliseconds of real time. */
  smtpTimeouts?: SmtpTimeouts
  /** Mails reach the people of the demo tenant without a mail server, as in the demo. */
  demoPost?: boolean
  rateLimits?: Partial<Config['rateLimits']>
  atOnce?: Partial<Config['atOnce']>
  /** A data folder that isn't deleted, for starting again on the same data. */
  dataDir?: string
  /** An existing tenant and its clock, for starting again with the same people. */
  tenant?: DemoTenant
  clock?: Clock
  /** The release of the time zone data, instead of this Node.js's own. */
  timeZoneData?: string
  /** With the demo's host page around the tab. */
  hostPage?: boolean
  /** Kinds of service task, instead of the product's own. */
  runners?: readonly TaskRunner[]
}

export interface Rollcall extends AsyncDisposable {
  url: string
  as(who: Who): Caller
  withToken(token: string): Caller
  anonymous: Caller
  tenant: DemoTenant
  clock: Clock
  ctx: Context
  logLines: string[]
  /** The ids of what `prepared` created. */
  prepared: { accountId: string; taskId: string } | undefined
  /** Moves the clock forward, if it is one that a test can move. */
  letPass(hours: number): void
  runTask(taskId: string, options?: { dryRun?: boolean }): Promise<RunView>
  /** Allows internal errors in the log, which fail a test otherwise. */
  expectInternalErrors(): void
  /** Asks the process to stop without waiting for it. */
  beginToStop(): void
  stop(): Promise<void>
}

/** The real app over real HTTP, with the demo tenant in Microsoft's place. */
export async function startRollcall(options: StartOptions = {}): Promise<Rollcall> {
  const clock = options.clock ?? fastClock(options.speed ?? 50)
  const tenant = options.tenant ?? createDemoTenant({ clock, people: options.people ?? 250 })
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'rollcall-')))
  const logLines: string[] = []
  const stopping = new AbortController()
  const { server, url } = await listen()
  const database = await databaseFor(dataDir)
  const { config, secrets } = readTestConfig(options, { dataDir, database }, tenant, url)
  const ctx = await createContext(config, secrets, {
    clock,
    transport: tenant.transport,
    metrics: createMetrics({ process: false }),
    log: createLog({ level: 'debug', write: (line) => logLines.push(line) }),
    stopping: stopping.signal,
    ...(options.hostPage && { signInPages: `${url}/demo-tenant` }),
    ...(options.timeouts && { timeouts: options.timeouts }),
    ...(options.smtpTimeouts && { smtpTimeouts: options.smtpTimeouts }),
    ...(options.timeZoneData !== undefined && { timeZoneData: options.timeZoneData }),
    ...(options.demoPost && { mail: tenant.mailSender }),
  })
  server.on(
    'request',
    createApp(ctx, options.runners ?? RUNNERS, options.hostPage ? createDemoPages(tenant) : undefined),
  )
  const as = (who: Who) => createCaller(url, () => tenant.signIn(who))
  let tolerant = false

  let stopped: Promise<void> | undefined
  const stop = () => (stopped ??= stopAll())
  const stopAll = async () => {
    stopping.abort()
    await ctx.runBoard.drain()
    server.closeAllConnections()
    server.close()
    await ctx.store.close()
    if (options.dataDir === undefined) {
      await database?.drop()
      await rm(dataDir, { recursive: true, force: true })
    }
    const errors = tolerant ? [] : unexpectedErrors(logLines)
    errors.push(...takeListenerWarnings())
    if (errors.length > 0) throw new Error(`Errors nobody expected were logged:\n${errors.join('\n')}`)
  }

  return {
    url,
    as,
    tenant,
    clock,
    ctx,
    logLines,
    stop,
    withToken: (token) => createCaller(url, () => Promise.resolve(token)),
    anonymous: createCaller(url, () => Promise.resolve(undefined)),
    prepared: options.prepared ? await prepareOrStop(() => prepare(as('admin'), tenant), stop) : undefined,
    letPass: (hours) => {
      if (!('advance' in clock && typeof clock.advance === 'function')) throw new Error('This clock cannot be moved.')
      clock.advance(hours * 60 * 60_000)
    },
    runTask: (taskId, runOptions) => runTask(as('admin'), taskId, runOptions),
    beginToStop: () => stopping.abort(new RollcallError('stopping', 'The server is shutting down.')),
    expectInternalErrors: () => {
      tolerant = true
    },
    [Symbol.asyncDispose]: stop,
  }
}

/** Stops the server if the preparation fails. */
async function prepareOrStop<T>(work: () => Promise<T>, stop: () => Promise<void>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await stop()
    throw error
  }
}

const UNLIMITED = { calls: 1e9, pictures: 1e9, exports: 1e9, failures: 1e9, scheduled: 1e9 }

/** With the host page, PUBLIC_URL is the server's real address. */
function readTestConfig(
  options: StartOptions,
  { dataDir, database }: { dataDir: string; database: TestDatabase | undefined },
  tenant: DemoTenant,
  url: string,
) {
  const env = {
    PORT: '0',
    PUBLIC_URL: options.hostPage ? url : 'https://rollcall.example.test',
    SCHEDULER: 'off',
    DATA_DIR: dataDir,
    ...(database && { ROLLCALL_STORE: database.url }),
    ...options.env,
  }
  const { tenantId, rollcallClientId } = tenant.ids
  const { config, secrets } = readConfig(env, 'demo', { tenantId, clientId: rollcallClientId })
  const limits = {
    rateLimits: { ...UNLIMITED, ...options.rateLimits },
    atOnce: { calls: 1e9, imports: 1e9, streams: 1e9, ...options.atOnce },
  }
  return { config: { ...config, ...limits }, secrets }
}

async function listen(): Promise<{ server: Server; url: string }> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}` }
}
