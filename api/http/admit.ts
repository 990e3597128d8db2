import type { Request, RequestHandler, Response } from 'express'
import { mayEnter } from '../auth/access.ts'
import { actorKey, type Actor } from '../auth/actor.ts'
import type { Context } from '../context.ts'
import { RollcallError } from '../lib/errors.ts'
import { addressKey } from './client-address.ts'
import { edgeOf } from './edge.ts'
import type { Operation } from './operation.ts'
import { stateOf } from './request-state.ts'

const ANYONE: Actor = { kind: 'system', name: 'anyone' }
const THIS_MACHINE: Actor = { kind: 'system', name: 'loopback' }

/** Lets in only callers the operation names. The body hasn't been read at this point. */
export function admit(ctx: Context, operation: Operation): RequestHandler {
  return async (req, res, next) => {
    const state = stateOf(res)
    state.route = operation.path
    if (operation.method !== 'get') state.write = operation.id
    // What asks for a sign-in is fetched by the tab, not opened in a browser.
    if (operation.answerType === 'text/html' && operation.access.includes('public')) state.page = true
    const actor = await whoCalls(ctx, operation, req)
    state.actor = actor
    countCall(operation, req, actor)
    if (actor.kind !== 'system') countUnderWay(ctx, operation, { req, res, actor })
    if (!mayEnter(actor, operation.access))
      throw new RollcallError('forbidden', refusal(operation), { details: { needs: operation.access } })
    if (ctx.stopping.aborted && operation.method !== 'get')
      throw new RollcallError('stopping', 'The server is shutting down and accepts no new requests.')
    refuseStrangeParameters(req)
    next()
  }
}

async function whoCalls(ctx: Context, operation: Operation, req: Request): Promise<Actor> {
  if (operation.access.includes('public')) return ANYONE
  if (operation.access.includes('loopback') && isThisMachine(ctx, req)) return THIS_MACHINE
  const edge = edgeOf(req)
  try {
    return await edge.authenticate(req.get('authorization'))
  } catch (error) {
    // Only failures are counted: behind a proxy one address may be a whole company.
    if (error instanceof RollcallError && error.status === 401) edge.failures.take(addressKey(req))
    throw error
  }
}

function countCall(operation: Operation, req: Request, actor: Actor): void {
  const edge = edgeOf(req)
  const key = actor.kind === 'system' ? addressKey(req) : actorKey(actor)
  edge[operation.limit ?? 'calls'].take(key)
  if (operation.access.includes('tasks:run')) edge.scheduled.take(key)
}

interface Caller {
  req: Request
  res: Response
  actor: Actor
}

/** No caller alone may fill the memory or the connections of this process. */
function countUnderWay({ config }: Context, { atOnce }: Operation, { req, res, actor }: Caller): void {
  const kind = atOnce ?? 'calls'
  const leave = edgeOf(req).atOnce.enter(`${kind} ${actorKey(actor)}`, config.atOnce[kind])
  res.once('close', leave)
}

/** A proxy on the same machine makes everyone look local, so a forwarded request doesn't count as local. */
function isThisMachine(ctx: Context, req: Request): boolean {
  const address = req.socket.remoteAddress ?? ''
  const isLoopback = address === '::1' || /^(::ffff:)?127\./.test(address)
  const isForwarded = req.get('x-forwarded-for') !== undefined || req.get('forwarded') !== undefined
  return ctx.config.trustProxy === undefined && isLoopback && !isForwarded
}

function refusal({ access }: Operation): string {
  const names = access.map((way) => NAMES[way] ?? `a service key with the scope ${way}`)
  return `This needs ${names.join(', or ')}.`
}

const NAMES: Partial<Record<Operation['access'][number], string>> = {
  admin: 'the role admin (Rollcall.Admin)',
  trainer: 'the role trainer (Rollcall.Trainer)',
  signedIn: 'a person who is signed in',
  loopback: 'a call from this machine',
  'tasks:run': 'a service key with the scope tasks:run, or an app with the app role Tasks.Run',
}

/** All our ids have one form; anything else can't be found. */
function refuseStrangeParameters(req: Request): void {
  for (const value of Object.values(req.params)) {
    if (typeof value !== 'string' || !/^[\w.~-]{1,128}$/.test(value))
      throw new RollcallError('not_found', 'There is nothing at this address.')
  }
}

/** The audit line of an attempt that was refused. */
export async function auditRefusal(ctx: Context, req: Request, res: Response, error: RollcallError): Promise<void> {
  const { write, actor, requestId } = stateOf(res)
  if (write === undefined || (error.status !== 401 && error.status !== 403)) return
  try {
    await edgeOf(req).refusals.note({
      actor: actor ? actorKey(actor) : 'system:unknown',
      actorName: actor?.name ?? 'not signed in',
      action: 'request.refused',
      outcome: 'refused',
      target: { kind: 'operation', id: write, label: error.code },
      requestId,
    })
  } catch (err) {
    ctx.log.error({ err, requestId }, 'a refused attempt could not be audited')
  }
}
