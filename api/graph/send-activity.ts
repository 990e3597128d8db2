import { RollcallError } from '../lib/errors.ts'
import { jsonOf } from './events.ts'
import { isUncertain } from './graph-write.ts'
import type { GraphSession } from './graph.ts'
import { fromGraphAnswer, readGraphError } from './microsoft-errors.ts'

/** How often a notification is handed over that Teams certainly put off. */
const ATTEMPTS = 4

export const ACTIVITY_PERMISSION = 'TeamsActivity.Send'

/** One line in somebody's activity feed. Its type and parameters are those of the app package. */
export interface Activity {
  activityType: string
  topic: string
  /** Into Teams, where a click leads. */
  webUrl: string
  /** Teams shows the first 150 characters. */
  preview: string
  parameters: Readonly<Record<string, string>>
}

/**
 * Puts a line in somebody's activity feed. Handed over again only where Teams certainly put it off. Application
 * permission: TeamsActivity.Send, or TeamsActivity.Send.User by resource-specific consent; the app that asks must be
 * the one the package names. https://learn.microsoft.com/graph/api/userteamwork-sendactivitynotification
 * @param user an object id or user principal name
 * @returns `notInstalled` where Teams refuses it for this person, `unknown` where there is no such person
 * @throws activity_perhaps_sent when nobody can tell whether it was taken; otherwise it was certainly not: throttled,
 * activity_refused, and what a session's `write` throws
 */
export async function sendActivity(
  session: GraphSession,
  user: string,
  activity: Activity,
  signal: AbortSignal,
): Promise<'sent' | 'notInstalled' | 'unknown'> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await post(session, user, activity, signal)
    if (answer.ok) return 'sent'
    if (answer.status === 403) return 'notInstalled'
    if (answer.status === 404) return 'unknown'
    const isPutOff = answer.status === 429 || (answer.status === 503 && answer.headers.has('retry-after'))
    // The pause itself is kept at the tenant's gate, by whoever comes next.
    if (isPutOff && attempt < ATTEMPTS) continue
    const body = await jsonOf(answer)
    if (isPutOff) throw fromGraphAnswer(429, body, 'write to the activity feed')
    throw refusal(answer.status, body)
  }
}

async function post(session: GraphSession, user: string, activity: Activity, signal: AbortSignal): Promise<Response> {
  const { activityType, topic, webUrl, preview, parameters } = activity
  const body = {
    topic: { source: 'text', value: topic, webUrl },
    activityType,
    previewText: { content: preview },
    templateParameters: Object.entries(parameters).map(([name, value]) => ({ name, value })),
  }
  const path = `/users/${encodeURIComponent(user)}/teamwork/sendActivityNotification`
  return session.write({ method: 'POST', path, body }, { signal }).catch((error: unknown) => {
    throw isUncertain(error) ? perhaps('the answer was lost', error) : error
  })
}

function refusal(status: number, body: unknown): RollcallError {
  if (status === 401) return fromGraphAnswer(status, body, 'write to the activity feed')
  if (status === 408 || status >= 500) return perhaps(`the answer was ${String(status)}`)
  const { code = '' } = readGraphError(body)
  const tail = `(${String(status)}${code ? ` ${code}` : ''})`
  return new RollcallError('activity_refused', `Teams refused the notification ${tail}.`, { details: { status } })
}

function perhaps(why: string, cause?: unknown): RollcallError {
  return new RollcallError('activity_perhaps_sent', `The notification was handed to Microsoft, but ${why}.`, {
    ...(cause !== undefined && { cause }),
  })
}
