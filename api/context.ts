import type { Config, Secrets } from './config/config.ts'
import { watchClockSkew } from './graph/clock-skew.ts'
import { createGraph } from './graph/create-graph.ts'
import { guardTransport, type TransportTimeouts } from './graph/guard-transport.ts'
import type { Graph } from './graph/graph.ts'
import { fetchTransport, type Transport } from './graph/transport.ts'
import { systemClock, type Clock } from './lib/clock.ts'
import { limitWork, type WorkLimit } from './lib/limit-work.ts'
import { createLog, type Log, type Logger } from './lib/log.ts'
import { createMetrics, type Metrics } from './lib/metrics.ts'
import { createRunBoard, type RunBoard } from './work/run-board.ts'
import { createSeal, type Seal } from './lib/seal.ts'
import type { PersonFacts } from './graph/people-facts.ts'
import { keepFacts, type KeptFacts } from './lib/kept-facts.ts'
import type { MailSender } from './mail/mail-sender.ts'
import { smtpPasswordEnding } from './mail/smtp-password.ts'
import { createSmtpSender, type SmtpTimeouts } from './mail/smtp.ts'
import { createSendingBoard, type SendingBoard } from './work/sending-board.ts'
import { openStore } from './store/open-store.ts'
import type { PhotoStore } from './store/photos.ts'
import type { Store } from './store/store.ts'

/** Everything a feature needs, built once per process and passed as the first argument. */
export interface Context {
  config: Config
  secrets: Secrets
  clock: Clock
  log: Logger
  neverShow: Log['neverShow']
  troubles: Log['troubles']
  seal: Seal
  metrics: Metrics
  store: Store
  photos: PhotoStore
  transport: Transport
  graph: Graph
  /** How invitations are sent by e-mail; undefined when it isn't configured. */
  mail: MailSender | undefined
  /** Where browsers sign in, instead of Microsoft's own address: a transport can't intercept a browser. */
  signInPages: string | undefined
  /** The release of the IANA time zone data in this process, such as "2025c". */
  timeZoneData: string | undefined
  /** The runs in progress in this process. */
  runBoard: RunBoard
  /** One list is imported at a time: reading one takes much memory. */
  importTurn: WorkLimit
  /** Which sessions' meetings are being worked on, and by whom. */
  sendingBoard: SendingBoard
  /** What Entra ID recently said about people to invite. */
  knownPeople: KeptFacts<PersonFacts>
  /** Aborted when the process is asked to stop: no new work from then on. */
  stopping: AbortSignal
}

/** What a caller of createContext can replace; what is left out is the real thing. */
export interface ContextOverrides {
  transport?: Transport
  timeouts?: TransportTimeouts
  mail?: MailSender
  smtpTimeouts?: SmtpTimeouts
  clock?: Clock
  log?: Log
  metrics?: Metrics
  /** The demo's own sign-in pages. */
  signInPages?: string
  timeZoneData?: string
  /** Aborted when the process is asked to stop. */
  stopping?: AbortSignal
}

const PEOPLE_KNOWN = { goodFor: 15 * 60_000, most: 20_000 }

/**
 * Builds everything and opens the store. The caller closes it: `ctx.store.close()`.
 * @throws data_folder_in_use, data_unreadable, store_unavailable
 */
export async function createContext(
  config: Config,
  secrets: Secrets,
  overrides: ContextOverrides = {},
): Promise<Context> {
  const clock = overrides.clock ?? systemClock()
  const metrics = overrides.metrics ?? createMetrics()
  const stopping = overrides.stopping ?? new AbortController().signal
  const { logger: log, neverShow, troubles } = overrides.log ?? createLog({ level: config.logLevel })
  hide(secrets, neverShow)
  const { timeouts } = overrides
  const guarded = guardTransport(overrides.transport ?? fetchTransport, { metrics, ...(timeouts && { timeouts }) })
  const transport = watchClockSkew(guarded, { clock, log, metrics })
  const { store, photos } = await openStore({
    address: secrets.storeAddress,
    storeDir: config.storeDir,
    photosDir: config.photos === 'files' ? config.photosDir : undefined,
    clock,
    log,
  })
  const graph = createGraph({
    transport,
    clouds: config.clouds,
    clock,
    metrics,
    limits: store.limits,
    requestsAtOnce: config.graphRequestsAtOnce,
  })
  return {
    config,
    secrets,
    clock,
    log,
    neverShow,
    troubles,
    metrics,
    store,
    photos,
    transport,
    graph,
    stopping,
    mail: overrides.mail ?? smtpSender(config, secrets, { stopping, log }, overrides.smtpTimeouts),
    signInPages: overrides.signInPages,
    timeZoneData: overrides.timeZoneData ?? process.versions['tz'],
    seal: createSeal(secrets.keys),
    ...workIn(stopping, store),
    knownPeople: keepFacts(clock, PEOPLE_KNOWN),
  }
}

/** What keeps pieces of work from getting in each other's way. */
const workIn = (stopping: AbortSignal, { leases }: Store) => ({
  runBoard: createRunBoard(stopping),
  importTurn: limitWork(1),
  sendingBoard: createSendingBoard(leases),
})

function smtpSender(
  { mail }: Config,
  { smtpLogin: login }: Secrets,
  { stopping, log }: Pick<Context, 'stopping' | 'log'>,
  timeouts?: SmtpTimeouts,
): MailSender | undefined {
  if (!mail) return undefined
  const ending = smtpPasswordEnding(mail.server, login)
  if (ending) log.warn({ code: ending.code, remedy: ending.remedy }, ending.message)
  const sender = createSmtpSender({ ...mail, login, ...(timeouts && { timeouts }) })
  stopping.addEventListener('abort', sender.close, { once: true })
  return sender
}

function hide(
  { entraClientSecret, scheduleKey, smtpLogin, storeAddress, keys }: Secrets,
  neverShow: Log['neverShow'],
): void {
  const login = smtpLogin ? [smtpLogin.user, smtpLogin.password].flatMap(spellingsOf) : []
  const texts = [
    entraClientSecret,
    scheduleKey,
    ...login,
    ...(storeAddress ? spellingsOf(String(storeAddress.connection.password)) : []),
    ...keys.flatMap((key) => [key.toString('base64'), key.toString('hex')]),
  ]
  for (const text of texts) if (text !== undefined) neverShow(text)
}

/** A secret in the forms in which it could appear. An empty one doesn't count. */
function spellingsOf(text: string): string[] {
  return text === '' ? [] : [text, encodeURIComponent(text), Buffer.from(text).toString('base64')]
}
