import { demoDataFaults } from './config-demo-data.ts'
import { ConfigError, type ConfigFault } from './config-error.ts'
import { readStorePlaces, type StorePlaces } from './config-store.ts'
import { readKeys } from './config-keys.ts'
import { readMail, type MailSettings } from './config-mail.ts'
import { Environment, type Settings } from './config-schema.ts'
import { ownAddress } from './own-address.ts'
import { createClouds, type Clouds } from '../graph/clouds.ts'
import type { SmtpLogin } from '../mail/smtp.ts'
import type { PostgresAddress } from '../store/postgres/postgres-url.ts'

export type Mode = 'production' | 'demo'

export interface Config extends StorePlaces {
  mode: Mode
  port: number
  /** The address to listen on; the demo hands out admin tokens and so listens on loopback only. */
  host: string
  /** Origin without a trailing slash: how people's browsers reach Rollcall. */
  publicUrl: string
  /** Express' "trust proxy": the number of proxies in front, or their addresses. */
  trustProxy: string | undefined
  dataDir: string
  clouds: Clouds
  /** The tenant and the app registration that people sign in to, lower case. */
  entra: { tenantId: string; clientId: string }
  /** User principal names or object ids, lower case. */
  admins: readonly string[]
  /** Who runs this and how to reach them (an e-mail or https address), for the public pages. */
  organisation: { name: string | undefined; supportContact: string | undefined; privacyContact: string | undefined }
  /** Which of two packages gets the sign-in token for the tab. */
  tabSso: 'teamsfx' | 'teams-js'
  scheduler: boolean
  /** In months; 0 keeps everything. History is what imports and runs did to employees. */
  keepMonths: { audit: number; history: number }
  /** The most simultaneous requests to Microsoft Graph per tenant. */
  graphRequestsAtOnce: number
  /** How invitations are sent by e-mail; undefined when they can't be. */
  mail: MailSettings | undefined
  logLevel: string
  /** How many people the demo's made-up company has. */
  demoPeople: number
  /** How many requests of one caller may be under way at the same time. */
  atOnce: { calls: number; imports: number; streams: number }
  /**
   * Per minute: requests of one caller, pictures by signed addresses of one address, changes and archives asked for by
   * one caller, requests without a valid sign-in of one address, starts from outside of one caller.
   */
  rateLimits: { calls: number; pictures: number; exports: number; failures: number; scheduled: number }
}

/** Kept apart from Config, so that nothing that prints the configuration can print these. */
export interface Secrets {
  entraClientSecret: string | undefined
  /** 32 bytes each: the first seals, each of them opens. */
  keys: readonly [Buffer, ...Buffer[]]
  scheduleKey: string | undefined
  smtpLogin: SmtpLogin | undefined
  /** The address of the PostgreSQL database, with its password; undefined for lowdb. */
  storeAddress: PostgresAddress | undefined
}

export interface Entra {
  tenantId: string
  clientId: string
}

export type Env = Readonly<Record<string, string | undefined>>

const KEEP_MONTHS = { audit: 36, history: 24 }
/** A body may have some MB, and waits in memory until it is complete. */
const AT_ONCE = { calls: 200, imports: 10, streams: 50 }
const RATE_LIMITS = { calls: 600, pictures: 6000, exports: 120, failures: 60, scheduled: 60 }

/** What is wrong with the folder of the records, found out without touching it. */
export type FolderFaults = (folder: string) => ConfigFault[]

/**
 * Reads the whole environment and checks it.
 * @param entra the demo tenant's ids; without them they come from the environment
 * @param folderFaults which folders are refused; by default production refuses the demo's
 * @throws ConfigError with every fault, each with how to fix it
 */
export function readConfig(
  env: Env,
  mode: Mode,
  entra?: Entra,
  folderFaults: FolderFaults = mode === 'production' ? demoDataFaults : () => [],
): { config: Config; secrets: Secrets } {
  const faults: ConfigFault[] = []
  const settings = readSettings(env, faults)
  const ids = entra ?? readEntra(settings, faults)
  if (mode === 'production' && 'PUBLIC_URL' in settings && settings.PUBLIC_URL?.startsWith('https:') !== true)
    faults.push(PUBLIC_URL_FAULT)
  const { places, address } = readStorePlaces(
    { store: settings.ROLLCALL_STORE, photos: settings.ROLLCALL_PHOTOS, dataDir: settings.DATA_DIR ?? './data' },
    faults,
  )
  faults.push(...folderFaults(places.storeDir))
  const mail = readMail(settings.SMTP_URL, settings.MAIL_FROM, faults)
  const keys = readKeys(
    {
      mode,
      dataDir: settings.DATA_DIR ?? './data',
      key: settings.ROLLCALL_KEY,
      previous: settings.ROLLCALL_PREVIOUS_KEYS ?? [],
    },
    faults,
  )
  if (faults.length > 0 || !keys || !ids || !isComplete(settings)) throw new ConfigError(faults)
  return {
    config: { ...toConfig(settings, mode, ids), ...places, mail: mail?.settings },
    secrets: {
      entraClientSecret: settings.ENTRA_CLIENT_SECRET,
      keys,
      scheduleKey: settings.SCHEDULE_KEY,
      smtpLogin: mail?.login,
      storeAddress: address,
    },
  }
}

const PUBLIC_URL_FAULT = {
  name: 'PUBLIC_URL',
  problem: 'is not an https address',
  mend: 'Set it to the address people open Rollcall at, such as https://rollcall.contoso.example.',
}

/** What could be read; a variable with a fault is left out, so that the others are still checked. */
function readSettings(env: Env, faults: ConfigFault[]): Partial<Settings> {
  const settings: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(Environment.shape)) {
    // An empty value in a file of variables counts as not set.
    const result = schema.safeParse(env[name]?.trim() || undefined)
    if (result.success) settings[name] = result.data
    else
      faults.push({ name, problem: 'is not valid', mend: result.error.issues.map((issue) => issue.message).join(' ') })
  }
  return settings
}

function isComplete(settings: Partial<Settings>): settings is Settings {
  return Environment.keyof().options.every((name) => name in settings)
}

function readEntra(settings: Partial<Settings>, faults: ConfigFault[]): Entra | undefined {
  const { ENTRA_TENANT_ID: tenantId, ENTRA_CLIENT_ID: clientId } = settings
  const where = 'Microsoft Entra admin center > App registrations > Rollcall > Overview'
  const missing = (name: 'ENTRA_TENANT_ID' | 'ENTRA_CLIENT_ID', label: string) => {
    if (name in settings && settings[name] === undefined)
      faults.push({ name, problem: 'is missing', mend: `Set it to the ${label} (${where}).` })
  }
  missing('ENTRA_TENANT_ID', 'Directory (tenant) ID')
  missing('ENTRA_CLIENT_ID', 'Application (client) ID')
  return tenantId !== undefined && clientId !== undefined ? { tenantId, clientId } : undefined
}

function toConfig(settings: Settings, mode: Mode, entra: Entra): Omit<Config, 'mail' | keyof StorePlaces> {
  const { PORT: port, DATA_DIR: dataDir } = settings
  const host = settings.HOST ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0')
  return {
    mode,
    port,
    host,
    publicUrl: settings.PUBLIC_URL ?? ownAddress(host, port),
    trustProxy: settings.TRUST_PROXY,
    dataDir,
    clouds: createClouds({
      ...(settings.MICROSOFT_LOGIN_URL !== undefined && { login: settings.MICROSOFT_LOGIN_URL }),
      ...(settings.MICROSOFT_GRAPH_URL !== undefined && { graph: settings.MICROSOFT_GRAPH_URL }),
    }),
    entra: { tenantId: entra.tenantId.toLowerCase(), clientId: entra.clientId.toLowerCase() },
    admins: settings.ROLLCALL_ADMINS,
    organisation: {
      name: settings.ORGANISATION_NAME,
      supportContact: settings.SUPPORT_CONTACT,
      privacyContact: settings.PRIVACY_CONTACT ?? settings.SUPPORT_CONTACT,
    },
    tabSso: settings.TAB_SSO,
    scheduler: settings.SCHEDULER === 'on',
    keepMonths: {
      audit: settings.KEEP_AUDIT_MONTHS ?? KEEP_MONTHS.audit,
      history: settings.KEEP_HISTORY_MONTHS ?? KEEP_MONTHS.history,
    },
    // So that the demo's counts and address stand out in its output.
    logLevel: settings.LOG_LEVEL ?? (mode === 'demo' ? 'warn' : 'info'),
    demoPeople: settings.ROLLCALL_DEMO_PEOPLE,
    rateLimits: RATE_LIMITS,
    atOnce: AT_ONCE,
    graphRequestsAtOnce: settings.GRAPH_REQUESTS_AT_ONCE,
  }
}
