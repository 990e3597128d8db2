import { fromGraphAnswer } from './microsoft-errors.ts'
import type { BatchAnswer, GraphSession } from './graph.ts'
import { graphPages } from './graph-pages.ts'
import { idOf, rowsOf, textOf, type Row } from './rows.ts'

const PERMISSION = 'User.ReadBasic.All (or User.Read.All)'
/** With User.ReadBasic.All alone, Graph leaves out what the account may not see. */
const SELECT =
  'id,displayName,givenName,surname,mail,userPrincipalName,employeeId,jobTitle,department,accountEnabled,userType'
const PAGE_SIZE = 999
const MOST_OF_A_QUESTION = 25

/** A user with the properties that people recognise. undefined: empty, or not visible to this account. */
export interface KnownUser {
  id: string
  displayName: string
  givenName?: string
  surname?: string
  mail?: string
  userPrincipalName?: string
  employeeId?: string
  jobTitle?: string
  department?: string
  enabled?: boolean
  guest?: boolean
}

/** What to search users by. Each is a query of its own, so that many matches of one don't crowd out another. */
export interface UserSearch {
  /** Equal to one of these properties. */
  equals: readonly (readonly ['mail' | 'userPrincipalName' | 'employeeId', string])[]
  /** Starting with this. */
  begins: readonly (readonly ['displayName' | 'givenName' | 'surname' | 'mail' | 'userPrincipalName', string])[]
}

/**
 * At most 25 users per search, all in one request, each user once. Application permission: User.ReadBasic.All.
 * https://learn.microsoft.com/graph/api/user-list
 * @throws permission_missing, throttled, microsoft_unavailable, or as a session
 */
export async function findUsers(
  session: GraphSession,
  { equals, begins }: UserSearch,
  signal?: AbortSignal,
): Promise<KnownUser[]> {
  const filters = [
    ...equals.map(([property, value]) => `${property} eq ${quoted(value)}`),
    ...begins.map(([property, value]) => `startswith(${property},${quoted(value)})`),
  ]
  if (filters.length === 0) return []
  const answers = await session.batch(
    filters.map((filter, at) => ({
      id: String(at),
      path: `/users?$filter=${encodeURIComponent(filter)}&$select=${SELECT}&$top=${MOST_OF_A_QUESTION}`,
    })),
    signal ? { signal } : {},
  )
  const users = new Map<string, KnownUser>()
  for (const answer of answers) for (const row of rowsIn(answer)) users.set(idOf(row), knownUser(row))
  return [...users.values()]
}

function rowsIn({ status, body }: BatchAnswer): Row[] {
  if (status === 200) return rowsOf(body)
  // A property this account may not search by finds nobody; the other searches still count.
  if (status === 400) return []
  throw fromGraphAnswer(status, body, 'look people up', PERMISSION)
}

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`

/**
 * Everyone in the directory with the properties that people recognise, page by page. Application permission:
 * User.ReadBasic.All; department, job title and employee id only come with User.Read.All.
 */
export async function* listKnownUsers(session: GraphSession, signal?: AbortSignal): AsyncGenerator<KnownUser[]> {
  const options = { query: { $select: SELECT, $top: PAGE_SIZE }, ...(signal && { signal }) }
  for await (const page of graphPages(session, '/users', { doing: 'read users', permission: PERMISSION }, options))
    yield page.rows.map(knownUser)
}

/** Small pictures of these users, where they exist and are visible. @returns by user id */
export async function facesOf(
  session: GraphSession,
  userIds: readonly string[],
  signal?: AbortSignal,
): Promise<Map<string, Buffer>> {
  const answers = await session.batch(
    userIds.map((id) => ({ id, path: `/users/${encodeURIComponent(id)}/photos/96x96/$value` })),
    signal ? { signal } : {},
  )
  const faces = new Map<string, Buffer>()
  for (const { id, status, body } of answers)
    if (status === 200 && typeof body === 'string') faces.set(id, Buffer.from(body, 'base64'))
  return faces
}

function knownUser(row: Row): KnownUser {
  const { accountEnabled, userType } = row
  const texts = (
    ['givenName', 'surname', 'mail', 'userPrincipalName', 'employeeId', 'jobTitle', 'department'] as const
  ).flatMap((name) => {
    const value = textOf(row, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    id: idOf(row),
    displayName: textOf(row, 'displayName') ?? textOf(row, 'userPrincipalName') ?? '',
    ...Object.fromEntries(texts),
    ...(typeof accountEnabled === 'boolean' && { enabled: accountEnabled }),
    ...(typeof userType === 'string' && { guest: userType === 'Guest' }),
  }
}
