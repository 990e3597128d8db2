import { createDemoTenant, signInIds, type DemoTenant } from '../demo-tenant/demo-tenant.ts'
import { companyCsv } from '../demo-tenant/company/company-csv.ts'
import { createDemoPages, type DemoPages } from '../demo-tenant/demo-pages.ts'
import { setUpTrainings, type TrainingCompany } from './demo-trainings.ts'
import type { Entra } from '../config/config.ts'
import { systemClock, type Clock } from '../lib/clock.ts'

/** The demo: a made-up company in memory, its sign-in, and pages to look at it. */
export interface Demo {
  tenant: DemoTenant
  clock: Clock
  pages: DemoPages
}

/** The ids the demo signs people in with. */
export function demoEntra(): Entra {
  const { tenantId, rollcallClientId: clientId } = signInIds()
  return { tenantId, clientId }
}

/** @param people how many people the company has */
export function createDemo(people: number): Demo {
  const clock = systemClock()
  const tenant = createDemoTenant({ clock, people })
  tenant.setRoles(['User.Read.All', 'ProfilePhoto.Read.All', 'Calendars.ReadWrite', 'Mail.Send'])
  return { tenant, clock, pages: createDemoPages(tenant) }
}

interface Presentation {
  url: string
  /** Start empty, to walk through the set-up. */
  empty: boolean
}

/** Sets up Rollcall through the API as an admin would, runs one synchronisation and prints the result. */
export async function presentDemo(demo: Demo, { url, empty }: Presentation): Promise<void> {
  const call = await adminCaller(demo, url)
  const say = (line: string) => process.stdout.write(`${line}\n`)
  say('')
  if (empty) say('  The demo company is ready. Nothing is set up yet.')
  else {
    const counts = await firstRun(call, (await existingTask(call)) ?? (await setUp(call, demo)))
    say('  The demo company’s pictures are synchronised:')
    if (await hasNoTrainings(call)) await setUpTrainings(call, await accountOf(call), companyOf(demo))
    for (const [outcome, count] of Object.entries(counts).sort(([, one], [, other]) => other - one))
      say(`    ${String(count).padStart(5)}  ${outcome}`)
  }
  say('')
  say(`  Everyone's inbox and calendar: ${url}/demo-tenant/people`)
  say(`  Open ${url}`)
  say('  Stop with Ctrl+C.')
  say('')
}

async function hasNoTrainings(call: Call): Promise<boolean> {
  return (await call<{ items: unknown[] }>('GET', '/api/trainings?limit=1')).items.length === 0
}

async function accountOf(call: Call): Promise<string> {
  const { items } = await call<{ items: { id: string }[] }>('GET', '/api/remote-accounts')
  return items[0]?.id ?? ''
}

/** Replies in turn down the list; the demo's visitors find their own still open. */
const ANSWERS = ['accepted', undefined, 'accepted', 'tentative', 'accepted', undefined, 'declined'] as const

function companyOf({ tenant, clock }: Demo): TrainingCompany {
  const visitors = (['admin', 'trainer', 'employee'] as const).map((part) => tenant.personFor(part).mail)
  const reachable = tenant.people.filter(
    ({ hasMailbox, accountEnabled, mail }) => hasMailbox && accountEnabled && mail !== null,
  )
  return {
    addresses: [...new Set(reachable.map(({ mail }) => (mail ?? '').toLowerCase()))],
    today: clock.now(),
    answer: () => {
      for (const { id, attendees } of tenant.events(tenant.ids.mailbox)) {
        attendees
          .filter(({ address }) => !visitors.includes(address))
          .forEach(({ address }, place) => {
            const reply = ANSWERS[place % ANSWERS.length]
            if (reply) tenant.reply(address, id, reply)
          })
      }
    },
  }
}

type Call = <T>(method: string, path: string, body?: unknown, type?: string) => Promise<T>

interface ErrorAnswer {
  error: { code: string; details: Record<string, unknown> }
}

class Refused extends Error {
  override readonly name = 'Refused'
  readonly answer: ErrorAnswer

  constructor(what: string, answer: ErrorAnswer) {
    super(`Preparing the demo failed at ${what}: ${JSON.stringify(answer)}`)
    this.answer = answer
  }
}

async function adminCaller(demo: Demo, url: string): Promise<Call> {
  const authorization = `Bearer ${await demo.tenant.signIn('admin')}`
  return async <T>(method: string, path: string, body?: unknown, type = 'application/json') => {
    const text = type === 'application/json' ? JSON.stringify(body) : String(body)
    const response = await fetch(url + path, {
      method,
      headers: { authorization, ...(body !== undefined && { 'content-type': type }) },
      ...(body !== undefined && { body: text }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Refused(`${method} ${path}`, answer as ErrorAnswer)
    return answer as T
  }
}

async function existingTask(call: Call): Promise<string | undefined> {
  const { items } = await call<{ items: { id: string; type: string }[] }>('GET', '/api/service-tasks')
  return items.find((task) => task.type === 'PhotoSynchronization')?.id
}

async function setUp(call: Call, { tenant }: Demo): Promise<string> {
  const { tenantId, graphAppClientId: clientId, graphAppSecret: clientSecret, mailbox } = tenant.ids
  const account = await call<{ id: string }>('POST', '/api/remote-accounts', {
    type: 'MicrosoftGraphSecret',
    name: 'Demo company',
    cloud: 'global',
    tenantId,
    clientId,
    clientSecret,
    mailbox,
  })
  await call('POST', '/api/employees/import', companyCsv(tenant), 'text/csv')
  await call('PUT', '/api/settings/personnel-administration', {
    photoSynchronizationAccountId: account.id,
    matchBy: 'mail',
  })
  const task = await call<{ id: string }>('POST', '/api/service-tasks', {
    type: 'PhotoSynchronization',
    name: 'Photos every night',
    schedule: '0 2 * * *',
    timeZone: 'Europe/Brussels',
    enabled: true,
  })
  return task.id
}

const POLL_MS = 200

interface Run {
  id: string
  status: string
  counts: Record<string, number>
  error?: { message: string }
}

async function firstRun(call: Call, taskId: string): Promise<Record<string, number>> {
  let run = await startOrJoin(call, taskId)
  while (run.status === 'running') {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
    run = await call<Run>('GET', `/api/runs/${run.id}`)
  }
  if (run.error) throw new Error(`The first synchronisation ended ${run.status}: ${run.error.message}`)
  return run.counts
}

/** If the demo slept through the night, the scheduler has already started the run. */
async function startOrJoin(call: Call, taskId: string): Promise<Run> {
  try {
    return (await call<{ run: Run }>('POST', `/api/service-tasks/${taskId}/runs`, {})).run
  } catch (error) {
    if (!(error instanceof Refused) || error.answer.error.code !== 'run_in_progress') throw error
    return call<Run>('GET', `/api/runs/${String(error.answer.error.details['runId'])}`)
  }
}
