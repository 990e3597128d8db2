import { RollcallError } from '../lib/errors.ts'
import type { BatchAnswer, BatchPart, GraphRequestOptions } from './graph.ts'
import { askingAgain, jsonOf, requestGraph, type GraphAnswer, type SessionParts } from './graph-request.ts'
import { backoffMs, isThrottling, isTransient, retryAfterMs, sentAt } from './retry.ts'

/** The most requests one batch may have: https://learn.microsoft.com/graph/json-batching */
export const BATCH_LIMIT = 20
const ROUNDS = 6

/**
 * Sends up to 20 GETs in one request, and retries only those that were throttled, failed transiently or are missing
 * from the answer. A request that never succeeds keeps its last status.
 */
export async function askBatch(
  parts: SessionParts,
  wanted: readonly BatchPart[],
  options: GraphRequestOptions,
): Promise<BatchAnswer[]> {
  if (wanted.length > BATCH_LIMIT) throw new RangeError(`A batch has at most ${BATCH_LIMIT} parts.`)
  const settled = new Map<string, BatchAnswer>()
  const isOver = () => options.lastCall?.aborted === true && options.signal?.aborted !== true && settled.size > 0
  let open = wanted
  let tokenRenewed = false
  try {
    for (let round = 1; open.length > 0 && round <= ROUNDS && !isOver(); round += 1) {
      const answers = await askRound(parts, open, options)
      for (const answer of answers) settled.set(answer.id, answer)
      const refused = answers.filter((answer) => answer.status === 401)
      if (refused.length > 0 && !tokenRenewed) {
        tokenRenewed = true
        await parts.renewToken(askingAgain(options))
      }
      open = open.filter((part) => {
        const status = settled.get(part.id)?.status ?? 0
        return status === 0 || isTransient(status) || (status === 401 && refused.length > 0 && round === 1)
      })
      // The gate already waits for throttled requests; other failures need a pause here.
      if (open.length > 0 && !answers.some((answer) => isThrottling(answer.status)))
        await parts.clock.sleep(backoffMs(round), askingAgain(options))
    }
  } catch (error) {
    // Answers from before the last call still count.
    if (!isOver()) throw error
  }
  return wanted.map((part) => settled.get(part.id) ?? { id: part.id, status: 504, headers: {}, body: undefined })
}

async function askRound(
  parts: SessionParts,
  open: readonly BatchPart[],
  options: GraphRequestOptions,
): Promise<BatchAnswer[]> {
  parts.figures.parts += open.length
  const known = new Set(open.map((part) => part.id))
  let read: BatchAnswer[] = []
  await requestGraph(parts, {
    path: '/$batch',
    options,
    post: { requests: open.map((part) => ({ id: part.id, method: 'GET', url: part.path })) },
    check: (answer) => {
      read = readParts(answer, known)
    },
    throttledInside: ({ response }) => longestWait(read, sentAt(response.headers, parts.clock)),
  }).then(({ response }) => {
    if (response.status !== 200)
      throw new RollcallError('unexpected_answer', `Microsoft Graph refused a whole batch (${response.status}).`, {
        details: { status: response.status },
      })
  })
  return read
}

function readParts(answer: GraphAnswer, known: ReadonlySet<string>): BatchAnswer[] {
  const body = jsonOf(answer)
  const responses = typeof body === 'object' && body !== null && 'responses' in body ? body.responses : undefined
  if (!Array.isArray(responses))
    throw new RollcallError('unexpected_answer', 'The response to a batch isn’t from Microsoft Graph.')
  const read = responses.map(readPart)
  const ids = new Set(read.map((part) => part.id))
  if (ids.size !== read.length || read.some((part) => !known.has(part.id))) {
    throw new RollcallError(
      'unexpected_answer',
      'The response to a batch has parts that weren’t requested, or one twice.',
    )
  }
  return read
}

function readPart(part: unknown): BatchAnswer {
  const { id, status, headers, body } = (part ?? {}) as Record<string, unknown>
  if (typeof id !== 'string' || typeof status !== 'number')
    throw new RollcallError('unexpected_answer', 'A part of a batch has no id or no status.')
  const lowerCase = Object.entries((headers ?? {}) as Record<string, unknown>).map(
    ([name, value]) => [name.toLowerCase(), String(value)] as const,
  )
  return { id, status, headers: Object.fromEntries(lowerCase), body }
}

function longestWait(answers: readonly BatchAnswer[], now: Date): number | undefined {
  const refused = answers.filter((answer) => isThrottling(answer.status))
  if (refused.length === 0) return undefined
  return Math.max(...refused.map((answer) => retryAfterMs(answer.headers['retry-after'], now) ?? backoffMs(1)))
}
