import { setImmediate } from 'node:timers/promises'
import { countRoute } from '../asked.ts'
import { calendarMailbox } from '../calendar/calendar-path.ts'
import { enterMailbox } from '../calendar/mailbox-lane.ts'
import type { Fault } from '../faults.ts'
import { graphError, type GraphAnswer, type GraphCall } from './graph-call.ts'
import { lostAnswer, overConcurrency, refusalForFault } from './graph-refusals.ts'
import { answerPart, findRoute } from './graph-routes.ts'
import { seededRandom, shuffled } from '../company/seeded.ts'

const MOST_PARTS = 20
const AT_A_TIME = 4

interface Part {
  id: string
  method: string
  url: string
  headers?: Record<string, string>
  body?: unknown
}

interface PartAnswer {
  id: string
  status: number
  headers: Record<string, string>
  body?: unknown
}

/** POST /$batch: every part is answered, throttled and refused by itself; answers come in no particular order. */
export async function answerBatch(call: GraphCall): Promise<GraphAnswer> {
  const parts = readParts(call)
  if (!Array.isArray(parts)) return parts
  const { state } = call
  await state.clock.sleep(state.switches.latencyMs * Math.ceil(parts.length / AT_A_TIME), call.signal)
  const answers = await Promise.all(parts.map(async (part) => ({ id: part.id, answer: await takePart(call, part) })))
  const responses = shuffled(answers, seededRandom(state.asked.requests)).map(({ id, answer }) => asPart(id, answer))
  return { status: 200, json: { responses }, pauses: answers.flatMap(({ answer }) => answer.pauses ?? []) }
}

function readParts(call: GraphCall): Part[] | GraphAnswer {
  const requests = (call.body as { requests?: unknown } | undefined)?.requests
  if (!Array.isArray(requests)) return graphError(call, 400, 'BadRequest', 'Invalid batch payload format.')
  const parts = requests as Part[]
  if (parts.length === 0)
    return graphError(call, 400, 'BadRequest', "Invalid batch request: 'requests' must not be empty.")
  if (parts.length > MOST_PARTS)
    return graphError(
      call,
      400,
      'BadRequest',
      `Number of batch request steps exceeds the maximum value of ${MOST_PARTS}.`,
    )
  const isSound = parts.every(
    (part) => typeof part.id === 'string' && typeof part.method === 'string' && typeof part.url === 'string',
  )
  if (!isSound) return graphError(call, 400, 'BadRequest', 'Invalid batch payload format.')
  const ids = new Set(parts.map((part) => part.id.toLowerCase()))
  if (ids.size < parts.length)
    return graphError(call, 400, 'BadRequest', 'Request Id values must be unique in the batch request.')
  return parts
}

async function takePart(call: GraphCall, part: Part): Promise<GraphAnswer> {
  const { state } = call
  const url = new URL(part.url.replace(/^\/*/, '/'), call.origin)
  const method = part.method.toUpperCase()
  const pattern = findRoute(method, url.pathname)?.route.pattern ?? url.pathname
  state.asked.parts += 1
  countRoute(state.asked, `${method} ${pattern}`)
  const headers = new Headers(part.headers)
  const mailbox = calendarMailbox(url.pathname)
  if (mailbox === undefined) return answerOne(call, { url, method, pattern, headers, body: part.body })
  const lane = enterMailbox(state, mailbox, method)
  await setImmediate()
  try {
    if (lane.isOver) return overConcurrency({ state, headers })
    return await answerOne(call, { url, method, pattern, headers, body: part.body })
  } finally {
    lane.leave()
  }
}

interface PartQuestion {
  url: URL
  method: string
  pattern: string
  headers: Headers
  body: unknown
}

async function answerOne(call: GraphCall, { url, method, pattern, headers, body }: PartQuestion): Promise<GraphAnswer> {
  const { state } = call
  const fault = state.faults.take({ service: 'graph', part: true, method, pattern, path: url.pathname })
  const refusal = fault && refusalForFault({ state, headers }, fault, url.pathname)
  if (refusal) return refusal
  const answer = await answerPart({
    ...call,
    method,
    path: url.pathname,
    query: url.searchParams,
    headers,
    body,
  })
  if (answer.bytes && answer.status === 200) state.asked.photoBytes += answer.bytes.length
  return fault ? breakPart(call, fault, answer) : answer
}

/** The faults of whole requests that can also hit a single part. */
function breakPart(call: GraphCall, fault: Fault, answer: GraphAnswer): GraphAnswer {
  if (fault.kind === 'lost_answer') return lostAnswer(call, fault.as === 503 ? 503 : 504)
  if (fault.kind === 'html')
    return { status: 200, headers: { 'content-type': 'text/html' }, json: '<html><body>Guest network</body></html>' }
  if (fault.kind === 'empty') return { status: 200 }
  if (fault.kind === 'truncated' && answer.bytes)
    return { ...answer, bytes: answer.bytes.slice(0, Math.floor(answer.bytes.length / 2)) }
  return answer
}

/** In a batch a binary body is base64 text, and header names are written as Graph writes them. */
function asPart(id: string, answer: GraphAnswer): PartAnswer {
  const headers = Object.fromEntries(
    Object.entries(answer.headers ?? {}).map(([name, value]) => [headerCase(name), value]),
  )
  const body = answer.bytes ? Buffer.from(answer.bytes).toString('base64') : answer.json
  const contentType = answer.json === undefined || headers['Content-Type'] ? {} : { 'Content-Type': 'application/json' }
  return { id, status: answer.status, headers: { ...contentType, ...headers }, ...(body !== undefined && { body }) }
}

function headerCase(name: string): string {
  return name === 'etag' ? 'ETag' : name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase())
}
