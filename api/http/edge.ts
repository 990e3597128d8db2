import type { Request } from 'express'
import { createAuthenticate, type Authenticate } from '../auth/authenticate.ts'
import { createRefusals, type Refusals } from '../auth/refusals.ts'
import type { Context } from '../context.ts'
import { createAtOnce, createLimit, type AtOnce, type Limit } from './limits.ts'

/**
 * What all routes of one app share: who is calling, and how often. Kept on the app, so that two apps in one process
 * share nothing.
 */
export interface Edge {
  authenticate: Authenticate
  /** Requests of one caller. */
  calls: Limit
  /** Pictures by signed addresses, of one address. */
  pictures: Limit
  /** Changes and archives for the HR system, of one caller. */
  exports: Limit
  /** Requests without a valid token, of one address. */
  failures: Limit
  /** Starts of service tasks from outside, of one caller. */
  scheduled: Limit
  /** What callers have under way at the same time. */
  atOnce: AtOnce
  /** Lines about what was refused. */
  refusals: Refusals
}

export function createEdge(ctx: Context): Edge {
  const {
    config: { rateLimits },
    clock,
  } = ctx
  return {
    authenticate: createAuthenticate(ctx),
    calls: createLimit(clock, rateLimits.calls, 'requests'),
    pictures: createLimit(clock, rateLimits.pictures, 'pictures'),
    exports: createLimit(clock, rateLimits.exports, 'requests for changes'),
    failures: createLimit(clock, rateLimits.failures, 'requests without a valid sign-in'),
    scheduled: createLimit(clock, rateLimits.scheduled, 'starts'),
    atOnce: createAtOnce(),
    refusals: createRefusals(ctx),
  }
}

export function edgeOf(req: Request): Edge {
  return req.app.locals['edge'] as Edge
}
