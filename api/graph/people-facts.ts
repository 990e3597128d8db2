import { limitWork } from '../lib/limit-work.ts'
import { BATCH_LIMIT } from './batch.ts'
import { fromGraphAnswer } from './microsoft-errors.ts'
import type { BatchAnswer, GraphSession } from './graph.ts'
import { rowsOf, type Row } from './rows.ts'

/** What the directory says about someone. undefined: not visible to this account, so unknown. */
export interface PersonFacts {
  /** False when no one has this address or id. */
  found: boolean
  mail?: string
  userPrincipalName?: string
  enabled?: boolean
  guest?: boolean
}

/** Whom to look up: by object id if known, otherwise by address. */
export interface PersonKey {
  address: string
  id?: string
}

const AT_ONCE = 3
const SELECT = 'id,mail,userPrincipalName,accountEnabled,userType'
const PERMISSION = 'User.ReadBasic.All (or User.Read.All)'
/** Guests have a user name made from their own: "ada_fabrikam.example#EXT#@contoso.example". */
const GUEST_NAME = /#EXT#@/i

/**
 * Looks people up in the directory, twenty per request. Application permission: User.ReadBasic.All, which alone doesn't
 * tell whether an account is enabled. https://learn.microsoft.com/graph/api/user-list
 * @returns by address
 * @throws permission_missing, throttled, microsoft_unavailable, or as a session
 */
export async function askPeople(
  session: GraphSession,
  people: readonly PersonKey[],
  signal?: AbortSignal,
): Promise<Map<string, PersonFacts>> {
  const groups = Array.from({ length: Math.ceil(people.length / BATCH_LIMIT) }, (_none, at) =>
    people.slice(at * BATCH_LIMIT, (at + 1) * BATCH_LIMIT),
  )
  const limit = limitWork(AT_ONCE)
  const facts = await Promise.all(groups.map((group) => limit(() => askGroup(session, group, signal))))
  return new Map(facts.flat())
}

async function askGroup(
  session: GraphSession,
  group: readonly PersonKey[],
  signal?: AbortSignal,
): Promise<[string, PersonFacts][]> {
  const answers = await session.batch(
    group.map((person, at) => ({ id: String(at), path: pathFor(person) })),
    signal ? { signal } : {},
  )
  return group.flatMap((person, at) => {
    const answer = answers[at]
    return answer ? [[person.address, factsIn(answer, person)] as [string, PersonFacts]] : []
  })
}

function pathFor({ id, address }: PersonKey): string {
  if (id !== undefined) return `/users/${encodeURIComponent(id)}?$select=${SELECT}`
  const quoted = `'${address.replaceAll("'", "''")}'`
  const filter = encodeURIComponent(`mail eq ${quoted} or userPrincipalName eq ${quoted}`)
  return `/users?$filter=${filter}&$select=${SELECT}&$top=5`
}

function factsIn({ status, body }: BatchAnswer, { id, address }: PersonKey): PersonFacts {
  if (id !== undefined && status === 404) return { found: false }
  if (status !== 200) throw fromGraphAnswer(status, body, 'look people up', PERMISSION)
  const rows = rowsOf(id === undefined ? body : { value: [body] })
  const row = rows.find(({ mail }) => typeof mail === 'string' && mail.toLowerCase() === address) ?? rows[0]
  return row ? factsOf(row) : { found: false }
}

function factsOf({ mail, userPrincipalName, accountEnabled, userType }: Row): PersonFacts {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  return {
    ...factsByNames({ mail: text(mail), userPrincipalName: text(userPrincipalName) }),
    ...(text(userType) !== undefined && { guest: userType === 'Guest' }),
    ...(typeof accountEnabled === 'boolean' && { enabled: accountEnabled }),
  }
}

/** What a user's names tell on their own. */
export function factsByNames({
  mail,
  userPrincipalName,
}: {
  mail: string | undefined
  userPrincipalName: string | undefined
}): PersonFacts {
  return {
    found: true,
    ...(mail !== undefined && { mail: mail.toLowerCase() }),
    ...(userPrincipalName !== undefined && {
      userPrincipalName: userPrincipalName.toLowerCase(),
      ...(GUEST_NAME.test(userPrincipalName) && { guest: true }),
    }),
  }
}
