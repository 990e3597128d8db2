import { activityRoutes } from '../teams/activity-routes.ts'
import { mailRoutes } from '../calendar/send-mail.ts'
import { eventRoutes } from '../calendar/event-routes.ts'
import { graphError, type GraphAnswer, type GraphCall, type GraphRoute } from './graph-call.ts'
import { mailboxRoutes } from './mailbox.ts'
import { photoRoutes } from './photo-routes.ts'
import { userRoutes } from './user-routes.ts'
import { deltaRoutes } from './users-delta.ts'

interface Matcher {
  route: GraphRoute
  pattern: RegExp
}

/** The order matters: a fixed word is tried before a name in the same position. */
const MATCHERS: readonly Matcher[] = [
  ...deltaRoutes,
  ...userRoutes,
  ...photoRoutes,
  ...mailboxRoutes,
  ...eventRoutes,
  ...mailRoutes,
  ...activityRoutes,
].map((route) => ({
  route,
  pattern: new RegExp(`^${route.pattern.replaceAll('$', '\\$').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`, 'i'),
}))

/** The route for this path (without version), and the values of its names. */
export function findRoute(
  method: string,
  path: string,
): { route: GraphRoute; params: Record<string, string> } | undefined {
  for (const { route, pattern } of MATCHERS) {
    const groups = route.method === method ? pattern.exec(path) : undefined
    if (groups) return { route, params: decoded(groups.groups ?? {}) }
  }
  return undefined
}

function decoded(params: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, decodeSegment(value)]))
}

/** A stray percent sign is taken literally. */
function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** Answers one request, whether it came alone or in a batch. */
export function answerPart(call: GraphCall): Promise<GraphAnswer> | GraphAnswer {
  const found = findRoute(call.method, call.path)
  if (found) return found.route.answer({ ...call, params: found.params })
  return graphError(call, 400, 'BadRequest', `Resource not found for the segment '${call.path.split('/')[1] ?? ''}'.`)
}
