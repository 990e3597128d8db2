import type { Request, RequestHandler, Response, Router } from 'express'
import type { z } from 'zod'
import type { Actor } from '../auth/actor.ts'
import type { Context } from '../context.ts'
import { RollcallError } from '../lib/errors.ts'
import { admit } from './admit.ts'
import type { Operation } from './operation.ts'
import { bodyReaders, readBody, validate, type RawBody } from './read-body.ts'
import { Reply } from './reply.ts'
import { stateOf } from './request-state.ts'

type ParameterNames<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | ParameterNames<Rest>
  : never

/** A path's parameters. */
type Parameters<Path extends string> = Readonly<Record<string extends Path ? string : ParameterNames<Path>, string>>

type Output<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined

/** What a handler gets: everything read and checked by the operation's contract. */
interface Call<O extends Operation> {
  params: Parameters<O['path']>
  query: Output<O['query']>
  /** undefined when a raw body was sent instead. */
  body: O extends { rawBody: object } ? Output<O['body']> | undefined : Output<O['body']>
  rawBody: RawBody | undefined
  /** The etag the caller has seen, without quotes; undefined when any is fine. */
  ifMatch: string | undefined
  actor: Actor
  requestId: string
  /** Aborted when the caller goes away before the answer is complete. */
  signal: AbortSignal
  header(name: string): string | undefined
}

/** Returns the value to send, which is cut to the contract's `answer`, or a Reply. */
export type Handler<O extends Operation> = (call: Call<O>) => Promise<unknown>

/** Puts an operation on a router. Every route is made here. */
export function mount<const O extends Operation>(
  router: Router,
  ctx: Context,
  operation: O,
  handler: Handler<O>,
): void {
  router[operation.method](expressPath(operation.path), ...endpoint(ctx, operation, handler))
}

/** The steps of an operation: who is calling, are they allowed to, what did they send, the work, the answer. */
function endpoint<const O extends Operation>(ctx: Context, operation: O, handler: Handler<O>): RequestHandler[] {
  return [admit(ctx, operation), ...bodyReaders(operation), work(ctx, operation, handler)]
}

const expressPath = (path: string) => path.replace(/\{(\w+)\}/g, ':$1')

function work<O extends Operation>(ctx: Context, operation: O, handler: Handler<O>): RequestHandler {
  return async (req, res) => {
    const gone = new AbortController()
    res.once('close', () => {
      gone.abort(new Error('The caller is gone.'))
    })
    const value = await handler(readCall(req, res, operation, gone.signal))
    if (value instanceof Reply) await value.write(res, AbortSignal.any([gone.signal, ctx.stopping]))
    else send(res, operation, value)
  }
}

function readCall<O extends Operation>(req: Request, res: Response, operation: O, signal: AbortSignal): Call<O> {
  const { requestId, actor } = stateOf(res)
  const call = {
    params: req.params,
    query: operation.query && validate(operation.query, { ...req.query }, 'query'),
    ...readBody(req, operation),
    ifMatch: operation.ifMatch && readIfMatch(req),
    actor,
    requestId,
    signal,
    header: (name: string) => req.get(name),
  }
  // What was read fits the contract, because the contract's schemas read it.
  return call as unknown as Call<O>
}

function readIfMatch(req: Request): string | undefined {
  const given = req.get('if-match')?.trim()
  if (given === undefined || given === '*') return undefined
  if (/(^|,)\s*W\//.test(given))
    throw new RollcallError(
      'weak_etag',
      `If-Match takes a strong ETag, and ${given.slice(0, 80)} is a weak one. Rollcall answers strong ETags only: a proxy on the way, most often one that compresses answers, has put the W/ before it.`,
    )
  if (/^"[^"]*"$/.test(given)) return given.slice(1, -1)
  if (/^[^\s",]+$/.test(given)) return given
  throw new RollcallError('precondition_failed', 'The header If-Match takes one ETag, exactly as Rollcall returned it.')
}

function send(res: Response, operation: Operation, value: unknown): void {
  const etag = etagOf(value)
  if (etag !== undefined) res.set('ETag', `"${etag}"`)
  res.status(operation.status)
  // The answer goes through its contract, so that a private field of a record can't slip out.
  if (operation.answer) res.json(operation.answer.parse(value))
  else res.end()
}

function etagOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null && 'etag' in value && typeof value.etag === 'string'
    ? value.etag
    : undefined
}
