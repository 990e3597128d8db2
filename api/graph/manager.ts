import { fromGraphAnswer } from './microsoft-errors.ts'
import type { GraphSession } from './graph.ts'
import { idOf, type Row } from './rows.ts'

/**
 * A user's manager. Application permission: User.Read.All. https://learn.microsoft.com/graph/api/user-list-manager
 * @returns the manager's object id; undefined when there is none
 * @throws permission_missing, throttled, microsoft_unavailable, or as a session
 */
export async function readManager(
  session: GraphSession,
  userId: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const path = `/users/${encodeURIComponent(userId)}/manager`
  const answer = await session.get(path, { query: { $select: 'id' }, signal })
  const body = (await answer.json().catch(() => undefined)) as Row | undefined
  if (answer.status === 404) return undefined
  if (!answer.ok || !body) throw fromGraphAnswer(answer.status, body, 'read who manages somebody', 'User.Read.All')
  return idOf(body)
}
