import { graphError, refuseQuery, type GraphAnswer, type GraphCall, type GraphRoute } from './graph-call.ts'
import { directoryDenied } from './graph-refusals.ts'
import { linkTo, mayReadUsers, shownUser } from './user-routes.ts'

const LINK_LIFE_MS = 7 * 24 * 60 * 60 * 1000

export const deltaRoutes: readonly GraphRoute[] = [{ method: 'GET', pattern: '/users/delta', answer: listChanges }]

/** The state in a delta link. */
interface Cursor {
  select: string | null
  /** Changes up to here are known to the caller. */
  since: number
  /** Changes up to here belong to the current round. */
  until: number
  /** The progress of the round; absent in a link for a later round. */
  from?: number
  /** The first round lists everyone. */
  everybody: boolean
  era: number
  issuedAt: number
}

function listChanges(call: GraphCall): GraphAnswer {
  if (!mayReadUsers(call)) return directoryDenied(call)
  const refusal = refuseQuery(call, ['$select', '$filter', '$deltatoken', '$skiptoken'])
  if (refusal) return refusal
  const token = call.query.get('$skiptoken') ?? call.query.get('$deltatoken')
  if (token === 'latest') return latest(call)
  if (token === null || token === '') return listRound(call, firstCursor(call))
  const cursor = readCursor(token)
  if (!cursor) return graphError(call, 400, 'BadRequest', 'Badly formed token.')
  return isExpired(call, cursor) ? expired(call) : listRound(call, cursor)
}

function firstCursor(call: GraphCall): Cursor {
  const until = call.state.directory.sequence()
  return {
    select: call.query.get('$select'),
    since: 0,
    until,
    from: 0,
    everybody: true,
    era: call.state.deltaEra,
    issuedAt: 0,
  }
}

function latest(call: GraphCall): GraphAnswer {
  return {
    status: 200,
    json: { ...contextOf(call), value: [], '@odata.deltaLink': deltaLink(call, firstCursor(call)) },
  }
}

function listRound(call: GraphCall, cursor: Cursor): GraphAnswer {
  const { directory, switches } = call.state
  const round = cursor.from === undefined ? { ...cursor, until: directory.sequence() } : cursor
  const rows = round.everybody ? everybody(call, round) : changed(call, round)
  const from = round.from ?? 0
  const next = from + switches.deltaPageSize
  const link =
    next < rows.length
      ? { '@odata.nextLink': linkTo(call, '/users/delta', { $skiptoken: writeCursor(call, { ...round, from: next }) }) }
      : { '@odata.deltaLink': deltaLink(call, round) }
  return { status: 200, json: { ...contextOf(call), value: rows.slice(from, next), ...link } }
}

function everybody(call: GraphCall, round: Cursor): Record<string, unknown>[] {
  return call.state.directory.sorted().map((person) => shownUser(call, person, round.select))
}

/** Each changed person once, as they are now; those who left with the reason. */
function changed(call: GraphCall, round: Cursor): Record<string, unknown>[] {
  const { directory } = call.state
  const changes = directory.changesSince(round.since).filter((change) => change.sequence <= round.until)
  const newest = new Map(changes.map((change) => [change.id, change]))
  return [...newest.values()].map(({ id, removed }) => {
    const person = directory.find(id)
    return person ? shownUser(call, person, round.select) : { id, '@removed': { reason: removed ?? 'changed' } }
  })
}

function deltaLink(call: GraphCall, round: Cursor): string {
  const { from: _from, ...rest } = round
  return linkTo(call, '/users/delta', {
    $deltatoken: writeCursor(call, { ...rest, since: round.until, everybody: false }),
  })
}

function isExpired(call: GraphCall, cursor: Cursor): boolean {
  const { clock, deltaEra } = call.state
  return cursor.era < deltaEra || cursor.issuedAt < clock.now().getTime() - LINK_LIFE_MS
}

function expired(call: GraphCall): GraphAnswer {
  if (call.state.switches.deltaExpiredAs === 'syncStateNotFound')
    return graphError(call, 400, 'syncStateNotFound', 'The sync state generation is not found.')
  return graphError(call, 410, 'resyncRequired', 'Resync required.', {
    location: linkTo(call, '/users/delta', { $deltatoken: '' }),
  })
}

function contextOf(call: GraphCall): Record<string, string> {
  return { '@odata.context': `${call.origin}/v1.0/$metadata#users` }
}

function writeCursor(call: GraphCall, cursor: Cursor): string {
  return Buffer.from(JSON.stringify({ ...cursor, issuedAt: call.state.clock.now().getTime() })).toString('base64url')
}

function readCursor(token: string): Cursor | undefined {
  try {
    return JSON.parse(Buffer.from(token, 'base64url').toString()) as Cursor
  } catch {
    return undefined
  }
}
