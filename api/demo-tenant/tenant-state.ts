import type { Cloud, Clouds } from '../graph/clouds.ts'
import type { Clock } from '../lib/clock.ts'
import type { CloudName } from '../store/records.ts'
import type { Asked } from './asked.ts'
import type { ExchangeWays } from './calendar/kept-rows.ts'
import type { Calendars } from './calendar/calendar-store.ts'
import type { Directory } from './graph/directory.ts'
import type { Faults } from './faults.ts'
import type { PortraitStudio } from './graph/photo-sizes.ts'
import type { Pauses } from './graph/retry-after.ts'
import type { UserSignIns } from './entra/service-user.ts'
import {
  isIdentityPlace,
  type FederatedCredential,
  type MachineIdentity,
  type TokenChallenge,
} from './entra/app-trust.ts'
import type { TeamsApp } from './teams/teams-app.ts'
import type { KeyRing } from './entra/key-ring.ts'

/** The app registration Rollcall uses for Graph. */
interface GraphApp {
  clientId: string
  name: string
  enabled: boolean
  /** Granted application permissions; a token has those that were granted when it was issued. */
  roles: readonly string[]
  secrets: { id: string; value: string; expiresAt?: Date }[]
  /** Registered certificates, PEM. */
  certificates: string[]
  federated: FederatedCredential[]
  /** A policy of the tenant forbids apps to sign in by secret. */
  secretsForbidden: boolean
}

/** What a test or the demo may switch while the tenant is in use. */
export interface TenantSwitches {
  /** Milliseconds a request takes; each part of a batch takes as long, four at a time. */
  latencyMs: number
  graphTokenSeconds: number
  /** Whether answers with picture bytes carry an ETag header equal to the mediaEtag. */
  photoEtagHeader: boolean
  /** How an expired delta link is refused. */
  deltaExpiredAs: 'gone' | 'syncStateNotFound'
  deltaPageSize: number
  /** The answer to a create with a known transactionId: 201 with the existing event, 409, or a second event. */
  transactionIdRepeat: 'existing' | 'conflict' | 'ignored'
  /** Whether an online event has its join link at once, some seconds later, or never (an organiser without Teams). */
  joinLink: 'given' | 'late' | 'none'
  /** Milliseconds until a search by extended property finds a new event. */
  eventIndexLagMs: number
}

/** What names the tenant, its app and its secret. */
export interface TenantIds {
  tenantId: string
  tenantDomain: string
  /** Another tenant, without people and without the app. */
  otherTenantId: string
  rollcallClientId: string
  graphAppClientId: string
  /** The newest secret of the app, and that secret's id. */
  graphAppSecret: string
  graphAppSecretId: string
  /** A shared mailbox that exists. */
  mailbox: string
}

export type MailboxState = 'normal' | 'unlicensed' | 'none'

/** Everything the tenant's Entra ID and Graph share. */
export interface TenantState {
  readonly clock: Clock
  readonly clouds: Clouds
  /** The one cloud the tenant lives in. */
  readonly cloud: Cloud
  readonly tenantId: string
  readonly tenantDomain: string
  readonly otherTenantId: string
  readonly rollcallClientId: string
  readonly app: GraphApp
  /** The managed identity of the machine Rollcall runs on. */
  readonly identity: MachineIdentity
  challenge: TokenChallenge | undefined
  readonly keys: KeyRing
  readonly users: UserSignIns
  readonly directory: Directory
  readonly studio: PortraitStudio
  readonly faults: Faults
  readonly asked: Asked
  readonly pauses: Pauses
  readonly switches: TenantSwitches
  /**
   * Addresses the tenant answers at besides its cloud's, told apart by path; the newest is the issuer of tokens for the
   * tab.
   */
  readonly extraOrigins: string[]
  /** Delta links of an earlier era are no longer known. */
  deltaEra: number
  /** Mailboxes the access policy lets the app reach; undefined: all. Lower case. */
  allowedMailboxes: ReadonlySet<string> | undefined
  /** Object ids of shared mailboxes, by address in lower case. */
  readonly sharedMailboxes: Map<string, string>
  readonly calendars: Calendars
  readonly exchange: ExchangeWays
  /** Mailboxes the app may write to by an Exchange role, which isn't in any token; undefined: none. Lower case. */
  rbacMailboxes: ReadonlySet<string> | undefined
  /** Mailboxes the app may send mail from by an Exchange role. Lower case. */
  rbacSenders: ReadonlySet<string> | undefined
  /** The SEQUENCE of the last message about a meeting that a person got by e-mail, by UID and address. */
  readonly knownSequences: Map<string, number>
  /** Mails sent from a mailbox through Graph, as received, one per addressee. */
  readonly sentMails: { from: string; to: string; raw: string }[]
  readonly teamsApp: TeamsApp
  /** Mailboxes in an unusual state, by address in lower case. */
  readonly mailboxStates: Map<string, MailboxState>
  /** How many requests each mailbox is handling now. */
  readonly mailboxLoad: Map<string, number>
}

export interface Place {
  service: 'entra' | 'graph' | 'identity'
  /** The clouds this host serves; the extra addresses serve the tenant's own. */
  clouds: readonly CloudName[]
}

/** Which service of which clouds answers at this address; undefined when none does. */
export function locate(state: TenantState, url: URL): Place | undefined {
  if (state.extraOrigins.includes(url.origin)) {
    return { service: url.pathname.startsWith('/v1.0/') ? 'graph' : 'entra', clouds: [state.cloud.name] }
  }
  if (isIdentityPlace(state.identity, url)) return { service: 'identity', clouds: [] }
  const all = Object.values(state.clouds)
  const login = all.filter((cloud) => cloud.login === url.origin)
  if (login.length > 0) return { service: 'entra', clouds: login.map((cloud) => cloud.name) }
  const graph = all.filter((cloud) => cloud.graph === url.origin)
  return graph.length > 0 ? { service: 'graph', clouds: graph.map((cloud) => cloud.name) } : undefined
}

/** Graph's names in the tenant's cloud, which tokens are requested and issued for. */
export function graphAudiences(state: TenantState): string[] {
  return [state.cloud.graph, ...state.extraOrigins]
}
