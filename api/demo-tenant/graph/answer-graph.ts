import { randomUUID } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { countRoute } from '../asked.ts'
import { answerBatch } from './answer-batch.ts'
import { readBearer } from '../entra/bearer.ts'
import { breakAnswer } from './broken-answers.ts'
import { laneOfPath } from '../calendar/mailbox-name.ts'
import { enterMailbox } from '../calendar/mailbox-lane.ts'
import type { Fault } from '../faults.ts'
import { lostAnswer, overConcurrency, refusalForFault, throttled, unauthorised } from './graph-refusals.ts'
import { graphError, type GraphAnswer, type GraphCall } from './graph-call.ts'
import { answerPart, findRoute } from './graph-routes.ts'
import type { TenantState } from '../tenant-state.ts'

const VERSION = '/v1.0'

/** Microsoft Graph, as far as Rollcall uses it. */
export async function answerGraph(state: TenantState, request: Request): Promise<Response> {
  const url = new URL(request.url)
  const path = url.pathname.startsWith(`${VERSION}/`) ? url.pathname.slice(VERSION.length) : url.pathname
  const isBatch = request.method === 'POST' && path === '/$batch'
  const pattern = isBatch ? '/$batch' : (findRoute(request.method, path)?.route.pattern ?? path)
  const asking = { url, path, pattern, isBatch }
  state.asked.requests += 1
  countRoute(state.asked, `${request.method} ${pattern}`)
  const mailbox = laneOfPath(state, path)
  if (mailbox === undefined) return answerInTurn(state, request, asking)
  const lane = enterMailbox(state, mailbox, request.method)
  try {
    return await answerInTurn(state, request, { ...asking, mailbox, isOver: lane.isOver })
  } finally {
    lane.leave()
  }
}

async function answerInTurn(state: TenantState, request: Request, asking: Asking): Promise<Response> {
  const asker = { state, headers: request.headers }
  const { path, pattern, isBatch, mailbox } = asking
  const early = refuseEarly(state, request, mailbox) ?? (asking.isOver ? overConcurrency(asker) : undefined)
  await nextTurn()
  if (early) return respond(state, request, early)
  if (!isBatch) await state.clock.sleep(state.switches.latencyMs, request.signal)
  const fault = state.faults.take({ service: 'graph', part: false, method: request.method, pattern, path })
  const refusal = fault && refusalForFault(asker, fault, path)
  if (refusal) return respond(state, request, refusal)
  // A broken connection after the request was done is lost_answer; this request never arrived.
  if (fault?.kind === 'reset' && mailbox !== undefined && request.method !== 'GET')
    return breakAnswer(fault, request, new Response())
  const answer = await answerWhole(state, request, asking, fault)
  if (fault?.kind === 'lost_answer' && fault.as !== 'reset') return respond(state, request, lostAnswer(asker, fault.as))
  return fault ? breakAnswer(fault, request, respond(state, request, answer)) : respond(state, request, answer)
}

/** No answer comes in the same turn as its request: requests of one turn were already on their way and aren't early. */
function nextTurn(): Promise<void> {
  return setImmediate()
}

/** A caller who doesn't wait is refused for the rest of the time. */
function refuseEarly(state: TenantState, request: Request, mailbox: string | undefined): GraphAnswer | undefined {
  const remainingMs = state.pauses.remainingMs(mailbox)
  if (remainingMs === 0) return undefined
  state.asked.earlyCalls += 1
  const isTenantWide = state.pauses.remainingMs() > 0
  return throttled(
    { state, headers: request.headers },
    Math.ceil(remainingMs / 1000),
    'seconds',
    isTenantWide ? undefined : mailbox,
  )
}

interface Asking {
  url: URL
  path: string
  pattern: string
  isBatch: boolean
  /** Which calendar is asked, and whether too many ask it at once. */
  mailbox?: string
  isOver?: boolean
}

async function answerWhole(
  state: TenantState,
  request: Request,
  asking: Asking,
  fault: Fault | undefined,
): Promise<GraphAnswer> {
  const asker = { state, headers: request.headers }
  const bearer = await readBearer(state, request.headers.get('authorization'))
  if ('refusal' in bearer) return unauthorised(asker, bearer.refusal, bearer.challenge)
  const isMime = /\/sendMail$/i.test(asking.path)
  const body = isMime ? await request.text() : await readJson(request)
  if (body instanceof Error) return graphError(asker, 400, 'BadRequest', 'Unable to read JSON request payload.')
  const call: GraphCall = {
    state,
    method: request.method,
    path: asking.path,
    params: {},
    query: asking.url.searchParams,
    origin: asking.url.origin,
    ...bearer,
    headers: request.headers,
    body,
    signal: request.signal,
  }
  const answer = asking.isBatch ? await answerBatch(call) : await answerPart(call)
  return fault ? bendAnswer(call, answer, fault) : answer
}

async function readJson(request: Request): Promise<unknown> {
  const text = await request.text()
  if (text === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    return error
  }
}

/** Faults that change a good answer. */
function bendAnswer(call: GraphCall, answer: GraphAnswer, fault: Fault): GraphAnswer {
  const json = answer.json as Record<string, unknown> | undefined
  if (!json) return answer
  if (fault.kind === 'next_link_loop')
    return {
      ...answer,
      json: { ...json, '@odata.nextLink': `${call.origin}${VERSION}${call.path}?${call.query.toString()}` },
    }
  if (fault.kind === 'empty_page') return { ...answer, json: emptyPage(call, json) }
  if (fault.kind === 'next_link_foreign')
    return {
      ...answer,
      json: { ...json, '@odata.nextLink': 'https://graph.elsewhere.example/v1.0/users?$skiptoken=x' },
    }
  if (fault.kind !== 'wrong_batch_ids' || !Array.isArray(json.responses)) return answer
  const responses = (json.responses as Record<string, unknown>[]).map((part, index) => ({
    ...part,
    id: `unasked-${index}`,
  }))
  return { ...answer, json: { ...json, responses } }
}

/** The link repeats the same request: a search that has examined nothing yet. */
function emptyPage({ origin, path, query }: GraphCall, json: Record<string, unknown>): Record<string, unknown> {
  const next = new URLSearchParams([...query, ['$count', 'false']])
  return { ...json, value: [], '@odata.nextLink': `${origin}${VERSION}${path}?${next.toString()}` }
}

/** The answer as it is transmitted, counted. */
function respond(state: TenantState, request: Request, answer: GraphAnswer): Response {
  const body = answer.bytes ?? (answer.json === undefined ? new Uint8Array() : Buffer.from(JSON.stringify(answer.json)))
  state.asked.bytes += body.length
  if (answer.bytes && answer.status === 200) state.asked.photoBytes += body.length
  const requestId = randomUUID()
  const headers = {
    ...(answer.json !== undefined && {
      'content-type':
        'application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false; charset=utf-8',
    }),
    'request-id': requestId,
    'client-request-id': request.headers.get('client-request-id') ?? requestId,
    date: state.clock.now().toUTCString(),
    ...answer.headers,
  }
  if (answer.status === 204) return new Response(null, { status: 204, headers })
  return new Response(watchedBody(state, body, answer), { status: answer.status, headers })
}

/** The caller knows a Retry-After header once the answer has arrived, and one inside a batch once the body is read. */
function watchedBody(
  state: TenantState,
  body: Uint8Array,
  answer: GraphAnswer,
): Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> {
  const { pauses = [] } = answer
  const tell = () => pauses.forEach((pause) => state.pauses.told(pause))
  if (pauses.length > 0 && answer.headers?.['retry-after'] === undefined) return readOnce(body, tell)
  tell()
  return new Uint8Array(body)
}

function readOnce(body: Uint8Array, whenRead: () => void): ReadableStream<Uint8Array> {
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    controller.enqueue(body)
    controller.close()
    whenRead()
  }
  return new ReadableStream({ pull }, { highWaterMark: 0 })
}
