import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { actorKey } from '../auth/actor.ts'
import type { Context } from '../context.ts'
import { stateOf } from './request-state.ts'

const WELL_FORMED = /^[A-Za-z0-9-]{8,64}$/

/** Gives each request its id (the caller's own when it is well-formed), counts it, and logs how it ended. */
export function requestLog(ctx: Context): RequestHandler {
  return (req, res, next) => {
    const began = ctx.clock.monotonic()
    const given = req.get('x-request-id')
    const state = stateOf(res)
    state.requestId = given !== undefined && WELL_FORMED.test(given) ? given : randomUUID()
    res.set('X-Request-Id', state.requestId)
    res.once('close', () => {
      const { requestId, route = 'unknown', actor } = state
      const ms = Math.round(ctx.clock.monotonic() - began)
      const status = res.writableFinished ? res.statusCode : 499
      ctx.metrics.httpRequests.observe({ method: req.method, route, status: String(status) }, ms / 1000)
      ctx.log.info(
        { requestId, method: req.method, route, status, ms, ...(actor && { actor: actorKey(actor) }) },
        'request',
      )
    })
    next()
  }
}
