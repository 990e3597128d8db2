import { createClouds, type Clouds } from '../graph/clouds.ts'
import type { Transport } from '../graph/transport.ts'
import type { Clock } from '../lib/clock.ts'
import type { CloudName } from '../store/records.ts'
import { appsOf } from './tenant-apps.ts'
import { createAsked, type Asked } from './asked.ts'
import { COMPANY_DOMAIN, createCompany } from './company/company.ts'
import { createExchangeWays, type ExchangeWays } from './calendar/kept-rows.ts'
import { createCalendars } from './calendar/calendar-store.ts'
import { createDirectory } from './graph/directory.ts'
import { answerIdentity } from './entra/machine-identity.ts'
import { answerEntra } from './entra/entra.ts'
import { createFaults, type Faults } from './faults.ts'
import { answerGraph } from './graph/answer-graph.ts'
import type { DemoPerson } from './company/people.ts'
import { createPortraitStudio } from './graph/photo-sizes.ts'
import { createPauses } from './graph/retry-after.ts'
import { guidFor } from './company/seeded.ts'
import { createUserSignIns } from './entra/service-user.ts'
import { createSignInPages, type SignInPages } from './entra/sign-in-pages.ts'
import { createKeyRing } from './entra/key-ring.ts'
import { createTenantAdmin, type TenantAdmin } from './tenant-admin.ts'
import { createTenantCalendar, type TenantCalendar } from './calendar/tenant-calendar.ts'
import { createTenantMailboxes, type TenantMailboxes } from './graph/tenant-mailboxes.ts'
import { createTenantPost, type TenantPost } from './calendar/tenant-post.ts'
import { createTenantSignIn, type TenantSignIn } from './entra/tenant-sign-in.ts'
import { createTeamsApp } from './teams/teams-app.ts'
import { createTenantTeams, type TenantTeams } from './teams/tenant-teams.ts'
import { createUserAdmin, type UserAdmin } from './user-admin.ts'
import { locate, type TenantIds, type TenantState, type TenantSwitches } from './tenant-state.ts'

export interface DemoTenantOptions {
  clock: Clock
  /** Who works there; by default an invented company of `people` (250). */
  company?: readonly DemoPerson[]
  people?: number
  seed?: number
  /** The hosts it answers for. */
  clouds?: Clouds
  /** The one cloud the tenant is in; defaults to `global`. */
  cloud?: CloudName
}

/** The longest an answer takes over a local socket. */
const TRAVEL_MS = 50

/** An Entra ID and a Graph in memory. */
export interface DemoTenant
  extends
    TenantAdmin,
    TenantSignIn,
    TenantCalendar,
    TenantMailboxes,
    TenantPost,
    TenantTeams,
    TenantSwitches,
    UserAdmin,
    SignInPages {
  readonly transport: Transport
  readonly ids: TenantIds
  readonly people: readonly DemoPerson[]
  readonly faults: Faults
  readonly asked: Asked
  readonly exchange: ExchangeWays
  /**
   * From now on the tenant also answers at this address, for both Graph and Entra ID, by path; tokens for the tab have
   * it as issuer.
   */
  answerAt(origin: string): void
}

/** The ids people sign in with, known before there is a tenant. */
export function signInIds(seed = 1): Pick<TenantIds, 'tenantId' | 'rollcallClientId'> {
  return { tenantId: guidFor(`tenant ${seed}`), rollcallClientId: guidFor('app Rollcall') }
}

/** The same tenant for the same seed, with all permissions granted that Rollcall can use. */
export function createDemoTenant(options: DemoTenantOptions): DemoTenant {
  const state = createState(options)
  const rest = {
    transport: createTransport(state),
    faults: state.faults,
    asked: state.asked,
    exchange: state.exchange,
    get ids() {
      return idsOf(state)
    },
    get people() {
      return state.directory.all()
    },
    answerAt: (origin: string) => {
      state.extraOrigins.push(origin)
      state.pauses.travelMs = TRAVEL_MS
    },
    ...createTenantAdmin(state),
    ...createTenantSignIn(state),
    ...createTenantMailboxes(state),
    ...createTenantPost(state),
    ...createTenantTeams(state),
    ...createUserAdmin(state),
    ...createSignInPages(state),
  }
  // The tenant is the switches object itself, so that a change to a switch is seen everywhere.
  const calendar = createTenantCalendar(state)
  return Object.defineProperties(state.switches as typeof state.switches & typeof rest & typeof calendar, {
    ...Object.getOwnPropertyDescriptors(rest),
    ...Object.getOwnPropertyDescriptors(calendar),
  })
}

function createState(options: DemoTenantOptions): TenantState {
  const { clock, seed = 1, clouds = createClouds() } = options
  const company = options.company ?? createCompany(options.people, seed)
  return {
    clock,
    clouds,
    cloud: clouds[options.cloud ?? 'global'],
    ...signInIds(seed),
    tenantDomain: COMPANY_DOMAIN,
    otherTenantId: guidFor(`other tenant ${seed}`),
    ...appsOf(seed),
    challenge: undefined,
    keys: createKeyRing(),
    users: createUserSignIns(seed, COMPANY_DOMAIN),
    directory: createDirectory(company),
    studio: createPortraitStudio(),
    faults: createFaults(),
    asked: createAsked(),
    pauses: createPauses(clock),
    switches: {
      latencyMs: 0,
      graphTokenSeconds: 3599,
      photoEtagHeader: true,
      deltaExpiredAs: 'gone',
      deltaPageSize: 200,
      transactionIdRepeat: 'existing',
      joinLink: 'given',
      eventIndexLagMs: 0,
    },
    extraOrigins: [],
    deltaEra: 0,
    allowedMailboxes: undefined,
    sharedMailboxes: sharedMailboxes(),
    calendars: createCalendars(),
    exchange: createExchangeWays(),
    rbacMailboxes: undefined,
    rbacSenders: undefined,
    knownSequences: new Map(),
    sentMails: [],
    teamsApp: createTeamsApp(signInIds(seed).rollcallClientId),
    mailboxStates: new Map(),
    mailboxLoad: new Map(),
  }
}

const sharedMailboxes = () =>
  new Map(['training', 'facilities'].map((name) => [`${name}@${COMPANY_DOMAIN}`, guidFor(`shared ${name}`)]))

function idsOf(state: TenantState): TenantIds {
  const secret = state.app.secrets.at(-1)
  return {
    tenantId: state.tenantId,
    tenantDomain: state.tenantDomain,
    otherTenantId: state.otherTenantId,
    rollcallClientId: state.rollcallClientId,
    graphAppClientId: state.app.clientId,
    graphAppSecret: secret?.value ?? '',
    graphAppSecretId: secret?.id ?? '',
    mailbox: `training@${COMPANY_DOMAIN}`,
  }
}

/** @returns the transport to the tenant; any other host fails like an unknown name. */
function createTransport(state: TenantState): Transport {
  return async (request) => {
    request.signal.throwIfAborted()
    const url = new URL(request.url)
    const place = locate(state, url)
    if (!place)
      throw new TypeError('fetch failed', {
        cause: Object.assign(new Error(`getaddrinfo ENOTFOUND ${url.hostname}`), { code: 'ENOTFOUND' }),
      })
    try {
      if (place.service === 'identity') return await answerIdentity(state, request)
      return await (place.service === 'entra' ? answerEntra(state, request, place.clouds) : answerGraph(state, request))
    } catch (error) {
      // A caller that aborts gets its own reason, wherever the tenant was waiting.
      request.signal.throwIfAborted()
      throw error
    }
  }
}
