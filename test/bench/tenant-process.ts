import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createDemoTenant } from '../../api/demo-tenant/demo-tenant.ts'
import { listenTls } from '../../api/demo-tenant/listen.ts'
import { systemClock } from '../../api/lib/clock.ts'
import { answerParent } from './child.ts'

/**
 * The stand-in for Entra ID and Graph in a process of its own, so that neither its memory nor its time counts for
 * anybody.
 */
const [people = '', seed = '', keyFile = '', certFile = ''] = process.argv.slice(2)
const tenant = createDemoTenant({ clock: systemClock(), people: Number(people), seed: Number(seed) })
const { origin } = await listenTls(tenant, { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') })

/**
 * Who has which role does not matter to the measurement; several callers, because each may ask only so often a minute.
 */
const ADMINS = 8
/** The first of a company wear every portrait there is. */
const ALL_PORTRAITS = 250

type Person = (typeof tenant.people)[number]
const isStaff = (person: Person) => person.userType !== 'Guest'
const address = (person: Person) => person.mail ?? person.userPrincipalName

export const answers = answerParent({
  where: () => ({ origin, ids: tenant.ids, pictures: tenant.people.filter((person) => person.photo).length }),
  staff: () =>
    tenant.people.filter(isStaff).map((person, place) => ({
      employeeNumber: person.employeeId ?? `P${String(place)}`,
      displayName: person.displayName,
      email: address(person),
      ...(person.department && { department: person.department }),
    })),
  adminTokens: () =>
    Promise.all(tenant.people.slice(0, ADMINS).map((person) => tenant.signIn({ person, roles: ['Rollcall.Admin'] }))),
  latency: (ms: number) => {
    tenant.latencyMs = ms
  },
  reset: () => {
    tenant.asked.reset()
    tenant.clearMails()
  },
  mailboxes: () => tenant.mailboxes().map(({ address: known }) => known.toLowerCase()),
  /** The requests for sending meetings since the last reset. */
  sendings: () => {
    const { requests, tokenRequests, writes, mailboxPeak: peak, earlyCalls } = tenant.asked
    return { requests: requests + tokenRequests, writes, peak, earlyCalls, mails: tenant.mails.length }
  },
  standing: (): [meetings: number, attendees: number] => {
    const events = tenant.events()
    return [events.length, events.reduce((sum, { attendees }) => sum + attendees.length, 0)]
  },
  asked: () => {
    const { requests, parts, bytes, tokenRequests, earlyCalls } = tenant.asked
    return { requests: requests + tokenRequests, parts, bytes, earlyCalls }
  },
  /** Gives this many people another picture, among those with a usual one. */
  changePictures: (count: number) => {
    const usual = tenant.people.filter(
      (person) => isStaff(person) && person.photo && !person.photo.entraOnly && person.photo.width === undefined,
    )
    const step = Math.max(1, Math.floor(usual.length / count))
    const chosen = usual.filter((_, place) => place % step === 0).slice(0, count)
    for (const { id } of chosen) tenant.changePhoto(id)
    return chosen.length
  },
  refuse: (share: number) => tenant.faults.random({ share, seed: Number(seed) }),
  refuseNone: () => tenant.faults.clear(),
  /** The correct result: the picture of each employee with a unique address, by user id. */
  truth,
  /** So that the first candidate doesn't pay for drawing the pictures. */
  warmUp: async () => {
    await picturesOf(tenant.people.slice(0, ALL_PORTRAITS))
    tenant.asked.reset()
  },
})

export type TenantAnswers = typeof answers

async function truth(): Promise<[userId: string, sha256: string | null][]> {
  const holders = new Map<string, number>()
  for (const person of tenant.people)
    holders.set(address(person).toLowerCase(), (holders.get(address(person).toLowerCase()) ?? 0) + 1)
  return picturesOf(
    tenant.people.filter((person) => isStaff(person) && holders.get(address(person).toLowerCase()) === 1),
  )
}

async function picturesOf(people: readonly Person[]): Promise<[string, string | null][]> {
  const token = await graphToken()
  const ask = async (path: string) => {
    const response = await tenant.transport(
      new Request(`${origin}/v1.0${path}`, { headers: { authorization: `Bearer ${token}` } }),
    )
    const bytes = new Uint8Array(await response.arrayBuffer())
    return response.status === 200 ? createHash('sha256').update(bytes).digest('hex') : null
  }
  const found: [string, string | null][] = []
  for (const { id } of people)
    found.push([id, (await ask(`/users/${id}/photos/240x240/$value`)) ?? (await ask(`/users/${id}/photo/$value`))])
  return found
}

async function graphToken(): Promise<string> {
  const { tenantId, graphAppClientId, graphAppSecret } = tenant.ids
  const form = {
    grant_type: 'client_credentials',
    client_id: graphAppClientId,
    client_secret: graphAppSecret,
    scope: 'https://graph.microsoft.com/.default',
  }
  const response = await tenant.transport(
    new Request(`${origin}/${tenantId}/oauth2/v2.0/token`, { method: 'POST', body: new URLSearchParams(form) }),
  )
  return ((await response.json()) as { access_token: string }).access_token
}
