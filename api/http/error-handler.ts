import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express'
import type { Context } from '../context.ts'
import { RollcallError } from '../lib/errors.ts'
import { auditRefusal } from './admit.ts'
import { faultPage } from './fault-page.ts'
import { pageHeaders } from './person-page.ts'
import { tooLarge } from './read-body.ts'
import { stateOf } from './request-state.ts'
import { tabAncestors } from './security-headers.ts'

/** The answer for every address without a route. */
export const nothingHere: RequestHandler = () => {
  throw new RollcallError('not_found', 'There is nothing at this address.')
}

/**
 * Turns whatever was thrown into the one shape of errors. An unknown error is logged in full and answered with its
 * request id only.
 */
export function errorHandler(ctx: Context): ErrorRequestHandler {
  return async (thrown: unknown, req, res, _next) => {
    const { requestId, route } = stateOf(res)
    const known = asKnown(thrown)
    if (!known) ctx.log.error({ err: thrown, code: 'internal', requestId, route }, 'something unexpected went wrong')
    else if (known.status >= 500) ctx.log.warn({ err: known, requestId, route }, known.message)
    const error = known ?? new RollcallError('internal', 'Something unexpected went wrong.')
    await auditRefusal(ctx, req, res, error)
    if (res.headersSent) res.destroy()
    else answer(ctx, req, res, error)
  }
}

function answer(ctx: Context, req: Request, res: Response, error: RollcallError): void {
  const { requestId } = stateOf(res)
  const wait = retryAfter(error)
  if (wait !== undefined) res.set('Retry-After', String(wait))
  if (error.status === 401) res.set('WWW-Authenticate', 'Bearer')
  res.removeHeader('ETag')
  res.status(error.status).set('Cache-Control', 'no-store')
  if (looksAtPage(req, res)) {
    res.removeHeader('X-Frame-Options')
    res.set(pageHeaders(req.path.startsWith('/tab/') ? { frame: tabAncestors(ctx.config) } : {}))
    res.type('html').send(faultPage(error, { requestId, language: req.get('accept-language') }))
    return
  }
  const { code, message, remedy, details } = error
  res.json({ error: { code, message, remedy, details, requestId } })
}

/** Whether a person sees the raw answer, rather than a program or the tab. */
function looksAtPage(req: Request, res: Response): boolean {
  if (stateOf(res).page === true) return true
  return !req.path.startsWith('/api/') && req.accepts(['json', 'html']) === 'html'
}

function retryAfter({ code, details }: RollcallError): number | undefined {
  const { retryAfterSeconds } = details
  if (typeof retryAfterSeconds === 'number') return Math.ceil(retryAfterSeconds)
  return code === 'stopping' ? 60 : undefined
}

function asKnown(thrown: unknown): RollcallError | undefined {
  if (thrown instanceof RollcallError) return thrown
  if (!isHttpError(thrown)) return undefined
  const options = { cause: thrown }
  switch (thrown.type) {
    case 'entity.too.large':
      return tooLarge(thrown.limit, thrown)
    case 'encoding.unsupported':
      return new RollcallError(
        'unsupported_media_type',
        'The body is taken plain or packed with gzip, deflate or br.',
        options,
      )
    default:
      return new RollcallError('validation_failed', 'The request is not well-formed.', options)
  }
}

/** What Express and its body reader throw about a request they can't read. */
function isHttpError(thrown: unknown): thrown is Error & { status: number; type?: string; limit?: number } {
  return (
    thrown instanceof Error &&
    'status' in thrown &&
    typeof thrown.status === 'number' &&
    thrown.status >= 400 &&
    thrown.status < 500
  )
}
