import type { Context } from '../../context.ts'
import { openAccount } from '../../graph/open-account.ts'
import { askPeople, factsByNames, type PersonFacts, type PersonKey } from '../../graph/people-facts.ts'
import { RollcallError } from '../../lib/errors.ts'
import { problem } from '../../meetings/plan.ts'
import type { PlanInput, Problem, Recipient, SessionPlan } from '../../meetings/plan-types.ts'
import type { RemoteAccountRecord } from '../../store/account-records.ts'
import type { DirectoryRecord } from '../../store/employee-records.ts'
import { readPersonnelSettings } from '../../store/settings.ts'
import { judgePeople } from './judge-people.ts'

/** Somebody waits for the preview: what is not known by then is not known. */
const PATIENCE_MS = 8_000
/** A photo synchronisation works changes into what it read, and reads all anew within a week. */
const DIRECTORY_GOOD_FOR_MS = 7 * 24 * 60 * 60_000

/**
 * Looks at those who would get a mail: is there such a user, enabled, a member, with a mailbox, at this address? By
 * Graph it asks, twenty people to a request, and remembers for a while; by e-mail it asks nobody and goes by what the
 * last photo synchronisation read.
 * @returns warnings; that somebody could not be checked is one of them
 */
export async function checkPeople(ctx: Context, input: PlanInput, plan: SessionPlan): Promise<Problem[]> {
  const people = toBeTold(plan)
  if (people.length === 0) return []
  const account = await accountFor(ctx, input, plan)
  const read = account && (await readBefore(ctx, account))
  const asRead = (known: ReadonlyMap<string, PersonFacts>) =>
    Promise.all(
      people.map(async (person) => ({ person, facts: known.get(person.address) ?? (await read?.(person.address)) })),
    )
  if (!account || plan.via === 'Email') return judgePeople(await asRead(new Map()))
  const { known, failure } = await ask(
    ctx,
    account,
    people.map((person) => keyOf(input, person)),
  )
  const judged = judgePeople(await asRead(known))
  return failure === undefined
    ? judged
    : [...judged, { severity: 'warn', ...problem('attendees_not_checked', failure) }]
}

/** Employees each once; what somebody from outside has in the way of accounts is nobody's business here. */
function toBeTold({ dates }: SessionPlan): Recipient[] {
  const told = dates
    .flatMap(({ recipients }) => recipients)
    .filter(({ employee, mail }) => employee !== undefined && (mail === 'new' || mail === 'updated'))
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
  /** Why not everybody could be asked for. */
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

/**
 * What the last reading of the directory tells; undefined where there is none, or too old a one, or one without
 * addresses.
 */
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
