import type { Context } from '../../context.ts'
import { openAccount } from '../../graph/open-account.ts'
import { askPeople, factsByNames, type PersonFacts, type PersonKey } from '../../graph/people-facts.ts'
import { RollcallError } from '../../lib/errors.ts'
import { outsideAmong } from '../../meetings/company-domains.ts'
import { problem } from '../../meetings/problem.ts'
import type { PlanInput, Problem, Recipient, SessionPlan } from '../../meetings/plan-types.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { DirectoryRecord } from '../../store/employee-records.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import { isOutside, judgePeople, outsideProblem } from './judge-people.ts'

/** Someone is waiting for the preview, so it goes without what takes longer. */
const PATIENCE_MS = 8_000
/** A photo sync keeps what it has read up to date, and reads everything again within a week. */
const DIRECTORY_GOOD_FOR_MS = 7 * 24 * 60 * 60_000

export interface CheckedPeople {
  /** Warnings, including that someone couldn't be checked. */
  problems: Problem[]
  /** People outside the company who get a mail, each once. */
  outside: Recipient[]
}

/**
 * Checks everyone who would get a mail: does the user exist, are they enabled, a member, with a mailbox at this
 * address? With Graph it looks people up, twenty per request, and caches the answers; by e-mail it relies on the last
 * photo sync.
 */
export async function checkPeople(ctx: Context, input: PlanInput, plan: SessionPlan): Promise<CheckedPeople> {
  const told = recipientsOf(plan)
  const strange = await outsideAmong(
    ctx,
    told.map(({ address }) => address),
  )
  // The accounts of trainers from outside are none of our business; whether they are from outside is.
  const asked = told.filter(
    ({ employee, mail, address }) => (employee !== undefined && mail !== 'cancelled') || strange.has(address),
  )
  const { factsOf, failure } = await lookUp(ctx, input, plan, asked)
  const employees = asked.filter(({ employee, mail }) => employee !== undefined && mail !== 'cancelled')
  const judged = judgePeople(employees.map((person) => ({ person, facts: factsOf(person) })))
  const named = new Set(judged.map(({ employee }) => employee))
  const outside = told.filter((person) => isOutside(person, factsOf(person), strange.has(person.address)))
  return {
    outside,
    problems: [
      ...judged,
      ...outsideProblem(outside.filter(({ employee }) => employee === undefined || !named.has(employee))),
      ...(failure === undefined ? [] : [{ severity: 'warn' as const, ...problem('attendees_not_checked', failure) }]),
    ],
  }
}

interface LookedUp {
  factsOf: (person: Recipient) => PersonFacts | undefined
  failure?: string
}

async function lookUp(
  ctx: Context,
  input: PlanInput,
  plan: SessionPlan,
  people: readonly Recipient[],
): Promise<LookedUp> {
  const account = people.length === 0 ? undefined : await accountFor(ctx, input, plan)
  const read = account && (await readBefore(ctx, account))
  const keys = people.map((person) => keyOf(input, person))
  const { known, failure }: Asked =
    !account || plan.via === 'Email' ? { known: new Map() } : await ask(ctx, account, keys)
  for (const { address } of people) {
    const facts = known.get(address) ?? (await read?.(address))
    if (facts) known.set(address, facts)
  }
  return { factsOf: ({ address }) => known.get(address), ...(failure !== undefined && { failure }) }
}

/** Who gets a mail, each address once. */
function recipientsOf({ dates }: SessionPlan): Recipient[] {
  const told = dates
    .flatMap(({ recipients }) => recipients)
    .filter(({ mail, sharesWith, withoutAddress }) => mail !== 'none' && sharesWith === undefined && !withoutAddress)
  return [...new Map(told.map((person) => [person.address, person])).values()]
}

async function accountFor(
  ctx: Context,
  { settings, meetings }: PlanInput,
  { via }: SessionPlan,
): Promise<RemoteAccountRecord | undefined> {
  const byGraph =
    settings.invitationSynchronizationAccountId ?? meetings.find(({ accountId }) => accountId !== undefined)?.accountId
  const id = via === 'MicrosoftGraph' ? byGraph : (await readPersonnelSettings(ctx.store)).photoSynchronizationAccountId
  return id === undefined ? undefined : ctx.store.remoteAccounts.get(id)
}

function keyOf({ employees }: PlanInput, { address, employee }: Recipient): PersonKey {
  const id = employee === undefined ? undefined : employees.get(employee)?.entraUserId
  return { address, ...(id !== undefined && { id }) }
}

interface Asked {
  known: Map<string, PersonFacts>
  /** Why not everyone could be looked up. */
  failure?: string
}

async function ask(
  ctx: Context,
  { id, credentialsRevision }: RemoteAccountRecord,
  people: readonly PersonKey[],
): Promise<Asked> {
  const nameOf = (key: PersonKey) => `${id} ${String(credentialsRevision)} ${key.id ?? ''} ${key.address}`
  const known = new Map(
    people.flatMap((key) => {
      const facts = ctx.knownPeople.get(nameOf(key))
      return facts ? [[key.address, facts] as const] : []
    }),
  )
  const open = people.filter(({ address }) => !known.has(address))
  if (open.length === 0) return { known }
  const patience = AbortSignal.timeout(PATIENCE_MS)
  try {
    const session = await openAccount(ctx, id, { patience: PATIENCE_MS })
    const answers = await askPeople(session, open, AbortSignal.any([ctx.stopping, patience]))
    for (const key of open) {
      const facts = answers.get(key.address)
      if (facts) ctx.knownPeople.keep(nameOf(key), facts)
    }
    return { known: new Map([...known, ...answers]) }
  } catch (error) {
    if (patience.aborted) return { known, failure: 'The people were not checked: Microsoft takes too long to answer.' }
    if (!(error instanceof RollcallError)) throw error
    return { known, failure: `The people were not checked: ${error.message}` }
  }
}

/** What the last directory read shows; undefined when there is none, it is too old or has no addresses. */
async function readBefore(
  ctx: Context,
  { id, tenantId }: RemoteAccountRecord,
): Promise<((address: string) => Promise<PersonFacts>) | undefined> {
  const directory = await ctx.store.directories.get(id)
  if (!directory || !isGood(directory, tenantId, ctx.clock.now())) return undefined
  const { directoryUsers } = ctx.store
  return async (address) => {
    for await (const { user } of directoryUsers.find({ accountId: id, address }))
      return factsByNames({ mail: user.mail, userPrincipalName: user.userPrincipalName })
    return { found: false }
  }
}

function isGood({ tenantId, select, readAt, people }: DirectoryRecord, accountsTenant: string, now: Date): boolean {
  const age = now.getTime() - Date.parse(readAt)
  const isWhole = people !== undefined && select.split(',').includes('mail')
  return tenantId === accountsTenant && isWhole && age >= 0 && age < DIRECTORY_GOOD_FOR_MS
}
