import { RollcallError, type ErrorCode } from '../lib/errors.ts'
import type { DirectoryUser } from '../store/employee-records.ts'
import { fromGraphAnswer } from './microsoft-errors.ts'
import type { GraphSession } from './graph.ts'
import { graphPages } from './graph-pages.ts'
import { idOf, textOf, type Row } from './rows.ts'

/** The most users Graph returns per page. */
const PAGE_SIZE = 999
const PERMISSION = 'User.ReadBasic.All (or User.Read.All)'

export type MatchingProperty = 'mail' | 'userPrincipalName' | 'employeeId'

/** The fewest properties that this key needs for matching, as a `$select`. */
export function selectFor(matchBy: MatchingProperty): string {
  return matchBy === 'employeeId' ? 'id,employeeId' : 'id,mail,userPrincipalName'
}

/**
 * Everyone in the directory, page by page. Application permission: User.ReadBasic.All, or User.Read.All when employeeId
 * is selected (it would be empty otherwise). https://learn.microsoft.com/graph/api/user-list
 */
export async function* listUsers(
  session: GraphSession,
  select: string,
  signal?: AbortSignal,
): AsyncGenerator<DirectoryUser[]> {
  const options = { query: { $select: select, $top: PAGE_SIZE }, ...(signal && { signal }) }
  for await (const page of graphPages(session, '/users', { doing: 'read users', permission: PERMISSION }, options)) {
    yield page.rows.map(readUser)
  }
}

/**
 * A link that later returns what changed in the directory from now on; undefined when the service has none.
 * https://learn.microsoft.com/graph/api/user-delta
 */
export async function startTracking(
  session: GraphSession,
  select: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const response = await session.get('/users/delta', {
    query: { $select: select, $deltatoken: 'latest' },
    ...(signal && { signal }),
  })
  const body = (await response.json().catch(() => undefined)) as Record<string, unknown> | undefined
  if (response.status === 403) throw fromGraphAnswer(403, body, 'read users', PERMISSION)
  const link = body?.['@odata.deltaLink']
  return response.status === 200 &&
    typeof link === 'string' &&
    URL.canParse(link) &&
    new URL(link).origin === session.origin
    ? link
    : undefined
}

interface DirectoryChange {
  id: string
  /** undefined when the user was deleted. */
  user: DirectoryUser | undefined
}

export interface DirectoryChanges {
  changes: DirectoryChange[]
  deltaLink: string | undefined
}

/**
 * What changed since the link was issued, in order: the last entry about a user counts. undefined when the link has
 * expired (410, or a token older than seven days) or leads nowhere: the directory is then read in full.
 * https://learn.microsoft.com/graph/delta-query-overview
 */
export async function readChanges(
  session: GraphSession,
  deltaLink: string,
  signal?: AbortSignal,
): Promise<DirectoryChanges | undefined> {
  const first = await session.get(deltaLink, signal ? { signal } : {})
  if (first.status === 410 || first.status === 400 || first.status === 404) return undefined
  const body: unknown = await first.json().catch(() => undefined)
  if (first.status === 403) throw fromGraphAnswer(403, body, 'read users', PERMISSION)
  if (first.status !== 200) throw fromGraphAnswer(first.status, body, 'read changes of users', PERMISSION)
  const changes: DirectoryChange[] = []
  let newest: string | undefined
  try {
    for await (const page of graphPages(
      replaying(session, deltaLink, body),
      deltaLink,
      { doing: 'read changes of users', permission: PERMISSION },
      signal ? { signal } : {},
    )) {
      for (const row of page.rows) changes.push({ id: idOf(row), user: '@removed' in row ? undefined : readUser(row) })
      newest = page.deltaLink
    }
  } catch (error) {
    if (error instanceof RollcallError && NO_WAY_ON.has(error.code)) return undefined
    throw error
  }
  return { changes, deltaLink: newest }
}

const NO_WAY_ON: ReadonlySet<ErrorCode> = new Set(['unexpected_answer', 'directory_read_incomplete'] as const)

/** A session that already has the first page and doesn't request it again. */
function replaying(session: GraphSession, link: string, body: unknown): GraphSession {
  return {
    ...session,
    get: (path, options) => (path === link ? Promise.resolve(Response.json(body)) : session.get(path, options)),
  }
}

function readUser(row: Row): DirectoryUser {
  const [mail, userPrincipalName, employeeId] = ['mail', 'userPrincipalName', 'employeeId'].map((name) =>
    textOf(row, name),
  )
  return {
    id: idOf(row),
    ...(mail !== undefined && { mail }),
    ...(userPrincipalName !== undefined && { userPrincipalName }),
    ...(employeeId !== undefined && { employeeId }),
  }
}
